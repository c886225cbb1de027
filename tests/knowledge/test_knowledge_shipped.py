"""What is shipped: whole, dated, and never shown after its last day."""

import tomllib
from datetime import date
from string import Formatter

import pytest

from core.certainty import ASK_AN_OFFICER, FIRM
from core.facts import MRP, Fact, Measure, fact
from core.territories import TerritoryKind
from knowledge.loader import HERE, load

CLOCKS = (date(2025, 6, 1), date(2026, 3, 1), date(2026, 11, 23), date(2027, 1, 15))
NEWEST_SOURCE = date(2026, 8, 26)
KNOWLEDGE = load()
FACTS = KNOWLEDGE.facts
EVERY = [one for editions in FACTS.editions.values() for one in editions]


def on(key: str, today: date) -> Fact:
    held = FACTS.on(fact(key), today)
    assert held is not None
    return held


def test_nothing_is_dated_after_our_newest_source() -> None:
    assert load(today=NEWEST_SOURCE).facts == FACTS


@pytest.mark.parametrize("today", CLOCKS, ids=str)
def test_nothing_past_its_last_day_is_shown(today: date) -> None:
    shown = [FACTS.on(fact(key), today) for key in FACTS.editions]

    assert all(one is None or one.holds(today) for one in shown)


@pytest.mark.parametrize("today", CLOCKS, ids=str)
def test_everything_in_force_can_be_said_whole(today: date) -> None:
    said = [FACTS.said(fact(key), today) for key in FACTS.editions]

    assert not [one for one in said if one and ("{" in one.kk + one.ru or "}" in one.kk + one.ru)]


@pytest.mark.parametrize(
    "key",
    [
        "mrp",
        "relocation-subsidy",
        "rent-subsidy",
        "mangystau-kandas-quota",
        "kandas-receiving-regions",
        "kandas-quota-places",
    ],
)
def test_the_numbers_of_2026_are_not_shown_in_2027(key: str) -> None:
    assert FACTS.on(fact(key), date(2026, 12, 31)) is not None
    assert FACTS.on(fact(key), date(2027, 1, 1)) is None


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_mangystau_has_no_quota_and_no_list_names_it(year: int) -> None:
    """Trap T-2: quota money in Mangystau is never promised."""
    day = date(year, 7, 1)
    regions = {item.key for item in on("kandas-receiving-regions", day).items}

    assert on("mangystau-kandas-quota", day).certainty is FIRM
    assert regions
    assert "mangystau" not in regions


@pytest.mark.parametrize(("year", "total"), [(2025, 2309), (2026, 2281)])
def test_the_places_are_those_announced_in_the_receiving_regions(year: int, total: int) -> None:
    places = on("kandas-quota-places", date(year, 7, 1))
    regions = on("kandas-receiving-regions", date(year, 7, 1))

    assert sum(item.amount or 0 for item in places.items) == total
    assert {item.key for item in places.items} == {item.key for item in regions.items}


def test_the_decision_takes_three_working_days_since_26_october_2025() -> None:
    before, since = date(2025, 10, 25), date(2025, 10, 26)

    assert on("kandas-decision-term", before).amounts == (30,)
    assert on("kandas-decision-term", since).amounts == (3,)


def test_foreigners_register_by_new_rules_from_1_july_2026() -> None:
    before, since = date(2026, 6, 30), date(2026, 7, 1)

    assert on("foreigner-registration", before).unit is Measure.WORKING_DAYS
    assert on("foreigner-registration", since).amounts == (30,)


def test_both_consents_are_less_certain_than_the_other_documents() -> None:
    """D-6 and K-6; D-1 … D-5 are firm."""
    certainty = {item.key: item.certainty for item in on("kandas-documents", CLOCKS[2]).items}
    unsure = [key for key, sure in certainty.items() if sure is not FIRM]

    assert unsure == ["home-consent", "earlier-consent"]
    assert len(certainty) == 8


def test_only_the_mrp_itself_is_in_tenge() -> None:
    assert {one.key for one in EVERY if one.unit is Measure.TENGE} == {MRP.key}


def test_what_staff_must_supply_says_so_and_asks_an_officer() -> None:
    unknown = [one for one in EVERY if not one.known]

    assert unknown
    assert {one.certainty for one in unknown} == {ASK_AN_OFFICER}
    assert all("әлі" in one.statement.kk and "пока не" in one.statement.ru for one in unknown)


def test_both_languages_name_the_same_places() -> None:
    def places(text: str) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(text)}

    assert all(places(one.statement.kk) == places(one.statement.ru) for one in EVERY)


def test_every_source_is_used() -> None:
    used = {source.key for one in EVERY for source in one.sources}
    used |= set(tomllib.loads((HERE / "calendar.toml").read_text("utf-8"))["sources"])
    written = tomllib.loads((HERE / "sources.toml").read_text("utf-8"))["source"]

    assert {source["key"] for source in written} == used


def test_menus_begin_with_those_who_come_most() -> None:
    menus = KNOWLEDGE.territories.options()

    assert list(menus["countries"])[:2] == ["uzbekistan", "turkmenistan"]
    assert len(menus["mangystau"]) == 7
    assert {"aktau", "beineu", "uzbekistan", "other_oblast", "other"} <= menus["present"].keys()
    assert menus["kandas-receiving"].keys() <= menus["oblasts"].keys()


def test_the_three_territories_called_mangystau_are_told_apart() -> None:
    territories = KNOWLEDGE.territories

    assert territories.one("mangystau", "mangystau_d").kind is TerritoryKind.DISTRICT
    assert territories.name("oblasts", "mangystau").kk == "Маңғыстау облысы"
    with pytest.raises(KeyError):
        territories.name("mangystau", "mangystau")


def test_the_menu_of_receiving_regions_stays_when_its_year_is_over() -> None:
    """The bot must still start on 1 January; the fact itself says that it is being updated."""
    menus = load(today=date(2027, 1, 15)).territories.options()

    assert menus["kandas-receiving"].keys() == {
        item.key for item in on("kandas-receiving-regions", date(2026, 7, 1)).items
    }
