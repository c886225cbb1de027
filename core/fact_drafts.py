"""Editions of facts that officers write: as they are typed, and as they are kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from core.answers import clean
from core.errors import InvalidAnswer
from core.facts import Fact, Facts
from core.text import Text

LONGEST_STATEMENT, LONGEST_ENTRY, LONGEST_TITLE, LONGEST_REASON = 700, 300, 200, 500
LONGEST_VALUE = 40
"""Characters of a day, a number or a key."""
MOST_ENTRIES, MOST_SOURCES = 40, 12


class State(StrEnum):
    """Where an edition stands. What is published or rejected never changes again."""

    DRAFT = "draft"
    """Somebody is writing it; anything may be missing."""
    READY = "ready"
    """Whole, and waiting for a second person."""
    PUBLISHED = "published"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenEntry:
    """One entry of a list: a territory, or words of its own."""

    key: str = ""
    territory: str = ""
    amount: str = ""
    certainty: str = ""
    kk: str = ""
    ru: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.territory or self.kk or self.ru)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenSource:
    """Where it was read, if that is not among the sources known so far."""

    kk: str = ""
    ru: str = ""
    kind: str = ""
    published: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.kk or self.ru)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An edition as somebody typed it: text in every field, nothing read yet."""

    kk: str = ""
    ru: str = ""
    certainty: str = ""
    owner: str = ""
    as_of: str = ""
    valid_from: str = ""
    valid_to: str = ""
    unit: str = ""
    known: bool = True
    amounts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    source: WrittenSource = WrittenSource()
    entries: tuple[WrittenEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FactEdition:
    """
    One edition as it is kept. *authors* are all who wrote in it: none of them publishes it.
    *publication* counts what was published, of all facts together; 0 is none.
    """

    fact: str
    written: Written
    authors: tuple[int, ...]
    changed_at: datetime
    state: State = State.DRAFT
    id: int = 0
    revision: int = 0
    decided_by: int | None = None
    decided_at: datetime | None = None
    reason: str = ""
    publication: int = 0

    @property
    def is_open(self) -> bool:
        return self.state in (State.DRAFT, State.READY)

    @property
    def source_key(self) -> str:
        """The name of the source that it brings along."""
        return f"entered-{self.id}"


class FactStore(Protocol):
    """Keeps editions; of a fact at most one is open."""

    async def newest(self) -> int:
        """The number of the newest publication: whoever knows it knows all facts."""
        ...

    async def published(self) -> tuple[FactEdition, ...]:
        """All of them, in the order of their publication."""
        ...

    async def of(self, fact: str) -> tuple[FactEdition, ...]:
        """Everything ever written of a fact, the newest first."""
        ...

    async def open(self) -> tuple[FactEdition, ...]: ...

    async def begin(self, edition: FactEdition) -> bool:
        """Say whether nobody else had begun one of the same fact."""
        ...

    async def keep(self, edition: FactEdition) -> bool:
        """Keep what became of it; say whether nobody has changed it since it was read."""
        ...

    async def publish(self, edition: FactEdition) -> bool:
        """The same, and give it the next number."""
        ...

    async def drop(self, edition: FactEdition) -> bool: ...

    async def tell(self, fact: str, ends: date, now: datetime) -> bool:
        """Remember that its end was told; say whether that is the first time."""
        ...


class FactReader(Protocol):
    """Holds an edition to the rules to which the files of ``knowledge`` are held."""

    def read(self, edition: FactEdition, today: date) -> Facts:
        """
        Every fact as it would be with *edition* published.

        Raises:
            InvalidAnswer: what is wrong with it.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FactBook:
    """
    All facts as they are now; the *first* editions, which came with the service; and which of the
    later ones cannot be read any more and why, by their numbers. *menus* are facts whose lists of
    territories people choose from.
    """

    facts: Facts
    first: Facts
    reader: FactReader
    menus: frozenset[str] = frozenset()
    unread: Mapping[int, str] = field(default_factory=dict)


class Listing(StrEnum):
    """What the entries of a fact are; it says so in all its editions."""

    NOTHING = "nothing"
    WORDS = "words"
    TERRITORIES = "territories"


def listing(book: FactBook, key: str) -> Listing:
    """Only a fact that is a list, or that a menu waits for, has a screen for its entries."""
    items = [item for one in book.facts.editions[key] for item in one.items]
    if key in book.menus or any(item.territory for item in items):
        return Listing.TERRITORIES
    return Listing.WORDS if items else Listing.NOTHING


def written(one: Fact) -> Written:
    """*one* as it could have been typed: what a new edition begins from."""
    return Written(
        kk=one.statement.kk,
        ru=one.statement.ru,
        certainty=one.certainty,
        owner=one.owner,
        as_of=one.as_of.isoformat(),
        valid_from=_day(one.valid_from),
        valid_to=_day(one.valid_to),
        unit=one.unit,
        known=one.known,
        amounts=tuple(map(str, one.amounts)),
        sources=tuple(source.key for source in one.sources),
        entries=tuple(
            WrittenEntry(
                key="" if item.territory else item.key,
                territory=item.key if item.territory else "",
                amount="" if item.amount is None else str(item.amount),
                certainty=item.certainty,
                kk=item.pattern.kk if item.pattern else "",
                ru=item.pattern.ru if item.pattern else "",
            )
            for item in one.items
        ),
    )


def tidied(typed: Written) -> Written:
    """
    *typed* without invisible characters, empty entries and empty numbers.

    Raises:
        InvalidAnswer: something in it is longer than it can ever be.
    """
    entries = tuple(_entry(one) for one in typed.entries if not _entry(one).is_empty)
    if len(entries) > MOST_ENTRIES or len(typed.sources) > MOST_SOURCES:
        raise InvalidAnswer(Text("fact-too-long"))
    return replace(
        typed,
        kk=_short(typed.kk, LONGEST_STATEMENT),
        ru=_short(typed.ru, LONGEST_STATEMENT),
        certainty=_value(typed.certainty),
        owner=_value(typed.owner),
        as_of=_value(typed.as_of),
        valid_from=_value(typed.valid_from),
        valid_to=_value(typed.valid_to),
        unit=_value(typed.unit),
        amounts=tuple(filter(None, map(_value, typed.amounts))),
        sources=tuple(dict.fromkeys(filter(None, map(_value, typed.sources)))),
        source=WrittenSource(
            kk=_short(typed.source.kk, LONGEST_TITLE),
            ru=_short(typed.source.ru, LONGEST_TITLE),
            kind=_value(typed.source.kind),
            published=_value(typed.source.published),
        ),
        entries=entries,
    )


def _entry(one: WrittenEntry) -> WrittenEntry:
    return WrittenEntry(
        key=_value(one.key),
        territory=_value(one.territory),
        amount=_value(one.amount),
        certainty=_value(one.certainty),
        kk=_short(one.kk, LONGEST_ENTRY),
        ru=_short(one.ru, LONGEST_ENTRY),
    )


def _short(words: str, most: int) -> str:
    cleaned = clean(words)
    if len(cleaned) > most:
        raise InvalidAnswer(Text("fact-too-long"))
    return cleaned


def _value(typed: str) -> str:
    return _short(typed, LONGEST_VALUE)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
