"""What an officer means to do with a case, before it is done: it can still be undone."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from core.cases import Status, WaitingOn
from core.corrections import Item
from core.rules.guards import Guard

UNDO_WITHIN = timedelta(seconds=15)
"""How long an officer can take an act back: our own choice, long enough to read it once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """
    Everything that one form of the console does with a case.

    *revision* is that of the page on which it was filled in. Without a *status* the case stays
    as it is: *words* are a reply, after which it is the *turn* of somebody, and a *note* alone is
    a note. An end needs words; a correction *items* and a *due_on*. *confirmed* are the warnings
    that the officer has seen and sends it all the same.
    """

    reference: str
    revision: int
    status: Status | None = None
    words: str = ""
    note: str = ""
    items: tuple[Item, ...] = ()
    due_on: date | None = None
    turn: WaitingOn = WaitingOn.VISITOR
    confirmed: frozenset[Guard] = frozenset()

    @property
    def all_words(self) -> str:
        """What the visitor is to read, in one piece."""
        remarks = (item.remark for item in self.items)
        return "\n".join(words for words in (self.words, *remarks) if words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """An act that takes effect at *due_at* unless its officer takes it back before."""

    id: int
    case: int
    officer: int
    act: Act
    due_at: datetime


class ActStore(Protocol):
    """Acts that have not taken effect yet; at most one for a case."""

    async def plan(self, case: int, officer: int, act: Act, due_at: datetime) -> Planned | None:
        """Keep it; ``None`` if another one is planned for this case."""
        ...

    async def planned(self, id_: int) -> Planned | None: ...

    async def planned_for(self, case: int) -> Planned | None: ...

    async def unplan(self, id_: int) -> bool:
        """Forget it; say whether it was still there: only one of an undo and a runner finds it."""
        ...

    async def acts_due(self, now: datetime, latest: datetime, limit: int) -> tuple[int, ...]:
        """Which are to take effect at *now*, the oldest first; and those due after *latest*."""
        ...
