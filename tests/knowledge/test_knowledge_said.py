"""A fact is said with its numbers filled, correct to the tenge of the year."""

from datetime import date

import pytest

from core.facts import Facts, Item, fact, said
from core.text import Bilingual
from knowledge.loader import load

FACTS: Facts = load().facts


def said_plainly(key: str, today: date) -> tuple[str, str]:
    words = FACTS.said(fact(key), today)
    assert words is not None
    return words.kk.replace("\N{NO-BREAK SPACE}", " "), words.ru.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("year", "mrp", "relocation", "rent"),
    [
        (2024, "3 692 ₸", "258 440 ₸", "55 380–110 760 ₸"),
        (2025, "3 932 ₸", "275 240 ₸", "58 980–117 960 ₸"),
        (2026, "4 325 ₸", "302 750 ₸", "64 875–129 750 ₸"),
    ],
)
def test_sums_are_those_of_the_year(year: int, mrp: str, relocation: str, rent: str) -> None:
    day = date(year, 6, 1)

    assert said_plainly("mrp", day)[0].endswith(f"{year} жыл: {mrp}.")
    assert f"70 АЕК ({relocation}, {year} жыл)" in said_plainly("relocation-subsidy", day)[0]
    assert f"70 МРП ({relocation}, {year} год)" in said_plainly("relocation-subsidy", day)[1]
    assert f"15–30 АЕК ({rent}, {year} жыл)" in said_plainly("rent-subsidy", day)[0]


def test_the_certificate_is_7_028_125_tenge() -> None:
    """One newspaper prints 7 025 625: a slip (domain brief, 3.6)."""
    assert (
        "1 625 АЕК (7 028 125 ₸, 2026 жыл)"
        in said_plainly("mobility-certificate", date(2026, 3, 1))[0]
    )


def test_the_spaces_of_a_sum_do_not_break() -> None:
    words = FACTS.said(fact("relocation-subsidy"), date(2026, 3, 1))

    assert words is not None
    assert "302\N{NO-BREAK SPACE}750\N{NO-BREAK SPACE}₸" in words.kk


def test_an_expired_fact_is_not_said() -> None:
    assert FACTS.said(fact("relocation-subsidy"), date(2027, 1, 15)) is None


def test_a_sum_without_the_mrp_of_the_day_cannot_be_said() -> None:
    subsidy = FACTS.editions["relocation-subsidy"][-1]
    with pytest.raises(ValueError, match="relocation-subsidy"):
        said(subsidy)


def test_a_fact_nobody_wrote_is_an_error() -> None:
    with pytest.raises(KeyError):
        FACTS.said(fact("rumour"), date(2026, 3, 1))


def test_an_entry_of_a_list_holds_its_number_already() -> None:
    places = FACTS.on(fact("kandas-quota-places"), date(2025, 6, 1))

    assert places is not None
    assert places.items[0] == Item(
        kk="Павлодар облысы: 1\N{NO-BREAK SPACE}056",
        ru="Павлодарская область: 1\N{NO-BREAK SPACE}056",
        key="pavlodar",
        amount=1056,
        territory=Bilingual(kk="Павлодар облысы", ru="Павлодарская область"),
    )
