"""Sums for a family, correct to the tenge, in the MRP of the day (domain brief, 3.6)."""

from datetime import date

import pytest

from core.facts import fact
from core.rules.amounts import for_family
from knowledge.loader import load

FACTS = load().facts
SUBSIDY = fact("relocation-subsidy")
EACH = {
    date(2024, 6, 1): 258_440,
    date(2025, 6, 1): 275_240,
    date(2026, 3, 1): 302_750,
    date(2026, 11, 23): 302_750,
}


@pytest.mark.parametrize(("today", "tenge"), EACH.items(), ids=map(str, EACH))
@pytest.mark.parametrize("people", [1, 5, 20])
def test_a_family_gets_so_many_times_the_sum_of_one(today: date, tenge: int, people: int) -> None:
    whole = for_family(FACTS, SUBSIDY, people, today)

    assert whole is not None
    assert (whole.people, whole.each, whole.mrp) == (people, 70, 70 * people)
    assert (whole.tenge, whole.year) == (tenge * people, today.year)


def test_nobody_reckons_with_a_year_whose_mrp_is_not_known() -> None:
    assert for_family(FACTS, SUBSIDY, 5, date(2027, 1, 1)) is None
    assert for_family(FACTS, SUBSIDY, 5, date(2022, 12, 31)) is None
