"""Every use case on top of every repository: what one transaction of the service is made of."""

import secrets
from collections.abc import Iterable
from datetime import date, datetime
from functools import partial
from typing import TypeVar

from bot.clock import Clock
from bot.flows import VISITOR_FLOWS, WAYS
from bot.mail import Group, Mail
from bot.screens.content import Content, content
from bot.settings import Settings
from bot.shelf import Shelf, Shelved
from bot.unit import Unit, Work
from core.acts import Acts
from core.applications import Applications
from core.calendar import day
from core.card_drafts import CardDrafts
from core.checklists import Checklists
from core.colleagues import Colleagues
from core.consent import Consents
from core.conversations import Conversations
from core.counts import Counts
from core.desk import Desk
from core.drafts import Drafts
from core.editions import Templates
from core.entered import FirstEdition
from core.escalation import Escalation
from core.exports import Exports
from core.fact_drafts import FactBook, FactEdition
from core.fact_editing import FactEditing
from core.fact_terms import FactTerms
from core.figures import Figures
from core.flow import Flow
from core.hours import Hours
from core.journal import Journal
from core.merging import Merging
from core.officers import Officers
from core.questions import Questions
from core.queue import Queue
from core.references import Draw
from core.register import Register
from core.rights import Rights
from core.search import index
from core.service import Service
from core.sessions import Sessions
from core.silence import Silence
from core.staff import Staff
from core.subscriptions import Subscriptions
from core.triage import Triage
from core.troubles import Troubles
from core.visitors import Visitors
from knowledge.later import Reader, with_editions
from knowledge.loader import Knowledge
from storage import (
    card_drafts,
    cases,
    checklists,
    consents,
    conversations,
    fact_editions,
    holdings,
    hours,
    inbox,
    journal,
    lying,
    members,
    officers,
    outbox,
    pictures,
    purge,
    queue_pages,
    received,
    screens,
    sessions,
    subscriptions,
    tallies,
    templates,
    troubles,
    unanswered,
    visitors,
)
from storage.database import Database, Transaction

T = TypeVar("T")

SECRET = 32  # bytes of a session's secret; more than anybody tries out
FORMS = [key for key, flow in VISITOR_FLOWS.items() if flow.is_form]


def mint() -> str:
    """A secret that nobody guesses and that fits an address."""
    return secrets.token_urlsafe(SECRET)


def shelf(known: Knowledge, today: date, *, details: bool, console: str = "") -> Shelf:
    """What screens draw from: *known*, and whatever is published in its place later on."""

    def renew(editions: tuple[FactEdition, ...], on: date) -> Shelved:
        later = with_editions(known, editions, on)
        whole = later.knowledge.with_facts(later.knowledge.facts, on)
        book = FactBook(
            facts=whole.facts,
            first=known.facts,
            reader=Reader(whole),
            menus=whole.listed,
            unread=later.unread,
        )
        return Shelved(content(whole, details=details, console=console), book)

    return Shelf(renew, today)


