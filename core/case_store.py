"""What storage keeps of cases, and how it is asked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from core.answers import Answer
from core.cases import Case, NewCase, Status, WaitingOn
from core.corrections import CorrectionStore
from core.due import Owed
from core.events import Event, Message, Note, Opening
from core.guided import GuidedStore
from core.plans import ActStore
from core.ratings import RatingStore


class CaseStore(CorrectionStore, ActStore, RatingStore, GuidedStore, Protocol):
    """Cases, their answers, events, messages and notes."""

    async def add(self, new: NewCase, reference: str, now: datetime, owed: Owed) -> Case | None:
        """
        Store a case; ``None`` if *reference* is taken.

        Raises:
            AlreadyOpen: the visitor has an open application of this programme.
        """
        ...

    async def find(self, reference: str) -> Case | None: ...

    async def sent_from(self, visitor: int, flow: str, run: int) -> Case | None:
        """The case that was sent from that run, or corrected in it."""
        ...

    async def open_application(self, visitor: int, programme: str) -> Case | None: ...

    async def of_visitor(self, visitor: int) -> tuple[Case, ...]:
        """The visitor's cases, newest first."""
        ...

    async def merged_into(self, reference: str) -> tuple[Case, ...]:
        """The cases that go on in this one, the oldest first."""
        ...

    async def answers(self, case: int) -> Mapping[str, Answer]: ...

    async def claim(
        self, reference: str, officer: int, now: datetime, until: datetime
    ) -> Case | None:
        """In one step: the case, if it is open and nobody else holds it at *now*."""
        ...

    async def claim_oldest(self, officer: int, now: datetime, until: datetime) -> Case | None:
        """In one step: the oldest of the most urgent of the queue at *now*."""
        ...

    async def hand(self, case: int, officer: int, until: datetime) -> Case | None:
        """Give the case to *officer*, whoever holds it; ``None`` if it is not open."""
        ...

    async def offer(self, case: int, officer: int | None) -> None:
        """Remember who is asked to take it over; nobody, if ``None``."""
        ...

    async def release(self, case: int) -> None: ...

    async def merge(self, case: int, into: str) -> None: ...

    async def move(
        self,
        case: Case,
        status: Status,
        waiting_on: WaitingOn,
        now: datetime,
        *,
        release: bool,
        owed: Owed,
    ) -> Case | None:
        """Change the state if *case* is still at its revision; ``None``: somebody was faster."""
        ...

    async def waiting(self, now: datetime) -> int:
        """How long the queue is: open cases that wait on us and that nobody holds at *now*."""
        ...

    async def due(self, after: datetime | None, before: datetime, most: int) -> tuple[Case, ...]:
        """At most *most* whose answer is due from *after* on and before *before*, by that time."""
        ...

    async def due_with(self, officer: int, now: datetime, before: datetime) -> tuple[int, int]:
        """How many late, and due before *before*, of what the officer holds or nobody does."""
        ...

    async def answered(self, case: int, now: datetime) -> None:
        """Remember the first answer."""
        ...

    async def held_by(self, officer: int, now: datetime) -> tuple[Case, ...]: ...

    async def enter(self, event: Event) -> None:
        """Keep the event, and count what it counts as (``core.tallies``)."""
        ...

    async def events(self, case: int) -> tuple[Event, ...]: ...

    async def write(self, message: Message) -> None: ...

    async def messages(self, case: int) -> tuple[Message, ...]: ...

    async def note(self, note: Note) -> None: ...

    async def notes(self, case: int) -> tuple[Note, ...]: ...

    async def open(self, opening: Opening, again_after: datetime) -> bool:
        """
        Remember it, unless the same person opened the same file at *again_after* or later; say
        whether it was a new look.
        """
        ...

    async def openings(self, case: int) -> tuple[Opening, ...]: ...
