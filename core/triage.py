"""The officer's side of cases: take, read, reply, correct, decide. Desk and console call it."""

from collections.abc import Mapping
from dataclasses import dataclass

from core import corrections
from core.calendar import day, day_end
from core.cases import DECISIONS, LEASE, Case, Mover, Status, WaitingOn
from core.corrections import NewCorrection
from core.errors import InvalidAnswer, NotFound, NotNow, StaleTap
from core.events import Code, Params
from core.files import File, Files
from core.flow import Flow
from core.holds import Holds
from core.notes import Notes, checked
from core.officers import Permission
from core.register import Register, no_arrow
from core.text import Text

MOST = 20  # cases in a list: what one screen holds

__all__ = ["File", "Shift", "Triage"]

AFTER_A_REPLY = (WaitingOn.VISITOR, WaitingOn.US, WaitingOn.THIRD_PARTY)


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

    @property
    def turn(self) -> int:
        """How many of the officer's own cases wait for the officer."""
        return sum(case.waiting_on is WaitingOn.US for case in self.mine)


@dataclass(frozen=True, slots=True)
class DueList:
    """What an officer looks through: answers that are late, and those still due today."""

    late: tuple[Case, ...]
    today: tuple[Case, ...]


class Triage:
    """
    Works cases. Every call checks what the officer's role permits, and whoever is given a file
    has opened it: that is entered for its visitor to see, so even reading needs a transaction
    that writes.
    """

    def __init__(self, register: Register, flows: Mapping[str, Flow]) -> None:
        self._register = register
        self._store = register.store
        self._now = register.now
        self._holds = Holds(register)
        self._files = Files(register, flows)
        self._notes = Notes(register)

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
        return await self._files.of(await self._holds.case(reference), officer)

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
        return await self._files.of(await self._holds.taken(case, officer), officer)

    async def claim(self, officer: int, reference: str) -> File:
        """
        Claim one case; claiming one's own case again renews the lease.

        Raises:
            AlreadyClaimed: another officer holds it.
            NotNow: it has come to its end.
        """
        return await self._files.of(await self._holds.hold(officer, reference), officer)

    async def reply(
        self, officer: int, reference: str, words: str, turn: WaitingOn = WaitingOn.VISITOR
    ) -> File:
        """Write to the visitor; then it is the *turn* of somebody. Renews the lease."""
        case = await self._holds.hold(officer, reference)
        moved = await self._turned(case, turn)
        await self._register.enter(moved, Code.OFFICER_WROTE, officer, words)
        return await self._files.of(moved, officer)

    async def turn(self, officer: int, reference: str, turn: WaitingOn) -> File:
        """Say whose turn it is without a word to the visitor, as after a call."""
        case = await self._holds.hold(officer, reference)
        moved = await self._turned(case, turn)
        await self._register.keep(moved, Code.TURNED, officer, params={"turn": turn})
        return await self._files.of(moved, officer)

    async def decide(self, officer: int, reference: str, status: Status, reason: str) -> File:
        """
        Bring the case to an end, with the reason in words for the visitor.

        Raises:
            NotNow: no arrow leads there from where the case is.
        """
        case = await self._holds.hold(officer, reference)
        if status not in DECISIONS:
            raise no_arrow(case)
        moved = await self._register.move(
            case, status, WaitingOn.NOBODY, by=Mover.OFFICER, release=True
        )
        await self._register.enter(moved, Code.DECIDED, officer, reason)
        return await self._files.of(moved, officer)

    async def ask_correction(
        self, officer: int, reference: str, new: NewCorrection, words: str = ""
    ) -> File:
        """
        Name answers for the visitor to put right. The claim ends with it; when the visitor has
        answered, the case comes back to this officer by itself.

        Raises:
            InvalidAnswer: something else than answers of the case is named, or the day is odd.
            NotNow: the case is not in review, or is a question, which has nothing to correct.
        """
        case = await self._holds.hold(officer, reference)
        if not case.may_become(Status.NEEDS_CORRECTION, Mover.OFFICER):
            raise no_arrow(case)
        answers = await self._store.answers(case.id)
        corrections.check(new, case, answers, day(self._now))
        moved = await self._register.move(
            case, Status.NEEDS_CORRECTION, WaitingOn.VISITOR, by=Mover.OFFICER, release=True
        )
        await self._store.ask_correction(case.id, officer, new, self._now)
        params: Params = {"questions": new.questions, "due": new.due_on.isoformat()}
        await self._register.enter(moved, Code.CORRECTION_ASKED, officer, words, params)
        return await self._files.of(moved, officer)

    async def recall_correction(self, officer: int, reference: str) -> File:
        """
        Ask for the correction no longer: the visitor has said it otherwise, or need not.

        Raises:
            NotNow: nothing is asked for.
        """
        case = await self._holds.hold(officer, reference)
        if case.status is not Status.NEEDS_CORRECTION:
            raise NotNow(Text("correction-over"))
        moved = await self._register.move(case, Status.IN_REVIEW, WaitingOn.US, by=Mover.OFFICER)
        await self._register.enter(moved, Code.CORRECTION_RECALLED, officer)
        return await self._files.of(moved, officer)

    async def reopen(self, officer: int, reference: str, reason: str) -> File:
        """
        Take up again what has come to its end; the *reason* is a note for colleagues.

        Raises:
            NotNow: it is open, was withdrawn, or ended too long ago; or the visitor has sent
                another application of this programme since.
            InvalidAnswer: no reason is given.
        """
        await self._register.officers.permitted(officer, Permission.WORK_CASES)
        opened = await self._register.reopen(await self._holds.case(reference), Mover.OFFICER)
        until = self._now + LEASE
        held = await self._store.claim(reference, officer, self._now, until) or opened
        await self._notes.keep(held, officer, checked(reason))
        await self._register.enter(held, Code.REOPENED, officer)
        return await self._files.of(held, officer)

    async def release(self, officer: int, reference: str) -> File:
        """
        Give up one's own claim; the case is in the queue again.

        Raises:
            NotNow: the officer does not hold it, or an act of theirs is about to take effect.
        """
        await self._register.officers.permitted(officer, Permission.WORK_CASES)
        case = await self._holds.case(reference)
        if case.holder(self._now) != officer:
            raise NotNow(Text("desk-not-yours"))
        if await self._store.planned_for(case.id):
            raise NotNow(Text("act-is-planned"))
        await self._store.release(case.id)
        await self._register.keep(case, Code.RELEASED, officer)
        return await self._files.of(await self._holds.case(reference), officer)

    async def _turned(self, case: Case, turn: WaitingOn) -> Case:
        """The days that we took to answer are not the visitor's: a due day waits for us."""
        if turn not in AFTER_A_REPLY:
            raise InvalidAnswer(Text("answer-use-buttons"))
        correction = await self._store.open_correction(case.id)
        if correction and turn is WaitingOn.VISITOR is not case.waiting_on:
            since = day(case.waiting_since or self._now)
            await self._store.keep_correction(correction.resumed(since, day(self._now)))
        return await self._register.move(case, case.status, turn, by=Mover.OFFICER)
