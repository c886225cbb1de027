"""The register of cases: what storage keeps of them, and how an event is entered."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from core.answers import Answer
from core.cases import Case, NewCase, Status, WaitingOn
from core.errors import NotNow
from core.events import BY_VISITORS, Code, Event, Message, Opening
from core.notices import Notice, Teller, spread
from core.officers import Officers
from core.text import Text


class CaseStore(Protocol):
    """Cases, their answers, events and messages."""

    async def add(self, new: NewCase, reference: str, now: datetime) -> Case | None:
        """
        Store a case; ``None`` if *reference* is taken.

        Raises:
            AlreadyOpen: the visitor has an open application of this programme.
        """
        ...

    async def find(self, reference: str) -> Case | None: ...

    async def sent_from(self, visitor: int, flow: str, run: int) -> Case | None: ...

    async def open_application(self, visitor: int, programme: str) -> Case | None: ...

    async def of_visitor(self, visitor: int) -> tuple[Case, ...]:
        """The visitor's cases, newest first."""
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

    async def move(
        self,
        case: Case,
        status: Status,
        waiting_on: WaitingOn,
        now: datetime,
        *,
        release: bool,
    ) -> Case | None:
        """Change the state if *case* is still at its revision; ``None``: somebody was faster."""
        ...

    async def waiting(self, now: datetime) -> int:
        """How long the queue is: open cases that wait on us and that nobody holds at *now*."""
        ...

    async def held_by(self, officer: int, now: datetime) -> tuple[Case, ...]: ...

    async def enter(self, event: Event) -> None: ...

    async def events(self, case: int) -> tuple[Event, ...]: ...

    async def write(self, message: Message) -> None: ...

    async def messages(self, case: int) -> tuple[Message, ...]: ...

    async def open(self, opening: Opening, again_after: datetime) -> bool:
        """
        Remember it, unless the same person opened the same file at *again_after* or later; say
        whether it was a new look.
        """
        ...

    async def openings(self, case: int) -> tuple[Opening, ...]: ...


class Register:
    """Enters what happened and tells those whom it concerns, in one transaction."""

    def __init__(
        self, store: CaseStore, officers: Officers, teller: Teller, now: datetime
    ) -> None:
        self.store = store
        self.officers = officers
        self.now = now
        self._teller = teller

    async def move(
        self, case: Case, status: Status, waiting_on: WaitingOn, *, release: bool = False
    ) -> Case:
        """
        Bring *case* into another state, or give the turn to somebody else.

        Raises:
            NotNow: it has moved meanwhile.
        """
        moved = await self.store.move(case, status, waiting_on, self.now, release=release)
        if moved is None:
            raise NotNow(Text("case-has-moved"))
        return moved

    async def enter(self, case: Case, code: Code, actor: int | None, words: str = "") -> None:
        """Keep the event (and *words*, if any were said) and spread the notice."""
        await self.keep(case, code, actor, words)
        notice = Notice(code=code, case=case, words=words)
        await spread(self._teller, notice, await self.officers.on_duty())

    async def keep(self, case: Case, code: Code, actor: int | None, words: str = "") -> None:
        """
        Keep the event and *words*; who hears of it is up to the caller. What an officer does
        stands in the audit too: there is no other way to enter it, so it cannot be forgotten.
        """
        if words:
            from_officer = code in (Code.OFFICER_WROTE, Code.DECIDED)
            await self.store.write(
                Message(case=case.id, from_officer=from_officer, words=words, at=self.now)
            )
        await self.store.enter(
            Event(case=case.id, code=code, actor=actor, status=case.status, at=self.now)
        )
        await self._record(case, code, actor)

    async def _record(self, case: Case, code: Code, actor: int | None) -> None:
        if actor is None or (actor == case.visitor and code in BY_VISITORS):
            return
        officer = await self.officers.find(actor)
        if officer is not None:
            await self.officers.record(officer, code, case.reference, status=case.status)
