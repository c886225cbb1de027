"""Every use case of the service, bound to one transaction and one moment."""

from dataclasses import dataclass
from datetime import datetime

from core.applications import Applications
from core.conversations import Conversations
from core.desk import Desk
from core.drafts import Drafts
from core.escalation import Escalation
from core.hours import Hours
from core.officers import Officers
from core.questions import Questions
from core.rights import Rights
from core.triage import Triage
from core.visitors import Visitors


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What a handler may call, once."""

    now: datetime
    visitors: Visitors
    conversations: Conversations
    applications: Applications
    officers: Officers
    triage: Triage
    desk: Desk
    questions: Questions
    rights: Rights
    drafts: Drafts
    hours: Hours
    escalation: Escalation
