"""Dated values that answers rest on: numbers, amounts, lists, terms and contacts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.certainty import Certainty
from core.text import Bilingual


class SourceKind(StrEnum):
    """Who says it. Press alone never makes a fact firm (trap T-16)."""

    ACT = "act"
    OFFICIAL = "official"
    PRESS = "press"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact was read, and when that text was published (``None``: not known)."""

    key: str
    title: Bilingual
    kind: SourceKind
    published: date | None


@dataclass(frozen=True, slots=True)
class FactRef:
    """A fact as flows name it; ``knowledge/facts`` must hold it."""

    key: str

    def __str__(self) -> str:
        return self.key


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """
    One edition of a fact, in force from *valid_from* to *valid_to*, both days included.

    ``amounts`` holds the bounds of a number (one or two of them) in *unit*; ``items`` holds a
    list. ``known`` is false where staff must still supply the value: then only that is said.
    """

    key: str
    statement: Bilingual
    as_of: date
    sources: tuple[Source, ...]
    certainty: Certainty
    owner: str
    valid_from: date | None = None
    valid_to: date | None = None
    amounts: tuple[int, ...] = ()
    unit: str = ""
    items: tuple[Bilingual, ...] = ()
    known: bool = True

    def holds(self, on: date) -> bool:
        return (self.valid_from or date.min) <= on <= (self.valid_to or date.max)


@dataclass(frozen=True, slots=True)
class Facts:
    """Every fact in all its editions, from old to new."""

    editions: Mapping[str, tuple[Fact, ...]]

    def on(self, ref: FactRef, today: date) -> Fact | None:
        """
        The edition in force on *today*, or ``None``: "being updated, ask an officer".

        Raises:
            KeyError: no fact of that name was ever written down.
        """
        held = [fact for fact in self.editions[ref.key] if fact.holds(today)]
        return held[-1] if held else None


def fact(key: str) -> FactRef:
    """The short form in which flows cite a fact."""
    return FactRef(key)
