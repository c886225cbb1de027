"""Who hears that facts will end: whoever may write others, in daytime, once for each last day."""

from dataclasses import dataclass
from datetime import date, datetime

from core.calendar import day, is_night
from core.fact_drafts import FactStore
from core.fact_editing import endings
from core.facts import Facts
from core.officers import Officers, Permission


@dataclass(frozen=True, slots=True)
class Ending:
    """A fact, by its key, and the last day on which it holds."""

    key: str
    last: date


@dataclass(frozen=True, slots=True)
class EndNotice:
    """What one officer hears; the soonest first."""

    recipient: int
    endings: tuple[Ending, ...]


class FactTerms:
    """Watches the last days of what we tell people."""

    def __init__(self, facts: Facts, store: FactStore, officers: Officers, now: datetime) -> None:
        self._facts = facts
        self._store = store
        self._officers = officers
        self._now = now

    async def due(self) -> tuple[EndNotice, ...]:
        """What to tell whom now; while nobody may write facts, nothing is marked as told."""
        writers = await self._officers.who_may(Permission.WRITE_FACTS)
        if is_night(self._now) or not writers:
            return ()
        found = endings(self._facts, day(self._now)).items()
        news = [
            Ending(key, last)
            for key, last in sorted(found, key=lambda one: (one[1], one[0]))
            if await self._store.tell(key, last, self._now)
        ]
        return tuple(EndNotice(one, tuple(news)) for one in writers) if news else ()
