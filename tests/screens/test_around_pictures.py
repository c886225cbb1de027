"""The buttons that ask for a picture, and what is written below it."""

from datetime import date

import pytest

from bot.screens.menu import ListOf
from bot.screens.pictures import PictureOf, caption
from bot.screens.search import Answered
from core.facts import FactRef, fact
from core.rules.pictures import pictured
from core.text import Language, Text
from tests.screens.limits import faults, units
from tests.screens.stage import CONTENT, TODAY, content, said, shown
from tests.screens.years import CLOCKS

MOST_CAPTION = 1024  # UTF-16 units, after the entities are read
JANUARY = CLOCKS[-1]

both = pytest.mark.parametrize("language", Language)
every_clock = pytest.mark.parametrize("today", CLOCKS, ids=str)


@every_clock
@both
def test_a_list_offers_its_picture_only_while_there_is_one(
    today: date, language: Language
) -> None:
    on = content(today)
    for key in on.facts.editions:
        seen = shown(ListOf(fact(key)), language, on, today)
        there_is = pictured(on.facts, fact(key), today) is not None
        assert (f"v:picture:{key}" in seen.taps) == there_is
        assert faults(seen) == []


@every_clock
@both
def test_where_there_is_no_picture_an_officer_can_be_asked(
    today: date, language: Language
) -> None:
    on = content(today)
    for key in on.facts.editions:
        held = on.facts.on(fact(key), today)
        seen = shown(PictureOf(fact(key)), language, on, today)
        assert "o:ask" in seen.taps
        assert (held is None) == (seen.texts == (Text("flow-outdated"),))


@both
def test_a_card_offers_the_picture_of_each_fact_it_rests_on(language: Language) -> None:
    for card in CONTENT.cards.every.values():
        facts = [one for one in card.grounds if isinstance(one, FactRef)]
        seen = shown(Answered(card), language)
        assert [tap for tap in seen.taps if tap.startswith("v:picture:")] == [
            f"v:picture:{one.key}" for one in facts if pictured(CONTENT.facts, one, TODAY)
        ]


@both
def test_next_january_no_card_offers_a_picture(language: Language) -> None:
    on = content(JANUARY)
    cards = [shown(Answered(card), language, on, JANUARY) for card in on.cards.every.values()]

    assert not [tap for seen in cards for tap in seen.taps if tap.startswith("v:picture:")]


@every_clock
@both
def test_a_caption_is_a_whole_sentence_that_fits_below_a_picture(
    today: date, language: Language
) -> None:
    on = content(today)
    for key in on.facts.editions:
        if pictured(on.facts, fact(key), today):
            seen = said(caption(on, fact(key), today), language)
            assert faults(seen) == []
            assert [text.id for text in seen.texts] == ["flow-fact"]
            assert units(seen.text) < MOST_CAPTION / len(Language)
            assert seen.taps == (f"v:fact:{key}", "v:menu", f"l:*:picture:{key}")
