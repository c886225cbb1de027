"""The register of cases: what storage keeps of them, and how an event is entered."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from core.answers import Answer
from core.cases import Case, NewCase, Status, WaitingOn
from core.due import Owed
from core.errors import NotNow
from core.events import BY_VISITORS, Code, Event, Message, Opening
from core.hours import Hours
from core.notices import Notice, Teller, spread
from core.officers import Officers
from core.text import Text

FROM_AN_OFFICER = frozenset({Code.OFFICER_WROTE, Code.DECIDED})


class CaseStore(Protocol):
    """Cases, their answers, events and messages."""

    async def add(self, new: NewCase, reference: str, now: datetime, owed: Owed) -> Case | None:
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
        self,
        store: CaseStore,
        officers: Officers,
        teller: Teller,
        hours: Hours,
        now: datetime,
    ) -> None:
        self.store = store
        self.officers = officers
        self.hours = hours
        self.now = now
        self._teller = teller

    async def open(self, new: NewCase, reference: str) -> Case | None:
        """
        Store a case, to which an answer is owed from now on; ``None`` if *reference* is taken.

        Raises:
            AlreadyOpen: the visitor has an open application of this programme.
        """
        owed = (await self.hours.terms()).begun(new.urgency, self.now)
        return await self.store.add(new, reference, self.now, owed)

    async def move(
        self, case: Case, status: Status, waiting_on: WaitingOn, *, release: bool = False
    ) -> Case:
        """
        Bring *case* into another state, or give the turn to somebody else.

        Raises:
            NotNow: it has moved meanwhile.
        """
        owed = (await self.hours.terms()).after(case, waiting_on, self.now)
        moved = await self.store.move(
            case, status, waiting_on, self.now, release=release, owed=owed
        )
        if moved is None:
            raise NotNow(Text("case-has-moved"))
        return moved

    async def enter(self, case: Case, code: Code, actor: int | None, words: str = "") -> Case:
        """Keep the event (and *words*, if any were said) and spread the notice."""
        case = await self.keep(case, code, actor, words)
        notice = Notice(code=code, case=case, words=words)
        await spread(self._teller, notice, await self.officers.on_duty())
        return case

    async def keep(self, case: Case, code: Code, actor: int | None, words: str = "") -> Case:
        """
        Keep the event and *words*; who hears of it is up to the caller. What an officer does
        stands in the audit too: there is no other way to enter it, so it cannot be forgotten. The
        first words of an officer are the answer: the case is returned as it is then.
        """
        from_officer = code in FROM_AN_OFFICER
        if from_officer and case.answered_at is None:
            await self.store.answered(case.id, self.now)
            case = replace(case, answered_at=self.now)
        if words:
            await self.store.write(
                Message(case=case.id, from_officer=from_officer, words=words, at=self.now)
            )
        await self.store.enter(
            Event(case=case.id, code=code, actor=actor, status=case.status, at=self.now)
        )
        await self._record(case, code, actor)
        return case

    async def _record(self, case: Case, code: Code, actor: int | None) -> None:
        if actor is None or (actor == case.visitor and code in BY_VISITORS):
            return
        officer = await self.officers.find(actor)
        if officer is not None:
            await self.officers.record(officer, code, case.reference, status=case.status)
