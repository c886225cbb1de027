"""How far a broadcast is, and when it will be through."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.broadcasts import Broadcast
from core.calendar import AKTAU_MINUTES, evening, is_night, morning
from core.deliveries import Counts, Fate, of


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A broadcast and its counts at a moment; *ends_at* is an estimate while it is sent."""

    broadcast: Broadcast
    counts: Counts
    ends_at: datetime | None = None

    @property
    def waiting(self) -> int:
        return of(self.counts, Fate.PENDING, Fate.SENDING)

    @property
    def share(self) -> float:
        """The part of those to be reached that is settled, from 0 to 1."""
        total = self.broadcast.total
        return 1 - self.waiting / total if total else 1.0


def ends_at(
    remaining: int,
    per_second: float,
    now: datetime,
    zones: Collection[int] = (AKTAU_MINUTES,),
) -> datetime:
    """
    When the last of *remaining* will be sent if nothing goes wrong; nobody is written to at night.

    *zones* are those in which somebody waits. It counts as if wherever it is day there were
    always somebody to write to, so with far apart zones it promises a little too much.
    """
    at, left = now, timedelta(seconds=remaining / per_second)
    while zones and left > timedelta():
        awake = [zone for zone in zones if not is_night(at, zone)]
        if not awake:
            at = min(morning(at, zone) for zone in zones)
            continue
        night = max(evening(at, zone) for zone in awake)
        if left <= night - at:
            return at + left
        at, left = night, left - (night - at)
    return at
