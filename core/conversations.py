"""One visitor's answers in one flow: begun, answered, taken back, changed, left and resumed."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from core import consent
from core.answers import SKIPPED, Answer
from core.calendar import day
from core.cases import Case
from core.consent import Consents
from core.conversation import Conversation, ConversationStore
from core.counts import Counts
from core.errors import NotFound, StaleTap
from core.flow import Flow, Outcome, Question
from core.text import Text
from core.walk import Place, answered, forgotten, newest_on_path, walk


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button: what it was on, and what it stands for."""

    flow: str
    run: int
    revision: int
    question: str
    option: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """A conversation and the place it has reached."""

    conversation: Conversation
    place: Place
    has_changed: bool = False
    """The flow is another one than when the answers were given, and asks something again."""

    @property
    def newest(self) -> str | None:
        """The question whose answer Back takes back, if there is one."""
        return newest_on_path(self.place, self.conversation.free)

    @property
    def changeable(self) -> tuple[str, ...]:
        """The questions on the path whose answers may be changed."""
        return tuple(k for k in self.place.situation.answers if k in self.conversation.free)

    @property
    def is_draft(self) -> bool:
        """Begun and not finished; a correction is none, its case leads back to it."""
        return not self.conversation.corrects and not self.place.outcome


class Conversations:
    """Moves visitors through flows."""

    def __init__(
        self,
        flows: Mapping[str, Flow],
        store: ConversationStore,
        consents: Consents,
        counts: Counts,
        now: datetime,
    ) -> None:
        self._flows = flows
        self._store = store
        self.consents = consents
        self.counts = counts
        self._now = now

    async def begin(
        self,
        visitor: int,
        flow: str,
        about: str = "",
        known: Mapping[str, Answer] | None = None,
    ) -> Standing:
        """A fresh run of *flow*, with answers *known* already; an unfinished one is given up."""
        if flow not in self._flows:
            raise NotFound(Text("not-found"))
        led_by = await self._led_by(visitor, flow, about)
        begun = await self._store.begin(visitor, self._flows[flow], about, self._now, led_by)
        await self.counts.began(flow, led_by)
        return await self._save(replace(begun, answers=known)) if known else self._standing(begun)

    async def amend(
        self, case: Case, known: Mapping[str, Answer], named: Collection[str]
    ) -> Standing:
        """
        A fresh run of the form of *case* that asks what is *named*, and what a new answer opens.

        Raises:
            NotFound: there is no such form any more.
        """
        if case.programme not in self._flows:
            raise NotFound(Text("not-found"))
        flow = self._flows[case.programme]
        begun = await self._store.begin(case.visitor, flow, case.reference, self._now)
        kept = {key: answer for key, answer in known.items() if key not in named}
        return await self._save(replace(begun, answers=kept, fixed=frozenset(kept)))

    async def resume(self, conversation: Conversation) -> Standing:
        """Go on in a conversation that was left."""
        await self._store.resume(conversation)
        return self._standing(conversation)

    async def enter(self, visitor: int, flow: str) -> Standing:
        """Where the visitor left *flow*; its beginning if it was not begun or came to an end."""
        left = await self._draft(visitor, flow)
        if left is None:
            return await self.begin(visitor, flow)
        return await self.resume(left.conversation)

    async def drafts(self, visitor: int) -> tuple[str, ...]:
        """The flows that the visitor has begun to answer and not finished."""
        begun = {one.flow: one for one in await self._store.of(visitor) if one.answers}
        left = [self._standing(begun[flow]) for flow in self._flows if flow in begun]
        return tuple(one.conversation.flow for one in left if one.is_draft)

    async def current(self, visitor: int) -> Standing | None:
        """Where the visitor stands now, if in a flow at all."""
        conversation = await self._store.current(visitor)
        if conversation is None or conversation.flow not in self._flows:
            return None
        return self._standing(conversation)

    def outcome(self, about: str) -> Outcome | None:
        """The outcome that *about*, as ``flow/outcome``, names; ``None`` if it names none."""
        flow, _, key = about.partition("/")
        node = self._flows[flow].nodes.get(key) if flow in self._flows else None
        return node if isinstance(node, Outcome) else None

    async def covered(self, visitor: int) -> Mapping[str, Answer]:
        """What whoever writes about their case has agreed to already, unless they took it back."""
        stands = await self.consents.stands(visitor)
        return {consent.QUESTION: consent.AGREED} if stands else {}

    async def left(self, visitor: int, flow: str) -> Standing | None:
        """Where the visitor has left *flow*, whatever they do now."""
        left = await self._store.find(visitor, flow) if flow in self._flows else None
        return self._standing(left) if left else None

    async def leave(self, visitor: int) -> None:
        """Step out; the draft stays."""
        await self._store.leave(visitor)

    async def answer(self, press: Press, visitor: int) -> Standing:
        """
        Take the pressed option as the answer to its question.

        Raises:
            StaleTap: the button is of another run, an earlier revision or another question.
        """
        standing = await self.pressed(press, visitor)
        question = standing.place.node
        if not isinstance(question, Question) or question.key != press.question:
            return await self._retaken(press, standing)
        if press.option == SKIPPED and question.optional:
            return await self._record(standing, question, SKIPPED)
        return await self._record(standing, question, self._read(question, press.option))

    async def say(self, visitor: int, words: str) -> Standing:
        """
        Take typed *words* as the answer to the question at hand.

        Raises:
            InvalidAnswer: they cannot be read as one.
            NotFound: no question is at hand.
        """
        standing = await self.current(visitor)
        if standing is None or not isinstance(standing.place.node, Question):
            raise NotFound(Text("not-expected"))
        question = standing.place.node
        return await self._record(standing, question, self._read(question, words))

    async def piece(self, standing: Standing, answer: Answer) -> Standing:
        """
        Take *answer* for what there is so far of the answer to the question at hand, which is
        asked on until Back leaves the answer as it is: one that is made in several taps.
        """
        question = standing.place.node.key
        was = forgotten(standing.conversation.answers, question)
        version = standing.place.flow.version
        return await self._save(
            replace(
                standing.conversation,
                answers={**was, question: answer},
                version=version,
                reopened=question,
            )
        )

    async def back(self, press: Press, visitor: int) -> Standing:
        """Take back the newest answer; or leave an answer that was being changed as it was."""
        standing = await self.pressed(press, visitor)
        was = standing.conversation
        if was.reopened:
            return await self._save(replace(was, reopened=None))
        if standing.newest is None:
            return standing
        return await self._save(replace(was, answers=forgotten(was.answers, standing.newest)))

    async def change(self, press: Press, visitor: int) -> Standing:
        """Ask one question of the path again; its answer stands until a new one comes."""
        standing = await self.pressed(press, visitor)
        if press.question not in standing.changeable:
            raise StaleTap(Text("stale-button"))
        return await self._save(replace(standing.conversation, reopened=press.question))

    async def pressed(self, press: Press, visitor: int) -> Standing:
        """The standing that *press* belongs to; raises StaleTap if that is no longer so."""
        conversation = await self._store.find(visitor, press.flow)
        if conversation is None or conversation.flow not in self._flows:
            raise StaleTap(Text("stale-button"))
        if (conversation.run, conversation.revision) != (press.run, press.revision):
            raise StaleTap(Text(_why_stale(conversation, press)))
        return await self.resume(conversation)

    async def _draft(self, visitor: int, flow: str) -> Standing | None:
        left = await self.left(visitor, flow)
        return left if left and left.is_draft else None

    async def _led_by(self, visitor: int, flow: str, about: str) -> str:
        """The guidance at an end of which the visitor opens *flow*; empty if none offers it."""
        if self.outcome(about) is not None:
            return about.partition("/")[0]
        here = await self.current(visitor)
        end = here.place.outcome if here else None
        opens = end.form.flow if end and end.form else None
        return here.place.flow.key if here and opens == flow else ""

    def _standing(self, conversation: Conversation, place: Place | None = None) -> Standing:
        flow, today = self._flows[conversation.flow], day(self._now)
        answers = conversation.answers
        place = place or walk(flow, answers, today, conversation.reopened)
        is_short = len(place.situation.answers) < len(answers) and not conversation.reopened
        has_changed = conversation.version != flow.version and is_short
        return Standing(conversation, place, has_changed)

    def _read(self, question: Question, words: str) -> Answer:
        return question.reader.read(words, day(self._now))

    async def _retaken(self, press: Press, standing: Standing) -> Standing:
        outcome = standing.place.outcome
        if outcome is None or outcome.retake != (press.question, press.option):
            raise StaleTap(Text("stale-button"))
        question = standing.place.flow.question(press.question)
        return await self._record(standing, question, press.option)

    async def _record(self, standing: Standing, question: Question, answer: Answer) -> Standing:
        was, flow = standing.conversation, standing.place.flow
        answers = answered(flow, was.answers, question.key, answer, day(self._now))
        if (question.key, answer) == (consent.QUESTION, consent.AGREED):
            await self.consents.given(was.visitor, flow.key)
        fixed = None if was.fixed is None else was.fixed - {question.key}
        new = replace(was, answers=answers, version=flow.version, reopened=None, fixed=fixed)
        place = self._standing(new).place
        return await self._save(await self._counted(new, question.key, place), place)

    async def _counted(self, new: Conversation, question: str, place: Place) -> Conversation:
        """Count the answer to *question*, but in a correction: that is no run of its own."""
        if new.corrects:
            return new
        counted = await self.counts.stepped(new.flow, question, place.node, new.counted)
        return replace(new, counted=counted)

    async def _save(self, conversation: Conversation, place: Place | None = None) -> Standing:
        moved = replace(conversation, revision=conversation.revision + 1)
        if not await self._store.save(moved, self._now):
            raise StaleTap(Text("stale-button"))
        return self._standing(moved, place)


def _why_stale(conversation: Conversation, press: Press) -> str:
    is_second_tap = (
        conversation.run == press.run
        and conversation.revision == press.revision + 1
        and conversation.answers.get(press.question) == press.option
    )
    return "tap-counted" if is_second_tap else "stale-button"
