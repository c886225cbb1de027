"""The same ends on other days: nothing expired is shown as if it held (style C12, trap T-5)."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from bot.screens.content import Content, fact_lines
from bot.screens.menu import ListOf
from bot.screens.screen import screen
from core.checklists import Mark, OnePaper
from core.facts import FactRef, Measure, fact
from core.flow import Outcome
from core.paths import standings
from core.text import Language, Text
from core.walk import Place
from tests.screens.limits import faults
from tests.screens.lists import listed, marked
from tests.screens.stage import Shown, content, said, shown, standing

CLOCKS = (
    date(2025, 6, 1),
    date(2026, 3, 1),
    date(2026, 11, 23),
    date(2027, 1, 15),
    date(2028, 1, 15),
)
MONEY = {
    date(2025, 6, 1): ("3 932 ₸", "275 240 ₸", "58 980–117 960 ₸"),
    date(2026, 3, 1): ("4 325 ₸", "302 750 ₸", "64 875–129 750 ₸"),
    date(2026, 11, 23): ("4 325 ₸", "302 750 ₸", "64 875–129 750 ₸"),
}
"""One MRP, 70 of them, and 15–30 of them (domain brief, 3.6)."""

every_clock = pytest.mark.parametrize("today", CLOCKS, ids=str)
both = pytest.mark.parametrize("language", Language)


def ends(today: date, language: Language) -> Iterator[tuple[Outcome, Shown]]:
    """Each end of each flow once, and the end as a visitor with the most additions sees it."""
    on = content(today)
    for flow in on.flows.values():
        places = {p.node.key: p for p in standings(flow, today) if isinstance(p.node, Outcome)}
        for place in places.values():
            assert place.outcome is not None
            yield place.outcome, shown(standing(place), language, on, today)


def papers_of(place: Place, on: Content, today: date) -> Iterator[OnePaper]:
    """Each paper of the list that *place* asks for, with its door open."""
    if checklist := listed(place, on, today):
        shut = marked(checklist, Mark.CANNOT)
        yield from (OnePaper(shut, line) for line in shut.lines)


@every_clock
@both
def test_every_end_can_be_read_on_every_day(today: date, language: Language) -> None:
    wrong = [fault for _, seen in ends(today, language) for fault in faults(seen)]

    assert wrong == []


@every_clock
@both
def test_a_fact_past_its_last_day_gives_way_to_ask_an_officer(
    today: date, language: Language
) -> None:
    facts = content(today).facts
    for end, seen in ends(today, language):
        refs = [ground for ground in end.grounds if isinstance(ground, FactRef)]
        expired = [ref for ref in refs if facts.on(ref, today) is None]
        outdated = [text for text in seen.texts if text.id == "flow-outdated"]
        assert len(outdated) >= len(expired)


@every_clock
@both
def test_no_edition_that_does_not_hold_is_said_on_any_screen(
    today: date, language: Language
) -> None:
    on = content(today)
    for key, editions in on.facts.editions.items():
        lines = fact_lines(on.facts, fact(key), today)
        seen = said(screen(lines), language).text
        held = on.facts.said(fact(key), today)
        assert (held is None) == (lines == (Text("flow-outdated"),))
        for one in editions:
            year = str(one.valid_from.year) if one.valid_from else ""
            if not one.holds(today) and year and "{year}" in one.statement[language]:
                assert year not in seen.split("\n")[0]


@pytest.mark.parametrize(("today", "sums"), MONEY.items(), ids=map(str, MONEY))
@both
def test_sums_are_in_the_tenge_of_the_year(
    today: date, sums: tuple[str, str, str], language: Language
) -> None:
    facts = content(today).facts
    keys = ("mrp", "relocation-subsidy", "rent-subsidy")
    for key, sum_ in zip(keys, sums, strict=True):
        seen = said(screen(fact_lines(facts, fact(key), today)), language)
        assert sum_ in seen.text.replace("\N{NO-BREAK SPACE}", " ")


@both
def test_no_sum_of_last_year_is_said_in_january(language: Language) -> None:
    today = CLOCKS[-1]
    on = content(today)
    money = [k for k, editions in on.facts.editions.items() if editions[-1].unit is Measure.MRP]

    assert len(money) >= 4
    for key in (*money, "mrp", "kandas-receiving-regions", "kandas-quota-places"):
        assert fact_lines(on.facts, fact(key), today) == (Text("flow-outdated"),)
        assert "₸" not in shown(ListOf(fact(key)), language, on, today).text


@every_clock
@both
def test_a_paper_whose_fact_does_not_hold_is_being_updated(
    today: date, language: Language
) -> None:
    """It stays on the list, for the mark is the visitor's; what is asked for is not said."""
    on = content(today)
    for place in standings(on.flows["status"], today):
        for one in papers_of(place, on, today):
            paper, seen = one.line.paper, shown(one, language, on, today)
            asked = paper.asked(on.facts, today)
            ids = [text.id for text in seen.texts]
            assert faults(seen) == []
            assert ("paper-get" in ids) == (asked is not None)
            assert asked or "flow-outdated" in ids


@every_clock
@both
def test_no_paper_is_asked_for_by_an_edition_that_does_not_hold(
    today: date, language: Language
) -> None:
    facts = content(today).facts
    for paper in content(today).papers.values():
        asked = paper.asked(facts, today)
        assert (asked is None) == (facts.on(paper.fact, today) is None)
        held = facts.on(paper.fact, today)
        words = {item[language] for item in held.items} if held else set()
        assert asked is None or not paper.item or asked[language] in words


@both
def test_regions_of_last_year_are_not_offered_as_those_of_this_year(language: Language) -> None:
    """The menu stays so that the bot can start; then the question must say how old it is."""
    today = CLOCKS[-1]
    on = content(today)
    places = (p for p in standings(on.flows["kandas"], today) if p.node.key == "region")
    seen = shown(standing(next(places)), language, on, today)
    says_so = Text("flow-outdated") in seen.texts

    assert says_so or not re.search("биыл|осы жылы|в этом году", seen.text)
