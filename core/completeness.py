"""What a programme asks for, and how far the answers of a case go: nothing that no flow asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.answers import SKIPPED, Answer
from core.flow import Flow, Question
from core.walk import Place, walk


class Filled(StrEnum):
    """How far one answer goes."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    """Optional, and left out."""
    MISSING = "missing"
    """The form asks it today, and the case has no answer that it takes."""


@dataclass(frozen=True, slots=True)
class Line:
    """One question of the form."""

    question: str
    filled: Filled


@dataclass(frozen=True, slots=True)
class Completeness:
    """
    The questions on the way that the answers of a case take, in the order of asking.

    *is_complete*: the form as it is today would let them be sent. What follows after a missing
    answer depends on it, so of several missing ones only the first is known.
    """

    lines: tuple[Line, ...]
    is_complete: bool


def completeness(flow: Flow, answers: Mapping[str, Answer], today: date) -> Completeness:
    """How far *answers* go in *flow* as it is on *today*."""
    place = walk(flow, answers, today)
    lines = [Line(key, _filled(answer)) for key, answer in place.situation.answers.items()]
    return Completeness((*lines, *_missing(place)), place.is_review)


def _filled(answer: Answer) -> Filled:
    return Filled.SKIPPED if answer == SKIPPED else Filled.ANSWERED


def _missing(place: Place) -> tuple[Line, ...]:
    return (Line(place.node.key, Filled.MISSING),) if isinstance(place.node, Question) else ()
