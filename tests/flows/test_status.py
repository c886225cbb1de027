"""The self-check, rule by rule (domain brief, 12.2). The names are what a lawyer signs."""

import pytest

from core.certainty import ASK_AN_OFFICER, FIRM, LIKELY, Certainty
from core.errors import ContentError
from core.flow import Outcome
from core.law import Citation
from core.vocabulary import choice, flow
from tests.flows.stage import BOUND, TODAY, Answers, Journeys, additions, arrives, outcome

ME: Answers = {"urgent": "no", "whom": "me"}
FOREIGNER: Answers = {**ME, "citizenship": "foreign"}
NEVER_A_CITIZEN: Answers = {**FOREIGNER, "former": "no"}
WITHOUT_STATUS: Answers = {**NEVER_A_CITIZEN, "status": "none", "where": "mangystau"}
KAZAKH: Answers = {**WITHOUT_STATUS, "ethnicity": "own"}
NOT_KAZAKH: Answers = {**WITHOUT_STATUS, "ethnicity": "no"}

JOURNEYS: Journeys = {
    "R-00: somebody whose visa ends within days is sent to a person before any question": (
        {"urgent": "yes"},
        "urgent_first",
    ),
    "R-00: somebody with an urgent matter may take the questions all the same": (
        {**KAZAKH, "urgent": "check", "ground": "relatives", "housing": "own"},
        "reunification",
    ),
    "R-01: a citizen of Kazakhstan is neither kandas nor an ethnic Kazakh in the legal sense": (
        {**ME, "citizenship": "kazakhstan"},
        "citizen",
    ),
    "R-01: the same holds when a citizen asks for the family": (
        {**ME, "whom": "family", "citizenship": "kazakhstan"},
        "citizen",
    ),
    "R-02: whoever does not know their citizenship talks to a person": (
        {**ME, "citizenship": "unsure"},
        "unknown",
    ),
    "R-03: a citizen of Russia who was a citizen of Kazakhstan before has another way": (
        {**FOREIGNER, "former": "yes"},
        "former_citizen",
    ),
    "R-03: a stateless person who was a citizen of Kazakhstan before has another way": (
        {**ME, "citizenship": "none", "former": "yes"},
        "former_citizen",
    ),
    "R-04: whoever does not know whether they were a citizen once hears of the Kazakh SSR": (
        {**FOREIGNER, "former": "unsure"},
        "former_unknown",
    ),
    "R-05: a kandas whose status is in force hears of its end, prolongation and citizenship": (
        {**NEVER_A_CITIZEN, "status": "valid"},
        "holder",
    ),
    "R-05: a kandas whose status was prolonged hears the same": (
        {**NEVER_A_CITIZEN, "status": "prolonged"},
        "holder",
    ),
    "R-06: a kandas whose status has expired is never told by us that it is lost": (
        {**NEVER_A_CITIZEN, "status": "expired"},
        "expired",
    ),
    "R-07: whoever has applied learns where to follow the application": (
        {**NEVER_A_CITIZEN, "status": "applied"},
        "applied",
    ),
    "R-08 and R-17: a citizen of Uzbekistan stays with a brother in Aktau, who consents": (
        {**KAZAKH, "ground": "relatives", "housing": "consent"},
        "reunification",
    ),
    "R-08: a stateless Kazakh joins relatives in Mangystau and has a house there": (
        {**KAZAKH, "citizenship": "none", "ground": "relatives", "housing": "own"},
        "reunification",
    ),
    "R-08 and R-16: a Kazakh still in Turkmenistan wants to join a sister in Zhanaozen": (
        {**KAZAKH, "where": "abroad", "ground": "relatives", "housing": "consent"},
        "reunification",
    ),
    "R-09: a Kazakh from China who is in Almaty wants to settle in Pavlodar under the quota": (
        {**KAZAKH, "where": "elsewhere", "ground": "quota"},
        "quota_region",
    ),
    "R-09 and R-16: a Kazakh still in China wants to settle in Pavlodar under the quota": (
        {**KAZAKH, "where": "abroad", "ground": "quota"},
        "quota_region",
    ),
    "R-10: a Kazakh who came to work asks an officer whether work is a ground": (
        {**KAZAKH, "ground": "work"},
        "work_or_study",
    ),
    "R-10: a Kazakh who came to study asks an officer whether study is a ground": (
        {**KAZAKH, "ground": "study"},
        "work_or_study",
    ),
    "R-11: a Kazakh who wants a village that needs people asks whether it is on the list": (
        {**KAZAKH, "ground": "town"},
        "town",
    ),
    "R-12: a Kazakh without a ground reads of all of them, none pushed": (
        {**KAZAKH, "ground": "none"},
        "no_ground",
    ),
    "R-12: relatives without a place to live are not yet a ground": (
        {**KAZAKH, "ground": "relatives", "housing": "none"},
        "no_ground",
    ),
    "R-13: a Kazakh from Iran without papers on ethnicity goes to the commission": (
        {**WITHOUT_STATUS, "ethnicity": "unwritten"},
        "commission",
    ),
    "R-13: a Kazakh whose parents' papers show ethnicity goes to the commission": (
        {**WITHOUT_STATUS, "ethnicity": "parents"},
        "commission",
    ),
    "R-14: an Uzbek wife of a kandas has no status of her own but may have rights of a family": (
        {**NOT_KAZAKH, "kin": "spouse"},
        "family",
    ),
    "R-14: a child of a kandas who is not Kazakh may have rights of a family": (
        {**NOT_KAZAKH, "kin": "child"},
        "family",
    ),
    "R-14: a widow of a kandas may have rights of a family": (
        {**NOT_KAZAKH, "kin": "widow"},
        "family",
    ),
    "R-14, not settled by the brief: a parent of a kandas asks an officer": (
        {**NOT_KAZAKH, "kin": "parent"},
        "relation_unclear",
    ),
    "R-14, not settled by the brief: another relative of a kandas asks an officer": (
        {**NOT_KAZAKH, "kin": "other"},
        "relation_unclear",
    ),
    "R-15: a foreigner of another ethnicity without such family goes to the migration service": (
        {**NOT_KAZAKH, "kin": "no"},
        "foreigner",
    ),
    "Q1: somebody asks for a neighbour and is told the way but offered no form": (
        {**KAZAKH, "whom": "other", "ground": "relatives", "housing": "own"},
        "reunification",
    ),
}

