"""The repositories fit what ``core`` asks for; mypy reads this more closely than pytest does."""

from core.consent import ConsentStore
from core.conversations import ConversationStore
from core.corrections import CorrectionStore
from core.drafts import DraftStore
from core.inbox import Inbox as InboxShape
from core.officers import OfficerStore
from core.outbox import Outbox as OutboxShape
from core.plans import ActStore
from core.register import CaseStore
from core.retention import Purge as PurgeShape
from core.rights import Holdings as HoldingsShape
from core.visitors import VisitorStore
from storage.acts import Acts
from storage.cases import Cases
from storage.consents import Consents
from storage.conversations import Conversations
from storage.corrections import Corrections
from storage.database import Database
from storage.holdings import Holdings
from storage.inbox import Inbox
from storage.lying import Drafts
from storage.officers import Officers
from storage.outbox import Outbox
from storage.purge import Purge
from storage.transaction import Transaction
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
        corrections: CorrectionStore = Corrections(tx)
        acts: ActStore = Acts(tx)
        boxes = (inbox, outbox, holdings, drafts, purge)
        of_cases = (cases, corrections, acts)
        return len((visitors, conversations, consents, officers, *of_cases, *boxes))

    assert await database.read(fitted) == 12
