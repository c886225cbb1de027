"""Who hears that answers are due soon or late: in working hours, once each, all in one message."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.calendar import is_night
from core.cases import Case
from core.hours import Hours
from core.officers import Officers

AT_ONCE = 500  # cases; what is left comes with the next look


@dataclass(frozen=True, slots=True, kw_only=True)
class DueNotice:
    """What one officer hears of answers that are due; by reference and time only."""

    recipient: int
    soon: tuple[Case, ...] = ()
    late: tuple[Case, ...] = ()


Heard = Mapping[int, tuple[Case, ...]]
"""By officer."""


class DueStore(Protocol):
    """Finds the cases of which nobody has heard yet, and marks them."""

    async def warn(self, now: datetime, most: int) -> tuple[Case, ...]: ...

    async def escalate(self, now: datetime, most: int) -> tuple[Case, ...]: ...


class Escalation:
    """Warns whoever should answer soon, and tells leads what is late."""

    def __init__(self, store: DueStore, officers: Officers, hours: Hours, now: datetime) -> None:
        self._store = store
        self._officers = officers
        self._hours = hours
        self._now = now

    async def due(self) -> tuple[DueNotice, ...]:
        """What to tell whom now. Each case is marked: nobody hears of one promise twice."""
        calendar = (await self._hours.terms()).calendar
        if is_night(self._now) or not calendar.is_open(self._now):
            return ()
        soon, late = await self._soon(), await self._late()
        return tuple(
            DueNotice(recipient=one, soon=soon.get(one, ()), late=late.get(one, ()))
            for one in sorted(soon.keys() | late.keys())
        )

    async def _soon(self) -> Heard:
        """For the holder; without one, for everybody on duty."""
        on_duty, heard = await self._officers.on_duty(), defaultdict[int, tuple[Case, ...]](tuple)
        for case in await self._store.warn(self._now, AT_ONCE) if on_duty else ():
            holder = case.holder(self._now)
            for officer in on_duty if holder is None else (holder,):
                heard[officer] += (case,)
        return heard

    async def _late(self) -> Heard:
        """For the leads; while there are none, nothing is marked either."""
        leads = await self._officers.leads()
        cases = await self._store.escalate(self._now, AT_ONCE) if leads else ()
        return dict.fromkeys(leads, cases) if cases else {}
