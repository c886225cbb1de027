"""The pre-application for kandas status: who is asked what, and how it ends."""

import pytest

from core.answers import SKIPPED
from tests.flows.stage import BOUND, TODAY, Answers, Journeys, arrives

PERSON: Answers = {
    "consent": "agree",
    "speaks": "kk",
    "surname": "Әбенова",
    "name": "Айгүл",
    "patronymic": SKIPPED,
    "birth_year": 1986,
    "phone": "+998901234567",
    "present": "uzbekistan",
    "citizenship": "uzbekistan",
    "former": "no",
    "ethnicity": "own",
}
BROTHER: Answers = {
    "ground": "relatives",
    "relative": "sibling",
    "relative_citizen": "yes",
    "relative_place": "aktau",
    "housing": "consent",
}
QUOTA: Answers = {"ground": "quota", "obligation": "read", "region": "pavlodar", "housing": "none"}
PAPERS: Answers = {"certificate": "none", "permit": "none"}
HOLDER: Answers = {"certificate": "valid", "certificate_until": "2027-05", "permit": "applied"}
FAMILY: Answers = {"adults": 2, "children": 3, "pupils": 2}
ALONE: Answers = {"adults": 1, "children": 0}
TRADE: Answers = {
    "education": "vocational",
    "profession": "дәнекерлеуші",
    "experience": 12,
    "training": "yes",
    "comment": "Жазда көшеміз",
}
NO_TRADE: Answers = {
    "education": "school",
    "profession": SKIPPED,
    "experience": SKIPPED,
    "training": "no",
    "comment": SKIPPED,
}

JOURNEYS: Journeys = {
    "a mother of three from Uzbekistan joins her brother in Aktau": (
        {**PERSON, **BROTHER, **PAPERS, **FAMILY, **TRADE},
        "review",
    ),
    "a young man alone joins his father, whose citizenship is being settled": (
        {
            **PERSON,
            "speaks": "ru",
            "patronymic": "Серікұлы",
            **BROTHER,
            "relative": "parent",
            "relative_citizen": "unsure",
            "housing": "own",
            **PAPERS,
            "permit": "have",
            **ALONE,
            **NO_TRADE,
            "education": "higher",
        },
        "review",
    ),
    "a pensioner joins a daughter who is not a citizen yet": (
        {
            **PERSON,
            "ethnicity": "parents",
            **BROTHER,
            "relative": "child",
            "relative_citizen": "no",
            **PAPERS,
            **ALONE,
            **NO_TRADE,
            "education": "none",
        },
        "review",
    ),
    "a husband joins his wife and was once a citizen himself": (
        {
            **PERSON,
            "former": "yes",
            **BROTHER,
            "relative": "spouse",
            **PAPERS,
            **ALONE,
            **NO_TRADE,
        },
        "review",
    ),
    "a student joins a grandmother and does not know about an earlier citizenship": (
        {
            **PERSON,
            "former": "unsure",
            **BROTHER,
            "relative": "grandparent",
            **PAPERS,
            **ALONE,
            **NO_TRADE,
        },
        "review",
    ),
    "an uncle's nephew without papers on ethnicity joins him": (
        {
            **PERSON,
            "ethnicity": "unwritten",
            **BROTHER,
            "relative": "other",
            **PAPERS,
            **ALONE,
            **NO_TRADE,
        },
        "review",
    ),
    "a kandas with a certificate reads the obligation before naming a receiving region": (
        {**PERSON, **QUOTA, **HOLDER, **FAMILY, **TRADE},
        "review",
    ),
    "a welder comes to work": (
        {**PERSON, "ground": "work", "housing": "none", **PAPERS, **FAMILY, **TRADE},
        "review",
    ),
    "a student comes to study": (
        {**PERSON, "ground": "study", "housing": "none", **PAPERS, **ALONE, **NO_TRADE},
        "review",
    ),
    "a family wants a village that needs people": (
        {**PERSON, "ground": "town", "housing": "none", **PAPERS, **FAMILY, **TRADE},
        "review",
    ),
    "somebody who does not know the ground may send the form all the same": (
        {**PERSON, "ground": "unsure", "housing": "none", **PAPERS, **ALONE, **NO_TRADE},
        "review",
    ),
    "R-01: a citizen of Kazakhstan who opened the form is shown the other ways": (
        {
            **{key: PERSON[key] for key in list(PERSON)[: list(PERSON).index("citizenship")]},
            "citizenship": "kazakhstan",
        },
        "citizen",
    ),
    "whoever does not consent is shown the official channels": (
        {"consent": "decline"},
        "declined",
    ),
    "a pupil of sixteen is asked to come with a parent before any phone is asked for": (
        {
            "consent": "agree",
            "speaks": "kk",
            "surname": "Серік",
            "name": "Ерлан",
            "patronymic": SKIPPED,
            "birth_year": 2010,
        },
        "minor",
    ),
}


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_an_applicant_arrives(answers: Answers, end: str) -> None:
    assert arrives("kandas", answers, TODAY).node.key == end


@pytest.mark.parametrize(("born", "end"), [(2007, "phone"), (2008, "phone"), (2009, "minor")])
def test_whoever_may_still_be_seventeen_this_year_comes_with_a_parent(born: int, end: str) -> None:
    """Only the year is known, so 2008 means eighteen this year at the latest."""
    start = {key: PERSON[key] for key in ("consent", "speaks", "surname", "name", "patronymic")}

    assert arrives("kandas", {**start, "birth_year": born}).node.key == end


def test_nobody_names_a_receiving_region_before_reading_the_obligation() -> None:
    """Domain brief, fact 9: five years and repayment come before any quota pre-application."""
    answers, _ = JOURNEYS[
        "a kandas with a certificate reads the obligation before naming a receiving region"
    ]
    asked = list(answers)
    obligation = BOUND["kandas"].question("obligation")

    assert asked.index("obligation") < asked.index("region")
    assert [str(fact) for fact in obligation.tells] == ["quota-obligation"]


def test_the_regions_offered_are_those_of_the_year() -> None:
    regions = BOUND["kandas"].question("region").options

    assert set(regions) == {
        *("akmola", "abai", "kostanay", "pavlodar", "atyrau", "bko", "vko", "sko"),
    }


def test_consent_is_the_first_question_and_says_that_telegram_is_foreign() -> None:
    first = BOUND["kandas"].start

    assert first.key == "consent"
    assert "telegram-foreign" in {str(fact) for fact in first.tells}
