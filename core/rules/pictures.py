"""Which facts can be looked at instead of read: territories with amounts, and what goes along."""

from dataclasses import dataclass
from datetime import date

from core.facts import FactRef, Facts, Item
from core.text import Bilingual

QUOTA = "-quota-places"


@dataclass(frozen=True, slots=True)
class Part:
    """A territory and its part of the whole."""

    name: Bilingual
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a picture shows; *beside* is what must be read together with it."""

    statement: Bilingual
    parts: tuple[Part, ...]
    beside: Bilingual | None
    as_of: date
    source: Bilingual

    @property
    def total(self) -> int:
        return sum(part.amount for part in self.parts)


def pictured(facts: Facts, ref: FactRef, today: date) -> Picture | None:
    """
    What *ref* looks like on *today*, the largest part first.

    ``None`` if no edition with territories and amounts holds; also if what must stand beside it
    is not known: a picture is passed on without the words around it.
    """
    if ref.key not in facts.editions:
        return None
    held, statement = facts.on(ref, today), facts.said(ref, today)
    needed = _needed(ref)
    beside = facts.said(needed, today) if needed and needed.key in facts.editions else None
    parts = _parts(held.items) if held else ()
    if held is None or statement is None or not parts or (needed and not beside):
        return None
    return Picture(
        statement=statement,
        parts=parts,
        beside=beside,
        as_of=held.as_of,
        source=held.sources[0].title,
    )


def _parts(items: tuple[Item, ...]) -> tuple[Part, ...]:
    """Parts of equal size keep their order; an entry of another kind is not for a picture."""
    parts = [
        Part(item.territory, item.amount)
        for item in items
        if item.territory is not None and item.amount is not None
    ]
    return tuple(sorted(parts, key=_smallness)) if len(parts) == len(items) else ()


def _smallness(part: Part) -> int:
    return -part.amount


def _needed(ref: FactRef) -> FactRef | None:
    """Places of a quota are in other regions: what holds for Mangystau (traps T-2 and T-17)."""
    if not ref.key.endswith(QUOTA):
        return None
    return FactRef(f"mangystau-{ref.key.removesuffix(QUOTA)}-quota")
