"""Every use case on top of every repository: what one transaction of the service can do."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from bot.flows import VISITOR_FLOWS, WAYS
from bot.mail import Mail
from bot.screens.content import Content
from bot.settings import Settings
from bot.shelf import Shelved
from core.acts import Acts
from core.announced import Reading
from core.applications import Applications
from core.archive import Archive
from core.briefings import Briefings
from core.broadcasts import Records
from core.calendar import day
from core.card_drafts import CardDrafts
from core.checklists import Checklists
from core.colleagues import Colleagues
from core.consent import Consents
from core.conversations import Conversations
from core.counts import Counts
from core.desk import Desk
from core.drafting import Drafting
from core.drafts import Drafts
from core.editions import Templates
from core.emergencies import Emergencies
from core.entered import FirstEdition
from core.escalation import Escalation
from core.exports import Exports
from core.fact_editing import FactEditing
from core.fact_terms import FactTerms
from core.figures import Figures
from core.flow import Flow
from core.hours import Hours
from core.journal import Journal
from core.merging import Merging
from core.news import Gathering
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
from storage.database import Transaction

OFFERED = Offered(topics=WAYS, flows=tuple(VISITOR_FLOWS))
SECRET = 32  # bytes of a session's secret; more than anybody tries out
FORMS = [key for key, flow in VISITOR_FLOWS.items() if flow.is_form]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What is the same for every transaction; *news_waits*: officers hear of bursts together."""

    settings: Settings
    first: FirstEdition
    draw: Draw
    news_waits: bool = True


class Casework(TypedDict):
    """The part of ``Service`` that cases are worked with."""

    templates: Templates
    triage: Triage
    acts: Acts
    colleagues: Colleagues
    merging: Merging
    silence: Silence
    desk: Desk
    hours: Hours
    briefings: Briefings
    queue: Queue
    exports: Exports
    applications: Applications
    rights: Rights
    staff: Staff


class Announcing(TypedDict):
    """The part of ``Service`` that announcements and who hears them are."""

    subscriptions: Subscriptions
    releases: Releases
    newsroom: Newsroom
    sendings: Sendings
    emergencies: Emergencies
    archive: Archive


