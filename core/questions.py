"""Questions in a visitor's own words: the cards that answer them, and what no card answers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from core.cards import Card, Cards
from core.errors import NotFound
from core.private import recognise
from core.search import MOST, Found, Index
from core.text import Language, Text

PAGE = 50
KEPT = 300  # characters of a question that no card answers
TRACES = re.compile(r"\+?\d(?:[\s()-]*\d){4,}|@\w+|\S{1,64}@\S+|https?://\S+|t\.me/\S+")
"""Phone numbers, names of accounts, addresses: they would tell who asked."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that no card answers; not even we know whose it was."""

    id: int
    language: Language
    words: str
    asked_on: date


class UnansweredStore(Protocol):
    """Keeps what no card answers, for officers to read and to write cards from."""

    async def keep(self, language: Language, words: str, asked_on: date) -> None: ...

    async def newest(
        self, language: Language, most: int, before: int | None = None
    ) -> tuple[Unanswered, ...]:
        """At most *most* of one language, newest first, older than the one with id *before*."""
        ...

    async def take(self, id_: int) -> Unanswered | None:
        """Take one off the list; ``None`` if it is not there any more."""
        ...

    async def counts(self) -> Mapping[Language, int]:
        """How many there ever were in each language."""
        ...


class Questions:
    """Searches the cards."""

    def __init__(self, cards: Cards, index: Index, store: UnansweredStore, today: date) -> None:
        self._cards = cards
        self._index = index
        self._store = store
        self._today = today

    async def find(self, words: str, language: Language) -> Found:
        """The cards that answer *words*; a question without any is kept, the person is not."""
        found = self._index.find(words)
        if found.is_asked and not found.cards:
            await self._keep(words, language)
        return found

    def sure(self, words: str) -> Card | None:
        """The card that answers *words* beyond doubt; nothing is kept of them."""
        found = self._index.find(words)
        return found.cards[0] if found.is_clear else None

    def card(self, key: str) -> Card:
        """
        The card of that name.

        Raises:
            NotFound: it was renamed or withdrawn; its buttons remain in old chats.
        """
        if key not in self._cards.every:
            raise NotFound(Text("not-found"))
        return self._cards.every[key]

    def those(self, keys: str) -> tuple[Card, ...]:
        """The cards that are left of *keys*, as a button carries them."""
        every = self._cards.every
        return tuple(every[key] for key in keys.split(",")[:MOST] if key in every)

    def terms(self) -> tuple[Card, ...]:
        return self._cards.terms

    async def unanswered(
        self, language: Language, before: int | None = None
    ) -> tuple[Unanswered, ...]:
        """A page of what no card answers, newest first."""
        return await self._store.newest(language, PAGE, before)

    async def counts(self) -> Mapping[Language, int]:
        return await self._store.counts()

    async def _keep(self, words: str, language: Language) -> None:
        if recognise(words) is None:
            bare = " ".join(TRACES.sub("…", words).split())[:KEPT]
            await self._store.keep(language, bare, self._today)
