"""From kandas status to citizenship (domain brief, R-34, C-1 … C-7)."""

import pytest

from core.certainty import ASK_AN_OFFICER, FIRM, LIKELY
from tests.flows.stage import BOUND, TODAY, Answers, Journeys, additions, arrives

UZBEK: Answers = {"citizenship": "other"}
KANDAS: Answers = {**UZBEK, "person": "kandas"}

JOURNEYS: Journeys = {
    "R-34: a kandas from Uzbekistan asks for permanent residence first": (
        {**KANDAS, "permit": "none"},
        "permit_first",
    ),
    "R-34: a stateless kandas waits for the permit": (
        {"citizenship": "none", "person": "kandas", "permit": "applied"},
        "waiting",
    ),
    "R-34 and C-7: a kandas from Russia who has the permit applies for citizenship": (
        {"citizenship": "treaty", "person": "kandas", "permit": "have"},
        "ready",
    ),
    "2.8: an ethnic Kazakh without status begins with the status": (
        {**UZBEK, "person": "kazakh"},
        "status_first",
    ),
    "K-2: a former citizen has another way": ({**UZBEK, "person": "former"}, "former"),
    "R-15: another foreigner goes to the migration service": (
        {**UZBEK, "person": "other"},
        "general",
    ),
    "R-35: whoever does not know their status talks to a person": (
        {**UZBEK, "person": "unsure"},
        "unclear",
    ),
    "R-02: whoever does not know their citizenship talks to a person": (
        {"citizenship": "unsure"},
        "unclear",
    ),
    "R-01: a citizen of Kazakhstan needs none of this": (
        {"citizenship": "kazakhstan"},
        "already",
    ),
}


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_a_visitor_arrives_where_the_rule_says(answers: Answers, end: str) -> None:
    assert arrives("citizenship", answers, TODAY).node.key == end


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_only_citizens_of_the_treaty_states_read_about_the_treaty(
    answers: Answers, end: str
) -> None:
    """C-7."""
    expected = {"treaty"} if answers["citizenship"] == "treaty" else set()

    assert additions(arrives("citizenship", answers)) == expected


def test_what_is_given_up_stands_before_what_is_gained() -> None:
    """C-1, C-6: another citizenship is given up; C-2, C-3: what is not asked for."""
    gains = {"residence-no-solvency", "citizenship-no-language-test"}
    for end in BOUND["citizenship"].outcomes():
        grounds = [str(ground) for ground in end.grounds]
        for gain in gains & set(grounds):
            assert grounds.index("no-dual-citizenship") < grounds.index(gain)


def test_no_end_is_surer_than_the_brief() -> None:
    sure = {end.key: end.certainty for end in BOUND["citizenship"].outcomes()}

    assert sure.pop("already") is FIRM
    assert sure.pop("unclear") is ASK_AN_OFFICER
    assert set(sure.values()) == {LIKELY}
