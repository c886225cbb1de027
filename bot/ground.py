"""What the use cases of one transaction stand on; nothing is put together before it is used."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Protocol

from bot.flows import VISITOR_FLOWS
from bot.shelf import Shelved
from core.consent import Consents
from core.conversation import ConversationStore
from core.conversations import Conversations
from core.counts import Counts
from core.entered import FirstEdition
from core.hours import Hours
from core.news import Voice
from core.newsroom import Sampler
from core.officers import Officers
from core.references import Draw
from core.retention import Retention
from core.troubles import Warner
from core.visitors import VisitorStore
from storage import consents, conversations, hours, officers, tallies, visitors
from storage.transaction import Transaction

FORMS = tuple(key for key, flow in VISITOR_FLOWS.items() if flow.is_form)


class Writer(Voice, Warner, Sampler, Protocol):
    """Puts into the outbox what people are told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What is the same for every transaction; *news_waits*: officers hear of bursts together."""

    admins: frozenset[int]
    keeps: Retention
    first: FirstEdition
    draw: Draw
    news_waits: bool = True


class Grounded:
    """One transaction and one moment, and what most use cases need of each other."""

    def __init__(
        self, ground: Ground, tx: Transaction, mail: Writer, shelved: Shelved, moment: datetime
    ) -> None:
        self.now = moment
        self._ground = ground
        self._tx = tx
        self._mail = mail
        self._shelved = shelved
        self._content = shelved.content

    @cached_property
    def officers(self) -> Officers:
        return Officers(officers.Officers(self._tx), self._ground.admins, self.now)

    @cached_property
    def hours(self) -> Hours:
        return Hours(hours.Hours(self._tx), self._ground.first, self.officers, self.now)

    @cached_property
    def conversations(self) -> Conversations:
        given = Consents(consents.Consents(self._tx), self._people, self.now)
        kept, professions = tallies.Tallies(self._tx), self._content.professions
        counts = Counts(kept, professions, VISITOR_FLOWS, self._shelved.today)
        return Conversations(self._content.flows, self._talks, given, counts, self.now)

    @cached_property
    def _people(self) -> VisitorStore:
        return visitors.Visitors(self._tx)

    @cached_property
    def _talks(self) -> ConversationStore:
        return conversations.Conversations(self._tx)
