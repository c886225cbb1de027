"""What screens draw from now: swapped as a whole once a fact was published, wherever that was."""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from bot.flows import VISITOR_FLOWS, WAYS
from bot.screens.content import Content
from core.announced import Reading
from core.fact_drafts import FactBook, FactEdition, FactStore
from core.flow import Flow
from locales import said

log = logging.getLogger(__name__)

V = TypeVar("V")


@dataclass(frozen=True)
class Shelved:
    """
    What all screens draw from, and the facts in it as officers keep them; its menus are those of
    *today*.
    """

    content: Content
    book: FactBook
    today: date

    @cached_property
    def reading(self) -> Reading:
        """How announcements read."""
        return Reading(self.content.facts, said, self.today)

    @cached_property
    def of_visitors(self) -> Mapping[str, Flow]:
        """The flows of visitors."""
        return {key: flow for key, flow in self.content.flows.items() if key in VISITOR_FLOWS}

    @cached_property
    def topics(self) -> Mapping[str, Flow]:
        """The flows that one can ask to hear about."""
        return {key: flow for key, flow in self.content.flows.items() if key in WAYS}


Renew = Callable[[tuple[FactEdition, ...], date], Shelved]
"""Everything anew, with these published editions, on that day."""


@dataclass(frozen=True, slots=True)
class Held:
    """*shelved* holds all *editions* there are."""

    shelved: Shelved
    editions: tuple[FactEdition, ...]

    @property
    def newest(self) -> int:
        return self.editions[-1].publication if self.editions else 0


class Shelf:
    """
    Each transaction asks for one number, the newest publication; only if that or the day is
    another one, the facts are read. What is here never changes: readers keep what they took.
    """

    def __init__(self, renew: Renew, today: date) -> None:
        self._renew = renew
        self._held = Held(renew((), today), ())

    @property
    def content(self) -> Content:
        """As the newest transaction saw it."""
        return self._held.shelved.content

    @property
    def editions(self) -> tuple[FactEdition, ...]:
        """What was published, as the newest transaction saw it."""
        return self._held.editions

    async def look(self, store: FactStore, today: date) -> Shelved:
        """What holds in the transaction of *store*, on *today*."""
        held = self._held
        # Lower, too: what a transaction wrote may have been seen by another, and then undone.
        if await store.newest() != held.newest or held.shelved.today != today:
            editions = await store.published()
            self._held = held = Held(self._renew(editions, today), editions)
            _report(held)
        return held.shelved


def _report(held: Held) -> None:
    for one in held.editions:
        if why := held.shelved.book.unread.get(one.id):
            log.error("edition %d of the fact %s is not shown: %s", one.id, one.fact, why)


class Current(Mapping[str, V]):
    """A mapping that is looked up anew each time, for whoever was given it once."""

    def __init__(self, there: Callable[[], Mapping[str, V]]) -> None:
        self._there = there

    def __getitem__(self, key: str) -> V:
        return self._there()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._there())

    def __len__(self) -> int:
        return len(self._there())
