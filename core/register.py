"""The register of cases: how they move, and how an event is entered."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from core.audit import Action
from core.case_store import CaseStore
from core.cases import LEASE, Case, Kind, Mover, NewCase, Status, WaitingOn
from core.errors import AlreadyOpen, NotNow, StaleCase
from core.events import (
    BY_OFFICERS,
    BY_VISITORS,
    NOTHING,
    Code,
    Event,
    Message,
    Opening,
    Params,
)
from core.hours import Hours
from core.notices import Notice, Teller, spread
from core.officers import Officer, Officers
from core.ratings import may_be_rated
from core.text import Text


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
        self._due: dict[int, datetime | None] = {}

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
        self._due.setdefault(case.id, case.due_at)
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

        A move that came before has ended what was due, so the register remembers that.
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
                due=self._due.pop(case.id, case.due_at),
                params=params,
            )
        )
        await self._record(case, code, actor)
        return case

    async def look(self, case: Case, reader: Officer) -> None:
        """The answers of *case* are shown to *reader*: its visitor, and the audit, know of it."""
        opening = Opening(case=case.id, officer=reader.id, role=reader.role, at=self.now)
        if await self.store.open(opening, self.now - LEASE):
            await self.officers.record(reader, Action.OPENED, case.reference)

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
