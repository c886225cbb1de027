"""The ledger of a broadcast: what became of each recipient. Nobody learns who read it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.text import Language


class Fate(StrEnum):
    """Where a delivery stands."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    """Telegram may have taken it or not: it is never sent again by itself."""
    FAILED = "failed"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"


ARROWS: frozenset[tuple[Fate, Fate]] = frozenset(
    {
        (Fate.PENDING, Fate.SENDING),
        (Fate.PENDING, Fate.SKIPPED),
        (Fate.PENDING, Fate.CANCELLED),
        (Fate.SENDING, Fate.PENDING),
        (Fate.SENDING, Fate.SENT),
        (Fate.SENDING, Fate.UNKNOWN),
        (Fate.SENDING, Fate.FAILED),
        (Fate.SENDING, Fate.CANCELLED),
    }
)
"""The state machine, whole. Back to pending leads only what Telegram has certainly not taken."""


class Cause(StrEnum):
    """Why a delivery failed; or, once, why its outcome is unknown."""

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    CHAT_NOT_FOUND = "chat_not_found"
    BAD_CONTENT = "bad_content"
    SERVER = "server"
    """Telegram was in trouble as often as we tried."""
    RESTART = "restart"
    """Unknown, because our own process ended between the call and its answer."""


EXPECTED = frozenset({Cause.BLOCKED, Cause.DEACTIVATED, Cause.CHAT_NOT_FOUND})
"""People come and go; any other failure is ours or Telegram's."""
NO_REASON_TO_STOP = EXPECTED | {Cause.RESTART}
"""A restart says nothing about the announcement, nor about Telegram."""
MOST_UNEXPECTED = 0.05
"""The share of unexpected failures above which a broadcast stops itself (product brief)."""
ENOUGH = 20
"""Outcomes below which no share is looked at; our own choice: one of ten says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """
    One recipient of one broadcast, claimed to be sent now; *zone* is in minutes from UTC. *edits*
    is the message that a correction puts right, if there is one; *attempts* are those already
    made.
    """

    id: int
    broadcast: int
    visitor: int
    language: Language
    zone: int
    attempts: int = 0
    edits: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """
    What became of a claimed delivery. *message* is its number at Telegram, if sent; *again_at*
    is when to try again, if it is pending once more; *counts* says whether that was an attempt.
    """

    fate: Fate
    cause: str = ""
    message: int | None = None
    again_at: datetime | None = None
    counts: bool = True


Counts = Mapping[tuple[Fate, str], int]
"""How many deliveries stand where, by cause."""


def of(counts: Counts, *fates: Fate) -> int:
    return sum(many for (fate, _), many in counts.items() if fate in fates)


def is_out_of_hand(counts: Counts) -> bool:
    """Do so many fail for no reason of the recipients' that going on would be wrong?"""
    tried = of(counts, Fate.SENT, Fate.FAILED, Fate.UNKNOWN)
    unexpected = sum(
        many
        for (fate, cause), many in counts.items()
        if fate in (Fate.FAILED, Fate.UNKNOWN) and cause not in NO_REASON_TO_STOP
    )
    return tried >= ENOUGH and unexpected > MOST_UNEXPECTED * tried


class Ledger(Protocol):
    """Each recipient once. What it counts is kept, not counted: a look costs the same for all."""

    async def claim(
        self, broadcast: int, zones: Collection[int], now: datetime
    ) -> Delivery | None:
        """The next one that may be sent, of the first of the *zones* that has one: from now on it
        is being sent."""
        ...

    async def settle(self, delivery: Delivery, outcome: Outcome, now: datetime) -> bool:
        """Write down what became of it; false, if it is not being sent (any more)."""
        ...

    async def skip(self, delivery: Delivery, reason: str, now: datetime) -> None:
        """Leave alone whom this transaction has claimed."""
        ...

    async def zones(self, broadcast: int) -> tuple[int, ...]:
        """The zones in which somebody still waits; where night comes first, first."""
        ...

    async def next_due(self, broadcast: int, zones: Collection[int]) -> datetime | None:
        """When the next one in these zones may be sent; ``None``: nobody waits in them."""
        ...

    async def in_flight(self, broadcast: int) -> int: ...

    async def recover(self, now: datetime) -> int:
        """After a crash: whatever was being sent is unknown. Say how many."""
        ...

    async def cancel(self, broadcast: int, now: datetime) -> int:
        """Nobody who still waits will get it."""
        ...

    async def counts(self, broadcast: int) -> Counts: ...

    async def tapped(self, broadcast: int, visitor: int, now: datetime) -> bool:
        """The visitor pressed a button below it; only the first time counts."""
        ...
