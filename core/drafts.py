"""Drafts left lying: whoever began is reminded, and told before what they wrote is deleted."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from core.calendar import day
from core.conversations import Conversations
from core.errors import NotFound
from core.retention import Retention
from core.rights import Draft
from core.text import Text

REMIND_AFTER = (timedelta(days=3), timedelta(days=10))
"""Our own choice, not law: once while it is fresh, once before it is too late."""
ANNOUNCED_BEFORE = timedelta(days=2)
AT_ONCE = 50  # drafts in one transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A draft waits for its visitor, until the day on which it is deleted."""

    visitor: int
    flow: str
    until: date
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class Lying:
    """A draft untouched for a while."""

    visitor: int
    run: int
    flow: str
    changed_at: datetime


class DraftStore(Protocol):
    """Finds drafts by how long they lie; only of visitors who can be reached and spoken to."""

    async def lying(
        self, since: datetime, after: datetime, age: timedelta, limit: int
    ) -> tuple[Lying, ...]:
        """Last changed after *after* and up to *since*, not reminded at that *age* or later."""
        ...

    async def reminded(self, run: int, now: datetime) -> None: ...

    async def drafts(self, visitor: int) -> tuple[Draft, ...]: ...

    async def forget_draft(self, visitor: int, flow: str) -> None: ...


class Drafts:
    """Reminds of drafts of *forms*; guidance is deleted without a word, as it is begun."""

    def __init__(
        self,
        store: DraftStore,
        conversations: Conversations,
        forms: Collection[str],
        keeps: Retention,
        now: datetime,
    ) -> None:
        self._store = store
        self._conversations = conversations
        self._forms = forms
        self._keeps = keeps
        self._now = now

    async def due(self) -> tuple[Reminder, ...] | None:
        """Whom to remind now; each is marked, so nobody is twice. ``None``: nothing is left."""
        for age in self._ages():
            since, after = self._now - age, self._now - self._keeps.drafts
            found = await self._store.lying(since, after, age, AT_ONCE)
            for one in found:
                await self._store.reminded(one.run, self._now)
            if found:
                return tuple([self._reminder(one) for one in found if await self._waits(one)])
        return None

    async def of(self, visitor: int, flow: str) -> Reminder:
        """
        The visitor's draft of *flow*.

        Raises:
            NotFound: there is none any more.
        """
        for draft in await self._store.drafts(visitor):
            if draft.flow == flow:
                return self._reminder(Lying(visitor, draft.run, flow, draft.changed_at))
        raise NotFound(Text("draft-gone"))

    async def forget(self, visitor: int, flow: str) -> None:
        """Delete what was answered in *flow*."""
        await self._store.forget_draft(visitor, flow)

    def _ages(self) -> list[timedelta]:
        """The longest first: after a standstill nobody hears the earlier reminders too."""
        last = self._keeps.drafts - ANNOUNCED_BEFORE
        return sorted({last, *(age for age in REMIND_AFTER if age < last)}, reverse=True)

    async def _waits(self, lying: Lying) -> bool:
        """A form that has come to an end that only informs waits for nothing."""
        is_form = lying.flow in self._forms
        return is_form and lying.flow in await self._conversations.drafts(lying.visitor)

    def _reminder(self, lying: Lying) -> Reminder:
        end = lying.changed_at + self._keeps.drafts
        return Reminder(
            visitor=lying.visitor,
            flow=lying.flow,
            until=day(end),
            is_last=end - self._now <= ANNOUNCED_BEFORE,
        )
