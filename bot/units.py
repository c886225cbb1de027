"""Every use case on top of every repository: what one transaction of the service is made of."""

import secrets
from collections.abc import Iterable
from datetime import datetime
from typing import TypeVar

from bot.clock import Clock
from bot.flows import VISITOR_FLOWS, WAYS
from bot.mail import Group, Mail
from bot.screens.content import Content
from bot.settings import Settings
from bot.unit import Unit, Work
from core.acts import Acts
from core.announced import Reading
from core.applications import Applications
from core.broadcasts import Records
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
from core.emergencies import Emergencies
from core.entered import FirstEdition
from core.escalation import Escalation
from core.exports import Exports
from core.figures import Figures
from core.flow import Flow
from core.hours import Hours
from core.journal import Journal
from core.merging import Merging
from core.newsroom import Newsroom
from core.officers import Officers
from core.questions import Questions
from core.queue import Queue
from core.references import Draw
from core.register import Register
from core.releases import Offered, Releases
from core.rights import Rights
from core.search import index
from core.sendings import Sendings
from core.service import Service
from core.sessions import Sessions
from core.silence import Silence
from core.staff import Staff
from core.subscriptions import Subscriptions
from core.triage import Triage
from core.troubles import Troubles
from core.visitors import Visitors
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
    stops,
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
OFFERED = Offered(topics=WAYS, flows=tuple(VISITOR_FLOWS))
FORMS = [key for key, flow in VISITOR_FLOWS.items() if flow.is_form]


def mint() -> str:
    """A secret that nobody guesses and that fits an address."""
    return secrets.token_urlsafe(SECRET)


class StorageUnits:
    """Opens transactions of the database and puts every use case on top of each."""

    def __init__(
        self,
        database: Database,
        content: Content,
        first: FirstEdition,
        settings: Settings,
        clock: Clock,
        draw: Draw,
    ) -> None:
        self._database = database
        self._content = content
        self._first = first
        self._settings = settings
        self._clock = clock
        self._draw = draw
        self.group: Group | None = None

    async def write(self, work: Work[T]) -> T:
        return await self._database.write(lambda tx: work(self._unit(tx)))

    async def read(self, work: Work[T]) -> T:
        return await self._database.read(lambda tx: work(self._unit(tx)))

    async def tidy(self) -> None:
        await self._database.tidy()

    def _unit(self, tx: Transaction) -> Unit:
        moment = self._clock()
        mail = Mail(outbox.Outbox(tx), self._content, moment, self.group)
        return Unit(
            now=moment,
            service=self._service(tx, mail, moment),
            inbox=inbox.Inbox(tx),
            outbox=outbox.Outbox(tx),
            purge=purge.Purge(tx),
            screens=screens.Screens(tx),
            pictures=pictures.Pictures(tx),
            people=visitors.Visitors(tx),
            mail=mail,
        )

    def _service(self, tx: Transaction, mail: Mail, moment: datetime) -> Service:
        content = self._content
        talks, people = conversations.Conversations(tx), visitors.Visitors(tx)
        staff = Officers(officers.Officers(tx), self._settings.admins, moment)
        ours = Hours(hours.Hours(tx), self._first, staff, moment)
        register = Register(cases.Cases(tx), staff, mail, ours, moment)
        moving = self._conversations(tx, moment)
        unplaced, wishes = unanswered.UnansweredQuestions(tx), subscriptions.Subscriptions(tx)
        triage = Triage(register, content.flows)
        brake = Emergencies(stops.Stops(tx), staff, moment)
        reading = Reading(content.facts, said, day(moment))
        return Service(
            now=moment,
            visitors=Visitors(people),
            conversations=moving,
            applications=self._applications(tx, moving, register),
            officers=staff,
            staff=Staff(members.Members(tx), people, register, sessions.Sessions(tx)),
            journal=Journal(journal.Journal(tx), staff),
            troubles=Troubles(troubles.Troubles(tx), staff, mail, moment),
            templates=Templates(content.templates, FORMS, templates.Templates(tx), register),
            triage=triage,
            acts=Acts(register, triage),
            colleagues=Colleagues(register, content.flows),
            merging=Merging(register, content.flows),
            silence=Silence(register),
            desk=Desk(moving, talks, triage),
            questions=Questions(content.cards, index(content.cards), unplaced, day(moment)),
            rights=Rights(holdings.Holdings(tx), people, register, self._settings.keeps),
            drafts=Drafts(lying.Drafts(tx), moving, FORMS, self._settings.keeps, moment),
            sessions=Sessions(sessions.Sessions(tx), staff, people, mint, moment),
            hours=ours,
            escalation=Escalation(cases.Cases(tx), staff, ours, moment),
            queue=Queue(queue_pages.QueuePages(tx), staff, moment),
            checklists=self._checklists(tx, moment),
            subscriptions=Subscriptions(wishes, people, self._flows(WAYS), moment),
            card_drafts=CardDrafts(card_drafts.CardDrafts(tx), unplaced, staff, moment),
            figures=Figures(tallies.Tallies(tx), staff, self._flows(VISITOR_FLOWS)),
            exports=Exports(received.ReceivedCases(tx), register),
            releases=Releases(self._records(tx), reading, staff, OFFERED, moment),
            newsroom=Newsroom(self._records(tx), effects.EffectCounts(tx), reading, staff, mail),
            sendings=Sendings(self._records(tx), reading, brake, moment),
            emergencies=brake,
        )

    def _records(self, tx: Transaction) -> Records:
        return Records(
            broadcasts.Broadcasts(tx), audiences.Audiences(tx, FORMS), deliveries.Deliveries(tx)
        )

    def _conversations(self, tx: Transaction, moment: datetime) -> Conversations:
        content, talks = self._content, conversations.Conversations(tx)
        given = Consents(consents.Consents(tx), visitors.Visitors(tx), moment)
        counts = Counts(tallies.Tallies(tx), content.professions, VISITOR_FLOWS, moment)
        return Conversations(content.flows, talks, given, counts, moment)

    def _applications(
        self, tx: Transaction, moving: Conversations, register: Register
    ) -> Applications:
        content, talks = self._content, conversations.Conversations(tx)
        return Applications(moving, talks, register, self._draw, content.cards, content.papers)

    def _checklists(self, tx: Transaction, moment: datetime) -> Checklists:
        content, kept = self._content, checklists.Checklists(tx)
        return Checklists(content.flows, content.papers, kept, self._settings.keeps, moment)

    def _flows(self, keys: Iterable[str]) -> dict[str, Flow]:
        return {key: self._content.flows[key] for key in keys}
