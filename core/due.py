"""What we owe: by when a visitor is to have our answer, in working time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.cases import Case, Urgency, WaitingOn
from core.workdays import WorkCalendar

WHOLE = 100  # per cent


@dataclass(frozen=True, slots=True)
class Target:
    """An answer comes *within* so much working time; a warning when so many per cent are over."""

    within: timedelta
    warn_percent: int

    @property
    def reserve(self) -> timedelta:
        """What is left when the warning is given."""
        return self.within * (WHOLE - self.warn_percent) / WHOLE


Targets = Mapping[Urgency, Target]


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """
    When an answer is due, and when to warn that it soon is; neither while it is not our turn.

    While a third party has the turn *time_left* stands still, and *promised_at* is when the answer
    was due before: it never becomes due earlier than that.
    """

    due_at: datetime | None = None
    warn_at: datetime | None = None
    time_left: timedelta | None = None
    promised_at: datetime | None = None


NOTHING = Owed()


def owed_in(case: Case) -> Owed:
    return Owed(
        due_at=case.due_at,
        warn_at=case.warn_at,
        time_left=case.time_left,
        promised_at=case.promised_at,
    )


@dataclass(frozen=True, slots=True)
class Terms:
    """The calendar and the targets of today. What was promised before they changed stays."""

    calendar: WorkCalendar
    targets: Targets

    def begun(self, urgency: Urgency, now: datetime) -> Owed:
        """It becomes our turn: the target counts from *now*."""
        return self._within(self.targets[urgency].within, urgency, now)

    def after(self, case: Case, turn: WaitingOn, now: datetime) -> Owed:
        """What is owed when *turn* comes after the one of *case*."""
        owed = owed_in(case)
        if turn is WaitingOn.THIRD_PARTY:
            return self._stopped(owed, now)
        if turn is not WaitingOn.US:
            return NOTHING
        if owed.due_at is not None:
            return owed
        if owed.time_left is None:
            return self.begun(case.urgency, now)
        return self._within(owed.time_left, case.urgency, now, owed.promised_at)

    def _stopped(self, owed: Owed, now: datetime) -> Owed:
        if owed.due_at is None:
            return owed
        left = self.calendar.between(now, owed.due_at)
        return Owed(time_left=left, promised_at=owed.due_at)

    def _within(
        self, left: timedelta, urgency: Urgency, now: datetime, promised: datetime | None = None
    ) -> Owed:
        due = self.calendar.add(now, left)
        until_warning = max(left - self.targets[urgency].reserve, timedelta())
        return Owed(
            due_at=max(due, promised) if promised else due,
            warn_at=self.calendar.add(now, until_warning),
        )
