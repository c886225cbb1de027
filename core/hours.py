"""Our hours: what holds now, what visitors hear of it, and how officers change it."""

from datetime import datetime
from typing import TypeVar

from core.audit import Action
from core.calendar import day
from core.cases import Urgency
from core.due import Terms
from core.entered import Changed, Edition, Entered, FirstEdition, HoursStore, Part
from core.errors import InvalidHours, NotNow
from core.officers import Officers, Permission
from core.text import Text
from core.timetable import (
    TypedDays,
    TypedWeek,
    days_of,
    target_of,
    typed_days,
    typed_target,
    typed_week,
    week_of,
)
from core.workdays import Days, Week

T = TypeVar("T")
YEARS_BACK, YEARS_AHEAD = 1, 2
"""The years that can be entered, counted from the present one."""


class Hours:
    """
    Every change is an edition of its own. *shown* is the number of the one that the officer saw
    and means to replace, 0 for the first edition.
    """

    def __init__(
        self, store: HoursStore, first: FirstEdition, officers: Officers, now: datetime
    ) -> None:
        self._store = store
        self._first = first
        self._officers = officers
        self._now = now

    async def terms(self) -> Terms:
        """The calendar and the targets that hold now."""
        return (await self._store.entered()).terms(self._first)

    async def told(self) -> Text | None:
        """
        What visitors hear of our hours now, if anything. Times only if somebody answers for
        them: for the day on which we are closed, and for the one on which we open.
        """
        calendar = (await self.terms()).calendar
        opens = calendar.next_opening(self._now)
        if not (calendar.is_confirmed(self._now) and calendar.is_confirmed(opens)):
            return Text("working-hours")
        return None if calendar.is_open(self._now) else Text("off-hours", {"opens": opens})

    async def entered(self, officer: int) -> Entered:
        """What was entered, by whom and when."""
        await self._officers.permitted(officer, Permission.SET_CALENDAR)
        return await self._store.entered()

    async def set_week(self, officer: int, shown: int, typed: TypedWeek) -> Changed:
        """
        Take other opening hours.

        Raises:
            InvalidHours: they cannot be.
            NotNow: somebody entered others meanwhile.
        """
        before = await self._held(officer, shown, Part.WEEK)
        week = week_of(typed)
        edition = self._edition(officer, shown, week)
        _check_newest(await self._store.enter_week(edition))
        return _changed(Part.WEEK, "", edition, typed_week(before.calendar.week), typed_week(week))

    async def set_year(self, officer: int, shown: int, year: int, typed: TypedDays) -> Changed:
        """
        Take all special days of *year*; those not named are ordinary days from now on.

        Raises:
            InvalidHours: they cannot be.
            NotNow: somebody entered others meanwhile.
        """
        before = (await self._held(officer, shown, Part.YEAR, str(year))).calendar
        days = self._days(year, typed, before.week)
        edition = self._edition(officer, shown, days)
        _check_newest(await self._store.enter_year(year, edition))
        was = typed_days(before.days(year))
        return _changed(Part.YEAR, str(year), edition, was, typed_days(days))

    async def set_target(
        self, officer: int, shown: int, urgency: Urgency, minutes: int, warn_percent: int
    ) -> Changed:
        """
        Take another target, with a warning when so many per cent of it are over.

        Raises:
            InvalidHours: nobody can mean that.
            NotNow: somebody entered another one meanwhile.
        """
        before = (await self._held(officer, shown, Part.TARGET, urgency)).targets
        target = target_of(minutes, warn_percent)
        after = {**before, urgency: target}
        if after[Urgency.URGENT].within > after[Urgency.USUAL].within:
            raise InvalidHours(Text("hours-urgent-longer"))
        edition = self._edition(officer, shown, target)
        _check_newest(await self._store.enter_target(urgency, edition))
        was = typed_target(before[urgency])
        return _changed(Part.TARGET, urgency, edition, was, typed_target(target))

    async def _held(self, officer: int, shown: int, part: Part, key: str = "") -> Terms:
        """What a change replaces, for whoever may change it; that they do stands in the audit."""
        permission, edition = Permission.SET_CALENDAR, str(shown + 1)
        await self._officers.acts(
            officer, permission, Action.CALENDAR_SET, key, part=part, edition=edition
        )
        return await self.terms()

    def _edition(self, officer: int, shown: int, value: T) -> Edition[T]:
        return Edition(number=shown + 1, value=value, by=officer, at=self._now)

    def _days(self, year: int, typed: TypedDays, week: Week) -> Days:
        present = day(self._now).year
        if not present - YEARS_BACK <= year <= present + YEARS_AHEAD:
            raise InvalidHours(Text("hours-far-year", {"year": str(year)}))
        days = days_of(year, typed)
        for on, special in days.items():
            if special.works_as and not week.get(special.works_as):
                raise InvalidHours(Text("hours-works-as-closed", {"day": on}))
        return days


def _check_newest(is_newest: bool) -> None:
    if not is_newest:
        raise NotNow(Text("hours-have-changed"))


def _changed(part: Part, key: str, edition: Edition[T], before: object, after: object) -> Changed:
    return Changed(
        part=part,
        key=key,
        number=edition.number,
        by=edition.by,
        at=edition.at,
        before=before,
        after=after,
    )
