"""A small service over real SQLite, and flows that change while somebody is inside."""

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.ground import Ground
from bot.screens.content import content
from bot.services import Services
from bot.shelf import Shelved
from core.answers import Answer, OneOf
from core.broadcasts import Broadcast
from core.calendar import day
from core.cases import Case, Kind, NewCase, Status, Urgency, WaitingOn
from core.conversations import Press, Standing
from core.fact_drafts import FactBook
from core.flow import Flow, Question
from core.hours import Hours
from core.notices import Notice, Teller
from core.officers import Officers
from core.retention import Retention
from core.service import Service
from core.text import Language
from core.triage import File
from core.troubles import Alarm
from knowledge.later import Reader
from knowledge.loader import load
from storage import cases, hours, officers
from storage.database import Database
from storage.transaction import Transaction
from tests.flows.stage import BOUND

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
TODAY = date(2026, 11, 23)
KNOWN = load(today=TODAY)
TEMPLATES, FIRST, PROFESSIONS = KNOWN.templates, KNOWN.calendar, KNOWN.professions
BOOK = FactBook(facts=KNOWN.facts, first=KNOWN.facts, reader=Reader(KNOWN))
CONTENT = content(KNOWN, details=True)
AIGUL, DANA = 501, 901
"""A visitor, and an admin of the settings who works cases."""


class Told:
    """Notices as they would go out."""

    group: int | None = None

    def __init__(self) -> None:
        self.samples: list[tuple[int, Broadcast]] = []
        self.notices: list[tuple[int, Notice]] = []
        self.alarms: list[tuple[int, Alarm]] = []

    async def tell(self, recipient: int, notice: Notice) -> None:
        self.notices.append((recipient, notice))

    async def tell_desk(self, officers: object, notice: Notice) -> None:
        self.notices.append((0, notice))

    async def warn(self, recipient: int, alarm: Alarm) -> None:
        self.alarms.append((recipient, alarm))

    async def sample(self, recipient: int, one: Broadcast) -> None:
        self.samples.append((recipient, one))


def ours(
    tx: Transaction, now: datetime = NOW, admins: frozenset[int] = frozenset({DANA})
) -> Hours:
    """The hours that the service comes with."""
    staff = Officers(officers.Officers(tx), admins, now)
    return Hours(hours.Hours(tx), FIRST, staff, now)


class Staged(Services):
    """As the bot puts every use case together; but *told* hears of each event by itself."""

    def __init__(
        self, ground: Ground, tx: Transaction, told: Told, shelved: Shelved, moment: datetime
    ) -> None:
        super().__init__(ground, tx, told, shelved, moment)
        self._told = told

    def _teller(self) -> Teller:
        return self._told


def service(
    tx: Transaction,
    flows: Mapping[str, Flow] = BOUND,
    now: datetime = NOW,
    seed: int = 7,
    told: Told | None = None,
    admins: frozenset[int] = frozenset({DANA}),
) -> Service:
    """Every use case over *tx*."""
    draw = random.Random(seed).randrange  # noqa: S311 - references are no secrets
    ground = Ground(admins=admins, keeps=Retention(), first=FIRST, draw=draw)
    shelved = Shelved(replace(CONTENT, flows=flows), BOOK, day(now))
    return Staged(ground, tx, told or Told(), shelved, now)


class Talk:
    """One visitor in one flow; *flows* may be others at each step, as after a deploy."""

    def __init__(
        self, database: Database, flows: Mapping[str, Flow] = BOUND, visitor: int = AIGUL
    ) -> None:
        self.database = database
        self.flows = flows
        self.visitor = visitor

    async def begins(self, flow: str) -> Standing:
        return await self.database.write(
            lambda tx: service(tx, self.flows).conversations.begin(self.visitor, flow)
        )

    async def stands(self) -> Standing:
        here = await self.database.read(
            lambda tx: service(tx, self.flows).conversations.current(self.visitor)
        )
        assert here is not None
        return here

    async def taps(self, question: str, option: str) -> Standing:
        return await self.presses(await self._press(question, option))

    async def presses(self, press: Press) -> Standing:
        """A button, perhaps of a screen already left."""
        return await self.database.write(
            lambda tx: service(tx, self.flows).conversations.answer(press, self.visitor)
        )

    async def says(self, words: str) -> Standing:
        return await self.database.write(
            lambda tx: service(tx, self.flows).conversations.say(self.visitor, words)
        )

    async def back(self) -> Standing:
        press = await self._press("")
        return await self.database.write(
            lambda tx: service(tx, self.flows).conversations.back(press, self.visitor)
        )

    async def changes(self, question: str) -> Standing:
        press = await self._press(question)
        return await self.database.write(
            lambda tx: service(tx, self.flows).conversations.change(press, self.visitor)
        )

    async def gives(self, answer: Answer) -> Standing:
        """Answers the question at hand, by a button where there is one."""
        node = (await self.stands()).place.node
        assert isinstance(node, Question)
        by_button = isinstance(node.reader, OneOf) or answer == ""
        return await (self.taps(node.key, str(answer)) if by_button else self.says(str(answer)))

    async def _press(self, question: str, option: str = "") -> Press:
        at = (await self.stands()).conversation
        return Press(at.flow, at.run, at.revision, question, option)


def case(status: Status = Status.SUBMITTED) -> Case:
    return Case(
        id=1,
        reference="M-4K7Q-39",
        kind=Kind.APPLICATION,
        programme="kandas",
        visitor=AIGUL,
        run=1,
        language=Language.KK,
        status=status,
        waiting_on=WaitingOn.US,
        urgency=Urgency.USUAL,
        about="",
        flow_version="",
        opened_at=NOW,
    )


def application(
    visitor: int, answers: Mapping[str, Answer], urgency: Urgency = Urgency.USUAL
) -> NewCase:
    return NewCase(
        kind=Kind.APPLICATION,
        programme="kandas",
        visitor=visitor,
        run=visitor,
        language=Language.KK,
        urgency=urgency,
        about="",
        flow_version="",
        answers=answers,
    )


async def sends(database: Database, new: NewCase, minute: int) -> None:
    """A case comes in, so many minutes after noon."""
    at = NOW + timedelta(minutes=minute)
    await database.write(lambda tx: cases.Cases(tx).add(new, f"M-AAAA-{minute:02}", at))


async def asks(database: Database, visitor: int, about: str) -> Case:
    """A visitor asks an officer from an end of guidance."""

    async def work(tx: Transaction) -> Case:
        one = service(tx)
        await one.applications.ask(visitor, about)
        here = await one.conversations.current(visitor)
        assert here is not None
        run, revision = here.conversation.run, here.conversation.revision
        agree = Press("ask", run, revision, "consent", "agree")
        await one.conversations.answer(agree, visitor)
        await one.conversations.say(visitor, "Кетуімді талап етіп жатыр")
        send = Press("ask", run, revision + 2, "", "send")
        return (await one.applications.send(send, visitor, Language.KK)).case

    return await database.write(work)


async def takes(database: Database) -> File:
    """An officer takes the next case of the queue."""

    async def work(tx: Transaction) -> File:
        triage = service(tx).triage
        return await triage.take_oldest(DANA, len((await triage.shift(DANA)).mine))

    return await database.write(work)
