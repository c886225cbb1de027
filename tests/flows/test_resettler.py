"""The pre-application of a resettler: who is asked what, and how it ends."""

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
CITIZEN: Answers = {**BEGUN, "citizen": "yes"}
HERE: Answers = {**CITIZEN, **PERSON, "present": "aktau"}
READY: Answers = {"registered": "yes", "jobseeker": "yes", "region": "pavlodar"}

JOURNEYS: Journeys = {
    "a job-seeking mother of three wants to move from Aktau to Pavlodar": (
        {**HERE, **READY, **FAMILY, **TRADE},
        "review",
    ),
    "an engineer who has to register first may send the form all the same": (
        {
            **CITIZEN,
            **RUSSIAN,
            "present": "beineu",
            "registered": "no",
            "jobseeker": "no",
            "region": "ulytau",
            **ALONE,
            **HIGHER,
        },
        "review",
    ),
    "whoever does not know how they are registered says so": (
        {
            **HERE,
            "registered": "unsure",
            "jobseeker": "unsure",
            "region": "sko",
            **ALONE,
            **NO_TRADE,
        },
        "review",
    ),
    "a herdsman who never finished school": (
        {**HERE, **READY, **ALONE, **UNSCHOOLED},
        "review",
    ),
    "whoever does not consent is shown the official channels": (
        {"consent": "decline"},
        "declined",
    ),
    "a foreigner is shown the other ways before any name is asked for": (
        {**BEGUN, "citizen": "no"},
        "not_citizen",
    ),
    "a pupil of sixteen is asked to come with a parent": ({**CITIZEN, **PUPIL}, "minor"),
}


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_an_applicant_arrives(answers: Answers, end: str) -> None:
    assert arrives("resettler", answers, TODAY).node.key == end


def test_consent_comes_first_and_the_obligation_before_any_personal_answer() -> None:
    keys = list(BOUND["resettler"].nodes)

    assert keys[:2] == ["consent", "obligation"]
    assert str(BOUND["resettler"].question("obligation").tells[0]) == "quota-obligation"


def test_the_fields_of_the_brief_are_asked_and_no_others() -> None:
    asked = {question.key for question in BOUND["resettler"].questions()}

    assert asked == EVERYBODY | {"obligation", "citizen", "registered", "jobseeker", "region"}
    assert not [key for key in asked if any(word in key for word in FORBIDDEN)]
