"""The repositories fit what ``core`` asks for; mypy reads this more closely than pytest does."""

from core.case_store import CaseStore
from core.checklists import ChecklistStore
from core.consent import ConsentStore
from core.conversation import ConversationStore
from core.corrections import CorrectionStore
from core.drafts import DraftStore
from core.editions import TemplateStore
from core.entered import HoursStore
from core.escalation import DueStore
from core.exports import ExportStore
from core.fact_drafts import FactStore
from core.figures import FigureStore
from core.inbox import Inbox as InboxShape
from core.journal import JournalStore
from core.news import NewsStore
from core.officers import OfficerStore
from core.outbox import Outbox as OutboxShape
from core.plans import ActStore
from core.ratings import RatingStore
from core.retention import Purge as PurgeShape
from core.rights import Holdings as HoldingsShape
from core.staff import StaffStore
from core.subscriptions import SubscriptionStore
from core.troubles import TroubleStore
from core.visitors import VisitorStore
from storage.cases import Cases
from storage.checklists import Checklists
from storage.consents import Consents
from storage.conversations import Conversations
from storage.database import Database
from storage.fact_editions import FactEditions
from storage.holdings import Holdings
from storage.hours import Hours
from storage.inbox import Inbox
from storage.journal import Journal
from storage.lying import Drafts
from storage.members import Members
from storage.news import News
from storage.officers import Officers
from storage.outbox import Outbox
from storage.purge import Purge
from storage.received import ReceivedCases
from storage.subscriptions import Subscriptions
from storage.tallies import Tallies
from storage.templates import Templates
from storage.transaction import Transaction
from storage.troubles import Troubles
from storage.visitors import Visitors


async def test_every_repository_fits_its_protocol(database: Database) -> None:
    async def fitted(tx: Transaction) -> int:
        visitors: VisitorStore = Visitors(tx)
        conversations: ConversationStore = Conversations(tx)
        consents: ConsentStore = Consents(tx)
        officers: OfficerStore = Officers(tx)
        cases: CaseStore = Cases(tx)
        inbox: InboxShape = Inbox(tx)
        outbox: OutboxShape = Outbox(tx)
        holdings: HoldingsShape = Holdings(tx)
        drafts: DraftStore = Drafts(tx)
        purge: PurgeShape = Purge(tx)
        wishes: SubscriptionStore = Subscriptions(tx)
        checklists: ChecklistStore = Checklists(tx)
        members: StaffStore = Members(tx)
        journal: JournalStore = Journal(tx)
        troubles: TroubleStore = Troubles(tx)
        templates: TemplateStore = Templates(tx)
        hours: HoursStore = Hours(tx)
        due: DueStore = Cases(tx)
        corrections: CorrectionStore = Cases(tx)
        acts: ActStore = Cases(tx)
        ratings: RatingStore = Cases(tx)
        news: NewsStore = News(tx)
        desk = (
            officers,
            members,
            journal,
            cases,
            troubles,
            templates,
            hours,
            due,
            corrections,
            acts,
            ratings,
            news,
        )
        figures: FigureStore = Tallies(tx)
        exports: ExportStore = ReceivedCases(tx)
        facts: FactStore = FactEditions(tx)
        boxes = (
            inbox,
            outbox,
            holdings,
            drafts,
            purge,
            wishes,
            checklists,
            figures,
            exports,
            facts,
        )
        return len((visitors, conversations, consents, *desk, *boxes))

    assert await database.read(fitted) == 25
