"""A town of visitors and one officer, where people do things at random; and its event log."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from core.answers import SKIPPED, Answer, OneOf
from core.calendar import day
from core.cases import DECISIONS, OPEN, REOPENABLE, Case, Status
from core.conversations import Press, Standing
from core.corrections import SHORTEST, Defect, Item, NewCorrection
from core.errors import PersonError
from core.flow import Question
from core.paths import candidates
from core.periods import Grain, Period
from core.ratings import Face
from core.reports import Report
from core.service import Service
from core.text import Language
from storage import cases
from storage.database import Database, connect
from storage.seal import PlainSeal
from storage.times import moment, ms
from storage.transaction import Row, Transaction
from tests.core.stage import DANA, NOW, TODAY, service
from tests.fresh import fresh

Act = Callable[[Service], Awaitable[object]]

VISITORS = (501, 502, 503)
FORMS = ("kandas", "resettler", "quota", "intra", "ask")
TRADES = ("мұғалім", "сварщик", "Айгүл Әбенова", SKIPPED)
LATE = timedelta(hours=8)
TELLING = ("citizenship", "relative_place", "town", "village", "present", "birth_year", "surname")
"""Answers that are corrected; most of them change what a case is counted by."""


@dataclass(frozen=True, kw_only=True)
class Happened:
    """One row of the event log."""

    case: int
    opened: datetime
    code: str
    status: str
    at: datetime
    due: datetime | None

    @property
    def on(self) -> date:
        return day(self.at)


@dataclass(frozen=True, kw_only=True)
class Rated:
    """One row of what visitors thought."""

    on: date
    programme: str
    face: str


@dataclass
class Town:
    """Whatever anybody does is one transaction; what nobody may do changes nothing."""

    database: Database
    chance: Random
    now: datetime = NOW
    applicants: dict[int, list[Mapping[str, str]]] = field(default_factory=dict)
    """What each case came in with, and what each correction left: all answers, and what it is."""

    async def lives(self, acts: int, *, forgets: bool = True) -> None:
        """
        So many things happen, now quickly after one another, now after days. If nobody *forgets*,
        a case is at the end what it was when it came in.
        """
        possible = [act for act in ACTS if forgets or act not in FORGETTING]
        for _ in range(acts):
            await self.chance.choice(possible)(self)
            self.now += timedelta(minutes=self.chance.choice((0, 1, 59, 700, 1500, 9000)))

    async def does(self, act: Act) -> bool:
        """Say whether it could be done."""
        seed = self.chance.randrange(10**6)
        try:
            await self.database.write(lambda tx: act(service(tx, now=self.now, seed=seed)))
        except PersonError:
            return False
        return True

    async def sends(self) -> None:
        """A visitor goes through a form to its end, and sends it if that is a review."""
        visitor, form = self.chance.choice(VISITORS), self.chance.choice(FORMS)
        language = self.chance.choice(list(Language))

        async def act(one: Service) -> None:
            here = await opens(one, visitor, form)
            while isinstance(here.place.node, Question):
                here = await answers(one, visitor, here, self._answer(here.place.node))
            if here.place.is_review:
                received = await one.applications.send(press(here), visitor, language)
                self._notes(received.case, here.place.situation.answers)

        await self.does(act)

    async def takes(self) -> None:
        """The officer takes the oldest case."""

        async def act(one: Service) -> None:
            shift = await one.triage.shift(DANA)
            await one.triage.take_oldest(DANA, len(shift.mine))

        await self.does(act)

    async def replies(self) -> None:
        if case := await self._a_case(*OPEN):
            await self._falls_due(case)
            await self.does(lambda one: one.triage.reply(DANA, case.reference, "Күтіңіз"))

    async def decides(self) -> None:
        if case := await self._a_case(*OPEN):
            await self._falls_due(case)
            end = self.chance.choice(DECISIONS)
            await self.does(lambda one: one.triage.decide(DANA, case.reference, end, "Себебі"))

    async def withdraws(self) -> None:
        if case := await self._a_case():
            await self.does(lambda one: one.applications.withdraw(case.visitor, case.reference))

    async def asks_for_a_correction(self) -> None:
        if case := await self._a_case(Status.IN_REVIEW):
            await self._falls_due(case)
            said = [key for key in TELLING if key in self.applicants[case.id][-1]]
            named = self.chance.sample(said, k=min(2, len(said)))
            items = tuple(Item(question=key, defect=Defect.INCORRECT) for key in named)
            new = NewCorrection(items=items, due_on=day(self.now) + SHORTEST)
            await self.does(lambda one: one.triage.ask_correction(DANA, case.reference, new))

    async def corrects(self) -> None:
        """The visitor answers what is asked for, otherwise than before or not."""
        if case := await self._a_case(Status.NEEDS_CORRECTION):

            async def act(one: Service) -> None:
                here = await one.applications.correct(case.visitor, case.reference)
                while isinstance(here.place.node, Question):
                    answer = self._answer(here.place.node)
                    here = await answers(one, case.visitor, here, answer)
                await one.applications.send(press(here), case.visitor, case.language)
                self._notes(case, here.place.situation.answers)

            await self.does(act)

    async def is_silent(self) -> None:
        """The clock looks at those who do not answer."""
        await self.does(lambda one: one.silence.look())

    async def reopens(self) -> None:
        if case := await self._a_case(*REOPENABLE):
            await self.does(lambda one: one.triage.reopen(DANA, case.reference, "Қайта қараймыз"))

    async def is_not_satisfied(self) -> None:
        if case := await self._a_case(*REOPENABLE):
            await self.does(lambda one: one.applications.not_solved(case.visitor, case.reference))

    async def rates(self) -> None:
        """Also what has been rated already."""
        if case := await self._a_case(*DECISIONS):
            face = self.chance.choice(list(Face))
            await self.does(lambda one: one.applications.rate(case.visitor, case.reference, face))

    async def merges(self) -> None:
        if (case := await self._a_case(*OPEN)) and (into := await self._a_case(*OPEN)):
            await self.does(lambda one: one.merging.merge(DANA, case.reference, into.reference))

    async def erases(self) -> None:
        await self.erased(self.chance.choice(VISITORS))

    async def erased(self, visitor: int) -> None:
        async def act(one: Service) -> None:
            await one.visitors.speaks(visitor, Language.KK)
            await one.rights.erase(visitor)

        await self.does(act)

    async def report(
        self, period: Period, programme: str = "", grain: Grain | None = None
    ) -> Report:
        return await self.database.read(
            lambda tx: service(tx, now=self.now).figures.of(DANA, period, programme, grain)
        )

    async def log(self) -> list[Happened]:
        """What happened, in the order in which it was written down."""
        rows = await self.database.read(
            lambda tx: tx.fetch(
                """
                SELECT events.*, cases.opened_at FROM events
                  JOIN cases ON cases.id = case_id ORDER BY events.id
                """
            )
        )
        return [_happened(row) for row in rows]

    async def ratings(self) -> list[Rated]:
        """What was said of ended cases."""
        rows = await self.database.read(
            lambda tx: tx.fetch("SELECT * FROM ratings JOIN cases ON cases.id = case_id")
        )
        return [
            Rated(on=day(moment(r["rated_at"])), programme=r["programme"], face=r["face"])
            for r in rows
        ]

    def _answer(self, asked: Question) -> Answer:
        match asked.key:
            case "consent":
                return "agree"
            case "profession":
                return self.chance.choice(TRADES)
            case "birth_year":
                return self.chance.randint(1940, TODAY.year - 17)
        return self.chance.choice(candidates(asked, TODAY))

    def _notes(self, case: Case, said: Mapping[str, Answer]) -> None:
        own = {question: str(answer) for question, answer in said.items()}
        what = {"programme": case.programme, "kind": case.kind, "language": case.language}
        self.applicants.setdefault(case.id, []).append({**own, **what, "urgency": case.urgency})

    async def _a_case(self, *states: Status) -> Case | None:
        """One by lot of those in such a state, of any if none is named."""

        async def act(tx: Transaction) -> list[Case]:
            return [case for who in VISITORS for case in await cases.Cases(tx).of_visitor(who)]

        found = await self.database.read(act)
        every = [case for case in found if not states or case.status in states]
        return self.chance.choice(every) if every else None

    async def _falls_due(self, case: Case) -> None:
        """The working calendar says by when; here it is eight hours, or not said at all."""
        due = self.chance.choice((None, ms(case.opened_at + LATE)))
        await self.database.write(
            lambda tx: tx.run("UPDATE cases SET due_at = $2 WHERE id = $1", case.id, due)
        )


ACTS = (
    *[Town.sends] * 4,
    *[Town.takes] * 3,
    *[Town.replies, Town.decides] * 2,
    *[Town.asks_for_a_correction, Town.corrects] * 2,
    *(Town.withdraws, Town.is_silent, Town.reopens, Town.is_not_satisfied),
    *[Town.rates] * 2,
    *(Town.merges, Town.erases),
)
FORGETTING = (Town.corrects, Town.merges, Town.erases)
"""After these a case is not what it was; the log alone does not tell what it counted as."""


async def opens(one: Service, visitor: int, form: str) -> Standing:
    if form == "ask":
        return await one.applications.ask(visitor)
    return await one.applications.prepare(visitor, form)


async def answers(one: Service, visitor: int, here: Standing, answer: Answer) -> Standing:
    """By a button where there is one, otherwise typed."""
    asked = here.place.node
    assert isinstance(asked, Question)
    if isinstance(asked.reader, OneOf) or answer == SKIPPED:
        return await one.conversations.answer(press(here, asked.key, str(answer)), visitor)
    return await one.conversations.say(visitor, str(answer))


def press(here: Standing, question: str = "", option: str = "") -> Press:
    at = here.conversation
    return Press(at.flow, at.run, at.revision, question, option)


@asynccontextmanager
async def founded(folder: Path, chance: Random) -> AsyncIterator[Town]:
    """A new town, in a database of its own."""
    with TemporaryDirectory(dir=folder) as own:
        database = connect(fresh(Path(own) / "qonys.db"), PlainSeal())
        try:
            yield Town(database, chance)
        finally:
            await database.close()


def _happened(row: Row) -> Happened:
    return Happened(
        case=row["case_id"],
        opened=moment(row["opened_at"]),
        code=row["code"],
        status=row["status"],
        at=moment(row["happened_at"]),
        due=None if row["due_at"] is None else moment(row["due_at"]),
    )
