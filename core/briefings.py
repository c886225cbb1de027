"""What officers hear at one look of the clock: all of it in one message, in working hours."""

from dataclasses import dataclass
from datetime import datetime

from core.calendar import day, midnight
from core.escalation import DueNotice, Escalation
from core.hours import Hours
from core.news import PAUSE, News, NewsStore, gathered, is_working_time
from core.officers import Officers
from core.triage import Shift, Triage


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """
    One message to one officer, or with *news* alone to the officers' group: the *shift* when a
    working day begins, what happened since the last word, and which answers are *due*.
    """

    recipient: int
    shift: Shift | None = None
    news: tuple[News, ...] = ()
    due: DueNotice | None = None

    @property
    def says_something(self) -> bool:
        return bool(self.shift or self.news or self.due)


class Briefings:
    """Nobody hears of anything twice, and while we are closed nobody hears of anything."""

    def __init__(
        self,
        store: NewsStore,
        triage: Triage,
        escalation: Escalation,
        officers: Officers,
        hours: Hours,
        now: datetime,
    ) -> None:
        self._store = store
        self._triage = triage
        self._escalation = escalation
        self._officers = officers
        self._hours = hours
        self._now = now

    async def look(self, group: int | None) -> tuple[Briefing, ...]:
        """What to tell whom now; with it all that waited for them. It is told from now on."""
        if not await is_working_time(self._hours, self._now):
            return ()
        due = {one.recipient: one for one in await self._escalation.due()}
        greeted = await self._greeted()
        waiting = await self._store.waiting(self._now - PAUSE)
        every = [
            await self._briefing(one, group, due.get(one), is_greeted=one in greeted)
            for one in sorted({*due, *greeted, *waiting})
        ]
        return tuple(one for one in every if one.says_something)

    async def _greeted(self) -> frozenset[int]:
        """Whom a shift card is due today. Whoever joins by day has just been shown the shift."""
        today = day(self._now)
        new = await self._store.joined(midnight(today))
        on_duty = await self._officers.on_duty()
        return frozenset(
            {one for one in on_duty if one not in new and await self._store.greet(one, today)}
        )

    async def _briefing(
        self, recipient: int, group: int | None, due: DueNotice | None, *, is_greeted: bool
    ) -> Briefing:
        """Whoever has left since hears nothing, and what waited for them is gone."""
        waited = await self._store.take(recipient)
        is_heard = recipient == group or await self._officers.find(recipient) is not None
        briefing = Briefing(
            recipient=recipient,
            shift=await self._triage.shift(recipient) if is_greeted else None,
            news=gathered(waited) if is_heard else (),
            due=due,
        )
        if briefing.says_something:
            await self._store.told(recipient, self._now)
        return briefing
