"""The founding act is quoted letter by letter, up to the repairs listed beside it."""

import tomllib
from datetime import date

import pytest

from core.law import Act, Wording
from knowledge.loader import HERE, load

RULES = Act("maslikhat-10-104")
LAW = load().law
PARAGRAPHS = LAW.acts[RULES.key].paragraphs
FILE = HERE / "acts" / "maslikhat-10-104.toml"
PARTS_OF_FIVE = ("5(1)", "5(2)")
HEADINGS = """
Маңғыстау облысындағы көші-қон процесстерін реттеу Қағидаларын бекіту туралы
Маңғыстау облыстық мәслихатының 2024 жылғы 5 сәуірдегі № 10/104 шешімі
1. 2. Облыстық мәслихат төрағасы Ж. Матаев
Маңғыстау облыстық мәслихатының 2024 жылғы 5 сәуірдегі № 10/ 104 шешіміне қосымша
Маңғыстау облысындағы көші-қон процестерін реттеудің Қағидалары
1-тарау. Жалпы ережелер 1. 2. Осы қағидаларда пайдаланылатын негізгі ұғымдар:
1) ; 2) ; 3) ; 4) ; 5) ; 6) ; 7) ; 8) ; 9) ; 10) ; 11) ; 12)
2-тарау. Облыстардағы, республикалық маңызы бар қалалардағы, астанадағы көші-қон процестерін
реттеу тәртібі 3. 4. 5. 6. 7.
"""


def normal(text: str) -> str:
    return " ".join(text.split())


def repaired() -> str:
    text = normal(FILE.with_suffix(".kk.txt").read_text("utf-8"))
    for repair in tomllib.loads(FILE.read_text("utf-8"))["repair"]:
        assert text.count(repair["found"]) == 1
        text = text.replace(repair["found"], repair["put"])
    return text


ORIGINAL = repaired()
FIRST = {number: wordings[0] for number, wordings in PARAGRAPHS.items()}


@pytest.mark.parametrize("wording", FIRST.values(), ids=FIRST)
def test_a_paragraph_is_quoted_letter_by_letter(wording: Wording) -> None:
    assert normal(wording.text.kk) in ORIGINAL


def test_nothing_but_headings_and_numbers_is_left_out() -> None:
    rest = ORIGINAL
    for number, wording in FIRST.items():
        if number not in PARTS_OF_FIVE:
            rest = rest.replace(normal(wording.text.kk), "", 1)

    assert normal(rest) == normal(HEADINGS)


def test_every_paragraph_can_be_cited() -> None:
    definitions = [f"2({number})" for number in range(1, 13)]

    assert PARAGRAPHS.keys() >= {"1", *definitions, "3", "4", "5", *PARTS_OF_FIVE, "6", "7"}
    assert "қандас" in LAW.wording(RULES["2(2)"], date(2026, 3, 1)).text.kk


def test_the_russian_text_is_marked_as_our_working_translation() -> None:
    assert all(wording.ru_is_working for wording in FIRST.values())


def test_the_day_in_force_is_marked_as_not_known() -> None:
    act = LAW.acts[RULES.key]

    assert act.in_force_is_estimated
    assert {wording.since for wording in FIRST.values()} == {act.in_force}


def test_the_spelling_of_the_act_is_not_corrected() -> None:
    assert "инфорақұрылым" in FIRST["3"].text.kk
