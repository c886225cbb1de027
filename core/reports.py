"""What a report of figures is made of: values in the order in which they are drawn."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from core.cases import OPEN, Kind, Status, Urgency
from core.events import Code
from core.periods import Grain, Period
from core.professions import OTHER, UNSAID
from core.ratings import Face
from core.tallies import MERGED, WHOLE, Sums
from core.text import Language
from core.traits import AGES, FAMILIES, Dimension


@dataclass(frozen=True, slots=True)
class Group:
    """How many there are of one value."""

    value: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """What happened to cases. *answered* are first answers, and *late* those after their time."""

    received: int = 0
    ended: int = 0
    reopened: int = 0
    corrections: int = 0
    answered: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """One day, week or month, by its first day."""

    first: date
    totals: Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """One programme beside the others."""

    flow: str
    totals: Totals
    median: timedelta | None


@dataclass(frozen=True, slots=True)
class Door:
    """A form that guidance leads to: how many opened it from there, and how many sent it."""

    flow: str
    opened: int
    sent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Funnel:
    """How far visitors came in a flow: questions and ends in the order of the flow."""

    flow: str
    began: int
    answered: tuple[Group, ...]
    reached: tuple[Group, ...]
    doors: tuple[Door, ...]
    sent: int


Groups = Mapping[Dimension, tuple[Group, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """
    The figures of one period, of all programmes or of one.

    *before* is what happened in ``period.before``. *waiting* is how many cases were open when the
    period ended; *median* how long the first answers of the period took. *demand* groups what was
    received, *ended* what came to an end, *ratings* what visitors thought of it.
    """

    period: Period
    grain: Grain
    programme: str
    totals: Totals
    before: Totals
    waiting: int
    median: timedelta | None
    events: tuple[Group, ...]
    series: tuple[Point, ...]
    programmes: tuple[Programme, ...]
    demand: Groups
    ended: Groups
    late: Groups
    ratings: tuple[Group, ...]
    funnels: tuple[Funnel, ...]

    @property
    def not_solved(self) -> int:
        """How often a visitor had an ended case taken up again."""
        return sum(one.count for one in self.events if one.value == Code.NOT_SOLVED)

    @property
    def rated(self) -> int:
        return sum(one.count for one in self.ratings)

    @property
    def useful(self) -> int:
        """How many of those who said anything said that it was useful, without reserve."""
        return sum(one.count for one in self.ratings if one.value == Face.GOOD)


ORDER: Mapping[Dimension, tuple[str, ...]] = {
    Dimension.KIND: tuple(Kind),
    Dimension.LANGUAGE: tuple(Language),
    Dimension.URGENCY: tuple(Urgency),
    Dimension.OUTCOME: (*(status for status in Status if status not in OPEN), MERGED),
    Dimension.FACE: tuple(Face),
    Dimension.AGE: tuple(map(str, AGES)),
    Dimension.FAMILY: tuple(map(str, FAMILIES)),
    Dimension.EDUCATION: ("none", "school", "vocational", "higher"),
    Dimension.TRAINING: ("yes", "no"),
}
"""Values that have an order of their own are shown in it, all of them; others by their number."""
LAST = (OTHER, UNSAID)


def grouped(dimension: Dimension, sums: Sums, programme: str = WHOLE) -> tuple[Group, ...]:
    """The groups of a dimension, in the order in which a reader looks for them."""
    counts: Counter[str] = Counter()
    for (flow, value), many in sums.items():
        if programme in (WHOLE, flow):
            counts[value] += many
    if dimension in ORDER:
        return in_order(ORDER[dimension], counts)
    most_first = sorted(counts, key=lambda value: (value in LAST, -counts[value], value))
    return tuple(Group(value, counts[value]) for value in most_first)


def in_order(order: Iterable[str], counts: Mapping[str, int]) -> tuple[Group, ...]:
    """Every value of *order*, and after them what a later version no longer knows."""
    known = tuple(order)
    gone = sorted(counts.keys() - set(known))
    return tuple(Group(value, counts.get(value, 0)) for value in (*known, *gone))
