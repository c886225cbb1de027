"""Announcements as visitors meet them: the archive, a button below one, less of this."""

import re
from dataclasses import dataclass
from datetime import datetime

from core.announcements import Leads
from core.broadcasts import Broadcast, Records, State
from core.errors import StaleTap
from core.subscriptions import Hearing, Subscriptions
from core.text import Text

FROM = "news"
"""Where somebody stopped, or asked an officer, as it is remembered: ``news/`` and a number."""
ABOUT = re.compile(rf"{FROM}/([0-9]{{1,12}})")
SHOWN = 7
"""Announcements in the archive at a time: one row of buttons."""
AT_ONCE = 50
OUT = (State.SENDING, State.PAUSED, State.COMPLETED, State.CANCELLED, State.HALTED)
"""What has gone out, to some at least, and has not been put right since."""


@dataclass(frozen=True, slots=True)
class PastAnnouncements:
    """The newest announcements that went out."""

    announcements: tuple[Broadcast, ...]


class Archive:
    """Nothing here is about anybody else than the visitor who asks."""

    def __init__(self, records: Records, subscriptions: Subscriptions, now: datetime) -> None:
        self._records = records
        self._subscriptions = subscriptions
        self._now = now

    async def newest(self) -> PastAnnouncements:
        """What went out, newest first; repeats and what was corrected are left out."""
        found = await self._records.broadcasts.page(2**62, AT_ONCE)
        told = [one for one in found if one.state is State.COMPLETED and not _repeats(one)]
        return PastAnnouncements(tuple(told[:SHOWN]))

    async def one(self, id_: int) -> Broadcast:
        """
        An announcement that went out, read again.

        Raises:
            StaleTap: there is none of that number, or not yet.
        """
        found = await self._records.broadcasts.find(id_)
        is_out = found is not None and found.state in (*OUT, State.CORRECTED)
        if found is None or not is_out or found.started_at is None:
            raise StaleTap(Text("stale-button"))
        return found

    async def follow(self, visitor: int, id_: int, number: int) -> str:
        """The flow into which a button leads; that it was pressed is counted once."""
        one = await self.one(id_)
        leads = one.announcement.buttons
        if not 0 <= number < len(leads) or leads[number].leads is not Leads.FLOW:
            raise StaleTap(Text("stale-button"))
        await self._records.ledger.tapped(id_, visitor, self._now)
        return leads[number].target

    async def less(self, visitor: int, id_: int) -> Hearing:
        """Stop whatever brought the announcement here: its topic, in its region and in any."""
        audience = (await self.one(id_)).audience
        standing = (await self._subscriptions.hearing(visitor)).standing
        brought = [
            one.wish
            for one in standing
            if one.wish.topic == audience.topic
            and (not audience.region or one.wish.region in ("", audience.region))
        ]
        return await self._subscriptions.end(visitor, brought, f"{FROM}/{id_}")


def _repeats(one: Broadcast) -> bool:
    return one.audience.of is not None and one.audience.corrects is None
