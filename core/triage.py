"""The officer's side of cases: take, claim, read, reply, decide. Desk and console both call it."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.answers import Answer
from core.audit import Action
from core.calendar import day_end
from core.cases import LEASE, Case, Mover, Status, WaitingOn
from core.errors import AlreadyClaimed, NotFound, NotNow, StaleTap
from core.events import Code, Event, Message, Opening
from core.officers import Permission
from core.register import Register
from core.text import Text

MOST = 20  # cases in a list: what one screen holds


@dataclass(frozen=True, slots=True)
class Shift:
    """
    What an officer sees first: the cases held, how many nobody holds, and how many answers are
    late, or due today, of both.
    """

    mine: tuple[Case, ...]
    waiting: int
    late: int = 0
    due_today: int = 0


@dataclass(frozen=True, slots=True)
class DueList:
    """What an officer looks through: answers that are late, and those still due today."""

    late: tuple[Case, ...]
    today: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A case with everything that belongs to it, for an officer's eyes."""

    case: Case
    answers: Mapping[str, Answer]
    events: tuple[Event, ...]
    messages: tuple[Message, ...]
    is_mine: bool
    holder: str = ""
    """The name of whoever holds it now, if anybody does."""


class Triage:
    """
    Works cases. Every call checks what the officer's role permits, and whoever is given a file
    has opened it: that is entered for its visitor to see, so even reading needs a transaction
    that writes.
    """

    def __init__(self, register: Register) -> None:
        self._register = register
        self._store = register.store
        self._now = register.now

    async def shift(self, officer: int) -> Shift:
        """The officer's own cases, the length of the queue, and what is due."""
        await self._register.officers.permitted(officer, Permission.SEE_CASES)
        mine = await self._store.held_by(officer, self._now)
        waiting = await self._store.waiting(self._now)
        due = await self._store.due_with(officer, self._now, day_end(self._now))
        return Shift(mine, waiting, *due)

    async def due(self, officer: int) -> DueList:
        """What is late and what is due today, whoever holds it."""
        return DueList(await self.late(officer), await self.due_today(officer))

    async def late(self, officer: int) -> tuple[Case, ...]:
        """At most ``MOST`` cases whose answer is late; the longest late first."""
        await self._register.officers.permitted(officer, Permission.SEE_CASES)
        return await self._store.due(None, self._now, MOST)

    async def due_today(self, officer: int) -> tuple[Case, ...]:
        """At most ``MOST`` whose answer is due before the day in Aktau is over, and not late."""
        await self._register.officers.permitted(officer, Permission.SEE_CASES)
        return await self._store.due(self._now, day_end(self._now), MOST)

    async def read(self, officer: int, reference: str) -> File:
        """A case, whole."""
        await self._register.officers.permitted(officer, Permission.SEE_CASES)
        return await self._file(await self._case(reference), officer)

    async def take_oldest(self, officer: int, holding: int) -> File:
        """
        Claim the oldest of the most urgent cases that wait on us and nobody holds.

        Raises:
            StaleTap: the officer holds another number of cases than *holding* by now; so a
                second tap on the same button does not take a second case.
            NotFound: the queue is empty.
        """
        await self._register.officers.permitted(officer, Permission.WORK_CASES)
        if len(await self._store.held_by(officer, self._now)) != holding:
            raise StaleTap(Text("stale-button"))
        case = await self._store.claim_oldest(officer, self._now, self._now + LEASE)
        if case is None:
            raise NotFound(Text("desk-queue-empty"))
        return await self._file(await self._taken(case, officer), officer)

    async def claim(self, officer: int, reference: str) -> File:
        """
        Claim one case; claiming one's own case again renews the lease.

        Raises:
            AlreadyClaimed: another officer holds it.
            NotNow: it has come to its end.
        """
        return await self._file(await self._hold(officer, reference), officer)

    async def reply(self, officer: int, reference: str, words: str) -> File:
        """Write to the visitor; then it is the visitor's turn. Renews the lease."""
        case = await self._hold(officer, reference)
        moved = await self._register.move(case, case.status, WaitingOn.VISITOR)
        answered = await self._register.enter(moved, Code.OFFICER_WROTE, officer, words)
        return await self._file(answered, officer)

    async def decide(self, officer: int, reference: str, status: Status, reason: str) -> File:
        """
        Bring the case to an end, with the reason in words for the visitor.

        Raises:
            NotNow: no arrow leads there from where the case is.
        """
        case = await self._hold(officer, reference)
        if not case.may_become(status, Mover.OFFICER):
            raise NotNow(Text("case-has-moved"))
        moved = await self._register.move(case, status, WaitingOn.NOBODY, release=True)
        answered = await self._register.enter(moved, Code.DECIDED, officer, reason)
        return await self._file(answered, officer)

    async def _hold(self, officer: int, reference: str) -> Case:
        await self._register.officers.permitted(officer, Permission.WORK_CASES)
        found = await self._case(reference)
        if not found.is_open:
            raise NotNow(Text("case-has-ended"))
        case = await self._store.claim(reference, officer, self._now, self._now + LEASE)
        if case is None:
            raise AlreadyClaimed(await self._who_holds(reference))
        return case if found.claimed_by == officer else await self._taken(case, officer)

    async def _taken(self, case: Case, officer: int) -> Case:
        """The first claim of a case is the start of its review."""
        if case.status is Status.SUBMITTED:
            case = await self._register.move(case, Status.IN_REVIEW, case.waiting_on)
        await self._register.enter(case, Code.CLAIMED, officer)
        return case

    async def _who_holds(self, reference: str) -> Text:
        holder = await self._holder(await self._case(reference))
        return Text("desk-held-by", {"name": holder})

    async def _holder(self, case: Case) -> str:
        holder = case.holder(self._now)
        officer = await self._register.officers.find(holder) if holder else None
        return officer.name or str(officer.id) if officer else ""

    async def _case(self, reference: str) -> Case:
        case = await self._store.find(reference)
        if case is None:
            raise NotFound(Text("not-found"))
        return case

    async def _file(self, case: Case, officer: int) -> File:
        await self._opened(case, officer)
        return File(
            case=case,
            answers=await self._store.answers(case.id),
            events=await self._store.events(case.id),
            messages=await self._store.messages(case.id),
            is_mine=case.holder(self._now) == officer,
            holder=await self._holder(case),
        )

    async def _opened(self, case: Case, officer: int) -> None:
        reader = await self._register.officers.permitted(officer, Permission.SEE_CASES)
        opening = Opening(case=case.id, officer=officer, role=reader.role, at=self._now)
        if await self._store.open(opening, self._now - LEASE):
            await self._register.officers.record(reader, Action.OPENED, case.reference)
