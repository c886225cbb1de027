"""Content that would mislead a person does not load, and the message says where it stands."""

import re
from datetime import date
from pathlib import Path

import pytest

from core.errors import ContentError
from tests.knowledge.small import ACT, FACT, MRP, PLACES, SOURCES, SUBSIDY, written

BLANK = "\N{NO-BREAK SPACE}"


def test_a_whole_folder_loads(tmp_path: Path) -> None:
    assert written(tmp_path, facts=FACT + MRP + SUBSIDY).facts.editions.keys() == {
        "term",
        "mrp",
        "subsidy",
    }


SPOILED = {
    "kk is missing": ('statement.kk = "Мерзімі: {amount} жұмыс күні."\n', "", "statement.kk"),
    "ru is missing": ('statement.ru = "Срок: {amount} рабочих дня."\n', "", "statement.ru"),
    "kk is blank": ('"Мерзімі: {amount} жұмыс күні."', '" "', "statement.kk"),
    "no day": ("as_of = 2026-01-15\n", "", "as_of"),
    "no owner": ('owner = "department"\n', "", "owner"),
    "a field nobody reads": ("amounts", "color = 1\namounts", "color"),
    "a number written as a text": ("[3]", '["3"]', "amounts"),
    "an unknown source": ('["act"]', '["rumour"]', "rumour"),
    "no source": ('["act"]', "[]", "rests on no source"),
    "ends before it begins": ("valid_to = 2026-12-31", "valid_to = 2025-12-31", "ends before"),
    "older than its source": (
        '2026-01-15\nvalid_from = 2026-01-01\nvalid_to = 2026-12-31\nsources = ["act"]',
        '2026-01-01\nsources = ["act", "paper"]',
        "before its source paper",
    ),
    "one newspaper is not firm": ('["act"]', '["paper"]', "single press source"),
    "places differ": ("Срок: {amount}", "Срок: {from}", "places differ"),
    "nothing fills a place": ("{amount}", "{amount} {tenge}", "nothing fills"),
    "a place without a name": ("{amount}", "{}", "nothing fills"),
    "an open brace": ("{amount} жұмыс", "{amount жұмыс", "term"),
    "a place with a format": ("{amount}", "{amount:>9}", "nothing else"),
    "the number is left out": ("{amount}", "3", "leaves out"),
    "an ending glued to a number": ("{amount} жұмыс күні", "{amount}-ге дейін", "glued"),
    "an amount without a unit": ('unit = "working-days"\n', "", "without a unit"),
    "a unit without an amount": ("amounts = [3]\n", "", "without an amount"),
    "bounds upside down": ("[3]", "[3, 2]", "from low to high"),
    "three bounds": ("[3]", "[1, 2, 3]", "amounts"),
    "an unknown unit": ("working-days", "weeks", "unit"),
    "money in tenge": ("working-days", "tenge", "written in MRP"),
    "tenge typed by hand": ("Срок:", "302 750 тенге, срок:", "next January"),
    "теңге typed by hand": ("Мерзімі", "302 750 теңге, мерзімі", "next January"),
    "an unknown thing with a value": ("sources", "known = false\nsources", "asks an officer"),
    "the word that the law replaced": ("Срок:", "Оралманам, срок:", "оралман"),
    "репатриант": ("Срок:", "Репатрианту, срок:", "репатриант"),
    "беженец": ("Срок:", "Беженцам, срок:", "беженц"),
    "a promise in Russian": ("Срок:", "Вы имеете право, срок:", "имеете право"),
    "a promise in Kazakh": ("Мерзімі", f"Құқығыңыз{BLANK}бар, мерзімі", "құқығыңыз бар"),
    "approved": ("Срок:", "Одобрено, срок:", "одобрен"),
    "мақұлданды": ("Мерзімі", "Мақұлданды, мерзімі", "мақұлдан"),
    "a Latin i in a Kazakh word": ("Мерзімі", "Мерзiмі", "Latin"),
    "a Latin letter alone": ("Срок:", "Срок c:", "Latin"),
    "not TOML": ("[[fact]]", "[[fact", "Expected"),
    "a table nobody reads": ("[[fact]]", "[[fakt]]", "fakt"),
}


@pytest.mark.parametrize(("old", "new", "told"), SPOILED.values(), ids=SPOILED)
def test_a_spoiled_fact_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in FACT
    with pytest.raises(ContentError, match=rf"terms\.toml: .*{re.escape(told)}"):
        written(tmp_path, facts=FACT.replace(old, new))


def test_two_independent_papers_make_a_fact_firm(tmp_path: Path) -> None:
    agreed = written(tmp_path, facts=FACT.replace('["act"]', '["paper", "other-paper"]'))

    assert agreed.facts.editions["term"]


def test_a_fact_dated_after_today_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="term: as of a day that is still to come"):
        written(tmp_path, today=date(2026, 1, 14))


def test_editions_on_the_same_day_are_refused(tmp_path: Path) -> None:
    newer = FACT.replace("from = 2026-01-01", "from = 2026-12-31").replace(
        "2026-12-31\ns", "2027-12-31\ns"
    )
    with pytest.raises(ContentError, match=r"terms\.toml: term: two editions hold on 2026-12-31"):
        written(tmp_path, facts=FACT + newer)


