"""Figures to take along, with the evidence for the department's proposals."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields

from core.proposals import HalfPage
from core.reports import Funnel, Groups, Point, Programme, Report, Totals
from core.text import Text, Words
from web.naming import Names, programme
from web.proposals import heading, parts
from web.spreadsheet import Book, Cell, Say

Row = Sequence[Cell]

TOTALS = tuple(field.name for field in fields(Totals))


def figures_file(report: Report, page: HalfPage, names: Names, say: Say) -> bytes:
    """The figures of a period with the evidence for proposals; takes a moment, so in a thread."""
    with Book(say) as book:
        _sheet(book, "totals", ("figure", "count"), _totals(report))
        _sheet(book, "series", ("from", *TOTALS), _series(report.series))
        _sheet(book, "programmes", ("programme", *TOTALS, "median"), _by(report.programmes))
        _sheet(book, "demand", ("by", "group", "count"), _groups(report.demand, names))
        _sheet(book, "ended", ("by", "group", "count"), _groups(report.ended, names))
        _sheet(book, "funnel", ("programme", "step", "where", "count"), _funnels(report, names))
        _sheet(book, "proposals", ("proposal", "evidence"), _evidence(page, names, say))
        return book.whole()


def _sheet(book: Book, name: str, columns: Iterable[str], rows: Iterable[Row]) -> None:
    headings = [Text(_heading(column)) for column in columns]
    book.sheet(Text(f"figures-sheet-{name}"), headings).add(rows)


def _heading(column: str) -> str:
    return f"figures-{column}" if column in (*TOTALS, "median") else f"figures-head-{column}"


def _totals(report: Report) -> Iterator[Row]:
    for name, count in zip(TOTALS, _numbers(report.totals), strict=True):
        yield (Text(f"figures-{name}"), count)
    yield (Text("figures-waiting"), report.waiting)
    yield (Text("figures-median"), report.median)
    for one in report.ratings:
        yield (Text(f"figures-rated-{one.value}"), one.count)
    yield (Text("figures-not-solved"), report.not_solved)


def _numbers(totals: Totals) -> tuple[int, ...]:
    return tuple(getattr(totals, name) for name in TOTALS)


def _series(points: Iterable[Point]) -> Iterator[Row]:
    return ((point.first, *_numbers(point.totals)) for point in points)


def _by(programmes: Iterable[Programme]) -> Iterator[Row]:
    return ((programme(one.flow), *_numbers(one.totals), one.median) for one in programmes)


def _groups(groups: Groups, names: Names) -> Iterator[Row]:
    for dimension, of in groups.items():
        for one in of:
            yield (Text(f"figures-by-{dimension}"), names.value(dimension, one.value), one.count)


def _funnels(report: Report, names: Names) -> Iterator[Row]:
    for funnel in report.funnels:
        for step, where, count in steps(funnel, names):
            yield (programme(funnel.flow), Text(f"figures-step-{step}"), where, count)


def steps(funnel: Funnel, names: Names) -> Iterator[tuple[str, Words | None, int]]:
    """How far visitors came: what they did, where, and how many of them."""
    yield ("began", None, funnel.began)
    for step, groups in (("answered", funnel.answered), ("reached", funnel.reached)):
        for one in groups:
            yield (step, names.node(funnel.flow, one.value), one.count)
    for door in funnel.doors:
        yield ("opened", programme(door.flow), door.opened)
        yield ("sent", programme(door.flow), door.sent)
    yield ("sent", None, funnel.sent)


def _evidence(page: HalfPage, names: Names, say: Say) -> Iterator[Row]:
    yield (heading(page), Text("proposals-notice"))
    for part in parts(page, names, say):
        for sentence in part.sentences:
            yield (part.heading, sentence)
