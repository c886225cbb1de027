"""What officers hear of cases unasked: one event at once, a burst of them in one message."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Protocol

from core.calendar import is_night
from core.cases import Case, Status, Urgency
from core.events import Code
from core.hours import Hours
from core.notices import FOR_EVERY_OFFICER, FOR_THE_HOLDER, FOR_THE_LAST_OFFICER, Notice

PAUSE = timedelta(minutes=10)
"""The least time between two messages to one officer (our own choice): what happens meanwhile is
told in one."""

GATHERED = FOR_EVERY_OFFICER | FOR_THE_HOLDER | FOR_THE_LAST_OFFICER
"""What visitors do. A colleague who names somebody is heard at once: they are few, and wait."""

STOPS = frozenset({Code.WITHDRAWN, Code.ERASED})
"""Whoever holds such a case should stop working on it, and hears so at once in working hours."""


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened to one case or to several, in the order in which it did."""

    code: Code
    cases: tuple[Case, ...]


class NewsStore(Protocol):
    """What waits to be told to officers, and when each was told something last."""

    async def gather(self, recipient: int, case: int, code: Code) -> None:
        """Keep it until *recipient* is told the next time."""
        ...

    async def speak(self, recipient: int, now: datetime, before: datetime) -> bool:
        """
        In one step: if nothing waits and the last word was at *before* or earlier, that of now is
        the last one. Say whether it is.
        """
        ...

    async def waiting(self, before: datetime) -> tuple[int, ...]:
        """For whom something waits, and the last word was at *before* or earlier."""
        ...

    async def take(self, recipient: int) -> tuple[tuple[Code, Case], ...]:
        """All that waits for *recipient*, the oldest first; it waits no more."""
        ...

    async def told(self, recipient: int, now: datetime) -> None: ...

    async def greet(self, officer: int, today: date) -> bool:
        """In one step: remember today's shift card; say whether it is the first one."""
        ...

    async def joined(self, since: datetime) -> frozenset[int]:
        """Who has begun to work here since."""
        ...


class Voice(Protocol):
    """Puts one notice into the outbox. The *group* of officers is a recipient like the others."""

    @property
    def group(self) -> int | None: ...

    async def tell(self, recipient: int, notice: Notice) -> None: ...


class Gathering:
    """
    The ``Teller`` between the register and the outbox: lets through what cannot wait, and gathers
    the rest for ``core.briefings``, in the same transaction as the event. If nothing *waits*,
    everything is let through.
    """

    def __init__(
        self, store: NewsStore, voice: Voice, hours: Hours, now: datetime, *, waits: bool = True
    ) -> None:
        self._store = store
        self._voice = voice
        self._hours = hours
        self._now = now
        self._waits = waits

    async def tell(self, recipient: int, notice: Notice) -> None:
        """Tell one person: the visitor, a colleague, or whoever holds the case."""
        stops = notice.code in STOPS and await is_working_time(self._hours, self._now)
        if notice.code not in GATHERED or stops:
            await self._voice.tell(recipient, notice)
        else:
            await self._tell_or_gather(recipient, notice)

    async def tell_desk(self, officers: Iterable[int], notice: Notice) -> None:
        group = self._voice.group
        for one in (*officers, *((group,) if group is not None else ())):
            await self._tell_or_gather(one, notice)

    async def _tell_or_gather(self, recipient: int, notice: Notice) -> None:
        if notice.case.urgency is Urgency.URGENT or await self._is_quiet(recipient):
            await self._voice.tell(recipient, notice)
        else:
            await self._store.gather(recipient, notice.case.id, notice.code)

    async def _is_quiet(self, recipient: int) -> bool:
        """Nothing was said in a while, and we are at work; from now on something was."""
        if not self._waits:
            return True
        return await is_working_time(self._hours, self._now) and await self._store.speak(
            recipient, self._now, self._now - PAUSE
        )


async def is_working_time(hours: Hours, now: datetime) -> bool:
    """Open, and never at night, whatever the calendar says."""
    return not is_night(now) and (await hours.terms()).calendar.is_open(now)


def gathered(waited: Iterable[tuple[Code, Case]]) -> tuple[News, ...]:
    """
    The same by what happened. A new case that somebody has taken up by now, or that is gone, is
    no news; one that is named twice for the same reason is named once.
    """
    by_code: dict[Code, News] = {}
    for code, case in waited:
        news = by_code.get(code, News(code, ()))
        is_over = code in FOR_EVERY_OFFICER and case.status is not Status.SUBMITTED
        if not is_over and case not in news.cases:
            by_code[code] = replace(news, cases=(*news.cases, case))
    return tuple(news for news in by_code.values() if news.cases)
