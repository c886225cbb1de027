"""Which papers each way asks for (domain brief, 2.3, 2.8, 3.7, 5.1). A lawyer signs the names."""

import pytest

from core.certainty import Certainty
from core.flow import Flow
from core.papers import Paper
from core.paths import standings
from core.text import Language
from tests.flows.stage import BOUND, TODAY, Answers, arrives, outcome
from tests.flows.test_status import KAZAKH, NEVER_A_CITIZEN, WITHOUT_STATUS
from tests.screens.limits import faults
from tests.screens.lists import listed
from tests.screens.stage import CONTENT, shown

BROTHER: Answers = {**KAZAKH, "ground": "relatives", "housing": "consent"}
BASE = {"application", "autobiography", "identity"}
AWAY: Answers = {"wish": "away", "obligation": "read", "region": "pavlodar"}
CITIZEN: Answers = {"person": "citizen", **AWAY, "registered": "yes"}

JOURNEYS: dict[str, tuple[str, Answers, set[str]]] = {
    "D-4, D-5, K-6: whoever lives with a brother brings proof of kinship and his consent": (
        "status",
        BROTHER,
        {*BASE, "ethnicity", "kinship", "home-consent"},
    ),
    "K-4(3): whoever joins relatives and has a home brings no consent": (
        "status",
        {**BROTHER, "housing": "own"},
        {*BASE, "ethnicity", "kinship", "own-home"},
    ),
    "D-5: whoever settles under the quota proves that ground instead of kinship": (
        "status",
        {**KAZAKH, "ground": "quota"},
        {*BASE, "ethnicity", "ground"},
    ),
    "K-7: where only the parents' papers show it, the commission's recommendation stands in": (
        "status",
        {**WITHOUT_STATUS, "ethnicity": "parents"},
        {*BASE, "recommendation", "ground"},
    ),
    "K-7: where no paper shows it, the commission's recommendation stands in": (
        "status",
        {**WITHOUT_STATUS, "ethnicity": "unwritten"},
        {*BASE, "recommendation", "ground"},
    ),
    "D-7: a holder prolongs with an application and a copy": (
        "status",
        {**NEVER_A_CITIZEN, "status": "valid"},
        {"prolongation", "status-copy"},
    ),
    "V-2: whoever has prolonged once is asked for nothing": (
        "status",
        {**NEVER_A_CITIZEN, "status": "prolonged"},
        set(),
    ),
    "Q1: nothing is kept about the papers of somebody else": (
        "status",
        {**BROTHER, "whom": "other"},
        set(),
    ),
    "REG-4: whoever registers at a rented flat brings the owner's papers": (
        "registration",
        {"person": "citizen", "home": "other"},
        {"own-identity", "owner-identity", "owner-consent"},
    ),
    "REG-4: whoever registers at home brings a paper of their own": (
        "registration",
        {"person": "citizen", "home": "own"},
        {"own-identity"},
    ),
    "REG-3: a foreigner with the permit brings a paper of their own": (
        "registration",
        {"person": "permit"},
        {"own-identity"},
    ),
    "R-33: for the registration of other foreigners the brief names no papers": (
        "registration",
        {"person": "foreign"},
        set(),
    ),
    "C-1: a kandas asks for permanent residence and gives up another citizenship": (
        "citizenship",
        {"citizenship": "other", "person": "kandas", "permit": "none"},
        {"set-form", "passport", "refusal", "obligations"},
    ),
    "C-1: a stateless kandas has no citizenship to give up": (
        "citizenship",
        {"citizenship": "none", "person": "kandas", "permit": "none"},
        {"set-form", "passport", "obligations"},
    ),
    "C-1 holds before the permit: for later the brief names no papers": (
        "citizenship",
        {"citizenship": "other", "person": "kandas", "permit": "have"},
        set(),
    ),
    "Q-1: a resettler proves the registration as a job-seeker and the year at home": (
        "relocation",
        {**CITIZEN, "jobseeker": "yes", "people": 3},
        {"job-seeker", "registered"},
    ),
    "R-21: whoever is not a job-seeker yet reads of the same papers": (
        "relocation",
        {**CITIZEN, "jobseeker": "no", "people": 3},
        {"job-seeker", "registered"},
    ),
    "3.8: a kandas needs a status in force for the quota": (
        "relocation",
        {
            "person": "kandas",
            "kandas_wish": "away",
            "obligation": "read",
            "kandas_region": "pavlodar",
            "people": 3,
        },
        {"valid-status"},
    ),
}
DEPENDING = {
    "status": {"mission"},
    "registration": {"birth-record", "owner-identity", "owner-consent"},
    "citizenship": {"child-record"},
    "relocation": {"divorce"},
}
"""What hangs on something that is not asked: D-6, REG-4, C-1, Q-5."""

