"""Every use case of the service, bound to one transaction and one moment."""

from dataclasses import dataclass
from datetime import datetime

from core.acts import Acts
from core.applications import Applications
from core.colleagues import Colleagues
from core.conversations import Conversations
from core.desk import Desk
from core.drafts import Drafts
from core.merging import Merging
from core.officers import Officers
from core.questions import Questions
from core.rights import Rights
from core.silence import Silence
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
    acts: Acts
    colleagues: Colleagues
    merging: Merging
    silence: Silence
    desk: Desk
    questions: Questions
    rights: Rights
    drafts: Drafts
