"""The pre-application for moving inside the oblast: who is asked what, and how it ends."""

import pytest

from core.text import Language
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
from tests.flows.stage import BOUND, OPENED, TODAY, Answers, Journeys, arrives
from tests.screens.stage import shown, standing

BEGUN: Answers = {**AGREED, "conditions": "read"}
CITIZEN: Answers = {**BEGUN, "citizen": "yes"}
HERE: Answers = {**CITIZEN, **PERSON, "present": "karakiya"}
TO_TOWN: Answers = {"village": "other", "town": "zhanaozen", "jobseeker": "yes"}

JOURNEYS: Journeys = {
    "a mother of three wants to move from a village to Zhanaozen": (
        {**HERE, **TO_TOWN, **FAMILY, **TRADE},
        "review",
    ),
    "an engineer wants to move to a growth centre": (
        {
            **CITIZEN,
            **RUSSIAN,
            "present": "beineu",
            "village": "other",
            "town": "centre",
            "jobseeker": "no",
            **ALONE,
            **HIGHER,
        },
        "review",
    ),
    "whoever does not know whether they are registered says so": (
        {**HERE, **TO_TOWN, "jobseeker": "unsure", **ALONE, **NO_TRADE},
        "review",
    ),
    "a herdsman who never finished school": ({**HERE, **TO_TOWN, **ALONE, **UNSCHOOLED}, "review"),
    "whoever does not consent is told where else to go": ({"consent": "decline"}, "declined"),
    "a foreigner is told so before any name is asked for": (
        {**BEGUN, "citizen": "no"},
        "not_citizen",
    ),
    "a pupil of sixteen is asked to come with a parent": ({**CITIZEN, **PUPIL}, "minor"),
}

OPEN_JOURNEYS: Journeys = {
    "R-27: a villager from the published list applies": (
        {**HERE, **TO_TOWN, "village": "senek", **FAMILY, **TRADE},
        "review",
    ),
}


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_an_applicant_arrives(answers: Answers, end: str) -> None:
    assert arrives("intra", answers, TODAY).node.key == end


@pytest.mark.parametrize(("answers", "end"), OPEN_JOURNEYS.values(), ids=OPEN_JOURNEYS)
def test_once_villages_are_named_they_are_on_the_menu(answers: Answers, end: str) -> None:
    assert arrives("intra", answers, TODAY, OPENED).node.key == end


@pytest.mark.parametrize("language", Language)
def test_nobody_fills_it_in_without_knowing_that_nothing_is_open(language: Language) -> None:
    seen = shown(standing(arrives("intra", AGREED)), language)
    not_yet = "әлі жарияланған жоқ" if language is Language.KK else "пока не объявлены"

    assert not_yet in seen.text


def test_the_fields_of_the_brief_are_asked_and_no_others() -> None:
    asked = {question.key for question in BOUND["intra"].questions()}

    assert asked == EVERYBODY | {"conditions", "citizen", "village", "town", "jobseeker"}
    assert not [key for key in asked if any(word in key for word in FORBIDDEN)]
