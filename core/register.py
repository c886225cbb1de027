"""The register of cases: what storage keeps of them, and how an event is entered."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from core.answers import Answer
from core.cases import Case, Kind, Mover, NewCase, Status, WaitingOn
from core.corrections import CorrectionStore
from core.due import Owed
from core.errors import AlreadyOpen, NotNow, StaleCase
from core.events import (
    BY_OFFICERS,
    BY_VISITORS,
    NOTHING,
    Code,
    Event,
    Message,
    Note,
    Opening,
    Params,
)
from core.hours import Hours
from core.notices import Notice, Teller, spread
from core.officers import Officers
from core.plans import ActStore
from core.ratings import RatingStore, may_be_rated
from core.text import Text

FROM_AN_OFFICER = frozenset({Code.OFFICER_WROTE, Code.DECIDED})


class CaseStore(CorrectionStore, ActStore, RatingStore, Protocol):
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

    async def enter(self, event: Event) -> None: ...

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


def no_arrow(case: Case) -> NotNow:
    """Why *case* does not go there, in words for whoever tried."""
    waits = case.status is Status.NEEDS_CORRECTION
    return NotNow(Text("case-waits-for-correction" if waits else "case-has-moved"))


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
        self,
        case: Case,
        status: Status,
        waiting_on: WaitingOn,
        *,
        by: Mover,
        release: bool = False,
    ) -> Case:
        """
        Bring *case* into another state, or give the turn to somebody else. With the state a
        correction request ends.

        Raises:
            NotNow: no arrow leads there, or not for this mover.
            StaleCase: it has moved meanwhile.
        """
        if status is not case.status and not case.may_become(status, by):
            raise no_arrow(case)
        owed = (await self.hours.terms()).after(case, waiting_on, self.now)
        moved = await self.store.move(
            case, status, waiting_on, self.now, release=release, owed=owed
        )
        if moved is None:
            raise StaleCase(Text("case-has-moved"))
        if case.status is Status.NEEDS_CORRECTION and status is not case.status:
            await self.store.end_correction(case.id, self.now)
        return moved

    async def touch(self, case: Case) -> Case:
        """Let pages of *case* know that they are old, though its state is the same."""
        return await self.move(case, case.status, case.waiting_on, by=Mover.OFFICER)

    async def reopen(self, case: Case, by: Mover) -> Case:
        """
        Take up again what has come to its end: in review, and our turn.

        Raises:
            NotNow: too long ago, withdrawn, erased; it goes on in another case; or the visitor
                has sent another application of this programme since.
            AlreadyOpen: the same, for a visitor who is led to that one.
        """
        await self.check_reopens(case, by)
        return await self.move(case, Status.IN_REVIEW, WaitingOn.US, by=by)

    async def check_reopens(self, case: Case, by: Mover) -> None:
        """Raise what ``reopen`` would raise."""
        if case.is_open:
            raise NotNow(Text("case-is-open"))
        if case.merged_into and by is Mover.VISITOR:
            raise NotNow(Text("case-goes-on-elsewhere", {"reference": case.merged_into}))
        if not case.may_reopen(self.now):
            raise NotNow(Text("case-cannot-reopen"))
        if case.kind is Kind.APPLICATION:
            await self._is_only_one(case, by)

    async def _is_only_one(self, case: Case, by: Mover) -> None:
        other = await self.store.open_application(case.visitor, case.programme)
        if other is not None and by is Mover.VISITOR:
            raise AlreadyOpen(Text("already-open"), other.reference)
        if other is not None:
            raise NotNow(Text("case-has-newer", {"reference": other.reference}))

    async def enter(
        self, case: Case, code: Code, actor: int | None, words: str = "", params: Params = NOTHING
    ) -> Case:
        """Keep the event (and *words*, if any were said) and spread the notice."""
        case = await self.keep(case, code, actor, words, params)
        waits = case.status is Status.NEEDS_CORRECTION
        correction = await self.store.open_correction(case.id) if waits else None
        notice = Notice(
            code=code,
            case=case,
            words=words,
            params=params,
            correction=correction,
            may_rate=code is Code.DECIDED and await self.may_rate(case),
        )
        await spread(self._teller, notice, await self.officers.on_duty())
        return case

    async def keep(
        self, case: Case, code: Code, actor: int | None, words: str = "", params: Params = NOTHING
    ) -> Case:
        """
        Keep the event and *words*; who hears of it is up to the caller. What an officer does
        stands in the audit too: there is no other way to enter it, so it cannot be forgotten. The
        first words of an officer are the answer: the case is returned as it is then.
        """
        by_officer = code in BY_OFFICERS
        if by_officer and case.answered_at is None:
            await self.store.answered(case.id, self.now)
            case = replace(case, answered_at=self.now)
        if words:
            await self.store.write(
                Message(case=case.id, from_officer=by_officer, words=words, at=self.now)
            )
        await self.store.enter(
            Event(
                case=case.id,
                code=code,
                actor=actor,
                status=case.status,
                at=self.now,
                params=params,
            )
        )
        await self._record(case, code, actor)
        return case

    async def may_rate(self, case: Case) -> bool:
        """Is its visitor asked whether it was useful? Once, even if it is taken up again."""
        return may_be_rated(case) and await self.store.rating(case.id) is None

    async def tell(self, officers: Iterable[int], notice: Notice) -> None:
        """Tell these officers of it, so far as they still work here, and nobody else."""
        for officer in officers:
            if await self.officers.find(officer):
                await self._teller.tell(officer, notice)

    async def _record(self, case: Case, code: Code, actor: int | None) -> None:
        if actor is None or (actor == case.visitor and code in BY_VISITORS):
            return
        officer = await self.officers.find(actor)
        if officer is not None:
            await self.officers.record(officer, code, case.reference, status=case.status)
