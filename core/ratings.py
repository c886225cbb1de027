"""Was it useful? What a visitor thinks of a case that an officer has ended; asked once."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.cases import DECISIONS, Case


class Face(StrEnum):
    """What a visitor may say; there are no words to it."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """Kept without a person: of an erased case it stays as a count."""

    case: int
    face: Face
    at: datetime


class RatingStore(Protocol):
    """One rating per case, for ever."""

    async def rate(self, rating: Rating) -> None:
        """Keep it, unless the case has one already."""
        ...

    async def rating(self, case: int) -> Rating | None: ...


def may_be_rated(case: Case) -> bool:
    """An officer has ended it, and it goes on nowhere else."""
    return case.status in DECISIONS and not case.merged_into
