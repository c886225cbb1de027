"""What can be looked at on which day, and that no picture makes places in Mangystau."""

from dataclasses import replace
from datetime import date

import pytest

from core.certainty import FIRM
from core.facts import FactRef, Facts, Item
from core.rules.pictures import pictured
from core.text import Bilingual
from tests.pictures.stage import DRAWABLE, FACTS, fact_of, picture
from tests.screens.stage import TODAY
from tests.screens.years import CLOCKS

every_fact = pytest.mark.parametrize("key", DRAWABLE)
WITH_NUMBERS = [today for today in CLOCKS if today.year < 2027]
AKTAU = Item("Ақтау: 5", "Актау: 5", amount=5, territory=Bilingual("Ақтау қаласы", "город Актау"))


def test_both_quotas_are_among_what_can_be_looked_at() -> None:
    assert set(DRAWABLE) >= {"kandas-quota-places", "resettler-quota-places"}


@every_fact
@pytest.mark.parametrize("today", CLOCKS, ids=str)
def test_there_is_a_picture_only_while_an_edition_with_numbers_holds(
    key: str, today: date
) -> None:
    held = FACTS[today].on(FactRef(key), today)

    assert (picture(key, today) is None) == (held is None or not held.items)
    assert picture(key, today) is not None or today not in WITH_NUMBERS


@every_fact
@pytest.mark.parametrize("today", WITH_NUMBERS, ids=str)
def test_a_picture_shows_the_names_and_numbers_of_the_fact_and_no_others(
    key: str, today: date
) -> None:
    held, seen = FACTS[today].on(FactRef(key), today), picture(key, today)
    assert held is not None
    assert seen is not None

    assert {(one.name, one.amount) for one in seen.parts} == {
        (item.territory, item.amount) for item in held.items
    }
    assert [one.amount for one in seen.parts] == sorted(
        (item.amount or 0 for item in held.items), reverse=True
    )
    assert (seen.total,) == held.amounts
    assert (seen.as_of, seen.source) == (held.as_of, held.sources[0].title)
    assert seen.statement == FACTS[today].said(FactRef(key), today)


@every_fact
@pytest.mark.parametrize("today", WITH_NUMBERS, ids=str)
def test_t_2_t_17_a_picture_of_a_quota_says_that_mangystau_has_none(key: str, today: date) -> None:
    seen = picture(key, today)
    assert seen is not None
    assert seen.beside is not None

    assert str(today.year) in seen.beside.kk
    assert "Маңғыстау облысы" in seen.beside.kk
    assert "белгіленген жоқ" in seen.beside.kk
    assert "Мангистауской области" in seen.beside.ru
    assert "не установлена" in seen.beside.ru


@every_fact
def test_t_17_without_words_about_mangystau_there_is_no_picture_of_a_quota(key: str) -> None:
    """A picture is passed on without the words around it."""
    about = f"mangystau-{key.removesuffix('-quota-places')}-quota"
    editions = dict(FACTS[TODAY].editions)
    ended = replace(editions[about][-1], valid_to=date(2026, 6, 30))
    lapsed = Facts({**editions, about: (ended,)})
    never = Facts({name: editions[name] for name in editions if name != about})

    assert pictured(lapsed, FactRef(key), TODAY) is None
    assert pictured(never, FactRef(key), TODAY) is None


def test_places_inside_mangystau_need_no_word_about_it() -> None:
    """The day on which the department publishes places, they can be looked at."""
    facts = Facts({"intra-places": (fact_of((AKTAU,), "intra-places"),)})
    seen = pictured(facts, FactRef("intra-places"), TODAY)

    assert seen is not None
    assert (seen.total, seen.beside) == (5, None)


@pytest.mark.parametrize(
    "other",
    [replace(AKTAU, amount=None), replace(AKTAU, territory=None)],
    ids=["no amount", "no territory"],
)
def test_a_list_with_an_entry_that_cannot_be_drawn_is_only_read(other: Item) -> None:
    """Half of a list would look like all of it."""
    facts = Facts({"places": (fact_of((AKTAU, other)),)})

    assert pictured(facts, FactRef("places"), TODAY) is None


def test_regions_without_numbers_and_facts_nobody_wrote_have_no_picture() -> None:
    assert picture("kandas-receiving-regions", TODAY) is None
    assert picture("mrp", TODAY) is None
    assert picture("no-such-fact", TODAY) is None


def test_an_edition_that_is_not_firm_says_so_in_its_own_words() -> None:
    """Only the year before last is like that now; its words are the fact's own."""
    today = date(2024, 3, 1)
    held = FACTS[TODAY].on(FactRef("kandas-quota-places"), today)
    seen = pictured(FACTS[TODAY], FactRef("kandas-quota-places"), today)
    assert held is not None
    assert seen is not None

    assert held.certainty is not FIRM
    assert "Сандар жыл ішінде өзгеруі мүмкін." in seen.statement.kk
    assert "могут меняться" in seen.statement.ru


def test_an_edition_of_which_only_the_total_is_known_has_no_picture() -> None:
    assert pictured(FACTS[TODAY], FactRef("kandas-quota-places"), date(2024, 9, 1)) is None
