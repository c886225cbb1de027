"""The audit is a chain: whatever is done to it afterwards shows."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.audit import BEGINNING, Action, Entry, Head, Verdict, chained, entered, verify
from core.events import Code
from tests.core.stage import DANA, NOW

CODES = some.text("abcXYZ019._:/-", max_size=64)
ENTRIES = some.builds(
    lambda actor, action, subject, params: entered(
        at=NOW, actor=actor, role="lead", action=action, subject=subject, params=params
    ),
    actor=some.none() | some.integers(1, 2**52),
    action=some.sampled_from([*Action, *Code]),
    subject=CODES,
    params=some.dictionaries(CODES, CODES, max_size=3),
)

EDITS: list[tuple[str, Any]] = [
    ("actor", 99),
    ("role", "admin"),
    ("action", "edited"),
    ("subject", "M-XXXX-00"),
    ("params", '{"edited":"1"}'),
    ("milliseconds", 0),
    ("number", 99),
    ("hash", "0" * 64),
]


def chain(entries: list[Entry]) -> list[Entry]:
    """*entries* as they are kept, one after another."""
    head, kept = BEGINNING, []
    for entry in entries:
        kept.append(chained(entry, head))
        head = Head(kept[-1].number, kept[-1].hash)
    return kept


chains = some.lists(ENTRIES, min_size=2, max_size=12).map(chain)


@given(chains)
def test_what_was_only_added_to_is_whole(kept: list[Entry]) -> None:
    assert verify(kept) == Verdict(Head(len(kept), kept[-1].hash))
    half = len(kept) // 2
    assert verify(kept[half:], verify(kept[:half]).head) == verify(kept)


@given(chains, some.data())
def test_an_entry_edited_by_anybody_is_found(kept: list[Entry], data: some.DataObject) -> None:
    place = data.draw(some.integers(0, len(kept) - 1))
    edited = [*kept]
    edited[place] = replace(kept[place], **dict([data.draw(some.sampled_from(EDITS))]))

    assert verify(edited).broken == place + 1


@given(chains, some.data())
def test_an_entry_taken_out_is_found(kept: list[Entry], data: some.DataObject) -> None:
    place = data.draw(some.integers(0, len(kept) - 2))

    assert verify(kept[:place] + kept[place + 1 :]).broken == place + 1


@given(chains, some.data())
def test_entries_that_changed_places_are_found(kept: list[Entry], data: some.DataObject) -> None:
    one, other = sorted(
        data.draw(some.lists(some.sampled_from(range(len(kept))), min_size=2, max_size=2))
    )
    moved = [*kept]
    moved[one], moved[other] = kept[other], kept[one]

    assert verify(moved).broken == (None if one == other else one + 1)


def test_an_end_cut_off_is_found_only_by_a_head_kept_elsewhere() -> None:
    """Why the head is written to the log: the chain alone cannot know how long it was."""
    kept = chain([act_of("claimed"), act_of("decided")])

    assert verify(kept[:1]).broken is None
    assert verify(kept[:1]).head != verify(kept).head


@pytest.mark.parametrize(
    "word", ["Айгүл", "a sentence", "два слова", "me@example.kz", "x" * 65, "new\nline"]
)
def test_nobodys_words_get_into_the_audit(word: str) -> None:
    with pytest.raises(ValueError, match="nobody's words"):
        act_of(word)
    with pytest.raises(ValueError, match="nobody's words"):
        act_of("claimed", subject=word)
    with pytest.raises(ValueError, match="nobody's words"):
        act_of("claimed", params={"reason": word})


def test_an_event_of_a_case_is_never_taken_for_another_act() -> None:
    assert {str(action) for action in Action} & {str(code) for code in Code} == set()


def act_of(action: str, subject: str = "", params: Mapping[str, str] | None = None) -> Entry:
    return entered(
        at=NOW, actor=DANA, role="lead", action=action, subject=subject, params=params or {}
    )
