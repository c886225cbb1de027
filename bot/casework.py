"""The use cases that cases are worked with: by whoever sends one, and by officers."""

from functools import cached_property

from bot.ground import FORMS, Grounded
from core.acts import Acts
from core.applications import Applications
from core.briefings import Briefings
from core.colleagues import Colleagues
from core.desk import Desk
from core.drafting import Drafting
from core.editions import Templates
from core.escalation import Escalation
from core.exports import Exports
from core.merging import Merging
from core.news import Gathering
from core.notices import Teller
from core.queue import Queue
from core.register import Register
from core.rights import Rights
from core.silence import Silence
from core.staff import Staff
from core.triage import Triage
from locales import said
from storage import cases, holdings, members, news, queue_pages, received, sessions, templates


class Casework(Grounded):
    """The part of ``core.service.Service`` that rests on the register of cases."""

    @cached_property
    def applications(self) -> Applications:
        talks, register, content = self._talks, self._register, self._content
        draw, cards, papers = self._ground.draw, content.cards, content.papers
        return Applications(self.conversations, talks, register, draw, cards, papers)

    @cached_property
    def triage(self) -> Triage:
        return Triage(self._register, self._content.flows)

    @cached_property
    def acts(self) -> Acts:
        return Acts(self._register, self.triage)

    @cached_property
    def colleagues(self) -> Colleagues:
        return Colleagues(self._register, self._content.flows)

    @cached_property
    def merging(self) -> Merging:
        return Merging(self._register, self._content.flows)

    @cached_property
    def silence(self) -> Silence:
        return Silence(self._register)

    @cached_property
    def desk(self) -> Desk:
        drafting = Drafting(self._register, self.templates, said)
        talks, triage, acts = self._talks, self.triage, self.acts
        return Desk(self.conversations, talks, triage, acts, drafting, self.now)

    @cached_property
    def templates(self) -> Templates:
        written = templates.Templates(self._tx)
        return Templates(self._content.templates, FORMS, written, self._register)

    @cached_property
    def briefings(self) -> Briefings:
        late = Escalation(cases.Cases(self._tx), self.officers, self.hours, self.now)
        store, triage, officers = news.News(self._tx), self.triage, self.officers
        return Briefings(store, triage, late, officers, self.hours, self.now)

    @cached_property
    def queue(self) -> Queue:
        return Queue(queue_pages.QueuePages(self._tx), self.officers, self.now)

    @cached_property
    def exports(self) -> Exports:
        return Exports(received.ReceivedCases(self._tx), self._register)

    @cached_property
    def rights(self) -> Rights:
        kept, keeps = holdings.Holdings(self._tx), self._ground.keeps
        return Rights(kept, self._people, self._register, keeps)

    @cached_property
    def staff(self) -> Staff:
        kept, signed_in = members.Members(self._tx), sessions.Sessions(self._tx)
        return Staff(kept, self._people, self._register, signed_in)

    @cached_property
    def _register(self) -> Register:
        store = cases.Cases(self._tx)
        return Register(store, self.officers, self._teller(), self.hours, self.now)

    def _teller(self) -> Teller:
        store, waits = news.News(self._tx), self._ground.news_waits
        return Gathering(store, self._mail, self.hours, self.now, waits=waits)
