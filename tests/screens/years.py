"""Every screen at five clocks, and which of the words of knowledge hold at each of them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache

from bot.flows import FLOWS
from bot.screens.content import Content
from bot.screens.rights import record
from core.facts import MRP, Fact, Measure
from core.facts import said as statement
from core.flow import Flow, Outcome
from core.money import grouped
from core.paths import standings
from core.text import Arg, Bilingual, Language, Text, Words
from core.vocabulary import bound
from core.walk import Place
from knowledge.loader import load
from tests.flows.stage import OPEN_LISTS, open_journeys
from tests.screens.own_data import full
from tests.screens.samples import CASE, events, messages, values
from tests.screens.stage import NEWEST_SOURCE, Shown, content, said, shown, standing

CLOCKS = (
    date(2025, 6, 1),
    date(2026, 3, 1),
    date(2026, 11, 23),
    date(2027, 1, 15),
    date(2028, 1, 15),
)
JANUARY = date(2027, 1, 15)
"""What is known of 2026 has ended, and nothing is known of 2027 yet."""
DATED_FOR_EVER = {"source", "act", "wording", "version"}
"""Where something was published, what a law is called and says, which words were agreed to."""
GIVEN = {"answer", "words", "name", "reference"}
"""What people gave, and numbers of ours."""
LARGE = 1000
"""From here on a number tells by itself what it is about; below it may be anything."""
YEAR = re.compile(r"(?<![\d.-])20\d\d(?![\d-])")
SUM = re.compile(
    r"(\d[\d\N{NO-BREAK SPACE}]*)(?:–(\d[\d\N{NO-BREAK SPACE}]*))?\N{NO-BREAK SPACE}₸"
)


@cache
def on(today: date) -> Content:
    return content(today)


@cache
def flows(today: date) -> tuple[Flow, ...]:
    """Every flow, and once more those that ask on once the department has published its lists."""
    menus = {**load(today=max(today, NEWEST_SOURCE)).territories.options(), **OPEN_LISTS}
    opened = (bound(flow, menus) for key, flow in FLOWS.items() if open_journeys(key))
    return (*on(today).flows.values(), *opened)


def places(today: date) -> Iterator[Place]:
    """Each node of each flow once, as a visitor with the most additions sees it."""
    for flow in flows(today):
        yield from {place.node.key: place for place in standings(flow, today)}.values()


def ends(today: date, language: Language) -> Iterator[tuple[Outcome, Shown]]:
    """Each end of each flow once, and how it looks."""
    for place in places(today):
        if place.outcome is not None:
            yield place.outcome, shown(standing(place), language, on(today), today)


@cache
def every_screen(today: date, language: Language) -> tuple[Shown, ...]:
    """Each place on each way through each flow, and everything else that is drawn."""
    every = (place for flow in flows(today) for place in standings(flow, today))
    drawn = (*map(standing, every), *values())
    return tuple(shown(value, language, on(today), today) for value in drawn)


@cache
def everything_said(today: date, language: Language) -> tuple[Shown, ...]:
    """Every screen, and the file of everything that is kept of a visitor."""
    noon = datetime.combine(today, time(7), UTC)
    whole = record(full(CASE, events(CASE), messages(CASE)), on(today), noon)
    return (*every_screen(today, language), said(whole, language))


@cache
def undated(today: date, language: Language) -> tuple[str, ...]:
    """
    The same as text, without what may be older than the day: dates of what happened, sources,
    wordings of the law, what people gave; and without statements in force.
    """
    held = holding(today, language)
    return tuple(_without(held, seen) for seen in everything_said(today, language))


def _without(statements: tuple[str, ...], seen: Shown) -> str:
    screen = seen.screen
    paragraphs = tuple(tuple(map(_bare, lines)) for lines in screen.paragraphs)
    rows = tuple(tuple(replace(b, label=_bare(b.label)) for b in row) for row in screen.rows)
    again = said(replace(screen, paragraphs=paragraphs, rows=rows), seen.language)
    text = "\n".join((again.text, *again.labels))
    for one in statements:
        text = text.replace(one, "…")
    return text


def _bare(words: Words) -> Words:
    if isinstance(words, Bilingual):
        return words
    return Text(words.id, {key: _bare_arg(key, arg) for key, arg in words.args.items()})


def _bare_arg(key: str, arg: Arg) -> Arg:
    if key in DATED_FOR_EVER | GIVEN or isinstance(arg, date):
        return "…"
    if isinstance(arg, tuple):
        return tuple(map(_bare, arg))
    return _bare(arg) if isinstance(arg, Text | Bilingual) else arg


@cache
def holding(today: date, language: Language) -> tuple[str, ...]:
    """What the facts say on that day, the longest first: one may stand within another."""
    facts = on(today).facts
    held = [one for editions in facts.editions.values() for one in editions if one.holds(today)]
    words = {text for one in held for text in _sayings(one, facts.on(MRP, today), language)}
    return tuple(sorted(words, key=len, reverse=True))


def expired(today: date, language: Language) -> set[str]:
    """
    What would be wrong on that day: each statement, entry and large number of an edition that
    does not hold, or of a sum by the MRP of another year; unless what holds says the same.
    """
    index = on(today).facts.on(MRP, today)
    wrong = {
        words
        for editions in on(today).facts.editions.values()
        for one in editions
        for mrp in _indexes(one, today)
        if not one.holds(today) or mrp != index
        for words in (*_sayings(one, mrp, language), *_numbers(one, mrp))
    }
    right = "\n".join(holding(today, language))
    return {words for words in wrong if words not in right}


def _indexes(one: Fact, today: date) -> tuple[Fact | None, ...]:
    """Each MRP by which its sums were ever said; anything else is said without one."""
    every = on(today).facts.editions[MRP.key]
    return every if one.unit is Measure.MRP else (on(today).facts.on(MRP, today),)


def _sayings(one: Fact, mrp: Fact | None, language: Language) -> Iterator[str]:
    """The statement, and each entry of the list that holds a number."""
    if one.unit is not Measure.MRP or mrp is not None:
        yield statement(one, mrp)[language]
    yield from (item[language] for item in one.items if item.amount is not None)


def _numbers(one: Fact, mrp: Fact | None) -> Iterator[str]:
    """The numbers of a fact that tell by themselves what they are about."""
    each = mrp.amounts[0] if mrp and one.unit is Measure.MRP else 1
    counts = (*(n * each for n in one.amounts), *(item.amount or 0 for item in one.items))
    yield from (grouped(number) for number in counts if number >= LARGE)


def sums(text: str) -> set[int]:
    """Every sum in tenge that stands in *text*, in tenge."""
    found = (number for match in SUM.finditer(text) for number in match.groups() if number)
    return {int(number.replace("\N{NO-BREAK SPACE}", "")) for number in found}
