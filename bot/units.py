"""Every use case on top of every repository: what one transaction of the service is made of."""

from datetime import datetime
from typing import TypeVar

from bot.clock import Clock
from bot.flows import VISITOR_FLOWS
from bot.mail import Group, Mail
from bot.screens.content import Content
from bot.settings import Settings
from bot.unit import Unit, Work
from core.acts import Acts
from core.applications import Applications
from core.calendar import day
from core.colleagues import Colleagues
from core.consent import Consents
from core.conversations import Conversations
from core.desk import Desk
from core.drafts import Drafts
from core.merging import Merging
from core.officers import Officers
from core.questions import Questions
from core.references import Draw
from core.register import Register
from core.rights import Rights
from core.search import index
from core.service import Service
from core.silence import Silence
from core.triage import Triage
from core.visitors import Visitors
from storage import (
    cases,
    consents,
    conversations,
    holdings,
    inbox,
    lying,
    officers,
    outbox,
    purge,
    screens,
    unanswered,
    visitors,
)
from storage.database import Database, Transaction

T = TypeVar("T")

FORMS = [key for key, flow in VISITOR_FLOWS.items() if flow.is_form]


class StorageUnits:
    """Opens transactions of the database and puts every use case on top of each."""

    def __init__(
        self, database: Database, content: Content, settings: Settings, clock: Clock, draw: Draw
    ) -> None:
        self._database = database
        self._content = content
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
            people=visitors.Visitors(tx),
            mail=mail,
        )

    def _service(self, tx: Transaction, mail: Mail, moment: datetime) -> Service:
        content = self._content
        talks, people = conversations.Conversations(tx), visitors.Visitors(tx)
        staff = Officers(officers.Officers(tx), self._settings.admins, moment)
        register = Register(cases.Cases(tx), staff, mail, moment)
        given = Consents(consents.Consents(tx), people, moment)
        moving = Conversations(content.flows, talks, given, moment)
        unplaced = unanswered.UnansweredQuestions(tx)
        triage = Triage(register, content.flows)
        return Service(
            now=moment,
            visitors=Visitors(people),
            conversations=moving,
            applications=Applications(moving, talks, register, self._draw, content.cards),
            officers=staff,
            triage=triage,
            acts=Acts(register, triage),
            colleagues=Colleagues(register, content.flows),
            merging=Merging(register, content.flows),
            silence=Silence(register),
            desk=Desk(moving, talks, triage),
            questions=Questions(content.cards, index(content.cards), unplaced, day(moment)),
            rights=Rights(holdings.Holdings(tx), people, register, self._settings.keeps),
            drafts=Drafts(lying.Drafts(tx), moving, FORMS, self._settings.keeps, moment),
        )
