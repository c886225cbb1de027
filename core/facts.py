"""Dated values that answers rest on: numbers, amounts, lists, terms and contacts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from core.certainty import FIRM, Certainty
from core.money import NO_BREAK, grouped, tenge
from core.money import said as money
from core.text import Bilingual


class SourceKind(StrEnum):
    """Who says it. Press alone never makes a fact firm (trap T-16)."""

    ACT = "act"
    OFFICIAL = "official"
    PRESS = "press"
    OWN = "own"
    """This service about itself: what it promises and what it does not take."""


class Measure(StrEnum):
    """What an amount counts."""

    NONE = ""
    MRP = "mrp"
    TENGE = "tenge"
    WORKING_DAYS = "working-days"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    PERSONS = "persons"


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


@dataclass(frozen=True, slots=True)
class Item(Bilingual):
    """
    One entry of a list, its words already whole; *key* names it (a document, a territory).

    *territory* is the name alone, without the amount, where the entry is one; *pattern* are its
    own words as they are written, with a place for the amount.
    """

    key: str = ""
    certainty: Certainty = FIRM
    amount: int | None = None
    territory: Bilingual | None = None
    pattern: Bilingual | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """
    One edition of a fact, in force from *valid_from* to *valid_to*, both days included.

    ``statement`` holds places for the numbers: ``said`` fills them. ``amounts`` holds the bounds
    of a number (one or two of them) in *unit*; ``items`` holds a list. ``known`` is false where
    staff must still supply the value: then only that is said.
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
    unit: Measure = Measure.NONE
    items: tuple[Item, ...] = ()
    known: bool = True

    @property
    def begins(self) -> date:
        return self.valid_from or date.min

    @property
    def ends(self) -> date:
        return self.valid_to or date.max

    def holds(self, on: date) -> bool:
        return self.begins <= on <= self.ends


def fact(key: str) -> FactRef:
    """The short form in which flows cite a fact."""
    return FactRef(key)


MRP = fact("mrp")
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Facts:
    """
    Every fact in all its editions, in the order in which they were written down.

    A later edition replaces the earlier ones from its own first day on. What it has replaced does
    not come back when it ends, unless it begins only after that.
    """

    editions: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)

    def on(self, ref: FactRef, today: date) -> Fact | None:
        """
        The edition in force on *today*, or ``None``: "being updated, ask an officer".

        Raises:
            KeyError: no fact of that name was ever written down.
        """
        held: Fact | None = None
        for one in self.editions[ref.key]:
            if one.holds(today):
                held = one
            elif one.begins <= today and held and held.begins <= one.ends:
                held = None
        return held

    def latest(self, ref: FactRef, today: date) -> Fact | None:
        """The edition in force on *today*, or the last that was; ``None``: none has begun yet."""
        held = self.on(ref, today)
        if held is None and (last := self.until(ref, today)):
            return self.on(ref, last)
        return held

    def until(self, ref: FactRef, today: date) -> date | None:
        """
        The last day up to which it is known without a break from *today* on, or up to which it
        was known at all; ``None``: there is no last day, or none has begun.
        """
        days = self._before_it_turns(ref)
        if self.on(ref, today):
            later = (day for day in days if day >= today)
            return next((day for day in later if not self.on(ref, day + DAY)), None)
        earlier = (day for day in reversed(days) if day < today)
        return next((day for day in earlier if self.on(ref, day)), None)

    def _before_it_turns(self, ref: FactRef) -> list[date]:
        """The days after which another edition may hold, or none."""
        every = self.editions[ref.key]
        ended = {one.ends for one in every if one.ends < date.max}
        return sorted(ended | {one.begins - DAY for one in every if one.begins > date.min})

    def said(self, ref: FactRef, today: date) -> Bilingual | None:
        """What the edition in force says, its sums in tenge of that day; ``None`` as in ``on``."""
        held = self.on(ref, today)
        return self.told(held, today) if held else None

    def told(self, one: Fact, today: date) -> Bilingual | None:
        """What *one* says, or said on the day nearest to *today* on which it held."""
        if one.unit is not Measure.MRP:
            return said(one)
        mrp = self.on(MRP, max(one.begins, min(today, one.ends)))
        return said(one, mrp) if mrp else None

    def with_edition(self, one: Fact) -> "Facts":
        """These, and *one* as the newest edition of its fact."""
        return Facts({**self.editions, one.key: (*self.editions.get(one.key, ()), one)})


def said(one: Fact, mrp: Fact | None = None) -> Bilingual:
    """
    What *one* says, its places filled: «70 АЕК (302 750 ₸, 2026 жыл)».

    Raises:
        ValueError: a sum in MRP cannot be said without the *mrp* of the day.
    """
    values = numbers(one, mrp)
    return Bilingual(kk=one.statement.kk.format(**values), ru=one.statement.ru.format(**values))


def numbers(one: Fact, mrp: Fact | None = None) -> dict[str, str]:
    """The words that fill the places of a statement, by the name of the place."""
    if one.unit is Measure.MRP and mrp is None:
        raise ValueError(f"{one.key}: a sum in MRP needs the MRP of the day")
    values = dict(zip(("from", "to"), map(grouped, one.amounts), strict=False))
    if len(one.amounts) == 1:
        values["amount"] = values.pop("from")
    dated = mrp if mrp is not None and one.unit is Measure.MRP else one
    if dated.valid_from:
        values["year"] = str(dated.valid_from.year)
    if one.unit in (Measure.MRP, Measure.TENGE):
        per_unit = dated.amounts[0] if one.unit is Measure.MRP else 1
        values["tenge"] = _range([tenge(amount, per_unit) for amount in one.amounts])
    return values


def _range(sums: list[int]) -> str:
    """``64 875–129 750 ₸``: the sign of the tenge once, at the end."""
    *lower, upper = map(money, sums)
    return "–".join([*(bound.removesuffix(f"{NO_BREAK}₸") for bound in lower), upper])
