"""The use cases that announcements are written, released, sent and read again by."""

from functools import cached_property

from bot.flows import VISITOR_FLOWS, WAYS
from bot.ground import FORMS, Grounded
from core.archive import Archive
from core.broadcasts import Records
from core.emergencies import Emergencies
from core.newsroom import Newsroom
from core.releases import Offered, Releases
from core.sendings import Sendings
from core.subscriptions import Subscriptions
from storage import audiences, broadcasts, deliveries, effects, stops, subscriptions

OFFERED = Offered(topics=WAYS, flows=tuple(VISITOR_FLOWS))


class Announcing(Grounded):
    """The part of ``core.service.Service`` that announcements and who hears them are."""

    @cached_property
    def subscriptions(self) -> Subscriptions:
        wishes, topics = subscriptions.Subscriptions(self._tx), self._shelved.topics
        return Subscriptions(wishes, self._people, topics, self.now)

    @cached_property
    def releases(self) -> Releases:
        reading, staff = self._shelved.reading, self.officers
        return Releases(self._records, reading, staff, OFFERED, self.now)

    @cached_property
    def newsroom(self) -> Newsroom:
        counted, reading = effects.EffectCounts(self._tx), self._shelved.reading
        return Newsroom(self._records, counted, reading, self.officers, self._mail)

    @cached_property
    def sendings(self) -> Sendings:
        return Sendings(self._records, self._shelved.reading, self.emergencies, self.now)

    @cached_property
    def emergencies(self) -> Emergencies:
        return Emergencies(stops.Stops(self._tx), self.officers, self.now)

    @cached_property
    def archive(self) -> Archive:
        return Archive(self._records, self.subscriptions, self.now)

    @cached_property
    def _records(self) -> Records:
        whom, ledger = audiences.Audiences(self._tx, FORMS), deliveries.Deliveries(self._tx)
        return Records(broadcasts.Broadcasts(self._tx), whom, ledger)
