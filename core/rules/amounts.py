"""What a family would receive, reckoned from a sum for each person. Kept in MRP, said in tenge."""

from dataclasses import dataclass
from datetime import date

from core.facts import MRP, FactRef, Facts
from core.money import tenge


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilySum:
    """*people* times *each* MRP is *mrp*, which is *tenge* by the MRP of *year*."""

    people: int
    each: int
    mrp: int
    tenge: int
    year: int


def for_family(facts: Facts, ref: FactRef, people: int, today: date) -> FamilySum | None:
    """The sum of *ref* for *people*; ``None`` on a day for which it, or the MRP, is not known."""
    held, index = facts.on(ref, today), facts.on(MRP, today)
    if held is None or index is None or index.valid_from is None:
        return None
    each, mrp = held.amounts[-1], held.amounts[-1] * people
    return FamilySum(
        people=people,
        each=each,
        mrp=mrp,
        tenge=tenge(mrp, index.amounts[0]),
        year=index.valid_from.year,
    )
