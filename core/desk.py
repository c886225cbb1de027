"""What an officer does at the desk: written in flows like all answers, then done at once."""

from dataclasses import dataclass
from datetime import date, datetime

from core import consent
from core.acts import Acts
from core.answers import Answer, Words
from core.calendar import day
from core.cases import DECISIONS, Case, Kind, Mover, Status
from core.conversation import ConversationStore
from core.conversations import Conversations, Press, Standing
from core.corrections import USUAL_TERM
from core.drafting import Drafted, Drafting
from core.errors import HeldBack, NotFound, NotNow, StaleTap
from core.files import File
from core.flow import Question
from core.marking import items, kept, marked, marks
from core.plans import Act
from core.register import no_arrow
from core.rules.guards import MOST, WARNINGS, Finding
from core.text import Text
from core.triage import Triage

REPLY, DECIDE, CORRECT = "reply", "decide", "correct"
FLOWS = (REPLY, DECIDE, CORRECT)


@dataclass(frozen=True, slots=True)
class Filling:
    """An officer is asked for what the template *drafted* leaves open."""

    standing: Standing
    drafted: Drafted


@dataclass(frozen=True, slots=True)
class HeldUp:
    """What was written needs another look. If nothing in *findings* blocks, it may go anyway."""

    standing: Standing
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """
    What a flow of the desk is about: a case; and besides *what* is filled in, which is a template
    or a form, and which *questions* of the form have an answer that may be named.
    """

    reference: str
    what: str = ""
    questions: tuple[str, ...] = ()

    @property
    def about(self) -> str:
        """As a conversation keeps it."""
        return "/".join(part for part in (self.reference, self.what, *self.questions) if part)


def subject(about: str) -> Subject:
    reference, what, *questions = *about.split("/"), *("",) * ("/" not in about)
    return Subject(reference, what, tuple(questions))


class Desk:
    """Begins the flows of officers, and carries out what they end in by ``Acts``."""

    def __init__(
        self,
        conversations: Conversations,
        store: ConversationStore,
        triage: Triage,
        acts: Acts,
        drafting: Drafting,
        now: datetime,
    ) -> None:
        self._conversations = conversations
        self._store = store
        self._triage = triage
        self._acts = acts
        self.drafting = drafting
        self._now = now

    async def begin(self, officer: int, flow: str, reference: str) -> Standing:
        """
        Hold the case and ask for the words; raises what ``Triage.claim`` raises.

        Raises:
            NotNow: the case is where this cannot be done.
        """
        if flow not in FLOWS:
            raise NotFound(Text("not-found"))
        file = await self._triage.claim(officer, reference)
        if flow == CORRECT:
            return await self._begin_correction(officer, file)
        if flow == DECIDE and not _may_become(file.case, *DECISIONS):
            raise no_arrow(file.case)
        return await self._conversations.begin(officer, flow, about=reference)

    async def use(self, officer: int, reference: str, template: str) -> Standing | Filling:
        """
        Begin a reply from a template: at the last look, or first with what it leaves open.

        Raises:
            NotNow: it leaves open what a reply does not have.
        """
        await self._triage.claim(officer, reference)
        drafted = await self.drafting.look(officer, reference, template)
        if drafted.lacks_day:
            raise NotNow(Text("desk-template-day"))
        if not drafted.asks_words:
            known: dict[str, Answer] = {"words": drafted.body()}
            return await self._conversations.begin(officer, REPLY, reference, known)
        about = Subject(reference, template).about
        return Filling(await self._conversations.begin(officer, REPLY, about), drafted)

    async def say(self, officer: int, words: str) -> Standing:
        """Take typed *words*; in a template they are put where it is open."""
        standing = await self._conversations.current(officer)
        on = subject(standing.conversation.about) if standing else Subject("")
        if standing is None or standing.conversation.flow != REPLY or not on.what:
            return await self._conversations.say(officer, words)
        typed = Words(MOST).read(words, day(self._now))
        drafted = await self.drafting.look(officer, on.reference, on.what)
        return await self._conversations.say(officer, drafted.body(typed))

    async def mark(self, press: Press, officer: int) -> Standing:
        """
        Mark the answer of which a button was pressed, or mark it otherwise, or no longer.

        Raises:
            StaleTap: the button is of another screen, or names no answer of the case.
            InvalidAnswer: so many answers cannot be named at once.
        """
        standing = await self._conversations.pressed(press, officer)
        asked, talk = standing.place.node, standing.conversation
        is_asked = isinstance(asked, Question) and (talk.flow, asked.key) == (CORRECT, "items")
        if not is_asked or press.question not in subject(talk.about).questions:
            raise StaleTap(Text("stale-button"))
        made = marked(marks(talk.answers.get("items", "")), press.question)
        return await self._conversations.piece(standing, kept(made))

    async def send(self, press: Press, officer: int, *, anyway: bool = False) -> File | HeldUp:
        """
        Carry out what was typed and checked; *anyway*: in spite of warnings that were read.

        Raises what ``Acts.at_once`` raises, but ``HeldBack``.
        """
        standing = await self._conversations.pressed(press, officer)
        if not standing.place.is_review or standing.conversation.flow not in FLOWS:
            raise StaleTap(Text("stale-button"))
        try:
            file = await self._acts.at_once(officer, self._meant(standing, anyway=anyway))
        except HeldBack as held:
            return HeldUp(standing, held.findings)
        await self._store.close(standing.conversation)
        return file

    async def _begin_correction(self, officer: int, file: File) -> Standing:
        case = file.case
        if case.kind is not Kind.APPLICATION:
            raise NotNow(Text("correction-of-a-question"))
        if not _may_become(case, Status.NEEDS_CORRECTION):
            raise no_arrow(case)
        questions = tuple(key for key in file.answers if key != consent.QUESTION)
        about = Subject(case.reference, case.programme, questions).about
        due = (day(self._now) + USUAL_TERM).isoformat()
        return await self._conversations.begin(officer, CORRECT, about, {"due": due})

    def _meant(self, standing: Standing, *, anyway: bool) -> Act:
        answers = standing.place.situation.answers
        status = {
            DECIDE: str(answers.get("status", "")).replace("_", "-"),
            CORRECT: Status.NEEDS_CORRECTION,
        }.get(standing.conversation.flow)
        due = answers.get("due")
        return Act(
            reference=subject(standing.conversation.about).reference,
            revision=0,
            status=Status(status) if status else None,
            words=str(answers.get("reason", answers.get("words", ""))),
            items=tuple(items(marks(answers.get("items", "")))),
            due_on=date.fromisoformat(str(due)) if due else None,
            confirmed=WARNINGS if anyway else frozenset(),
        )


def _may_become(case: Case, *states: Status) -> bool:
    return any(case.may_become(state, Mover.OFFICER) for state in states)
