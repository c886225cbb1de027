"""An office: officers, a lead, visitors with a short form, and time that passes when told."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date, timedelta
from typing import TypeVar

from core.answers import Answer, Count, OneOf, Words
from core.calendar import day
from core.cases import Case
from core.conversations import Press, Standing
from core.corrections import Correction, Defect, Item, NewCorrection
from core.events import Code, Event
from core.files import File
from core.flow import Flow, Question, Review, Route
from core.notices import Notice
from core.officers import Officer, Role
from core.plans import Act, Planned
from core.service import Service
from core.text import Language
from storage import cases, officers
from storage.database import Database
from storage.transaction import Transaction
from tests.core.stage import AIGUL, NOW, TODAY, Told, service
from tests.flows.stage import BOUND

T = TypeVar("T")

BOTAGOZ = 502
DANA, ERLAN, LEAD, AUDITOR = 911, 912, 913, 915
STAFF = {
    DANA: Officer(id=DANA, role=Role.OFFICER, name="Дана"),
    ERLAN: Officer(id=ERLAN, role=Role.OFFICER, name="Ерлан"),
    LEAD: Officer(id=LEAD, role=Role.LEAD, name="Жанар"),
    AUDITOR: Officer(id=AUDITOR, role=Role.AUDITOR, name="Аудитор"),
}
YES_NO = ("yes", "no")
REPLY = "Құжаттарыңызды қарап шықтық, бәрі түсінікті."
"""Words that no guard minds, to somebody who reads Kazakh."""


def form(*questions: Question) -> Flow:
    """A form of *questions*, with the words of the kandas form."""
    nodes = {question.key: question for question in questions}
    return Flow("kandas", {**nodes, "review": Review()}, reviewed=TODAY)


def asks(key: str, options: tuple[str, ...], *leads_to: str) -> Question:
    """Every option leads to its own place, or all of them to the only one."""
    targets = leads_to if len(leads_to) > 1 else leads_to * len(options)
    routes = tuple(Route(to, option) for option, to in zip(options, targets, strict=True))
    return Question(key=key, reader=OneOf(options), routes=routes)


def asks_words(key: str, leads_to: str, *, optional: bool = False) -> Question:
    return Question(key=key, reader=Words(60), routes=(Route(leads_to),), optional=optional)


CONSENT = asks("consent", ("agree",), "surname")
SURNAME = asks_words("surname", "training")
TRAINING = asks("training", YES_NO, "profession", "children")
PROFESSION = asks_words("profession", "children")
CHILDREN = Question(key="children", reader=Count(0, 20), routes=(Route("comment"),))
COMMENT = asks_words("comment", "review", optional=True)
FORM = form(CONSENT, SURNAME, TRAINING, PROFESSION, CHILDREN, COMMENT)
"""Whoever wants a training is asked for what; the others are not."""
ANSWERS: dict[str, Answer] = {
    "consent": "agree",
    "surname": "Оразова",
    "training": "no",
    "children": 2,
    "comment": "",
}


class Office:
    """Everybody in it does one thing at a time, each in a transaction of its own."""

    def __init__(self, database: Database, flow: Flow = FORM) -> None:
        self.database = database
        self.flow = flow
        self.now = NOW
        self.told = Told()
        self._drawn = 0

    @property
    def today(self) -> date:
        return day(self.now)

    async def opens(self) -> "Office":
        """Everybody comes to work."""
        for officer in STAFF.values():
            await self.hires(officer)
        return self

    async def hires(self, officer: Officer) -> None:
        await self.database.write(lambda tx: officers.Officers(tx).add(officer, self.now))

    async def dismisses(self, officer: int) -> None:
        """They are nobody here from now on."""
        await self.database.write(lambda tx: tx.run("DELETE FROM officers WHERE id = $1", officer))

    async def does(self, work: Callable[[Service], Awaitable[T]]) -> T:
        """One use case, as a handler or a page calls it."""
        self._drawn += 1

        async def within(tx: Transaction) -> T:
            flows: Mapping[str, Flow] = {**BOUND, self.flow.key: self.flow}
            return await work(service(tx, flows, self.now, self._drawn, self.told))

        return await self.database.write(within)

    def passes(self, **units: float) -> None:
        self.now += timedelta(**units)

    async def applies(self, visitor: int = AIGUL, **changed: Answer) -> str:
        """An application is sent; its reference."""
        known = {**ANSWERS, **changed}

        async def work(one: Service) -> str:
            begun = await one.conversations.begin(visitor, self.flow.key, "", known)
            send = press(begun, "send")
            return (await one.applications.send(send, visitor, Language.KK)).case.reference

        return await self.does(work)

    async def asks(self, visitor: int = AIGUL, words: str = "Неден бастаймын?") -> str:
        """A question is sent; its reference."""

        async def work(one: Service) -> str:
            known: dict[str, Answer] = {"consent": "agree", "words": words}
            begun = await one.conversations.begin(visitor, "ask", "", known)
            sent = await one.applications.send(press(begun, "send"), visitor, Language.KK)
            return sent.case.reference

        return await self.does(work)

    async def writes(self, reference: str, words: str = "Тағы бір сөз", who: int = AIGUL) -> None:
        """The visitor adds words to a case."""

        async def work(one: Service) -> None:
            await one.applications.ask(who, reference)
            standing = await one.conversations.current(who)
            assert standing is not None
            if "consent" not in standing.conversation.answers:
                standing = await one.conversations.answer(press(standing, "agree"), who)
            said = await one.conversations.say(who, words)
            await one.applications.send(press(said, "send"), who, Language.KK)

        await self.does(work)

    async def erases(self, visitor: int) -> None:
        """Whoever was never spoken to by the bot is not known to it: that comes first."""

        async def work(one: Service) -> None:
            await one.visitors.comes_by(visitor, "")
            await one.rights.erase(visitor)

        await self.does(work)

    async def claims(self, officer: int, reference: str) -> File:
        return await self.does(lambda one: one.triage.claim(officer, reference))

    async def asks_correction(
        self, officer: int, reference: str, *questions: str, days: int = 14
    ) -> File:
        """Each of *questions* is said to be incorrect."""
        new = self.correction(*questions, days=days)
        return await self.does(
            lambda one: one.triage.ask_correction(officer, reference, new, "Қараңызшы")
        )

    def correction(self, *questions: str, days: int = 14) -> NewCorrection:
        items = tuple(Item(question=key, defect=Defect.INCORRECT) for key in questions)
        return NewCorrection(items=items, due_on=self.today + timedelta(days=days))

    async def starts_correcting(self, reference: str, who: int = AIGUL) -> Standing:
        return await self.does(lambda one: one.applications.correct(who, reference))

    async def gives(self, answer: Answer, who: int = AIGUL) -> Standing:
        """Answers the question at hand, by a button where there is one."""

        async def work(one: Service) -> Standing:
            standing = await one.conversations.current(who)
            assert standing is not None
            node = standing.place.node
            assert isinstance(node, Question)
            if isinstance(node.reader, OneOf) or answer == "":
                return await one.conversations.answer(press(standing, str(answer)), who)
            return await one.conversations.say(who, str(answer))

        return await self.does(work)

    async def sends(self, who: int = AIGUL) -> Case:
        """What was corrected."""

        async def work(one: Service) -> Case:
            standing = await one.conversations.current(who)
            assert standing is not None
            return (await one.applications.send(press(standing, "send"), who, Language.KK)).case

        return await self.does(work)

    async def corrects(self, reference: str, *given: Answer, who: int = AIGUL) -> Case:
        await self.starts_correcting(reference, who)
        for answer in given:
            await self.gives(answer, who)
        return await self.sends(who)

    async def plans(self, officer: int, act: Act) -> Planned:
        return await self.does(lambda one: one.acts.plan(officer, act))

    async def looks(self) -> int:
        """The clock looks at silent visitors; how often it had something to do."""
        times = 0
        while await self.does(lambda one: one.silence.look()):
            times += 1
        return times

    async def case(self, reference: str) -> Case:
        found = await self.database.read(lambda tx: cases.Cases(tx).find(reference))
        assert found is not None
        return found

    async def events(self, reference: str) -> tuple[Event, ...]:
        case = await self.case(reference)
        return await self.database.read(lambda tx: cases.Cases(tx).events(case.id))

    async def codes(self, reference: str) -> list[Code]:
        return [event.code for event in await self.events(reference)]

    async def answers(self, reference: str) -> Mapping[str, Answer]:
        case = await self.case(reference)
        return await self.database.read(lambda tx: cases.Cases(tx).answers(case.id))

    async def asked(self, reference: str) -> Correction | None:
        case = await self.case(reference)
        return await self.database.read(lambda tx: cases.Cases(tx).open_correction(case.id))

    async def planned(self, case: Case) -> Planned | None:
        return await self.database.read(lambda tx: cases.Cases(tx).planned_for(case.id))

    def heard(self, recipient: int) -> list[Code]:
        """What somebody was told since the last time we looked; 0 is everybody on duty."""
        codes = [notice.code for to, notice in self.told.notices if to == recipient]
        self.told.notices = [one for one in self.told.notices if one[0] != recipient]
        return codes

    def notice(self, recipient: int) -> Notice:
        """The newest one to somebody."""
        return [notice for to, notice in self.told.notices if to == recipient][-1]


def press(standing: Standing, option: str) -> Press:
    """A button of the screen on which somebody stands."""
    at = standing.conversation
    return Press(at.flow, at.run, at.revision, standing.place.node.key, option)