ON_THE_WAY = {
    "reunification": LIKELY,
    "quota_region": LIKELY,
    "work_or_study": ASK_AN_OFFICER,
    "town": ASK_AN_OFFICER,
    "no_ground": LIKELY,
    "commission": LIKELY,
}
"""The ends on a path to kandas status, and how sure the brief is of each (R-08 … R-13)."""

ELSEWHERE = {
    "urgent_first": FIRM,
    "citizen": FIRM,
    "unknown": ASK_AN_OFFICER,
    "former_citizen": LIKELY,
    "former_unknown": ASK_AN_OFFICER,
    "holder": FIRM,
    "expired": ASK_AN_OFFICER,
    "applied": FIRM,
    "family": ASK_AN_OFFICER,
    "relation_unclear": ASK_AN_OFFICER,
    "foreigner": FIRM,
}
"""The other ends (R-00 … R-07, R-14, R-15)."""

every_journey = pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)


@every_journey
def test_a_visitor_arrives_where_the_rule_says(answers: Answers, end: str) -> None:
    assert arrives("status", answers, TODAY).node.key == end


@every_journey
def test_whoever_is_on_the_way_to_kandas_reads_what_r_16_and_r_17_add(
    answers: Answers, end: str
) -> None:
    """R-17: the pilot of 2026, always; R-16: for those abroad, the missions and no tickets yet."""
    abroad = {"abroad"} if answers.get("where") == "abroad" else set()
    expected = {"pilot"} | abroad if end in ON_THE_WAY else set()

    assert additions(arrives("status", answers)) == expected


@every_journey
def test_nobody_fills_in_a_form_for_somebody_else(answers: Answers, end: str) -> None:
    """Q1: for another person no personal data are collected."""
    place = arrives("status", answers)
    form = outcome(place).form
    leads_to_a_form = end in ON_THE_WAY.keys() - {"no_ground", "work_or_study", "town"}

    assert (form is not None) == leads_to_a_form
    if form:
        assert form.flow == "kandas"
        assert form.is_open(place.situation) == (answers["whom"] != "other")


def test_every_rule_of_the_brief_has_a_journey() -> None:
    rules = {f"R-{number:02}" for number in range(17)}

    assert {rule for rule in rules if any(rule in name for name in JOURNEYS)} == rules


@pytest.mark.parametrize(("end", "sure"), [*ON_THE_WAY.items(), *ELSEWHERE.items()])
def test_no_end_is_surer_than_the_brief(end: str, sure: Certainty) -> None:
    node = BOUND["status"].nodes[end]

    assert isinstance(node, Outcome)
    assert node.certainty is sure


def test_the_two_lists_name_every_end() -> None:
    ends = {node.key for node in BOUND["status"].outcomes()}

    assert ends == ON_THE_WAY.keys() | ELSEWHERE.keys()


def test_a_citizen_hears_the_paragraphs_that_define_kandas_and_ethnic_kazakh() -> None:
    cited = BOUND["status"].nodes["citizen"]

    assert isinstance(cited, Outcome)
    assert {g.paragraph for g in cited.grounds if isinstance(g, Citation)} == {"2(2)", "2(12)"}


def test_an_arrow_to_a_misspelt_end_does_not_pass() -> None:
    with pytest.raises(ContentError, match="citizn"):
        flow("status", choice("citizenship", kazakhstan="citizn"), reviewed=TODAY)


def test_two_questions_of_one_name_do_not_pass() -> None:
    asked = choice("citizenship", kazakhstan="citizenship")
    with pytest.raises(ContentError, match="one name"):
        flow("status", asked, asked, reviewed=TODAY)
