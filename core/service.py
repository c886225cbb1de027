"""Every use case of the service, bound to one transaction and one moment."""

from datetime import datetime
from typing import Protocol

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


class Service(Protocol):
    """What a handler may call, once. Each use case is put together when it is first asked for."""

    @property
    def now(self) -> datetime: ...

    @property
    def visitors(self) -> Visitors: ...

    @property
    def conversations(self) -> Conversations: ...

    @property
    def applications(self) -> Applications: ...

    @property
    def officers(self) -> Officers: ...

    @property
    def staff(self) -> Staff: ...

    @property
    def journal(self) -> Journal: ...

    @property
    def troubles(self) -> Troubles: ...

    @property
    def templates(self) -> Templates: ...

    @property
    def triage(self) -> Triage: ...

    @property
    def acts(self) -> Acts: ...

    @property
    def colleagues(self) -> Colleagues: ...

    @property
    def merging(self) -> Merging: ...

    @property
    def silence(self) -> Silence: ...

    @property
    def desk(self) -> Desk: ...

    @property
    def questions(self) -> Questions: ...

    @property
    def rights(self) -> Rights: ...

    @property
    def drafts(self) -> Drafts: ...

    @property
    def sessions(self) -> Sessions: ...

    @property
    def queue(self) -> Queue: ...

    @property
    def card_drafts(self) -> CardDrafts: ...

    @property
    def subscriptions(self) -> Subscriptions: ...

    @property
    def checklists(self) -> Checklists: ...

    @property
    def hours(self) -> Hours: ...

    @property
    def briefings(self) -> Briefings: ...

    @property
    def figures(self) -> Figures: ...

    @property
    def exports(self) -> Exports: ...

    @property
    def releases(self) -> Releases: ...

    @property
    def newsroom(self) -> Newsroom: ...

    @property
    def sendings(self) -> Sendings: ...

    @property
    def emergencies(self) -> Emergencies: ...

    @property
    def archive(self) -> Archive: ...

    @property
    def facts(self) -> FactEditing: ...

    @property
    def fact_terms(self) -> FactTerms: ...
