"""The ways of moving, rule by rule (domain brief, 12.3). The names are what a lawyer signs."""

from datetime import date

import pytest

from core.certainty import ASK_AN_OFFICER, FIRM, LIKELY, Certainty
from core.facts import fact
from core.rules.amounts import for_family
from core.text import Language, Text
from tests.flows.stage import BOUND, OPENED, TODAY, Answers, Journeys, additions, arrives, outcome
from tests.screens.stage import CONTENT, content, shown, standing

CITIZEN: Answers = {"person": "citizen"}
KANDAS: Answers = {"person": "kandas"}
AWAY: Answers = {**CITIZEN, "wish": "away", "obligation": "read"}
TO_PAVLODAR: Answers = {**AWAY, "region": "pavlodar"}
YEAR: Answers = {**TO_PAVLODAR, "registered": "yes"}
KANDAS_AWAY: Answers = {**KANDAS, "kandas_wish": "away", "obligation": "read"}
INSIDE: Answers = {**CITIZEN, "wish": "inside"}
FROM_VILLAGE: Answers = {**INSIDE, "direction": "to_town"}

JOURNEYS: Journeys = {
    "R-20: a job-seeker registered for years in Aktau wants to move to Pavlodar with a family": (
        {**YEAR, "jobseeker": "yes", "people": 5},
        "resettler",
    ),
    "R-20: whoever does not know how long they are registered is told to look it up": (
        {**TO_PAVLODAR, "registered": "unsure", "jobseeker": "yes", "people": 1},
        "resettler",
    ),
    "R-21: whoever is not registered as a job-seeker does that first": (
        {**YEAR, "jobseeker": "no", "people": 3},
        "career_centre",
    ),
    "R-21: whoever does not know whether they are registered asks the career centre": (
        {**YEAR, "jobseeker": "unsure", "people": 3},
        "career_centre",
    ),
    "R-22: somebody registered for four months has to wait": (
        {**TO_PAVLODAR, "registered": "no"},
        "one_year",
    ),
    "R-23: an oblast that is not on the list of the year has no quota": (
        {**AWAY, "region": "other"},
        "no_quota",
    ),
    "R-24: a citizen who comes to Mangystau is an internal migrant, not a resettler": (
        {**CITIZEN, "wish": "here"},
        "newcomer",
    ),
    "R-25: a kandas asks for support under the quota in Mangystau, where there is none": (
        {**KANDAS, "kandas_wish": "stay"},
        "stays",
    ),
    "R-26: a kandas whose status is in force wants to move to Akmola with the family": (
        {**KANDAS_AWAY, "kandas_region": "akmola", "people": 5},
        "kandas_quota",
    ),
    "R-23: a kandas names an oblast that takes no kandas": (
        {**KANDAS_AWAY, "kandas_region": "other"},
        "no_quota",
    ),
    "R-28: a villager wants to move to Zhanaozen while no places are published": (
        FROM_VILLAGE,
        "waiting",
    ),
    "R-28: a kandas wants the same": (
        {**KANDAS, "kandas_wish": "inside", "direction": "to_town"},
        "waiting",
    ),
    "R-29: a family moves from Aktau to a village": (
        {**INSIDE, "direction": "to_village"},
        "ordinary",
    ),
    "R-29: a family moves from one village to another": (
        {**INSIDE, "direction": "other"},
        "ordinary",
    ),
    "R-35: whoever answers twice that they do not know talks to a person": (
        {**TO_PAVLODAR, "registered": "unsure", "jobseeker": "unsure"},
        "unclear",
    ),
    "R-02: whoever does not know their citizenship talks to a person": (
        {"person": "unsure"},
        "unclear",
    ),
    "not settled by the brief: whoever is neither a citizen nor a kandas looks at the status": (
        {"person": "neither"},
        "status_first",
    ),
}

OPEN_JOURNEYS: Journeys = {
    "R-27: a villager from the list has a job and a flat offered in Zhanaozen": (
        {**FROM_VILLAGE, "village": "senek", "offer": "yes"},
        "intra",
    ),
    "R-27: a kandas from the list has the same offered": (
        {
            **KANDAS,
            "kandas_wish": "inside",
            "direction": "to_town",
            "village": "senek",
            "offer": "yes",
        },
        "intra",
    ),
    "R-28: the village is not on the list": (
        {**FROM_VILLAGE, "village": "other"},
        "waiting",
    ),
    "R-28: there is no flat or no job yet": (
        {**FROM_VILLAGE, "village": "senek", "offer": "no"},
        "waiting",
    ),
    "R-28: whether there is a flat and a job is not known yet": (
        {**FROM_VILLAGE, "village": "senek", "offer": "unsure"},
        "waiting",
    ),
}