class Building:
    """Puts a ``Service`` together, for one transaction and one moment."""

    def __init__(
        self, ground: Ground, tx: Transaction, mail: Mail, shelved: Shelved, moment: datetime
    ) -> None:
        self._ground = ground
        self._tx = tx
        self._mail = mail
        self._shelved = shelved
        self._content = shelved.content
        self._moment = moment
        self._people = visitors.Visitors(tx)
        self._talks = conversations.Conversations(tx)
        self._staff = Officers(officers.Officers(tx), ground.settings.admins, moment)
        self._moving = _conversations(tx, self._content, moment)

    def service(self) -> Service:
        tx, content, moment, staff = self._tx, self._content, self._moment, self._staff
        unplaced, written = unanswered.UnansweredQuestions(tx), fact_editions.FactEditions(tx)
        book, keeps = self._shelved.book, self._ground.settings.keeps
        return Service(
            now=moment,
            visitors=Visitors(self._people),
            conversations=self._moving,
            officers=staff,
            journal=Journal(journal.Journal(tx), staff),
            troubles=Troubles(troubles.Troubles(tx), staff, self._mail, moment),
            questions=Questions(content.cards, index(content.cards), unplaced, day(moment)),
            drafts=Drafts(lying.Drafts(tx), self._moving, FORMS, keeps, moment),
            sessions=Sessions(sessions.Sessions(tx), staff, self._people, mint, moment),
            checklists=self._checklists(),
            card_drafts=CardDrafts(card_drafts.CardDrafts(tx), unplaced, staff, moment),
            figures=Figures(tallies.Tallies(tx), staff, _flows(content, VISITOR_FLOWS)),
            facts=FactEditing(book, written, staff, moment),
            fact_terms=FactTerms(book.facts, written, staff, moment),
            **self._casework(),
            **self._announcing(),
        )

    def _casework(self) -> Casework:
        tx, flows, moment, staff = self._tx, self._content.flows, self._moment, self._staff
        ours = Hours(hours.Hours(tx), self._ground.first, staff, moment)
        register = self._register(ours)
        triage, replies = Triage(register, flows), self._templates(register)
        acts, drafting = Acts(register, triage), Drafting(register, replies, said)
        keeps = self._ground.settings.keeps
        return Casework(
            templates=replies,
            triage=triage,
            acts=acts,
            colleagues=Colleagues(register, flows),
            merging=Merging(register, flows),
            silence=Silence(register),
            desk=Desk(self._moving, self._talks, triage, acts, drafting, moment),
            hours=ours,
            briefings=self._briefings(triage, ours),
            queue=Queue(queue_pages.QueuePages(tx), staff, moment),
            exports=Exports(received.ReceivedCases(tx), register),
            applications=self._applications(register),
            rights=Rights(holdings.Holdings(tx), self._people, register, keeps),
            staff=Staff(members.Members(tx), self._people, register, sessions.Sessions(tx)),
        )

    def _announcing(self) -> Announcing:
        tx, content, moment = self._tx, self._content, self._moment
        wishes, topics = subscriptions.Subscriptions(tx), _flows(content, WAYS)
        hearing = Subscriptions(wishes, self._people, topics, moment)
        whom, ledger = audiences.Audiences(tx, FORMS), deliveries.Deliveries(tx)
        records = Records(broadcasts.Broadcasts(tx), whom, ledger)
        counted = effects.EffectCounts(tx)
        brake = Emergencies(stops.Stops(tx), self._staff, moment)
        reading = Reading(content.facts, said, day(moment))
        return Announcing(
            subscriptions=hearing,
            releases=Releases(records, reading, self._staff, OFFERED, moment),
            newsroom=Newsroom(records, counted, reading, self._staff, self._mail),
            sendings=Sendings(records, reading, brake, moment),
            emergencies=brake,
            archive=Archive(records, hearing, moment),
        )

    def _register(self, ours: Hours) -> Register:
        waits = self._ground.news_waits
        told = Gathering(news.News(self._tx), self._mail, ours, self._moment, waits=waits)
        return Register(cases.Cases(self._tx), self._staff, told, ours, self._moment)

    def _briefings(self, triage: Triage, ours: Hours) -> Briefings:
        late = Escalation(cases.Cases(self._tx), self._staff, ours, self._moment)
        return Briefings(news.News(self._tx), triage, late, self._staff, ours, self._moment)

    def _templates(self, register: Register) -> Templates:
        written = templates.Templates(self._tx)
        return Templates(self._content.templates, FORMS, written, register)

    def _applications(self, register: Register) -> Applications:
        cards, papers = self._content.cards, self._content.papers
        return Applications(self._moving, self._talks, register, self._ground.draw, cards, papers)

    def _checklists(self) -> Checklists:
        kept, keeps = checklists.Checklists(self._tx), self._ground.settings.keeps
        flows, papers = self._content.flows, self._content.papers
        return Checklists(flows, papers, kept, keeps, self._moment)


def mint() -> str:
    """A secret that nobody guesses and that fits an address."""
    return secrets.token_urlsafe(SECRET)


def _conversations(tx: Transaction, content: Content, moment: datetime) -> Conversations:
    talks = conversations.Conversations(tx)
    given = Consents(consents.Consents(tx), visitors.Visitors(tx), moment)
    counts = Counts(tallies.Tallies(tx), content.professions, VISITOR_FLOWS, moment)
    return Conversations(content.flows, talks, given, counts, moment)


def _flows(content: Content, keys: Iterable[str]) -> dict[str, Flow]:
    return {key: content.flows[key] for key in keys}