def test_a_gap_between_editions_is_allowed(tmp_path: Path) -> None:
    newer = FACT.replace("from = 2026-01-01", "from = 2027-02-01").replace(
        "2026-12-31", "2027-12-31"
    )

    assert len(written(tmp_path, facts=FACT + newer).facts.editions["term"]) == 2


def test_one_fact_in_two_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "facts").mkdir()
    (tmp_path / "facts" / "zz.toml").write_text(FACT, "utf-8")
    with pytest.raises(ContentError, match=r"zz\.toml: term: written in another file too"):
        written(tmp_path)


def test_a_sum_that_outlives_its_mrp_is_refused(tmp_path: Path) -> None:
    longer = SUBSIDY.replace("valid_to = 2026-12-31\n", "")
    with pytest.raises(
        ContentError, match=r"terms\.toml: subsidy: holds on days whose MRP we do not know"
    ):
        written(tmp_path, facts=MRP + longer)


def test_digits_beside_an_amount_of_money_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="subsidy: digits beside an amount of money"):
        written(tmp_path, facts=MRP + SUBSIDY.replace("Субсидия:", "Субсидия 2:"))


def test_the_mrp_without_a_last_day_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="mrp: holds for a year"):
        written(tmp_path, facts=MRP.replace("valid_to = 2026-12-31\n", ""))


ITEMS = {
    "one-sided": ('{ kk = "Бір", ru = "" }', "lacks kk or ru"),
    "an unknown territory": ('{ territory = "atlantis" }', "atlantis"),
    "a territory with a name of its own": (
        '{ territory = "abai", kk = "Абай", ru = "Абай" }',
        "already has a name",
    ),
    "an amount nobody says": ('{ kk = "Бір", ru = "Один", amount = 1 }', "disagree"),
    "a place without an amount": ('{ kk = "{amount}", ru = "{amount}" }', "disagree"),
    "a word we do not say": ('{ kk = "Бір", ru = "Репатриант" }', "репатриант"),
}


@pytest.mark.parametrize(("item", "told"), ITEMS.values(), ids=ITEMS)
def test_a_spoiled_entry_of_a_list_is_refused(tmp_path: Path, item: str, told: str) -> None:
    with pytest.raises(ContentError, match=f"term: .*{told}"):
        written(tmp_path, facts=f"{FACT}\nitems = [{item}]")


def test_places_that_do_not_add_up_are_refused(tmp_path: Path) -> None:
    places = '\nitems = [{ territory = "abai", amount = 2 }]'
    with pytest.raises(ContentError, match="term: the places add up to 2"):
        written(tmp_path, facts=FACT.replace("working-days", "persons") + places)


TERRITORIES = {
    "a key that is not ASCII": ('key = "aktau"', 'key = "ақтау"', "key"),
    "a key too long for a button": ('key = "aktau"', 'key = "aktau_the_white_mountain"', "key"),
    "a label too long for a phone": (
        '"город Актау"',
        '"Актау, центр Мангистауской области"',
        "ru",
    ),
    "a territory written twice": ('key = "abai"', 'key = "aktau"', "twice"),
    "a menu with a stranger": ('["aktau"]', '["almaty"]', "almaty"),
    "a menu with a double": ('["aktau"]', '["aktau", "aktau"]', "twice"),
    "an empty menu": ('["aktau"]', "[]", "list of keys"),
    "a menu of a fact nobody wrote": ('["aktau"]', '{ fact = "none" }', "no fact"),
    "Latin letters": ("город Актау", "город Aктау", "Latin"),
}


@pytest.mark.parametrize(("old", "new", "told"), TERRITORIES.values(), ids=TERRITORIES)
def test_a_spoiled_territory_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in PLACES
    with pytest.raises(ContentError, match=rf"territories\.toml: .*{told}"):
        written(tmp_path, territories=PLACES.replace(old, new))


def test_a_source_written_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"sources\.toml: paper: written twice"):
        written(tmp_path, sources=SOURCES.replace('"other-paper"', '"paper"'))


def test_a_source_without_kazakh_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"sources\.toml: act: title\.kk"):
        written(tmp_path, sources=SOURCES.replace('title.kk = "Заң"\n', ""))


ACTS = {
    "one-sided": ('ru = "Текст."\n', "", r"1: ru"),
    "undated": ("since = 2024-02-01\n", "", r"1: since"),
    "silent about its translation": ("ru_is_working = true\n", "", r"1: ru_is_working"),
    "before the act": ("since = 2024-02-01", "since = 2024-01-31", "holds before the act"),
    "in force before adoption": ("in_force = 2024-02-01", "in_force = 2023-02-01", "adopted"),
    "a Latin letter": ('"Мәтін."', '"Мәтiн."', "Latin"),
    "a word we do not say": ('"Текст."', '"Оралман."', "оралман"),
}


@pytest.mark.parametrize(("old", "new", "told"), ACTS.values(), ids=ACTS)
def test_a_spoiled_act_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in ACT
    with pytest.raises(ContentError, match=rf"rules\.toml: .*{told}"):
        written(tmp_path, act=ACT.replace(old, new))


def test_a_wording_edited_in_instead_of_added_is_refused(tmp_path: Path) -> None:
    again = ACT[ACT.index("[[paragraph]]") :]
    with pytest.raises(ContentError, match=r"rules\.toml: 1: wordings go from old to new"):
        written(tmp_path, act=ACT + again)