class StorageUnits:
    """Opens transactions of the database and puts every use case on top of each."""

    def __init__(
        self,
        database: Database,
        shelf: Shelf,
        first: FirstEdition,
        settings: Settings,
        clock: Clock,
        draw: Draw,
    ) -> None:
        self._database = database
        self._shelf = shelf
        self._first = first
        self._settings = settings
        self._clock = clock
        self._draw = draw
        self.group: Group | None = None

    async def write(self, work: Work[T]) -> T:
        return await self._database.write(partial(self._within, work))

    async def read(self, work: Work[T]) -> T:
        return await self._database.read(partial(self._within, work))

    async def tidy(self) -> None:
        await self._database.tidy()

    async def _within(self, work: Work[T], tx: Transaction) -> T:
        moment = self._clock()
        shelved = await self._shelf.look(fact_editions.FactEditions(tx), day(moment))
        return await work(self._unit(tx, shelved, moment))

    def _unit(self, tx: Transaction, shelved: Shelved, moment: datetime) -> Unit:
        mail = Mail(outbox.Outbox(tx), shelved.content, moment, self.group)
        return Unit(
            now=moment,
            service=self._service(tx, mail, shelved, moment),
            inbox=inbox.Inbox(tx),
            outbox=outbox.Outbox(tx),
            purge=purge.Purge(tx),
            screens=screens.Screens(tx),
            pictures=pictures.Pictures(tx),
            people=visitors.Visitors(tx),
            mail=mail,
        )

    def _service(self, tx: Transaction, mail: Mail, shelved: Shelved, moment: datetime) -> Service:
        drawn_from, people = shelved.content, visitors.Visitors(tx)
        staff = Officers(officers.Officers(tx), self._settings.admins, moment)
        ours = Hours(hours.Hours(tx), self._first, staff, moment)
        register = Register(cases.Cases(tx), staff, mail, ours, moment)
        moving = _conversations(tx, drawn_from, moment)
        unplaced, wishes = unanswered.UnansweredQuestions(tx), subscriptions.Subscriptions(tx)
        triage, written = Triage(register, drawn_from.flows), fact_editions.FactEditions(tx)
        return Service(
            now=moment,
            visitors=Visitors(people),
            conversations=moving,
            applications=self._applications(tx, drawn_from, moving, register),
            officers=staff,
            staff=Staff(members.Members(tx), people, register, sessions.Sessions(tx)),
            journal=Journal(journal.Journal(tx), staff),
            troubles=Troubles(troubles.Troubles(tx), staff, mail, moment),
            templates=Templates(drawn_from.templates, FORMS, templates.Templates(tx), register),
            triage=triage,
            acts=Acts(register, triage),
            colleagues=Colleagues(register, drawn_from.flows),
            merging=Merging(register, drawn_from.flows),
            silence=Silence(register),
            desk=Desk(moving, conversations.Conversations(tx), triage),
            questions=Questions(drawn_from.cards, index(drawn_from.cards), unplaced, day(moment)),
            rights=Rights(holdings.Holdings(tx), people, register, self._settings.keeps),
            drafts=Drafts(lying.Drafts(tx), moving, FORMS, self._settings.keeps, moment),
            sessions=Sessions(sessions.Sessions(tx), staff, people, mint, moment),
            hours=ours,
            escalation=Escalation(cases.Cases(tx), staff, ours, moment),
            queue=Queue(queue_pages.QueuePages(tx), staff, moment),
            checklists=self._checklists(tx, drawn_from, moment),
            subscriptions=Subscriptions(wishes, people, _flows(drawn_from, WAYS), moment),
            card_drafts=CardDrafts(card_drafts.CardDrafts(tx), unplaced, staff, moment),
            figures=Figures(tallies.Tallies(tx), staff, _flows(drawn_from, VISITOR_FLOWS)),
            exports=Exports(received.ReceivedCases(tx), register),
            facts=FactEditing(shelved.book, written, staff, moment),
            fact_terms=FactTerms(shelved.book.facts, written, staff, moment),
        )

    def _applications(
        self, tx: Transaction, content: Content, moving: Conversations, register: Register
    ) -> Applications:
        talks = conversations.Conversations(tx)
        return Applications(moving, talks, register, self._draw, content.cards, content.papers)

    def _checklists(self, tx: Transaction, content: Content, moment: datetime) -> Checklists:
        kept = checklists.Checklists(tx)
        return Checklists(content.flows, content.papers, kept, self._settings.keeps, moment)


def _conversations(tx: Transaction, content: Content, moment: datetime) -> Conversations:
    talks = conversations.Conversations(tx)
    given = Consents(consents.Consents(tx), visitors.Visitors(tx), moment)
    counts = Counts(tallies.Tallies(tx), content.professions, VISITOR_FLOWS, moment)
    return Conversations(content.flows, talks, given, counts, moment)


def _flows(content: Content, keys: Iterable[str]) -> dict[str, Flow]:
    return {key: content.flows[key] for key in keys}