SURE = {
    "status_first": LIKELY,
    "newcomer": FIRM,
    "stays": FIRM,
    "intra": LIKELY,
    "waiting": FIRM,
    "ordinary": FIRM,
    "no_quota": FIRM,
    "one_year": LIKELY,
    "career_centre": LIKELY,
    "resettler": LIKELY,
    "kandas_quota": LIKELY,
    "unclear": ASK_AN_OFFICER,
}
FAMILY = {
    date(2024, 6, 1): "5 адам × 70 АЕК = 350 АЕК, яғни 1 292 200 ₸ (2024 жыл)",
    date(2025, 6, 1): "5 адам × 70 АЕК = 350 АЕК, яғни 1 376 200 ₸ (2025 жыл)",
    date(2026, 3, 1): "5 адам × 70 АЕК = 350 АЕК, яғни 1 513 750 ₸ (2026 жыл)",
    date(2026, 11, 23): "5 адам × 70 АЕК = 350 АЕК, яғни 1 513 750 ₸ (2026 жыл)",
}
"""Seventy MRP for each of five people; the MRP was 3 692, 3 932 and 4 325 (domain brief, 3.6)."""
FIVE, _ = JOURNEYS[next(iter(JOURNEYS))]


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_a_visitor_arrives_where_the_rule_says(answers: Answers, end: str) -> None:
    assert arrives("relocation", answers, TODAY).node.key == end


@pytest.mark.parametrize(("answers", "end"), OPEN_JOURNEYS.values(), ids=OPEN_JOURNEYS)
def test_once_places_are_published_the_flow_asks_on(answers: Answers, end: str) -> None:
    assert arrives("relocation", answers, TODAY, OPENED).node.key == end


def test_every_rule_of_the_brief_has_a_journey() -> None:
    named = [*JOURNEYS, *OPEN_JOURNEYS]
    rules = [*(f"R-{number}" for number in range(20, 30)), "R-35"]

    assert [rule for rule in rules if not any(rule in name for name in named)] == []


def test_no_end_is_surer_than_the_brief() -> None:
    ends: dict[str, Certainty] = {end.key: end.certainty for end in BOUND["relocation"].outcomes()}

    assert ends == SURE


def test_nobody_names_a_region_or_reads_a_sum_before_the_obligation() -> None:
    """Domain brief, fact 9."""
    flow = BOUND["relocation"]
    for answers, end in JOURNEYS.values():
        if end in {"resettler", "career_centre", "kandas_quota"}:
            asked = list(answers)
            grounds = [str(ground) for ground in outcome(arrives("relocation", answers)).grounds]
            assert asked.index("obligation") < asked.index("people")
            assert grounds.index("quota-obligation") < grounds.index("relocation-subsidy")

    assert str(flow.question("obligation").tells[0]) == "quota-obligation"


def test_whoever_is_not_sure_of_their_registration_is_told_to_look() -> None:
    unsure = arrives(
        "relocation", {**TO_PAVLODAR, "registered": "unsure", "jobseeker": "yes", "people": 1}
    )

    assert additions(unsure) == {"registered"}
    assert additions(arrives("relocation", FIVE)) == set()


@pytest.mark.parametrize("language", Language)
def test_a_kandas_reads_why_the_form_for_citizens_is_not_offered(language: Language) -> None:
    """Once these words said that the answers were about somebody else."""
    kandas = OPEN_JOURNEYS["R-27: a kandas from the list has the same offered"][0]
    seen = shown(standing(arrives("relocation", kandas, TODAY, OPENED)), language)

    assert Text("outcome-shut-citizens") in seen.texts
    assert Text("outcome-shut") not in seen.texts
    assert not [tap for tap in seen.taps if tap == "o:intra"]


def test_citizens_and_kandas_are_offered_the_regions_of_their_own_quota() -> None:
    flow = BOUND["relocation"]

    assert "ulytau" in flow.question("region").options
    assert "ulytau" not in flow.question("kandas_region").options
    assert "akmola" in flow.question("kandas_region").options
    assert "mangystau" not in {
        *flow.question("region").options,
        *flow.question("kandas_region").options,
    }


@pytest.mark.parametrize(("today", "sentence"), FAMILY.items(), ids=map(str, FAMILY))
def test_a_family_of_five_reads_its_sum_in_the_tenge_of_the_year(
    today: date, sentence: str
) -> None:
    on = content(today)
    seen = shown(standing(arrives("relocation", FIVE)), Language.KK, on, today)

    assert sentence in seen.text.replace("\N{NO-BREAK SPACE}", " ")


def test_no_sum_is_reckoned_with_the_mrp_of_last_year() -> None:
    today = date(2027, 1, 15)
    seen = shown(standing(arrives("relocation", FIVE)), Language.KK, content(today), today)

    assert for_family(CONTENT.facts, fact("relocation-subsidy"), 5, today) is None
    assert "₸" not in seen.text
