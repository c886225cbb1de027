"""One sending of an announcement: its states, who may move it, and what is kept of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.announced import Wording
from core.announcements import Announcement
from core.audiences import Audience, AudienceStore
from core.deliveries import Ledger


class State(StrEnum):
    """Where a broadcast stands."""

    DRAFT = "draft"
    AWAITING_APPROVAL = "awaiting_approval"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    SENDING = "sending"
    PAUSED = "paused"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    HALTED = "halted"
    CORRECTED = "corrected"


class Mover(StrEnum):
    """Who may take an arrow. A releaser is never one of the authors."""

    ANNOUNCER = "announcer"
    RELEASER = "releaser"
    SENDER = "sender"


_ANNOUNCER = frozenset({Mover.ANNOUNCER})
_RELEASER = frozenset({Mover.RELEASER})
_SENDER = frozenset({Mover.SENDER})

BEFORE = (State.DRAFT, State.AWAITING_APPROVAL, State.APPROVED, State.SCHEDULED)
UNDER_WAY = (State.SENDING, State.PAUSED)
ENDED = (State.COMPLETED, State.CANCELLED, State.HALTED)

ARROWS: Mapping[tuple[State, State], frozenset[Mover]] = {
    (State.DRAFT, State.AWAITING_APPROVAL): _ANNOUNCER,
    (State.AWAITING_APPROVAL, State.DRAFT): _ANNOUNCER | _RELEASER,
    (State.AWAITING_APPROVAL, State.APPROVED): _RELEASER,
    (State.APPROVED, State.SCHEDULED): _ANNOUNCER,
    (State.SCHEDULED, State.APPROVED): _ANNOUNCER,
    (State.SCHEDULED, State.SENDING): _SENDER,
    (State.SCHEDULED, State.HALTED): _SENDER,
    (State.SENDING, State.PAUSED): _ANNOUNCER | _RELEASER,
    (State.PAUSED, State.SENDING): _ANNOUNCER | _RELEASER,
    (State.SENDING, State.COMPLETED): _SENDER,
    (State.SENDING, State.HALTED): _SENDER,
    **{(state, State.CANCELLED): _ANNOUNCER | _RELEASER for state in (*BEFORE, *UNDER_WAY)},
    **{(state, State.CORRECTED): _SENDER for state in ENDED},
}
"""
The state machine, whole (house rules, section 2), and who may take each arrow. A wrong number is
the very reason why somebody cancels, so whatever went out before that can be corrected too.
"""


class Why(StrEnum):
    """What stopped a broadcast that nobody stopped."""

    FAILURES = "failures"
    FACTS = "facts"
    """What was released is no longer what its facts say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """
    *authors* are all who wrote in it, the last one last. *wording* is what was handed over to be
    released; *approver* released it. *starts_at* is when it was scheduled for; *why* is what
    stopped it, *remark* what whoever sent it back says.
    """

    id: int
    state: State
    announcement: Announcement
    audience: Audience
    authors: tuple[int, ...]
    revision: int
    written_at: datetime
    wording: Wording | None = None
    approver: int | None = None
    approved_at: datetime | None = None
    starts_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    total: int = 0
    why: Why | None = None
    remark: str = ""

    def may_become(self, state: State, mover: Mover) -> bool:
        return mover in ARROWS.get((self.state, state), ())


class BroadcastStore(Protocol):
    """Keeps broadcasts; each change is refused if somebody changed it meanwhile."""

    async def add(self, new: Broadcast) -> Broadcast:
        """Keep it under a number of its own."""
        ...

    async def find(self, id_: int) -> Broadcast | None: ...

    async def page(self, before: int, most: int) -> tuple[Broadcast, ...]:
        """Newest first, those with a smaller number than *before*."""
        ...

    async def save(self, changed: Broadcast, was: int) -> bool:
        """Keep it if its revision still is *was*; say whether it was."""
        ...

    async def in_state(self, *states: State) -> tuple[Broadcast, ...]:
        """Oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class Records:
    """All that is kept of broadcasts."""

    broadcasts: BroadcastStore
    audiences: AudienceStore
    ledger: Ledger
