"""What stands in the way of the work: told once to whoever can mend it, shown while it lasts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from core.cases import LEASE
from core.officers import Officers, Permission


class Trouble(StrEnum):
    """What may be wrong."""

    GROUP_LOST = "group-lost"
    """The bot may not write into the officers' group any more."""
    OFFICER_UNREACHABLE = "officer-unreachable"
    """An officer blocked the bot or deleted the account; their claims lapse by themselves."""
    AUDIT_BROKEN = "audit-broken"
    """What was the newest entry of the audit is not there any more."""
    WEBHOOK_ELSEWHERE = "webhook-elsewhere"
    """Telegram was told to call another address: whoever did it has the token, and the updates."""
    WAS_AWAY = "was-away"
    """The service did not run for so long that Telegram has thrown updates away."""


MENDED_BY: Mapping[Trouble, Permission] = {
    Trouble.GROUP_LOST: Permission.MANAGE_OFFICERS,
    Trouble.OFFICER_UNREACHABLE: Permission.LEAD_CASES,
    Trouble.AUDIT_BROKEN: Permission.SEE_AUDIT,
    Trouble.WEBHOOK_ELSEWHERE: Permission.MANAGE_OFFICERS,
    Trouble.WAS_AWAY: Permission.LEAD_CASES,
}
TELEGRAM_KEEPS = timedelta(hours=24)
"""So long does Telegram keep an update that nobody fetches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """A trouble since a moment; *officer* and *name* say whom it is about, if about somebody."""

    trouble: Trouble
    since: datetime
    officer: int = 0
    name: str = ""


class TroubleStore(Protocol):
    """Troubles that stand."""

    async def begin(self, alarm: Alarm) -> bool:
        """Say whether it is new: what stands already is told nobody again."""
        ...

    async def end(self, trouble: Trouble, officer: int = 0) -> None: ...

    async def loosen(self, officer: int, until: datetime) -> None:
        """No case is held by *officer* beyond that, unless they work on it."""
        ...

    async def standing(self) -> tuple[Alarm, ...]:
        """The oldest first, without names."""
        ...

    async def seen(self, now: datetime) -> datetime | None:
        """Note that the service is at work, and say when it last was."""
        ...


class Warner(Protocol):
    """Puts an alarm into the outbox, in the same transaction."""

    async def warn(self, recipient: int, alarm: Alarm) -> None: ...


class Troubles:
    """Begins and ends troubles, and tells of them in private: groups may be what is broken."""

    def __init__(
        self, store: TroubleStore, officers: Officers, warner: Warner, now: datetime
    ) -> None:
        self._store = store
        self._officers = officers
        self._warner = warner
        self._now = now

    async def group_lost(self) -> None:
        await self._begin(Alarm(trouble=Trouble.GROUP_LOST, since=self._now))

    async def group_found(self) -> None:
        await self._store.end(Trouble.GROUP_LOST)

    async def unreachable(self, person: int) -> None:
        """
        Telegram does not let us through to *person*: that matters if they work here. What was
        kept for them is kept no longer than any claim.
        """
        if await self._officers.find(person) is not None:
            await self._store.loosen(person, self._now + LEASE)
            await self._begin(
                Alarm(
                    trouble=Trouble.OFFICER_UNREACHABLE,
                    since=self._now,
                    officer=person,
                    name=await self._officers.called(person),
                )
            )

    async def reachable(self, person: int) -> None:
        await self._store.end(Trouble.OFFICER_UNREACHABLE, person)

    async def audit_broken(self) -> None:
        """Told each time it is found; it does not end by itself, so it is not kept as standing."""
        await self._tell(Alarm(trouble=Trouble.AUDIT_BROKEN, since=self._now))

    async def webhook_elsewhere(self) -> None:
        await self._begin(Alarm(trouble=Trouble.WEBHOOK_ELSEWHERE, since=self._now))

    async def webhook_ours(self) -> None:
        await self._store.end(Trouble.WEBHOOK_ELSEWHERE)

    async def here(self) -> datetime | None:
        """
        The service is at work. If it was not for long, leads hear of it: people may have written
        in vain, and nobody can tell who. Says since when.
        """
        last = await self._store.seen(self._now)
        if last is None or self._now - last <= TELEGRAM_KEEPS:
            return None
        await self._tell(Alarm(trouble=Trouble.WAS_AWAY, since=last))
        return last

    async def count(self) -> Counter[Trouble]:
        """How many of each stand, for figures that name nobody."""
        return Counter(one.trouble for one in await self._store.standing())

    async def standing(self, reader: int) -> tuple[Alarm, ...]:
        """What *reader* could mend, for a banner; others see nothing."""
        officer = await self._officers.find(reader)
        if officer is None:
            return ()
        found = [one for one in await self._store.standing() if await self._is_ours(one)]
        return tuple([await self._named(o) for o in found if officer.may(MENDED_BY[o.trouble])])

    async def _begin(self, alarm: Alarm) -> None:
        if await self._store.begin(alarm):
            await self._tell(alarm)

    async def _tell(self, alarm: Alarm) -> None:
        for person in await self._officers.who_may(MENDED_BY[alarm.trouble]):
            if person != alarm.officer:
                await self._warner.warn(person, alarm)

    async def _is_ours(self, alarm: Alarm) -> bool:
        """Whoever has left cannot be reached either, and need not."""
        return not alarm.officer or await self._officers.find(alarm.officer) is not None

    async def _named(self, alarm: Alarm) -> Alarm:
        if not alarm.officer:
            return alarm
        return replace(alarm, name=await self._officers.called(alarm.officer))
