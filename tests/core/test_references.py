"""References: short, easy to say on the phone, and one for each case."""

import random
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.references import ALPHABET, SHAPE, find, reference

draws = some.lists(some.integers(0, 22), min_size=4, max_size=4)


def drawn(numbers: list[int], last: int) -> str:
    left = iter([*numbers, last])
    return reference(lambda bound: next(left) % bound)


@given(some.integers())
def test_a_reference_has_the_shape_that_officers_know(seed: int) -> None:
    made = reference(random.Random(seed).randrange)  # noqa: S311 - nothing secret in it

    assert SHAPE.fullmatch(made)
    assert made.isascii()


@given(draws, some.integers(0, 99), draws, some.integers(0, 99))
def test_two_draws_never_make_one_reference(
    first: list[int], first_last: int, second: list[int], second_last: int
) -> None:
    is_same = (first, first_last) == (second, second_last)

    assert (drawn(first, first_last) == drawn(second, second_last)) == is_same


def test_nothing_in_a_reference_is_mixed_up_when_read_aloud() -> None:
    assert set(ALPHABET) & set("0O1IL2Z5S6G8B") == set()
    assert len(set(ALPHABET)) == len(ALPHABET) == 23


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("M-4K7Q-39", "M-4K7Q-39"),
        ("m-4k7q-39 бойынша жазып отырмын", "M-4K7Q-39"),
        ("Менің нөмірім: M-4K7Q-39.", "M-4K7Q-39"),
        ("M-4K7Q-39 және M-WWWW-00", "M-4K7Q-39"),
        ("нөмірім жоқ", None),
        ("M-4K7Q", None),
        ("M-0000-39", None),
        ("10/104", None),
        ("", None),
    ],
)
def test_a_reference_is_found_in_what_somebody_typed(words: str, found: str | None) -> None:
    assert find(words) == found


@given(some.text(max_size=300))
def test_whatever_somebody_types_is_searched(words: str) -> None:
    found = find(words)

    assert found is None or SHAPE.fullmatch(found)


def test_every_letter_of_the_alphabet_can_stand_at_every_place() -> None:
    made = {drawn([at] * 4, 7) for at in range(len(ALPHABET))}

    assert made == {f"M-{letter * 4}-07" for letter in ALPHABET}
    assert all(SHAPE.fullmatch(f"M-{''.join(four)}-00") for four in product("A4", repeat=4))
