"""The state machine of a case: these arrows and no others (house rules, section 2)."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from core.cases import ARROWS, LEASE, NOBODY, OPEN, Case, Mover, Status
from tests.core.stage import DANA, NOW, case

ALLOWED = {
    "officer": """
        submitted → in-review
        in-review → needs-correction
        in-review → ready-to-file
        in-review → not-eligible
        in-review → redirected
        in-review → answered
        ready-to-file → in-review
        not-eligible → in-review
        redirected → in-review
        answered → in-review
        lapsed → in-review
        needs-correction → in-review
    """,
    "visitor": """
        needs-correction → in-review
        ready-to-file → in-review
        not-eligible → in-review
        redirected → in-review
        answered → in-review
        lapsed → in-review
        submitted → withdrawn
        in-review → withdrawn
        needs-correction → withdrawn
    """,
    "clock": """
        needs-correction → lapsed
    """,
}
"""Written down from the house rules: submitted → in_review ⇄ needs_correction; in_review → one of
four ends; from the three open states → withdrawn (visitor); needs_correction → lapsed; any end but
withdrawn → in_review, by an officer with a reason or by the visitor's "not solved"."""


def arrows() -> set[tuple[Status, Status, Mover]]:
    lines = ((mover, line) for mover, text in ALLOWED.items() for line in _lines(text))
    pairs = ((mover, line.split(" → ")) for mover, line in lines)
    return {(Status(there), Status(then), Mover(mover)) for mover, (there, then) in pairs}


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize(("there", "then", "mover"), [*product(Status, Status, Mover)], ids=str)
def test_a_case_takes_the_arrows_of_the_house_rules_and_no_others(
    there: Status, then: Status, mover: Mover
) -> None:
    may = case(there).may_become(then, mover)

    assert may == ((there, then, mover) in arrows())


def test_nothing_else_is_written_down() -> None:
    assert {(*arrow, mover) for arrow, movers in ARROWS.items() for mover in movers} == arrows()


def test_what_a_visitor_withdrew_stays_withdrawn() -> None:
    assert not any(there is Status.WITHDRAWN for there, _ in ARROWS)


def test_no_state_says_that_anything_was_approved() -> None:
    """The decision belongs to the state service."""
    assert not [status for status in Status if "approv" in status or "grant" in status]


def test_the_open_states_are_those_that_somebody_still_works_on() -> None:
    assert set(OPEN) == {Status.SUBMITTED, Status.IN_REVIEW, Status.NEEDS_CORRECTION}
    assert [status for status in Status if case(status).is_open] == list(OPEN)


def test_a_lease_that_ran_out_holds_nothing() -> None:
    held = replace(case(), claimed_by=DANA, claimed_until=NOW + LEASE)

    assert held.holder(NOW) == DANA
    assert held.holder(NOW + LEASE - timedelta(seconds=1)) == DANA
    assert held.holder(NOW + LEASE) is None
    assert case().holder(NOW) is None


def test_an_end_can_be_taken_back_for_fourteen_days() -> None:
    ended = replace(case(Status.ANSWERED), ended_at=NOW)

    assert ended.may_reopen(NOW + timedelta(days=13, hours=23))
    assert not ended.may_reopen(NOW + timedelta(days=14))


@pytest.mark.parametrize("status", Status)
def test_only_an_end_that_is_not_the_visitors_own_can_be_taken_back(status: Status) -> None:
    is_end = status not in (*OPEN, Status.WITHDRAWN)

    assert replace(case(status), ended_at=NOW).may_reopen(NOW) == is_end


def test_what_is_nobodys_any_more_is_not_taken_up_again() -> None:
    erased = replace(case(Status.ANSWERED), ended_at=NOW, visitor=NOBODY)

    assert not erased.may_reopen(NOW)


@pytest.mark.parametrize("half", [{"claimed_by": DANA}, {"claimed_until": NOW}], ids=str)
def test_a_claim_without_a_holder_or_an_end_cannot_be(half: dict[str, object]) -> None:
    whole = {name: getattr(case(), name) for name in Case.__dataclass_fields__}
    with pytest.raises(ValueError, match="a claim has a holder and an end"):
        Case(**{**whole, **half})
