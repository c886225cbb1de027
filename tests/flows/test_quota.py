"""The pre-application of a kandas for the regional quota: who is asked what, and how it ends."""

import pytest

from tests.flows.applicants import (
    AGREED,
    ALONE,
    EVERYBODY,
    FAMILY,
    FORBIDDEN,
    HIGHER,
    NO_TRADE,
    PERSON,
    PUPIL,
    RUSSIAN,
    TRADE,
    UNSCHOOLED,
)
from tests.flows.stage import BOUND, TODAY, Answers, Journeys, arrives

BEGUN: Answers = {**AGREED, "obligation": "read"}
HOLDER: Answers = {**BEGUN, "certificate": "valid", "certificate_until": "2027-05"}
HERE: Answers = {**HOLDER, **PERSON, "present": "munaily", "citizenship": "uzbekistan"}
THERE: Answers = {"permit": "none", "region": "akmola"}

JOURNEYS: Journeys = {
    "R-26: a mother of three with a certificate wants to move to Akmola": (
        {**HERE, **THERE, **FAMILY, **TRADE},
        "review",
    ),
    "R-26: a stateless engineer has applied for permanent residence": (
        {
            **HOLDER,
            **RUSSIAN,
            "present": "aktau",
            "citizenship": "none",
            "permit": "applied",
            "region": "pavlodar",
            **ALONE,
            **HIGHER,
        },
        "review",
    ),
    "R-26: a kandas from Turkmenistan has permanent residence": (
        {
            **HERE,
            "citizenship": "turkmenistan",
            "permit": "have",
            "region": "atyrau",
            **ALONE,
            **NO_TRADE,
        },
        "review",
    ),
    "a herdsman who never finished school": ({**HERE, **THERE, **ALONE, **UNSCHOOLED}, "review"),
    "whoever does not consent is shown the official channels": (
        {"consent": "decline"},
        "declined",
    ),
    "whoever has no certificate looks at the status before any name is asked for": (
        {**BEGUN, "certificate": "none"},
        "status_first",
    ),
    "R-06: whose certificate ended last month talks to a person before any name is asked for": (
        {**BEGUN, "certificate": "valid", "certificate_until": "2026-10"},
        "expired",
    ),
    "a pupil of sixteen is asked to come with a parent": ({**HOLDER, **PUPIL}, "minor"),
}


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_an_applicant_arrives(answers: Answers, end: str) -> None:
    assert arrives("quota", answers, TODAY).node.key == end


@pytest.mark.parametrize(
    ("month", "end"), [("2026-10", "expired"), ("2026-11", "speaks"), ("2027-01", "speaks")]
)
def test_a_certificate_holds_until_the_end_of_its_month(month: str, end: str) -> None:
    """The day is not asked for, so the month in which it ends still counts."""
    answers: Answers = {**BEGUN, "certificate": "valid", "certificate_until": month}

    assert arrives("quota", answers, TODAY).node.key == end


def test_consent_comes_first_and_the_obligation_before_any_personal_answer() -> None:
    keys = list(BOUND["quota"].nodes)

    assert keys[:2] == ["consent", "obligation"]
    assert str(BOUND["quota"].question("obligation").tells[0]) == "quota-obligation"


def test_the_fields_of_the_brief_are_asked_and_no_others() -> None:
    asked = {question.key for question in BOUND["quota"].questions()}
    more = {"obligation", "certificate", "certificate_until", "citizenship", "permit", "region"}

    assert asked == EVERYBODY | more
    assert not [key for key in asked if any(word in key for word in FORBIDDEN)]
    assert "mangystau" not in BOUND["quota"].question("region").options
