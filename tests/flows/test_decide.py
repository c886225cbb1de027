"""How an officer ends a case: a decision and its reason, never an approval."""

import pytest

from core.cases import DECISIONS, Status
from tests.flows.stage import BOUND, TODAY, Answers, Journeys, arrives

REASON = "Құжаттар толық. Енді ресми өтінішті өзіңіз бересіз."

JOURNEYS: Journeys = {
    "an officer finds the papers complete, so the visitor can file them": (
        {"status": "ready_to_file", "reason": REASON},
        "review",
    ),
    "an officer explains that this way is not open": (
        {"status": "not_eligible", "reason": REASON},
        "review",
    ),
    "an officer names the institution that is in charge": (
        {"status": "redirected", "reason": REASON},
        "review",
    ),
    "an officer has answered the question": (
        {"status": "answered", "reason": REASON},
        "review",
    ),
}


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_an_officer_gives_a_reason_before_a_case_ends(answers: Answers, end: str) -> None:
    assert arrives("decide", answers, TODAY).node.key == end


def test_an_officer_is_offered_the_ends_of_a_case_and_no_others() -> None:
    offered = BOUND["decide"].question("status").options

    assert {Status(option.replace("_", "-")) for option in offered} == set(DECISIONS)
