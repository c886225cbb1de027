"""A question to an officer."""

import pytest

from tests.flows.stage import TODAY, Answers, Journeys, arrives

JOURNEYS: Journeys = {
    "whoever agrees writes the question and checks it before it is sent": (
        {"consent": "agree", "words": "Консул «Павлодар» деп белгі қойды. Не істеймін?"},
        "review",
    ),
    "whoever does not agree is shown the official channels": (
        {"consent": "decline"},
        "declined",
    ),
}


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_whoever_asks_arrives(answers: Answers, end: str) -> None:
    assert arrives("ask", answers, TODAY).node.key == end
