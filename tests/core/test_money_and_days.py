"""Sums in tenge of the year, and the day as Aktau counts it."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.calendar import day
from core.money import NO_BREAK, grouped, said, tenge
from core.text import Bilingual


@pytest.mark.parametrize(
    ("multiple", "mrp", "words"),
    [
        (70, 3692, "258 440 ₸"),
        (70, 3932, "275 240 ₸"),
        (70, 4325, "302 750 ₸"),
        (15, 4325, "64 875 ₸"),
        (1625, 4325, "7 028 125 ₸"),
        (1, 4325, "4 325 ₸"),
        (0, 4325, "0 ₸"),
    ],
)
def test_a_family_reads_the_sum_of_the_year(multiple: int, mrp: int, words: str) -> None:
    """Domain brief, 3.6; one newspaper prints 7 025 625, a slip."""
    assert said(tenge(multiple, mrp)).replace(NO_BREAK, " ") == words


@given(some.integers(0, 10**12))
def test_a_sum_is_never_broken_over_two_lines(amount: int) -> None:
    assert " " not in said(amount)
    assert int(grouped(amount).replace(NO_BREAK, "")) == amount


@pytest.mark.parametrize(
    ("moment", "there"),
    [
        (datetime(2026, 11, 23, 18, 59, 59, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 19, 0, tzinfo=UTC), date(2026, 11, 24)),
        (datetime(2026, 12, 31, 19, 0, tzinfo=UTC), date(2027, 1, 1)),
        (datetime(2027, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=6))), date(2026, 12, 31)),
    ],
    ids=str,
)
def test_the_new_year_begins_when_it_begins_in_aktau(moment: datetime, there: date) -> None:
    """The MRP of the new year holds from midnight there: five hours before UTC."""
    assert day(moment) == there


@pytest.mark.parametrize(("kk", "ru"), [("", "да"), ("иә", " "), ("\n", "\t")])
def test_nothing_is_said_in_one_language_only(kk: str, ru: str) -> None:
    with pytest.raises(ValueError, match="one-sided"):
        Bilingual(kk=kk, ru=ru)
