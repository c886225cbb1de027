"""What visitors asked to hear about: a topic, perhaps in one region, until they say stop."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.answers import OneOf
from core.errors import StaleTap
from core.flow import Flow, Question
from core.text import Language, Text
from core.visitors import VisitorStore
from core.walk import Place

REGIONS = ("region", "kandas_region", "village")
"""The questions of guidance whose answer is where a visitor wants to hear from."""


@dataclass(frozen=True, slots=True)
class Wish:
    """To hear about a *topic*, the key of a flow; in one *region*, a territory, or wherever."""

    topic: str
    region: str = ""

    @property
    def name(self) -> str:
        """As buttons and links carry it: ``relocation_pavlodar``."""
        return f"{self.topic}_{self.region}" if self.region else self.topic


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """
    A wish as it was told: by whom, when, in which language, and where (*origin*: ``flow/outcome``,
    a link, or a screen of ours). Stopped, it stays as evidence, with the time and the screen.
    """

    visitor: int
    wish: Wish
    language: Language
    origin: str
    since: datetime
    ended_at: datetime | None = None
    ended_from: str = ""

    @property
    def stands(self) -> bool:
        return self.ended_at is None


@dataclass(frozen=True, slots=True)
class Noted:
    """A wish is noted; *is_again*: it was already, and nothing has changed."""

    subscription: Subscription
    is_again: bool = False


@dataclass(frozen=True, slots=True)
class Hearing:
    """All that a visitor hears about, newest first; *stopped* is what has ended just now."""

    standing: tuple[Subscription, ...]
    stopped: tuple[Wish, ...] = ()


class SubscriptionStore(Protocol):
    """Keeps subscriptions; one stands at most for each wish of a visitor."""

    async def add(self, subscription: Subscription) -> bool:
        """Keep it, unless one with its wish stands; say whether it is kept."""
        ...

    async def all(self, visitor: int) -> tuple[Subscription, ...]:
        """Newest first, those that have ended too."""
        ...

    async def end(self, visitor: int, wish: Wish, origin: str, now: datetime) -> None: ...


class Subscriptions:
    """Begins and ends them. Only the visitor does either: none is made by us (trap T-18)."""

    def __init__(
        self,
        store: SubscriptionStore,
        people: VisitorStore,
        topics: Mapping[str, Flow],
        now: datetime,
    ) -> None:
        self._store = store
        self._people = people
        self._topics = topics
        self._now = now

    def wish(self, name: str) -> Wish | None:
        """The wish of that name, if there is one."""
        return wished(self._topics, name)

    async def begin(self, visitor: int, name: str, origin: str) -> Noted:
        """
        Note a wish.

        Raises:
            StaleTap: there is no such topic or region, or no longer.
        """
        wish = self.wish(name)
        if wish is None:
            raise StaleTap(Text("stale-button"))
        known = await self._people.find(visitor)
        new = Subscription(
            visitor=visitor,
            wish=wish,
            language=known.language if known and known.language else Language.KK,
            origin=origin,
            since=self._now,
        )
        if await self._store.add(new):
            return Noted(new)
        standing = (await self.hearing(visitor)).standing
        return Noted(next(one for one in standing if one.wish == wish), is_again=True)

    async def noted(self, visitor: int, name: str) -> Noted | Hearing:
        """The one that stands for that wish; if none does, all that stand."""
        hearing = await self.hearing(visitor)
        found = (one for one in hearing.standing if one.wish.name == name)
        standing = next(found, None)
        return Noted(standing) if standing else hearing

    async def hearing(self, visitor: int) -> Hearing:
        every = await self._store.all(visitor)
        return Hearing(tuple(one for one in every if one.stands))

    async def stop(self, visitor: int, name: str, origin: str) -> Hearing:
        """End one, whether or not its topic is still offered; a second tap ends nothing."""
        standing = (await self.hearing(visitor)).standing
        meant = [one.wish for one in standing if one.wish.name == name]
        return await self.end(visitor, meant, origin)

    async def stop_all(self, visitor: int, origin: str) -> Hearing:
        standing = (await self.hearing(visitor)).standing
        return await self.end(visitor, [one.wish for one in standing], origin)

    async def end(self, visitor: int, wishes: Collection[Wish], origin: str) -> Hearing:
        """End these; *origin* is where the visitor said so."""
        for wish in wishes:
            await self._store.end(visitor, wish, origin, self._now)
        return Hearing((await self.hearing(visitor)).standing, tuple(wishes))


def wished(topics: Mapping[str, Flow], name: str) -> Wish | None:
    """What a link or a button means by *name*; ``None`` if it names nothing."""
    for topic, flow in topics.items():
        region = name.removeprefix(f"{topic}_")
        if name == topic:
            return Wish(topic)
        if region != name and region in regions(flow):
            return Wish(topic, region)
    return None


def regions(flow: Flow) -> tuple[str, ...]:
    """The territories that *flow* asks for, so that one can hear about each alone."""
    return tuple(region for key in REGIONS for region in _offered(flow, key))


def named(at: Place) -> Wish:
    """The topic of a flow, in the region that the answers name, if they name one."""
    for key in REGIONS:
        answer = str(at.situation.answers.get(key, ""))
        if answer in _offered(at.flow, key):
            return Wish(at.flow.key, answer)
    return Wish(at.flow.key)


def _offered(flow: Flow, key: str) -> tuple[str, ...]:
    """Only what a menu of ``knowledge`` names: "another" is an answer and no territory."""
    asked = flow.nodes.get(key)
    if isinstance(asked, Question) and isinstance(asked.reader, OneOf):
        return tuple(asked.reader.names)
    return ()
