"""The visitor's own list of documents on other days: what does not hold asks for nothing."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.screens.content import Content
from core.checklists import Mark, OnePaper
from core.paths import standings
from core.text import Language
from core.walk import Place
from tests.screens.limits import faults
from tests.screens.lists import listed, marked
from tests.screens.stage import shown
from tests.screens.years import CLOCKS, on

every_clock = pytest.mark.parametrize("today", CLOCKS, ids=str)
both = pytest.mark.parametrize("language", Language)


def papers_of(place: Place, content: Content, today: date) -> Iterator[OnePaper]:
    """Each paper of the list that *place* asks for, with its door open."""
    if checklist := listed(place, content, today):
        shut = marked(checklist, Mark.CANNOT)
        yield from (OnePaper(shut, line) for line in shut.lines)


@every_clock
@both
def test_a_paper_whose_fact_does_not_hold_is_being_updated(
    today: date, language: Language
) -> None:
    """It stays on the list, for the mark is the visitor's; what is asked for is not said."""
    for place in standings(on(today).flows["status"], today):
        for one in papers_of(place, on(today), today):
            asked = one.line.paper.asked(on(today).facts, today)
            seen = shown(one, language, on(today), today)
            ids = [text.id for text in seen.texts]
            assert faults(seen) == []
            assert ("paper-get" in ids) == (asked is not None)
            assert asked or "flow-outdated" in ids


@every_clock
@both
def test_no_paper_is_asked_for_by_an_edition_that_does_not_hold(
    today: date, language: Language
) -> None:
    facts = on(today).facts
    for paper in on(today).papers.values():
        asked, held = paper.asked(facts, today), facts.on(paper.fact, today)
        words = {item[language] for item in held.items} if held else set()
        assert (asked is None) == (held is None)
        assert asked is None or not paper.item or asked[language] in words
