"""What applicants do is counted in groups; what they typed is not kept for that."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.errors import ContentError
from core.professions import OTHER, UNSAID
from knowledge.loader import load
from knowledge.professions import load_professions

PROFESSIONS = load().professions

SAID = {
    "oil": "мұнайшы|Нефтяник|инженер-нефтяник|ұңғыма операторы|горный инженер",
    "medicine": "Дәрігер|мейіргер|медсестра|ВРАЧ-педиатр",
    "teaching": "мұғалім|Мугалим|muğalim|учитель истории|балабақша тәрбиешісі",
    "transport": "жүргізуші|жургизуши|водитель категории Е|шопыр",
    "building": "құрылысшы|маляр|каменщик|плотник",
    "technical": "Дәнекерлеуші|газоэлектросварщик|электрик|инженер|токарь",
    "farming": "малшы|мал шаруашылығы|чабан|тракторист",
    "services": "аспаз|повар-кондитер|сатушы|горничная|бала күтуші|няня",
    "office": "есепші|бухгалтер|заңгер|мемлекеттік қызметкер",
    "computers": "бағдарламашы|программист|programmer|айтишник",
    "culture": "әнші|журналист|библиотекарь|жаттықтырушы",
    "guarding": "күзетші|охранник|өрт сөндіруші",
    "labour": "жұмысшы|разнорабочий|грузчик",
    "home": "үй шаруасында|домохозяйка|студент|жұмыссыз|зейнеткер",
    OTHER: "космонавт|жоқ|12345",
    UNSAID: "|   |…",
}


@pytest.mark.parametrize(("group", "said"), SAID.items(), ids=SAID)
def test_whatever_the_language_and_the_spelling_a_trade_is_counted_in_its_group(
    group: str, said: str
) -> None:
    assert {words: PROFESSIONS.group(words) for words in said.split("|")} == dict.fromkeys(
        said.split("|"), group
    )


def test_every_group_is_among_them() -> None:
    assert SAID.keys() == {*PROFESSIONS.every, OTHER, UNSAID}


@given(some.text(max_size=80))
def test_nothing_that_anybody_types_becomes_a_group(words: str) -> None:
    """Counts outlive an erasure: a name typed as a trade must not be among them."""
    assert PROFESSIONS.group(words) in {*PROFESSIONS.every, OTHER, UNSAID}


GROUP = """
[[group]]
key = "oil"
kk = "Мұнай"
ru = "Нефть"
begins.kk = ["мұнай"]
begins.ru = ["нефт"]

[[group]]
key = "building"
kk = "Құрылыс"
ru = "Строительство"
begins.kk = ["құрылыс"]
begins.ru = ["строит"]
"""

SPOILED = {
    "one-sided": ('ru = "Нефть"\n', "", "oil: ru"),
    "known in one language": ('begins.ru = ["нефт"]\n', "", "oil: begins.ru"),
    "written twice": ('key = "building"', 'key = "oil"', "written twice"),
    "a key with a meaning of its own": ('key = "oil"', 'key = "other"', "no group knows"),
    "the same beginning twice": ('["нефт"]', '["мунай"]', "'мунай' is written twice"),
    "too short a beginning": ('["нефт"]', '["не"]', "no beginning of a word"),
    "two words": ('["нефт"]', '["нефть и газ"]', "no beginning of a word"),
    "taken by a group above": ('["строит"]', '["нефтестрой"]', "taken by oil"),
    "a word we do not say": ('"Нефть"', '"Оралман"', "оралман"),
    "a table nobody reads": ("[[group]]\nkey", "[[groups]]\nkey", "groups"),
}


@pytest.mark.parametrize(("old", "new", "told"), SPOILED.values(), ids=SPOILED)
def test_a_spoiled_group_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in GROUP
    file = tmp_path / "professions.toml"
    file.write_text(GROUP.replace(old, new), "utf-8")
    with pytest.raises(ContentError, match=rf"professions\.toml: .*{told}"):
        load_professions(file)


def test_without_the_file_every_trade_is_another(tmp_path: Path) -> None:
    assert load_professions(tmp_path / "professions.toml").group("мұғалім") == OTHER