every_flow = pytest.mark.parametrize("flow", BOUND.values(), ids=BOUND)


def needed(flow: str, answers: Answers) -> set[str]:
    place = arrives(flow, answers)
    asked = outcome(place).papers.asked(place.situation)
    return {need.paper for need in asked if not need.depends}


@pytest.mark.parametrize(("flow", "answers", "papers"), JOURNEYS.values(), ids=JOURNEYS)
def test_a_visitor_is_asked_for_what_the_brief_says(
    flow: str, answers: Answers, papers: set[str]
) -> None:
    assert needed(flow, answers) == papers


@every_flow
def test_what_is_not_asked_never_counts_against_anybody(flow: Flow) -> None:
    depending = {n.paper for end in flow.outcomes() for n in end.papers.needs if n.depends}

    assert depending == DEPENDING.get(flow.key, set())


def test_every_end_that_asks_for_papers_has_a_journey() -> None:
    walked = {(flow, arrives(flow, answers).node.key) for flow, answers, _ in JOURNEYS.values()}
    asking = {(f.key, end.key) for f in BOUND.values() for end in f.outcomes() if end.papers.needs}

    assert asking <= walked


@every_flow
@pytest.mark.parametrize("language", Language)
def test_every_list_of_every_way_holds_known_papers_that_its_answers_ask_for(
    flow: Flow, language: Language
) -> None:
    """And arrives whole on a phone."""
    for place in standings(flow, TODAY):
        checklist = listed(place)
        if checklist is None:
            continue
        needs = {need.paper: need for need in outcome(place).papers.needs}
        for line in checklist.lines:
            rule = needs[line.paper.key].rule
            assert rule is None or rule(place.situation)
            assert CONTENT.papers[line.paper.key].name[language]
        assert len(checklist.lines) == len(outcome(place).papers.asked(place.situation))
        assert checklist.needed
        assert faults(shown(checklist, language)) == []


@every_flow
def test_nobody_is_asked_for_two_papers_where_one_takes_the_place_of_the_other(flow: Flow) -> None:
    instead = [
        {"ethnicity", "recommendation"},
        {"home-consent", "own-home"},
        {"kinship", "ground"},
    ]
    for place in standings(flow, TODAY):
        checklist = listed(place)
        keys = {line.paper.key for line in checklist.lines} if checklist else set()
        assert not [pair for pair in instead if pair <= keys]


@every_flow
def test_whoever_must_ask_an_officer_gets_no_list_that_pretends_to_know(flow: Flow) -> None:
    unsure = [end for end in flow.outcomes() if end.certainty is Certainty.ASK_AN_OFFICER]

    assert [end.key for end in unsure if end.papers.needs] == []


def test_every_paper_is_asked_for_somewhere() -> None:
    asked = {n.paper for f in BOUND.values() for end in f.outcomes() for n in end.papers.needs}

    assert asked == CONTENT.papers.keys()


@pytest.mark.parametrize("paper", CONTENT.papers.values(), ids=CONTENT.papers)
def test_a_paper_says_today_what_is_asked_for(paper: Paper) -> None:
    asked = paper.asked(CONTENT.facts, TODAY)

    assert asked is not None
    assert asked.kk != asked.ru or paper.key == "passport"
