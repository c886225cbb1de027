"""Every use case of the service, bound to one transaction and one moment."""

from dataclasses import dataclass
from datetime import datetime

from core.acts import Acts
from core.applications import Applications
from core.archive import Archive
from core.briefings import Briefings
from core.card_drafts import CardDrafts
from core.checklists import Checklists
from core.colleagues import Colleagues
from core.conversations import Conversations
from core.desk import Desk
from core.drafts import Drafts
from core.editions import Templates
from core.emergencies import Emergencies
from core.exports import Exports
from core.fact_editing import FactEditing
from core.fact_terms import FactTerms
from core.figures import Figures
from core.hours import Hours
from core.journal import Journal
from core.merging import Merging
from core.newsroom import Newsroom
from core.officers import Officers
from core.questions import Questions
from core.queue import Queue
from core.releases import Releases
from core.rights import Rights
from core.sendings import Sendings
from core.sessions import Sessions
from core.silence import Silence
from core.staff import Staff
from core.subscriptions import Subscriptions
from core.triage import Triage
from core.troubles import Troubles
from core.visitors import Visitors


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What a handler may call, once."""

    now: datetime
    visitors: Visitors
    conversations: Conversations
    applications: Applications
    officers: Officers
    staff: Staff
    journal: Journal
    troubles: Troubles
    templates: Templates
    triage: Triage
    acts: Acts
    colleagues: Colleagues
    merging: Merging
    silence: Silence
    desk: Desk
    questions: Questions
    rights: Rights
    drafts: Drafts
    sessions: Sessions
    queue: Queue
    card_drafts: CardDrafts
    subscriptions: Subscriptions
    checklists: Checklists
    hours: Hours
    briefings: Briefings
    figures: Figures
    exports: Exports
    releases: Releases
    newsroom: Newsroom
    sendings: Sendings
    emergencies: Emergencies
    archive: Archive
    facts: FactEditing
    fact_terms: FactTerms
