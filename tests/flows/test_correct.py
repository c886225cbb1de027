"""What an officer names when a visitor is asked to put answers right."""

import pytest

from core.answers import SKIPPED
from tests.flows.stage import TODAY, Answers, Journeys, arrives

NAMED = {"items": "surname:incorrect,phone:outdated", "due": "2026-12-07"}

JOURNEYS: Journeys = {
    "an officer names answers, keeps the day that is proposed and adds words": (
        {**NAMED, "words": "Тегіңізді төлқұжаттағыдай жазыңыз."},
        "review",
    ),
    "an officer has nothing to add": ({**NAMED, "words": SKIPPED}, "review"),
}


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_an_officer_looks_at_a_request_once_more(answers: Answers, end: str) -> None:
    assert arrives("correct", answers, TODAY).node.key == end


@pytest.mark.parametrize("items", ["", "surname", "surname:wrong", "surname:"])
def test_a_request_that_names_nothing_goes_no_further(items: str) -> None:
    assert arrives("correct", {}, TODAY).flow.question("items").accepts(items, TODAY) is False
