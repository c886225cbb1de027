"""What figures and the queue know of an applicant: closed values, never their own words."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.answers import SKIPPED, Answer
from core.flow import Situation
from core.professions import UNSAID, Professions

YOUNG = 35  # years: "under 35" of the department's filter; not law, and never a rank (trap T-19)
HERE = "kazakhstan"
DISTRICTS = "mangystau"
"""The menu of ``knowledge`` that names the territories of the oblast."""
WHERE_FROM = ("citizenship",)
WHERE_TO = ("relative_place", "town", "village", "present")
"""Questions whose answer may be a territory of the oblast, the one that matters most first."""


AGES = (18, 25, 35, 45, 60)
"""Years at which the groups of ages begin: our own choice, with the department's 35 among them."""
FAMILIES = (1, 2, 3, 5, 7)
"""People at which the groups of families begin."""


class Dimension(StrEnum):
    """What cases and people in flows are counted by."""

    KIND = "kind"
    LANGUAGE = "language"
    URGENCY = "urgency"
    OUTCOME = "outcome"
    FACE = "face"
    HOURS = "hours"
    ORIGIN = "origin"
    DISTRICT = "district"
    REGION = "region"
    AGE = "age"
    FAMILY = "family"
    EDUCATION = "education"
    PROFESSION = "profession"
    TRAINING = "training"
    QUESTION = "question"
    END = "end"
    FORM = "form"


OF_A_CASE = (
    Dimension.KIND,
    Dimension.LANGUAGE,
    Dimension.URGENCY,
    Dimension.ORIGIN,
    Dimension.DISTRICT,
)
"""What every turn of a case is counted by."""
OF_THE_ANSWERS = (
    Dimension.REGION,
    Dimension.AGE,
    Dimension.FAMILY,
    Dimension.EDUCATION,
    Dimension.PROFESSION,
    Dimension.TRAINING,
)
"""What only the coming in of an application is counted by: ``counted``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """*origin* is a country, *district* a territory of the oblast; empty where nobody said."""

    origin: str = ""
    district: str = ""
    is_young: bool = False


UNKNOWN = Traits()


def traits(answers: Mapping[str, Answer], districts: Collection[str], today: date) -> Traits:
    """What *answers* of an application tell; *districts* are the territories of the oblast."""
    said = [str(answers[question]) for question in WHERE_TO if question in answers]
    return Traits(
        origin=_origin(answers),
        district=next((place for place in said if place in districts), ""),
        is_young=_is_young(answers, today),
    )


def traits_of(situation: Situation) -> Traits:
    """The same of a situation, whose menus name the territories of the oblast."""
    districts = situation.lists.get(DISTRICTS, ())
    return traits(situation.answers, districts, situation.today)


def _origin(answers: Mapping[str, Answer]) -> str:
    if answers.get("citizen") == "yes":
        return HERE
    return next((str(answers[question]) for question in WHERE_FROM if question in answers), "")


def _is_young(answers: Mapping[str, Answer], today: date) -> bool:
    """By the year of birth alone: whoever turns 35 this year no longer counts."""
    year = answers.get("birth_year")
    return year is not None and today.year - int(year) < YOUNG


def counted(
    answers: Mapping[str, Answer], professions: Professions, today: date
) -> dict[Dimension, str]:
    """
    What an applicant is counted by besides: only what was asked, each a value of a closed list.

    It is worked out once, when the application comes in, and kept nowhere but in the counts.
    """
    said = {
        dimension: str(answers[question])
        for dimension, question in CLOSED.items()
        if question in answers
    }
    if "birth_year" in answers:
        said[Dimension.AGE] = group(today.year - int(answers["birth_year"]), AGES)
    if "adults" in answers:
        said[Dimension.FAMILY] = group(int(answers["adults"]) + _children(answers), FAMILIES)
    if "profession" in answers:
        said[Dimension.PROFESSION] = _profession(answers["profession"], professions)
    return said


CLOSED: Mapping[Dimension, str] = {
    Dimension.REGION: "region",
    Dimension.EDUCATION: "education",
    Dimension.TRAINING: "training",
}
"""Dimensions whose values are the options of a question."""


def group(number: int, begins: tuple[int, ...]) -> str:
    """The group of *number*, named by where it begins; whatever is less is in the first."""
    return str(max((begin for begin in begins if begin <= number), default=begins[0]))


def _children(answers: Mapping[str, Answer]) -> int:
    return int(answers.get("children", 0))


def _profession(said: Answer, professions: Professions) -> str:
    return UNSAID if said == SKIPPED else professions.group(str(said))
