"""Registration, rule by rule (domain brief, R-32, R-33). The names are what a lawyer signs."""

from datetime import date

import pytest

from core.certainty import ASK_AN_OFFICER, FIRM, LIKELY
from core.text import Language
from tests.flows.stage import BOUND, TODAY, Answers, Journeys, additions, arrives
from tests.screens.stage import content, shown, standing

CITIZEN: Answers = {"person": "citizen"}

JOURNEYS: Journeys = {
    "R-32: a citizen registers at a rented flat": ({**CITIZEN, "home": "other"}, "citizen"),
    "R-32: a citizen registers in a house of their own": ({**CITIZEN, "home": "own"}, "citizen"),
    "not settled by the brief: a citizen has nowhere to register": (
        {**CITIZEN, "home": "none"},
        "no_home",
    ),
    "REG-3: a foreigner with permanent residence goes to the State Corporation": (
        {"person": "permit"},
        "resident",
    ),
    "R-33: a foreigner, kandas or not, registers with the migration service": (
        {"person": "foreign"},
        "foreigner",
    ),
    "R-35: whoever does not know which papers they have talks to a person": (
        {"person": "unsure"},
        "unclear",
    ),
}
BEFORE = "3 жұмыс күні ішінде хабарлайды"
SINCE = "30 күнтізбелік күннен кешіктірмей"
CLOCKS = {
    date(2025, 6, 1): (BEFORE, SINCE),
    date(2026, 6, 30): (BEFORE, SINCE),
    date(2026, 7, 1): (SINCE, BEFORE),
    date(2026, 11, 23): (SINCE, BEFORE),
}
"""REG-7 and REG-8: the rule changed on 1 July 2026."""


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_a_visitor_arrives_where_the_rule_says(answers: Answers, end: str) -> None:
    assert arrives("registration", answers, TODAY).node.key == end


@pytest.mark.parametrize(("today", "terms"), CLOCKS.items(), ids=map(str, CLOCKS))
def test_a_foreigner_reads_the_term_of_the_day(today: date, terms: tuple[str, str]) -> None:
    here = standing(arrives("registration", {"person": "foreign"}))
    seen = shown(here, Language.KK, content(today), today).text.replace("\N{NO-BREAK SPACE}", " ")
    holds, does_not = terms

    assert holds in seen
    assert does_not not in seen


def test_only_whoever_lives_with_somebody_else_reads_about_the_owner() -> None:
    assert additions(arrives("registration", {**CITIZEN, "home": "other"})) == {"owner"}
    assert additions(arrives("registration", {**CITIZEN, "home": "own"})) == set()


def test_no_end_is_surer_than_the_brief() -> None:
    assert {end.key: end.certainty for end in BOUND["registration"].outcomes()} == {
        "citizen": LIKELY,
        "resident": LIKELY,
        "foreigner": FIRM,
        "no_home": ASK_AN_OFFICER,
        "unclear": ASK_AN_OFFICER,
    }
