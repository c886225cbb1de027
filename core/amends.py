"""What visitors do about corrections and ends: named answers, more time, "not solved", a face."""

from dataclasses import replace

from core.calendar import day
from core.cases import Case, Mover, Status, WaitingOn
from core.conversation import ConversationStore
from core.conversations import Conversations, Standing
from core.corrections import Corrected, Correction, changed
from core.errors import CorrectionOver, NotNow
from core.events import Code, Params
from core.holds import Holds
from core.ratings import Face, Rating, may_be_rated
from core.register import Register
from core.text import Text
from core.traits import traits_of


class Amends:
    """Every case that comes in here is known to be the visitor's own."""

    def __init__(
        self, conversations: Conversations, store: ConversationStore, register: Register
    ) -> None:
        self._conversations = conversations
        self._talks = store
        self._register = register
        self._store = register.store
        self._holds = Holds(register)

    async def begin(self, case: Case) -> Standing:
        """
        Ask the named answers again, with all others as they are; or go on where the visitor left.

        Raises:
            CorrectionOver: nothing is asked for.
        """
        correction = await self._open(case)
        left = await self._talks.find(case.visitor, case.programme)
        if left is not None and left.run == correction.run:
            return await self._conversations.resume(left)
        known = await self._store.answers(case.id)
        standing = await self._conversations.amend(case, known, correction.questions)
        run = standing.conversation.run
        await self._store.keep_correction(replace(correction, run=run))
        return standing

    async def send(self, standing: Standing, case: Case) -> Case:
        """
        Put the corrected answers into the case; the former ones are kept, and it is our turn.

        Whoever answers soon after the case has lapsed has it taken up again by that.

        Raises:
            CorrectionOver: the correction is no longer asked for, or it is too late.
        """
        asked = await self._store.corrections(case.id)
        if not asked or asked[-1].run != standing.conversation.run:
            raise self._over(case)
        moved = await self._back_to_us(case)
        former = await self._store.answers(case.id)
        answers = standing.place.situation.answers
        corrected = Corrected(
            answers=answers,
            flow_version=standing.place.flow.version,
            traits=traits_of(standing.place.situation),
        )
        await self._store.correct(moved, corrected, self._register.now)
        await self._talks.close(standing.conversation)
        held = await self._holds.returned(moved)
        params: Params = {"questions": changed(former, answers)}
        await self._register.enter(held, Code.CORRECTED, case.visitor, params=params)
        return held

    async def ask_more_time(self, case: Case) -> Correction:
        """
        Move the due day on, once.

        Raises:
            CorrectionOver: nothing is asked for.
            NotNow: the day has been moved already.
        """
        correction = await self._open(case)
        if correction.is_extended:
            raise NotNow(Text("correction-no-more-time", {"until": correction.due_on}))
        extended = correction.extended(day(self._register.now))
        await self._store.keep_correction(extended)
        touched = await self._register.touch(case)
        params: Params = {"due": extended.due_on.isoformat()}
        await self._register.enter(touched, Code.MORE_TIME, case.visitor, params=params)
        return extended

    async def not_solved(self, case: Case, words: str) -> Case:
        """
        Take up again what has come to its end; whoever worked it last has it again.

        Raises:
            NotNow: it is open, was withdrawn, or ended too long ago.
            AlreadyOpen: another application of this programme has been sent since.
        """
        moved = await self._register.reopen(case, Mover.VISITOR)
        held = await self._holds.returned(moved)
        await self._register.enter(held, Code.NOT_SOLVED, case.visitor, words)
        return held

    async def rate(self, case: Case, face: Face) -> None:
        """
        Keep whether it was useful.

        Raises:
            NotNow: no officer has ended it, or it has been rated.
        """
        if await self._store.rating(case.id):
            raise NotNow(Text("rating-noted"))
        if not may_be_rated(case):
            raise NotNow(Text("rating-not-now"))
        await self._store.rate(Rating(case=case.id, face=face, at=self._register.now))

    async def _open(self, case: Case) -> Correction:
        correction = await self._store.open_correction(case.id)
        if correction is None:
            raise self._over(case)
        return correction

    def _over(self, case: Case) -> CorrectionOver:
        """Why there is nothing to put right: nobody asks any more, or the case has ended."""
        is_lapsed = case.status is Status.LAPSED and case.may_reopen(self._register.now)
        ended = "correction-lapsed" if is_lapsed else "case-has-ended"
        return CorrectionOver(Text("correction-over" if case.is_open else ended), case.reference)

    async def _back_to_us(self, case: Case) -> Case:
        if case.status is Status.LAPSED:
            return await self._register.reopen(case, Mover.VISITOR)
        if case.status is not Status.NEEDS_CORRECTION:
            raise self._over(case)
        return await self._register.move(case, Status.IN_REVIEW, WaitingOn.US, by=Mover.VISITOR)
