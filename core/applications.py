"""What a visitor does with what they send: send, follow, read again, write about, withdraw."""

from collections.abc import Mapping
from dataclasses import replace

from core.amends import Amends
from core.archive import ABOUT
from core.cards import Cards
from core.cases import Case, Kind, Mover, NewCase, Status, Urgency, WaitingOn
from core.conversation import Conversation, ConversationStore
from core.conversations import Conversations, Press, Standing
from core.errors import AlreadyOpen, NotFound, NotNow, StaleTap
from core.events import AMONG_OFFICERS, Code
from core.flow import Outcome
from core.guided import Guided
from core.papers import Paper
from core.ratings import Face
from core.receipts import Copy, Follow, Receipt
from core.references import Draw, reference
from core.register import Register
from core.text import Language, Text
from core.traits import traits_of

ASK = "ask"
"""The flow in which a visitor writes a question to an officer."""

UNSOLVED = "unsolved/"
"""Before the reference of an ended case: what is written has it taken up again."""

TRIES = 20


class Applications:
    """The visitor's side of cases. Every call checks whose case it is."""

    def __init__(
        self,
        conversations: Conversations,
        store: ConversationStore,
        register: Register,
        draw: Draw,
        cards: Cards,
        papers: Mapping[str, Paper],
    ) -> None:
        self._conversations = conversations
        self._store = store
        self._register = register
        self._draw = draw
        self._cards = cards
        self._papers = papers
        self._amends = Amends(conversations, store, register)

    async def prepare(self, visitor: int, programme: str) -> Standing:
        """
        The application where the visitor left it, or a new one.

        Raises:
            AlreadyOpen: one of this programme is already with us.
        """
        already = await self._register.store.open_application(visitor, programme)
        if already is not None:
            raise AlreadyOpen(Text("already-open"), already.reference)
        return await self._conversations.enter(visitor, programme)

    async def ask(self, visitor: int, about: str = "") -> Standing:
        """A new question to an officer, about an outcome, a card, a paper or a case of theirs."""
        if not about or self._is_read(about):
            return await self._conversations.begin(visitor, ASK, about)
        if about.startswith(UNSOLVED):
            return await self._say_what_is_missing(visitor, about)
        case = await self._own(visitor, about)
        while case.merged_into:
            case = await self._own(visitor, case.merged_into)
        if not case.is_open:  # nobody works it: a new question
            return await self._conversations.begin(visitor, ASK)
        covered = await self._conversations.covered(visitor)
        return await self._conversations.begin(visitor, ASK, case.reference, covered)

    async def correct(self, visitor: int, wanted: str) -> Standing:
        """
        Ask the answers that an officer named again, and what a new answer opens; Back and Change
        touch no others. Asked for once more, it goes on where the visitor left. ``send`` puts
        the new answers into the case.

        Raises:
            CorrectionOver: nothing is asked for.
        """
        return await self._amends.begin(await self._own(visitor, wanted))

    async def ask_more_time(self, visitor: int, wanted: str) -> Follow:
        """
        Move the due day of a correction on by ``core.corrections.MORE_TIME``, once.

        Raises:
            CorrectionOver: nothing is asked for.
            NotNow: the day has been moved already.
        """
        await self._amends.ask_more_time(await self._own(visitor, wanted))
        return await self.follow(visitor, wanted)

    async def not_solved(self, visitor: int, wanted: str, words: str = "") -> Follow:
        """
        Have a case taken up again, within ``core.cases.REOPENS_FOR`` of its end.

        Raises:
            NotNow: it is open, was withdrawn, or ended too long ago.
            AlreadyOpen: another application of this programme has been sent since.
        """
        await self._amends.not_solved(await self._own(visitor, wanted), words)
        return await self.follow(visitor, wanted)

    async def may_reopen(self, visitor: int, wanted: str) -> Case:
        """The case, if ``not_solved`` is still heard of it; raises what that raises."""
        case = await self._own(visitor, wanted)
        await self._register.check_reopens(case, Mover.VISITOR)
        return case

    async def rate(self, visitor: int, wanted: str, face: Face) -> Follow:
        """
        Keep whether it was useful.

        Raises:
            NotNow: no officer has ended it, or it has been rated.
        """
        await self._amends.rate(await self._own(visitor, wanted), face)
        return await self.follow(visitor, wanted)

    async def send(self, press: Press, visitor: int, language: Language) -> Receipt:
        """
        Make a case of the answers. Sending the same run again gives the same receipt.

        Raises:
            StaleTap: the button is not that of the review at hand.
            AlreadyOpen: one open application per programme.
            CorrectionOver: what was put right is no longer asked for.
        """
        sent = await self._register.store.sent_from(visitor, press.flow, press.run)
        if sent is not None:
            return replace(await self._receipt(sent), is_correction=sent.run != press.run)
        standing = await self._conversations.pressed(press, visitor)
        if not standing.place.is_review:
            raise StaleTap(Text("stale-button"))
        if standing.conversation.corrects:
            case = await self._own(visitor, standing.conversation.about)
            corrected = await self._amends.send(standing, case)
            return replace(await self._receipt(corrected), is_correction=True)
        await self._conversations.counts.sent(press.flow, standing.conversation.led_by)
        if standing.conversation.about.startswith(UNSOLVED):
            return await self._reopen(standing)
        if standing.conversation.about and await self._adds_to_a_case(standing):
            return await self._write_on(standing)
        return await self._open(standing, language)

    async def follow(self, visitor: int, wanted: str) -> Follow:
        """A case of the visitor's own with its history; not what officers arrange about it."""
        case, store = await self._own(visitor, wanted), self._register.store
        events = await store.events(case.id)
        is_waiting = case.is_open and case.answered_at is None
        return Follow(
            case=case,
            events=tuple(event for event in events if event.code not in AMONG_OFFICERS),
            messages=await store.messages(case.id),
            correction=await store.open_correction(case.id),
            may_reopen=case.may_reopen(self._register.now) and not case.merged_into,
            may_rate=await self._register.may_rate(case),
            usual=await self._conversations.counts.usual() if is_waiting else None,
        )

    async def all(self, visitor: int) -> tuple[Case, ...]:
        """The visitor's own cases, newest first."""
        return await self._register.store.of_visitor(visitor)

    async def copy(self, visitor: int, wanted: str) -> Copy:
        """What the visitor sent."""
        case, store = await self._own(visitor, wanted), self._register.store
        return Copy(case, await store.answers(case.id), await store.guided(case.id))

    async def withdraw(self, visitor: int, wanted: str) -> Follow:
        """
        Take a case back.

        Raises:
            NotNow: it has already come to its end.
        """
        case = await self._own(visitor, wanted)
        if not case.may_become(Status.WITHDRAWN, Mover.VISITOR):
            raise NotNow(Text("case-has-ended"))
        moved = await self._register.move(
            case, Status.WITHDRAWN, WaitingOn.NOBODY, by=Mover.VISITOR
        )
        await self._register.enter(moved, Code.WITHDRAWN, visitor)
        return await self.follow(visitor, wanted)

    async def _own(self, visitor: int, wanted: str) -> Case:
        case = await self._register.store.find(wanted)
        if case is None or case.visitor != visitor:
            raise NotFound(Text("not-found"))
        return case

    async def _adds_to_a_case(self, standing: Standing) -> bool:
        about = await self._register.store.find(standing.conversation.about)
        return about is not None and about.visitor == standing.conversation.visitor

    async def _write_on(self, standing: Standing) -> Receipt:
        conversation = standing.conversation
        case = await self._own(conversation.visitor, conversation.about)
        turn = WaitingOn.US if case.is_open else WaitingOn.NOBODY
        moved = await self._register.move(case, case.status, turn, by=Mover.VISITOR)
        words = str(standing.place.situation.answers["words"])
        await self._store.close(conversation)
        await self._register.enter(moved, Code.VISITOR_WROTE, conversation.visitor, words)
        return await self._receipt(moved, is_message=True)

    async def _say_what_is_missing(self, visitor: int, about: str) -> Standing:
        await self.may_reopen(visitor, about.removeprefix(UNSOLVED))
        covered = await self._conversations.covered(visitor)
        return await self._conversations.begin(visitor, ASK, about, covered)

    async def _reopen(self, standing: Standing) -> Receipt:
        conversation = standing.conversation
        case = await self._own(conversation.visitor, conversation.about.removeprefix(UNSOLVED))
        words = str(standing.place.situation.answers["words"])
        reopened = await self._amends.not_solved(case, words)
        await self._store.close(conversation)
        return replace(await self._receipt(reopened), is_reopened=True)

    async def _open(self, standing: Standing, language: Language) -> Receipt:
        guided = await self._guided(standing.conversation)
        new = replace(self._new_case(standing, language), guided=guided)
        for _ in range(TRIES):
            case = await self._register.open(new, reference(self._draw))
            if case is not None:
                await self._store.close(standing.conversation)
                await self._register.enter(case, Code.SUBMITTED, case.visitor)
                await self._conversations.counts.applied(case, new.answers)
                return await self._receipt(case)
        raise RuntimeError("no free reference in twenty draws")

    async def _guided(self, sent: Conversation) -> Guided | None:
        """
        The guidance from an end of which *sent* was opened: if its answers still lead there, and
        if the visitor agreed to words that say that they go along.
        """
        left = await self._conversations.left(sent.visitor, sent.led_by)
        end = left.place.outcome if left else None
        if left is None or end is None or not _leads(left.place.flow.key, end, sent):
            return None
        if not await self._conversations.consents.names_guidance(sent.visitor, sent.flow):
            return None
        version, answers = left.conversation.version, left.place.situation.answers
        return Guided(flow=sent.led_by, flow_version=version, outcome=end.key, answers=answers)

    async def _receipt(self, case: Case, *, is_message: bool = False) -> Receipt:
        hours = await self._register.hours.told()
        usual = await self._conversations.counts.usual()
        return Receipt(case, is_message=is_message, hours=hours, usual=usual)

    def _is_read(self, about: str) -> bool:
        """Something that anybody may read, not somebody's case."""
        cards, outcome = self._cards, self._conversations.outcome(about)
        is_shown = outcome is not None or cards.about(about) is not None
        is_paper = any(about == paper.about for paper in self._papers.values())
        return is_shown or is_paper or ABOUT.fullmatch(about) is not None

    def _urgency(self, about: str) -> Urgency:
        outcome, card = self._conversations.outcome(about), self._cards.about(about)
        is_urgent = bool(outcome and outcome.urgent) or bool(card and card.hands_over)
        return Urgency.URGENT if is_urgent else Urgency.USUAL

    def _new_case(self, standing: Standing, language: Language) -> NewCase:
        conversation, situation = standing.conversation, standing.place.situation
        return NewCase(
            kind=Kind.QUESTION if conversation.flow == ASK else Kind.APPLICATION,
            programme=conversation.flow,
            visitor=conversation.visitor,
            run=conversation.run,
            language=language,
            urgency=self._urgency(conversation.about),
            about=conversation.about,
            flow_version=conversation.version,
            answers=situation.answers,
            traits=traits_of(situation),
        )


def _leads(flow: str, end: Outcome, to: Conversation) -> bool:
    """Does *end* open the form of *to*, or was a question asked from it?"""
    opens = end.form is not None and end.form.flow == to.flow
    return opens or to.about == f"{flow}/{end.key}"
