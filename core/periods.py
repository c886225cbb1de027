"""Periods that figures are asked for, and the days, weeks or months in which they are drawn."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from core.errors import InvalidAnswer
from core.text import Text

DAY = timedelta(days=1)
MONTHS, QUARTER = 12, 3  # of a year; months of a quarter
FEW_DAYS, FEW_WEEKS = 31, 26 * 7
"""Days up to which days, and weeks, still make a line that can be read."""
BEGINNING = date(1970, 1, 1)
"""No count is older."""


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
    def before(self) -> "Period":
        """What it is compared with: as many whole months if it is made of such, else days."""
        last = self.first - DAY
        if self.first.day > 1 or (self.last + DAY).day > 1:
            return Period(self.first - self.days * DAY, last)
        first = self.first
        for _ in range(_month(self.last) - _month(self.first) + 1):
            first = start(first - DAY, Grain.MONTH)
        return Period(first, last)

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


class Ready(StrEnum):
    """Periods that have a name; one that is not over yet ends today."""

    THIS_WEEK = "this-week"
    LAST_WEEK = "last-week"
    THIS_MONTH = "this-month"
    LAST_MONTH = "last-month"
    THIS_QUARTER = "this-quarter"
    LAST_QUARTER = "last-quarter"
    THIS_YEAR = "this-year"
    LAST_YEAR = "last-year"


def ready(name: Ready, today: date) -> Period:
    """The period that *name* means today."""
    which, unit = name.split("-")
    begins = BEGINS[unit](today)
    if which == "this":
        return Period(begins, today)
    return Period(BEGINS[unit](begins - DAY), begins - DAY)


BEGINS: Mapping[str, Callable[[date], date]] = {
    "week": lambda day: start(day, Grain.WEEK),
    "month": lambda day: start(day, Grain.MONTH),
    "quarter": lambda day: date(day.year, day.month - (day.month - 1) % QUARTER, 1),
    "year": lambda day: date(day.year, 1, 1),
}


def typed(first: str, last: str, today: date) -> Period:
    """
    A period between two days that somebody wrote as ISO 8601 does.

    Raises:
        InvalidAnswer: no such days, the wrong way round, or further away than anything counted.
    """
    try:
        period = Period(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError:
        raise InvalidAnswer(Text("figures-period-wrong")) from None
    if period.first < BEGINNING or period.last.year > today.year + 1:
        raise InvalidAnswer(Text("figures-period-wrong"))
    return period


def _month(day: date) -> int:
    return day.year * MONTHS + day.month


def _after(point: date, grain: Grain) -> date:
    longest = {Grain.DAY: 1, Grain.WEEK: 7, Grain.MONTH: 31}
    return start(point + longest[grain] * DAY, grain)
