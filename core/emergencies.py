"""The emergency brake: what is stopped for everybody, since when and by whom."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.audit import Action
from core.officers import Officers, Permission


class Stop(StrEnum):
    """What can be stopped as a whole; one broadcast is paused or cancelled on its page."""

    BROADCASTS = "broadcasts"
    ANSWERS = "answers"
    """Visitors read one fixed notice, whatever they send; officers go on working."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A stop that holds."""

    stop: Stop
    since: datetime
    by: int


class StopStore(Protocol):
    """Which stops hold."""

    async def standing(self) -> tuple[Standing, ...]: ...

    async def set(self, stop: Stop, by: int, now: datetime) -> bool:
        """Say whether that is news."""
        ...

    async def lift(self, stop: Stop) -> bool: ...


class Emergencies:
    """Whoever may stop may let go on."""

    def __init__(self, store: StopStore, officers: Officers, now: datetime) -> None:
        self._store = store
        self._officers = officers
        self._now = now

    async def holds(self, stop: Stop) -> bool:
        return any(one.stop is stop for one in await self._store.standing())

    async def holding(self) -> tuple[Standing, ...]:
        """What holds, for the banner that everybody who works here reads."""
        return await self._store.standing()

    async def standing(self, reader: int) -> tuple[Standing, ...]:
        await self._officers.permitted(reader, Permission.SEE_ANNOUNCEMENTS)
        return await self._store.standing()

    async def stop(self, officer: int, stop: Stop) -> None:
        await self._officers.acts(officer, Permission.STOP, Action.STOPPED, stop)
        await self._store.set(stop, officer, self._now)

    async def go_on(self, officer: int, stop: Stop) -> None:
        await self._officers.acts(officer, Permission.STOP, Action.WENT_ON, stop)
        await self._store.lift(stop)
