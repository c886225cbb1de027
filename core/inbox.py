"""Updates received and not yet worked: what a crash must not lose."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Received:
    """One update as it came in; those of one *lane* (a visitor) are worked one after another."""

    update_id: int
    lane: int
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The oldest unworked update of a lane; *due* is when it may be tried (again)."""

    update_id: int
    raw: str
    attempts: int
    due: datetime


class Inbox(Protocol):
    """Ids of worked updates are kept for a while, so that one that comes twice counts once."""

    async def receive(self, updates: Sequence[Received], now: datetime) -> list[Received]:
        """Keep what is new and return it."""
        ...

    async def lanes(self) -> list[int]: ...

    async def head(self, lane: int) -> Waiting | None: ...

    async def take(self, update_id: int) -> bool:
        """Have it in hand; false if another process has or had it, or an older one waits."""
        ...

    async def left(self, before: datetime) -> list[int]:
        """Lanes in which something has been due since *before*."""
        ...

    async def done(self, update_id: int, now: datetime) -> None: ...

    async def failed(self, update_id: int, due: datetime, error: str) -> None: ...

    async def bury(self, update_id: int, error: str, now: datetime) -> None:
        """Set an update aside for good: it no longer blocks its lane."""
        ...

    async def depth(self) -> int: ...

    async def oldest(self) -> datetime | None:
        """When what has waited longest came in; nobody should wait long."""
        ...

    async def purge(self, before: datetime) -> int:
        """Forget updates worked before that moment; say how many."""
        ...
