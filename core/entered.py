"""Editions of the opening hours, the special days and the targets, and which of them hold."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from core.cases import Urgency
from core.due import Target, Targets, Terms
from core.workdays import Days, Week, WorkCalendar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstEdition:
    """What holds until somebody enters something else, and whether anybody answers for it."""

    calendar: WorkCalendar
    targets: Targets
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition(Generic[T]):
    """What was entered as edition *number*, by whom and when; the first edition is number 0."""

    number: int
    value: T
    by: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """The newest of all that was entered; for what is missing the first edition holds."""

    week: Edition[Week] | None
    years: Mapping[int, Edition[Days]]
    targets: Mapping[Urgency, Edition[Target]]

    def terms(self, first: FirstEdition) -> Terms:
        """
        What holds now. Whoever enters something answers for it: a year is confirmed when both
        its days and the opening hours are.
        """
        years = {year: edition.value for year, edition in self.years.items()}
        is_confirmed = first.confirmed or self.week is not None
        sure = years.keys() | (first.calendar.years.keys() if first.confirmed else set())
        calendar = replace(
            first.calendar,
            week=self.week.value if self.week else first.calendar.week,
            years={**first.calendar.years, **years},
            confirmed=frozenset(sure if is_confirmed else ()),
        )
        targets = {urgency: edition.value for urgency, edition in self.targets.items()}
        return Terms(calendar, {**first.targets, **targets})


class Part(StrEnum):
    """What is entered by itself."""

    WEEK = "week"
    YEAR = "year"
    TARGET = "target"


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """
    A change as an auditor reads it. *key* is the year or the urgency; *before* and *after* are
    plain values, as they are typed.
    """

    part: Part
    key: str
    number: int
    by: int
    at: datetime
    before: object
    after: object


class HoursStore(Protocol):
    """Keeps every edition. ``False``: *number* does not come right after the newest one."""

    async def entered(self) -> Entered: ...

    async def enter_week(self, edition: Edition[Week]) -> bool: ...

    async def enter_year(self, year: int, edition: Edition[Days]) -> bool: ...

    async def enter_target(self, urgency: Urgency, edition: Edition[Target]) -> bool: ...
