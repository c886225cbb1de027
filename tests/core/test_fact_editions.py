"""Which edition of a fact holds on which day, whatever was published in whatever order."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.certainty import FIRM
from core.facts import Fact, FactRef, Facts
from core.text import Bilingual

KEY, FIRST = FactRef("term"), date(2026, 1, 1)
DAYS = [FIRST + timedelta(days=number) for number in range(12)]


def edition(begins: int | None, ends: int | None) -> Fact:
    return Fact(
        key=KEY.key,
        statement=Bilingual(kk="Мерзімі бар.", ru="Срок есть."),
        as_of=FIRST,
        sources=(),
        certainty=FIRM,
        owner="department",
        valid_from=None if begins is None else DAYS[begins],
        valid_to=None if ends is None else DAYS[ends],
    )


@st.composite
def periods(draw: st.DrawFn) -> Fact:
    begins = draw(st.none() | st.integers(0, 11))
    ends = draw(st.none() | st.integers(begins or 0, 11))
    return edition(begins, ends)


histories = st.lists(periods(), min_size=1, max_size=6)


def facts(*editions: Fact) -> Facts:
    return Facts({KEY.key: editions})


def held(one: Facts) -> list[Fact | None]:
    return [one.on(KEY, day) for day in DAYS]


def test_a_correction_of_a_year_leaves_the_next_year_alone() -> None:
    year, next_year, corrected = edition(0, 5), edition(6, 11), edition(0, 5)

    assert held(facts(year, next_year, corrected)) == [corrected] * 6 + [next_year] * 6


def test_what_was_without_an_end_does_not_come_back_when_its_successor_ends() -> None:
    """An expired number is never shown, and neither is the one before it."""
    for_ever, until = edition(None, None), edition(3, 7)

    assert held(facts(for_ever, until)) == [for_ever] * 3 + [until] * 5 + [None] * 4


def test_what_begins_later_is_not_shown_before() -> None:
    now, later = edition(0, 11), edition(8, 11)

    assert held(facts(now, later)) == [now] * 8 + [later] * 4


@given(histories)
def test_nothing_is_ever_shown_on_a_day_on_which_it_does_not_hold(history: list[Fact]) -> None:
    assert all(
        one is None or one.holds(day) for day, one in zip(DAYS, held(facts(*history)), strict=True)
    )


@given(histories, periods())
def test_the_newest_edition_is_shown_on_each_of_its_days(
    history: list[Fact], newest: Fact
) -> None:
    after = facts(*history).with_edition(newest)

    assert all(after.on(KEY, day) is newest for day in DAYS if newest.holds(day))


@given(histories, periods())
def test_a_new_edition_changes_nothing_before_its_first_day(
    history: list[Fact], newest: Fact
) -> None:
    before, after = facts(*history), facts(*history, newest)

    assert all(before.on(KEY, day) is after.on(KEY, day) for day in DAYS if day < newest.begins)


@given(histories, periods())
def test_what_a_new_edition_replaces_does_not_come_back(history: list[Fact], newest: Fact) -> None:
    after = facts(*history, newest)
    later = [one for day in DAYS if day > newest.ends and (one := after.on(KEY, day))]

    assert all(one.begins > newest.ends for one in later)


@given(histories)
def test_up_to_its_last_day_a_fact_is_known_without_a_break(history: list[Fact]) -> None:
    one = facts(*history)
    until = one.until(KEY, FIRST)
    known = [one.on(KEY, day) is not None for day in DAYS]

    if known[0]:
        unbroken = known.index(False) if False in known else len(DAYS)
        assert until is None or until == DAYS[unbroken - 1]
        assert until is not None or all(known)


@given(histories)
def test_the_last_edition_that_was_is_the_one_of_the_last_known_day(history: list[Fact]) -> None:
    one = facts(*history)
    seen = [each for each in held(one) if each is not None]
    latest = one.latest(KEY, DAYS[-1])

    assert latest is (seen[-1] if seen else latest)
