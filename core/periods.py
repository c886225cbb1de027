"""Periods that figures are asked for, and the days, weeks or months in which they are drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.errors import InvalidAnswer
from core.text import Text

DAY = timedelta(days=1)
FEW_DAYS, FEW_WEEKS = 31, 26 * 7
"""Days up to which days, and weeks, still make a line that can be read."""


class Grain(StrEnum):
    """What one point of a line stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Period:
    """
    Whole days in Aktau, the last among them.

    Raises:
        InvalidAnswer: it ends before it begins.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise InvalidAnswer(Text("figures-period-wrong"))

    def __str__(self) -> str:
        """As ISO 8601 writes it; so it stands in the audit."""
        return f"{self.first}/{self.last}"

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    @property
    def grain(self) -> Grain:
        """The finest grain that can still be read."""
        if self.days <= FEW_DAYS:
            return Grain.DAY
        return Grain.WEEK if self.days <= FEW_WEEKS else Grain.MONTH

    def points(self, grain: Grain) -> Iterator[date]:
        """The first day of each point; the first point may have begun before the period."""
        point = start(self.first, grain)
        while point <= self.last:
            yield point
            point = _after(point, grain)


def start(day: date, grain: Grain) -> date:
    """The first day of the point in which *day* is; weeks begin on Monday."""
    match grain:
        case Grain.DAY:
            return day
        case Grain.WEEK:
            return day - day.weekday() * DAY
        case Grain.MONTH:
            return day.replace(day=1)


def _after(point: date, grain: Grain) -> date:
    longest = {Grain.DAY: 1, Grain.WEEK: 7, Grain.MONTH: 31}
    return start(point + longest[grain] * DAY, grain)
