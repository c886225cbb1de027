"""What the page of figures draws: tiles, a line by its points, bars as long as their counts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta

from core.periods import Grain
from core.reports import Funnel, Group, Point, Programme, Report, Totals
from core.text import Text, Words
from core.traits import Dimension
from web.figures_file import steps
from web.naming import Names, programme

WHOLE = 100  # per cent
SHOWN = 8
"""Bars that are read at a glance; the others are opened."""
AXIS = {Grain.DAY: "%d.%m", Grain.WEEK: "%d.%m", Grain.MONTH: "%m.%Y"}
"""How a point is called below the line, the same in both languages."""
SHORT = timedelta(days=2)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """A total, and what it was in the period before."""

    name: str
    count: int
    before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A point of the line: its first day, how the axis calls it, and its counts."""

    first: date
    short: str
    totals: Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """
    One count among others. *length* is per cent of the longest one, *share* of the whole; *kind*
    says what is counted where that differs from bar to bar.
    """

    name: Words
    count: int
    length: int
    share: int
    kind: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """One chart, which is a table; of a long one *more* are opened."""

    heading: Words
    shown: tuple[Bar, ...]
    more: tuple[Bar, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A programme beside the others."""

    bar: Bar
    totals: Totals
    median: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A whole report, ready to be put on the page."""

    tiles: tuple[Tile, ...]
    median: Text | None
    marks: tuple[Mark, ...]
    programmes: tuple[Line, ...]
    demand: tuple[Bars, ...]
    outcomes: Bars
    ratings: Bars
    useful: int
    funnels: tuple[Bars, ...]


def drawn(report: Report, names: Names) -> Drawn:
    return Drawn(
        tiles=tuple(_tiles(report)),
        median=waited(report.median),
        marks=tuple(_mark(point, report.grain) for point in report.series),
        programmes=_programmes(report.programmes),
        demand=tuple(
            _groups(by, groups, names)
            for by, groups in report.demand.items()
            if any(one.count for one in groups)
        ),
        outcomes=_groups(
            Dimension.OUTCOME, [g for g in report.ended[Dimension.OUTCOME] if g.count], names
        ),
        ratings=_groups(Dimension.FACE, report.ratings, names),
        useful=_percent(report.useful, report.rated),
        funnels=tuple(
            _funnel(one, names)
            for one in report.funnels
            if one.began and report.programme in ("", one.flow)
        ),
    )


def waited(time: timedelta | None) -> Text | None:
    """How long a first answer took: in hours and minutes, a longer one in days and hours."""
    if time is None:
        return None
    if time < SHORT:
        return Text("figures-hours", {"hours": time // HOUR, "minutes": time % HOUR // MINUTE})
    return Text("figures-days", {"days": time.days, "hours": time.seconds // HOUR.seconds})


def _tiles(report: Report) -> Iterator[Tile]:
    for name in (field.name for field in fields(Totals)):
        count, before = getattr(report.totals, name), getattr(report.before, name)
        yield Tile(name=name, count=count, before=before)


def _mark(point: Point, grain: Grain) -> Mark:
    return Mark(first=point.first, short=point.first.strftime(AXIS[grain]), totals=point.totals)


def _programmes(programmes: Iterable[Programme]) -> tuple[Line, ...]:
    every = tuple(programmes)
    bars = _bars([Group(one.flow, one.totals.received) for one in every], programme)
    return tuple(
        Line(bar=bar, totals=one.totals, median=waited(one.median))
        for bar, one in zip(bars, every, strict=True)
    )


def _groups(by: Dimension, groups: Iterable[Group], names: Names) -> Bars:
    bars = _bars(groups, lambda value: names.value(by, value))
    return Bars(heading=Text(f"figures-by-{by}"), shown=bars[:SHOWN], more=bars[SHOWN:])


def _bars(groups: Iterable[Group], name: Callable[[str], Words]) -> tuple[Bar, ...]:
    every = tuple(groups)
    most, whole = max((g.count for g in every), default=0), sum(g.count for g in every)
    return tuple(
        Bar(
            name=name(one.value),
            count=one.count,
            length=_percent(one.count, most),
            share=_percent(one.count, whole),
        )
        for one in every
    )


def _funnel(funnel: Funnel, names: Names) -> Bars:
    """Each step as a share of those who began, in the order of the flow."""
    bars = (
        Bar(
            name=where or Text(KINDS[step]),
            count=count,
            length=_percent(count, funnel.began),
            share=_percent(count, funnel.began),
            kind=Text(KINDS[step]) if where else None,
        )
        for step, where, count in steps(funnel, names)
        if count
    )
    return Bars(heading=programme(funnel.flow), shown=tuple(bars))


KINDS: Mapping[str, str] = {
    step: f"figures-step-{step}" for step in ("began", "answered", "reached", "opened", "sent")
}


def _percent(part: int, whole: int) -> int:
    return round(part * WHOLE / whole) if whole else 0
