"""The centre of adaptation and integration (domain brief, R-30, R-31)."""

import pytest

from core.certainty import ASK_AN_OFFICER, LIKELY
from tests.flows.stage import BOUND, TODAY, Answers, Journeys, arrives

JOURNEYS: Journeys = {
    "R-30: a kandas needs a place to live for a while": (
        {"status": "valid", "wish": "living"},
        "request",
    ),
    "R-30: a kandas needs help with papers, language and work": (
        {"status": "valid", "wish": "services"},
        "request",
    ),
    "R-06: a kandas whose status has expired is never told by us that it is lost": (
        {"status": "expired"},
        "expired",
    ),
    "R-31: without status the status comes first": ({"status": "none"}, "status_first"),
    "R-31: whoever waits for the status comes later": ({"status": "applied"}, "status_first"),
    "A-5: the centre is not for citizens": ({"status": "citizen"}, "citizen"),
    "R-35: whoever does not know their status talks to a person": (
        {"status": "unsure"},
        "unclear",
    ),
}


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_a_visitor_arrives_where_the_rule_says(answers: Answers, end: str) -> None:
    assert arrives("centre", answers, TODAY).node.key == end


def test_nobody_is_sent_to_a_centre_of_which_we_know_nothing() -> None:
    """A-3: whether it works, its address and its places were not found."""
    request = next(end for end in BOUND["centre"].outcomes() if end.key == "request")

    assert request.certainty is ASK_AN_OFFICER
    assert "centre-status" in {str(ground) for ground in request.grounds}
    assert not request.form


def test_no_end_is_surer_than_the_brief() -> None:
    sure = {end.certainty for end in BOUND["centre"].outcomes()}

    assert sure == {LIKELY, ASK_AN_OFFICER}
