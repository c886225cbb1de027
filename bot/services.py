"""Every use case on top of every repository: what one transaction of the service can do."""

import secrets
from functools import cached_property

from bot.announcing import Announcing
from bot.casework import Casework
from bot.ground import FORMS
from core.card_drafts import CardDrafts
from core.checklists import Checklists
from core.drafts import Drafts
from core.fact_editing import FactEditing
from core.fact_terms import FactTerms
from core.figures import Figures
from core.journal import Journal
from core.questions import Questions
from core.search import index
from core.sessions import Sessions
from core.troubles import Troubles
from core.visitors import Visitors
from storage import (
    card_drafts,
    checklists,
    fact_editions,
    journal,
    lying,
    sessions,
    tallies,
    troubles,
    unanswered,
)

SECRET = 32  # bytes of a session's secret; more than anybody tries out


class Services(Casework, Announcing):
    """
    Fits ``core.service.Service``. A tap needs two or three of all these, and there is a new one
    for each transaction: so what nobody asks for is not put together.
    """

    @cached_property
    def visitors(self) -> Visitors:
        return Visitors(self._people)

    @cached_property
    def journal(self) -> Journal:
        return Journal(journal.Journal(self._tx), self.officers)

    @cached_property
    def troubles(self) -> Troubles:
        return Troubles(troubles.Troubles(self._tx), self.officers, self._mail, self.now)

    @cached_property
    def questions(self) -> Questions:
        cards, unplaced = self._content.cards, unanswered.UnansweredQuestions(self._tx)
        return Questions(cards, index(cards), unplaced, self._shelved.today)

    @cached_property
    def drafts(self) -> Drafts:
        kept, keeps = lying.Drafts(self._tx), self._ground.keeps
        return Drafts(kept, self.conversations, FORMS, keeps, self.now)

    @cached_property
    def sessions(self) -> Sessions:
        kept, staff, people = sessions.Sessions(self._tx), self.officers, self._people
        return Sessions(kept, staff, people, mint, self.now)

    @cached_property
    def checklists(self) -> Checklists:
        kept, keeps = checklists.Checklists(self._tx), self._ground.keeps
        flows, papers = self._content.flows, self._content.papers
        return Checklists(flows, papers, kept, keeps, self.now)

    @cached_property
    def card_drafts(self) -> CardDrafts:
        kept, unplaced = card_drafts.CardDrafts(self._tx), unanswered.UnansweredQuestions(self._tx)
        return CardDrafts(kept, unplaced, self.officers, self.now)

    @cached_property
    def figures(self) -> Figures:
        return Figures(tallies.Tallies(self._tx), self.officers, self._shelved.of_visitors)

    @cached_property
    def facts(self) -> FactEditing:
        written = fact_editions.FactEditions(self._tx)
        return FactEditing(self._shelved.book, written, self.officers, self.now)

    @cached_property
    def fact_terms(self) -> FactTerms:
        facts, written = self._shelved.book.facts, fact_editions.FactEditions(self._tx)
        return FactTerms(facts, written, self.officers, self.now)


def mint() -> str:
    """A secret that nobody guesses and that fits an address."""
    return secrets.token_urlsafe(SECRET)
