"""The rules of the domain brief, 12.2 to 12.4: each has a journey that names it and ends right."""

import pytest

from bot.flows import FLOWS
from core.text import Language
from tests.flows.stage import (
    OPENED,
    TODAY,
    Answers,
    additions,
    arrives,
    journeys,
    open_journeys,
)
from tests.flows.test_relocation import FROM_VILLAGE, TO_PAVLODAR
from tests.flows.test_status import KAZAKH, NEVER_A_CITIZEN, NOT_KAZAKH, WITHOUT_STATUS
from tests.screens.stage import shown, standing

RULES = {
    # 12.2, in the order of the brief
    "R-00": {"status/urgent_first", "status/reunification"},
    "R-01": {"status/citizen", "citizenship/already", "kandas/citizen"},
    "R-02": {"status/unknown", "citizenship/unclear", "relocation/unclear"},
    "R-03": {"status/former_citizen"},
    "R-04": {"status/former_unknown"},
    "R-05": {"status/holder"},
    "R-06": {"status/expired", "centre/expired", "quota/expired"},
    "R-07": {"status/applied"},
    "R-08": {"status/reunification"},
    "R-09": {"status/quota_region"},
    "R-10": {"status/work_or_study"},
    "R-11": {"status/town"},
    "R-12": {"status/no_ground"},
    "R-13": {"status/commission"},
    "R-14": {"status/family", "status/relation_unclear"},
    "R-15": {"status/foreigner", "citizenship/general"},
    "R-16": {"status/reunification", "status/quota_region"},
    "R-17": {"status/reunification"},
    # 12.3
    "R-20": {"relocation/resettler"},
    "R-21": {"relocation/career_centre"},
    "R-22": {"relocation/one_year"},
    "R-23": {"relocation/no_quota"},
    "R-24": {"relocation/newcomer"},
    "R-25": {"relocation/stays"},
    "R-26": {"relocation/kandas_quota", "quota/review"},
    "R-27": {"relocation/intra", "intra/review"},
    "R-28": {"relocation/waiting"},
    "R-29": {"relocation/ordinary"},
    "R-30": {"centre/request"},
    "R-31": {"centre/status_first"},
    "R-32": {"registration/citizen"},
    "R-33": {"registration/foreigner"},
    "R-34": {"citizenship/permit_first", "citizenship/waiting", "citizenship/ready"},
    "R-35": {
        *("relocation/unclear", "centre/unclear", "citizenship/unclear", "registration/unclear"),
    },
}
"""Where the journeys that name a rule end; nowhere else, and at each of these."""

COMBINATIONS: dict[str, tuple[str, Answers, str, set[str]]] = {
    "Uzbekistan, with a brother in Aktau who consents: R-08 and R-17": (
        "status",
        {**KAZAKH, "ground": "relatives", "housing": "consent"},
        "reunification",
        {"pilot"},
    ),
    "China, wants Pavlodar: R-09": (
        "status",
        {**KAZAKH, "ground": "quota"},
        "quota_region",
        {"pilot"},
    ),
    "Iran, no papers on ethnicity: R-13": (
        "status",
        {**WITHOUT_STATUS, "ethnicity": "unwritten"},
        "commission",
        {"pilot"},
    ),
    "Uzbekistan, of another ethnicity, her husband is a kandas: R-14": (
        "status",
        {**NOT_KAZAKH, "kin": "spouse"},
        "family",
        set(),
    ),
    "the status has expired, wants it prolonged: R-06": (
        "status",
        {**NEVER_A_CITIZEN, "status": "expired"},
        "expired",
        set(),
    ),
    "a citizen registered for four months: R-22": (
        "relocation",
        {**TO_PAVLODAR, "registered": "no"},
        "one_year",
        set(),
    ),
    "a citizen in a listed village, with a job offered in Zhanaozen: R-27": (
        "relocation",
        {**FROM_VILLAGE, "village": "senek", "offer": "yes"},
        "intra",
        set(),
    ),
    "a citizen registers at a rented flat: R-32": (
        "registration",
        {"person": "citizen", "home": "other"},
        "citizen",
        {"owner"},
    ),
}
"""Table 12.4: who asks, what they answer, where they arrive, and what that end gains."""


def named(rule: str) -> set[str]:
    """The ends of all journeys in whose name the rule stands."""
    return {
        f"{flow}/{end}"
        for flow in FLOWS
        for name, (_, end) in {**journeys(flow), **open_journeys(flow)}.items()
        if rule in name.partition(":")[0]
    }


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_journey_that_names_it_and_ends_where_it_says(rule: str) -> None:
    assert named(rule) == RULES[rule]


def test_no_journey_names_a_rule_that_the_brief_does_not_have() -> None:
    """R-36 or R-18 would be a slip of the pen that nobody could sign."""
    numbers = {f"R-{number:02}" for number in range(100)}

    assert {rule for rule in numbers if named(rule)} == RULES.keys()


@pytest.mark.parametrize(
    ("flow", "answers", "end", "gains"), COMBINATIONS.values(), ids=COMBINATIONS
)
def test_every_row_of_the_table_of_combinations_arrives(
    flow: str, answers: Answers, end: str, gains: set[str]
) -> None:
    place = arrives(flow, answers, TODAY, OPENED)

    assert place.node.key == end
    assert additions(place) == gains


def test_the_rows_are_those_of_the_brief() -> None:
    rules = [name.rpartition(": ")[2] for name in COMBINATIONS]

    assert rules == ["R-08 and R-17", "R-09", "R-13", "R-14", "R-06", "R-22", "R-27", "R-32"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("flow", "answers", "end", "gains"), COMBINATIONS.values(), ids=COMBINATIONS
)
def test_whoever_arrives_reads_that_end_and_what_it_gains(
    flow: str, answers: Answers, end: str, gains: set[str], language: Language
) -> None:
    seen = shown(standing(arrives(flow, answers, TODAY, OPENED)), language)
    read = {text.id for text in seen.texts}

    assert {f"{flow}-{end}", *(f"{flow}-add-{one}" for one in gains)} <= read
