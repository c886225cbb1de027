"""The working calendar: when the department is open, and time counted only while it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from core.calendar import AKTAU, day
from core.text import Bilingual

A_DAY = timedelta(days=1)
COMMON_YEAR = 365
LEAP_DAY = (2, 29)


class Weekday(StrEnum):
    """In the order in which Python counts them."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


WEEKDAYS = tuple(Weekday)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Open from *opens* on; at *closes* it is closed."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError(f"closes at {self.closes}, before it opens")


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A holiday; or, with the hours of weekday *works_as*, a working day though a weekend."""

    name: Bilingual
    works_as: Weekday | None = None


Week = Mapping[Weekday, tuple[Span, ...]]
"""The spans of a weekday in their order: lunch is the gap between two."""
Days = Mapping[date, SpecialDay]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkCalendar:
    """
    Opening hours and the days on which they do not hold, in the time of Aktau.

    *years* holds the special days of each year that somebody entered; a year nobody entered has
    those that return *yearly* by month and day, never 29 February. *confirmed* are the years that
    somebody answers for.
    """

    week: Week
    years: Mapping[int, Days] = field(default_factory=dict)
    yearly: Mapping[tuple[int, int], Bilingual] = field(default_factory=dict)
    confirmed: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        for weekday, spans in self.week.items():
            if any(earlier.closes > later.opens for earlier, later in pairwise(spans)):
                raise ValueError(f"the spans of {weekday} overlap")
        if LEAP_DAY in self.yearly:
            raise ValueError("29 February does not return every year")
        if not any(self.week.values()) or len(self.yearly) == COMMON_YEAR:
            raise ValueError("never open")

    def days(self, year: int) -> Days:
        """The special days of *year*, entered or not."""
        if year in self.years:
            return self.years[year]
        return {date(year, *at): SpecialDay(name) for at, name in self.yearly.items()}

    def spans(self, on: date) -> tuple[Span, ...]:
        """When it is open on that day."""
        weekday: Weekday | None = WEEKDAYS[on.weekday()]
        if on.year in self.years:
            special = self.years[on.year].get(on)
            weekday = special.works_as if special else weekday
        elif (on.month, on.day) in self.yearly:
            weekday = None
        return self.week.get(weekday, ()) if weekday else ()

    def is_confirmed(self, at: datetime) -> bool:
        return day(at).year in self.confirmed

    def is_open(self, at: datetime) -> bool:
        opens, _ = next(self._openings(at))
        return opens <= at

    def next_opening(self, at: datetime) -> datetime:
        """The first moment from *at* on at which it is open: *at* itself while it is."""
        opens, _ = next(self._openings(at))
        return max(opens, at)

    def next_closing(self, at: datetime) -> datetime:
        """The end of the span in which *at* is, or of the next one."""
        _, closes = next(self._openings(at))
        return closes

    def add(self, at: datetime, working: timedelta) -> datetime:
        """
        When so much working time has passed since *at*: open, or just closing.

        Raises:
            ValueError: time does not run backwards.
        """
        if working < timedelta():
            raise ValueError(f"cannot work {working}")
        if not working:
            return self.next_opening(at)
        for opens, closes in self._openings(at):
            begins = max(opens, at)
            if working <= closes - begins:
                return begins + working
            working -= closes - begins
        raise AssertionError("the openings have no end")

    def between(self, a: datetime, b: datetime) -> timedelta:
        """The working time from *a* to *b*; none if *b* is not later."""
        passed = timedelta()
        for opens, closes in self._openings(a):
            if opens >= b:
                break
            passed += max(min(closes, b) - max(opens, a), timedelta())
        return passed

    def _openings(self, at: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The opening and the closing of each span that closes after *at*, without end."""
        on = day(at)
        while True:
            for span in self.spans(on):
                closes = datetime.combine(on, span.closes, AKTAU)
                if closes > at:
                    yield datetime.combine(on, span.opens, AKTAU), closes
            on += A_DAY
