"""A small service over real SQLite, and flows that change while somebody is inside."""

import random
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from bot.flows import VISITOR_FLOWS, WAYS
from core.acts import Acts
from core.announced import Reading
from core.answers import Answer, OneOf
from core.applications import Applications
from core.archive import Archive
from core.briefings import Briefings
from core.broadcasts import Broadcast, Records
from core.calendar import day
from core.card_drafts import CardDrafts
from core.cases import Case, Kind, NewCase, Status, Urgency, WaitingOn
from core.checklists import Checklists
from core.colleagues import Colleagues
from core.consent import Consents
from core.conversations import Conversations, Press, Standing
from core.counts import Counts
from core.desk import Desk
from core.drafting import Drafting
from core.drafts import Drafts
from core.editions import Templates
from core.emergencies import Emergencies
from core.escalation import Escalation
from core.exports import Exports
from core.fact_drafts import FactBook
from core.fact_editing import FactEditing
from core.fact_terms import FactTerms
from core.figures import Figures
from core.flow import Flow, Question
from core.hours import Hours
from core.journal import Journal
from core.merging import Merging
from core.newsroom import Newsroom
from core.notices import Notice
from core.officers import Officers
from core.questions import Questions
from core.queue import Queue
from core.register import Register
from core.releases import Offered, Releases
from core.retention import Retention
from core.rights import Rights
from core.search import index
from core.sendings import Sendings
from core.service import Service
from core.sessions import Sessions
from core.silence import Silence
from core.staff import Staff
from core.subscriptions import Subscriptions
from core.text import Language
from core.triage import File, Triage
from core.troubles import Alarm, Troubles
from core.visitors import Visitors
from knowledge.later import Reader
from knowledge.loader import load
from locales import said
from storage import (
    audiences,
    broadcasts,
    card_drafts,
    cases,
    checklists,
    consents,
    conversations,
    deliveries,
    effects,
    fact_editions,
    holdings,
    hours,
    journal,
    lying,
    members,
    news,
    officers,
    queue_pages,
    received,
    sessions,
    stops,
    subscriptions,
    tallies,
    templates,
    troubles,
    unanswered,
    visitors,
)
from storage.database import Database
from storage.transaction import Transaction
from tests.flows.stage import BOUND

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
TODAY = date(2026, 11, 23)
KNOWN = load(today=TODAY)
CARDS, PAPERS, TEMPLATES, FIRST = KNOWN.cards, KNOWN.papers, KNOWN.templates, KNOWN.calendar
PROFESSIONS = KNOWN.professions
BOOK = FactBook(facts=KNOWN.facts, first=KNOWN.facts, reader=Reader(KNOWN))
OFFERED = Offered(topics=WAYS, flows=tuple(VISITOR_FLOWS))
AIGUL, DANA = 501, 901
"""A visitor, and an admin of the settings who works cases."""


class Told:
    """Notices as they would go out."""

    def __init__(self) -> None:
        self.samples: list[tuple[int, Broadcast]] = []
        self.notices: list[tuple[int, Notice]] = []
        self.alarms: list[tuple[int, Alarm]] = []

    async def tell(self, recipient: int, notice: Notice) -> None:
        self.notices.append((recipient, notice))

    async def tell_desk(self, officers: "object", notice: Notice) -> None:
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


def service(
    tx: Transaction,
    flows: Mapping[str, Flow] = BOUND,
    now: datetime = NOW,
    seed: int = 7,
    told: Told | None = None,
    admins: frozenset[int] = frozenset({DANA}),
) -> Service:
    """Every use case over *tx*, as ``bot/units.py`` puts it together."""
    talks, people = conversations.Conversations(tx), visitors.Visitors(tx)
    staff = Officers(officers.Officers(tx), admins, now)
    open_at = ours(tx, now, admins)
    register = Register(cases.Cases(tx), staff, told or Told(), open_at, now)
    given = Consents(consents.Consents(tx), people, now)
    kept = tallies.Tallies(tx)
    counts = Counts(kept, PROFESSIONS, VISITOR_FLOWS, now)
    moving = Conversations(flows, talks, given, counts, now)
    triage = Triage(register, flows)
    acts = Acts(register, triage)
    replies = Templates(TEMPLATES, ("kandas", "ask"), templates.Templates(tx), register)
    escalation = Escalation(cases.Cases(tx), staff, open_at, now)
    written = fact_editions.FactEditions(tx)
    topics = {key: flow for key, flow in flows.items() if key in WAYS}
    draw = random.Random(seed).randrange  # noqa: S311 - references are no secrets
    hearing = Subscriptions(subscriptions.Subscriptions(tx), people, topics, now)
    brake = Emergencies(stops.Stops(tx), staff, now)
    records = Records(
        broadcasts.Broadcasts(tx),
        audiences.Audiences(tx, ("kandas", "quota")),
        deliveries.Deliveries(tx),
    )
    reading = Reading(KNOWN.facts, said, day(now))
    return Service(
        now=now,
        visitors=Visitors(people),
        conversations=moving,
        applications=Applications(moving, talks, register, draw, CARDS, PAPERS),
        officers=staff,
        staff=Staff(members.Members(tx), people, register),
        journal=Journal(journal.Journal(tx), staff),
        troubles=Troubles(troubles.Troubles(tx), staff, Told(), now),
        templates=replies,
        triage=triage,
        acts=acts,
        colleagues=Colleagues(register, flows),
        merging=Merging(register, flows),
        silence=Silence(register),
        desk=Desk(moving, talks, triage, acts, Drafting(register, replies, said), now),
        questions=Questions(CARDS, index(CARDS), unanswered.UnansweredQuestions(tx), TODAY),
        rights=Rights(holdings.Holdings(tx), people, register, Retention()),
        drafts=Drafts(lying.Drafts(tx), moving, ("kandas", "ask"), Retention(), now),
        sessions=Sessions(sessions.Sessions(tx), staff, people, lambda: str(draw(2**64)), now),
        queue=Queue(queue_pages.QueuePages(tx), staff, now),
        card_drafts=CardDrafts(
            card_drafts.CardDrafts(tx), unanswered.UnansweredQuestions(tx), staff, now
        ),
        subscriptions=hearing,
        checklists=Checklists(flows, PAPERS, checklists.Checklists(tx), Retention(), now),
        hours=open_at,
        briefings=Briefings(news.News(tx), triage, escalation, staff, open_at, now),
        figures=Figures(kept, staff, {key: flows[key] for key in VISITOR_FLOWS if key in flows}),
        exports=Exports(received.ReceivedCases(tx), register),
        releases=Releases(records, reading, staff, OFFERED, now),
        newsroom=Newsroom(records, effects.EffectCounts(tx), reading, staff, told or Told()),
        sendings=Sendings(records, reading, brake, now),
        emergencies=brake,
        archive=Archive(records, hearing, now),
        facts=FactEditing(BOOK, written, staff, now),
        fact_terms=FactTerms(BOOK.facts, written, staff, now),
    )


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
