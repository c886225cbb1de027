"""What an officer writes to a visitor."""

import pytest

from tests.flows.stage import TODAY, Answers, Journeys, arrives

JOURNEYS: Journeys = {
    "an officer reads the answer once more before the visitor does": (
        {"words": "Сәлеметсіз бе! Құжаттарыңызды кеңсеге әкеліңіз."},
        "review",
    ),
}


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_an_officer_arrives_at_a_last_look(answers: Answers, end: str) -> None:
    assert arrives("reply", answers, TODAY).node.key == end
