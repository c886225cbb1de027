"""Samples of lists of papers: every list there can be, and each paper of it, however marked."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import cache

from bot.screens.checklists import Documents, DropSure
from bot.screens.content import Content
from core.checklists import Checklist, Kept, Mark, OnePaper, lines
from core.paths import standings
from core.text import Text
from core.walk import Place
from tests.screens.stage import CONTENT, LARGEST, TODAY


def listed(place: Place, on: Content = CONTENT, today: date = TODAY) -> Checklist | None:
    """The list that *place* asks for, nothing of it there yet; ``None``: it asks for none."""
    needs = place.outcome.papers.asked(place.situation) if place.outcome else ()
    found = lines(needs, {need.paper: Mark.NOT_YET for need in needs}, on.papers)
    flow, outcome = place.flow.key, place.node.key
    return Checklist(flow=flow, outcome=outcome, lines=found, until=today) if found else None


def marked(checklist: Checklist, mark: Mark) -> Checklist:
    """The same list with one *mark* throughout."""
    return replace(checklist, lines=tuple(replace(one, mark=mark) for one in checklist.lines))


def half(checklist: Checklist) -> Checklist:
    """The same list, every mark on it somewhere."""
    marks = [list(Mark)[number % len(Mark)] for number, _ in enumerate(checklist.lines)]
    both = zip(checklist.lines, marks, strict=True)
    return replace(checklist, lines=tuple(replace(line, mark=mark) for line, mark in both))


@cache
def every_list() -> tuple[Checklist, ...]:
    """Every list that some way through guidance asks for, each once."""
    places = (place for flow in CONTENT.flows.values() for place in standings(flow, TODAY))
    found = (checklist for place in places if (checklist := listed(place)))
    return tuple({(one.key, one.lines): one for one in found}.values())


def of_the_lists() -> Iterator[object]:
    for checklist in every_list():
        every = [marked(checklist, mark) for mark in Mark]
        yield from (*every, half(checklist), DropSure(checklist))
        yield from (OnePaper(one, line) for one in every for line in one.lines)
    yield from (Documents(()), Documents((), Text("checklist-gone")))
    yield Documents(tuple(half(one) for one in every_list()), Text("checklist-dropped"))


def kept(at: datetime) -> tuple[Kept, ...]:
    """One of each end, and of an end and a paper that are gone by now."""
    ends = {(one.flow, one.outcome): one for one in every_list()}
    marks = {end: {line.paper.key: Mark.CANNOT for line in one.lines} for end, one in ends.items()}
    marks |= {("gone", "end"): {"gone": Mark.HAVE}, ("status", "gone"): {"gone": Mark.HAVE}}
    return tuple(
        Kept(visitor=LARGEST, flow=flow, outcome=outcome, marks=of_it, changed_at=at)
        for (flow, outcome), of_it in marks.items()
    )
