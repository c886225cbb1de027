"""What figures and the queue know of an applicant: closed values, never their own words."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from core.answers import Answer
from core.flow import Situation

YOUNG = 35  # years: "under 35" of the department's filter; not law, and never a rank (trap T-19)
HERE = "kazakhstan"
DISTRICTS = "mangystau"
"""The menu of ``knowledge`` that names the territories of the oblast."""
WHERE_FROM = ("citizenship",)
WHERE_TO = ("relative_place", "town", "village", "present")
"""Questions whose answer may be a territory of the oblast, the one that matters most first."""


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
