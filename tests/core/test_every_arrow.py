"""From every state, everything that anybody can do with a case: the arrow it takes, or none."""

from collections.abc import Awaitable, Callable
from functools import partial

import pytest

from core.cases import ARROWS, DECISIONS, OPEN, Case, Mover, Status
from core.errors import PersonError
from core.service import Service
from storage.database import Database
from tests.core.office import DANA, ERLAN, REPLY, Office
from tests.core.stage import AIGUL

Does = Callable[[Office, str], Awaitable[object]]


async def silent(office: Office, reference: str) -> None:
    """The visitor says nothing for three weeks."""
    for _ in range(21):
        office.passes(days=1)
        await office.looks()


def decides(status: Status) -> Does:
    return lambda office, ref: office.does(lambda s: s.triage.decide(DANA, ref, status, REPLY))


ACTS: dict[str, tuple[Mover, Does]] = {
    "claims": (Mover.OFFICER, lambda o, ref: o.claims(DANA, ref)),
    "asks for a correction": (
        Mover.OFFICER,
        lambda o, ref: o.asks_correction(DANA, ref, "surname"),
    ),
    "recalls it": (
        Mover.OFFICER,
        lambda o, r: o.does(lambda s: s.triage.recall_correction(DANA, r)),
    ),
    "reopens": (
        Mover.OFFICER,
        lambda o, ref: o.does(lambda s: s.triage.reopen(DANA, ref, "Қате")),
    ),
    **{f"decides {status}": (Mover.OFFICER, decides(status)) for status in Status},
    "corrects": (Mover.VISITOR, lambda o, ref: o.corrects(ref, "Оразбаева")),
    "withdraws": (Mover.VISITOR, lambda o, r: o.does(lambda s: s.applications.withdraw(AIGUL, r))),
    "is not content": (
        Mover.VISITOR,
        lambda o, ref: o.does(lambda s: s.applications.not_solved(AIGUL, ref, "Түсінбедім")),
    ),
    "is silent": (Mover.CLOCK, silent),
}
LEADS: dict[str, tuple[tuple[Status, Status], ...]] = {
    "claims": ((Status.SUBMITTED, Status.IN_REVIEW),),
    "asks for a correction": tuple(
        (there, Status.NEEDS_CORRECTION) for there in (Status.SUBMITTED, Status.IN_REVIEW)
    ),
    "recalls it": ((Status.NEEDS_CORRECTION, Status.IN_REVIEW),),
    "reopens": tuple((end, Status.IN_REVIEW) for end in (*DECISIONS, Status.LAPSED)),
    **{f"decides {end}": ((Status.SUBMITTED, end), (Status.IN_REVIEW, end)) for end in DECISIONS},
    "corrects": ((Status.NEEDS_CORRECTION, Status.IN_REVIEW),),
    "withdraws": tuple((there, Status.WITHDRAWN) for there in OPEN),
    "is not content": tuple((end, Status.IN_REVIEW) for end in (*DECISIONS, Status.LAPSED)),
    "is silent": ((Status.NEEDS_CORRECTION, Status.LAPSED),),
}
"""What leads where; anything else changes nothing. Whoever works on a new case has taken it."""

TO: dict[Status, tuple[str, ...]] = {
    Status.SUBMITTED: (),
    Status.IN_REVIEW: ("claims",),
    Status.NEEDS_CORRECTION: ("asks for a correction",),
    **{end: (f"decides {end}",) for end in DECISIONS},
    Status.WITHDRAWN: ("withdraws",),
    Status.LAPSED: ("asks for a correction", "is silent"),
}
"""How a case comes into each state."""


async def in_state(office: Office, status: Status) -> Case:
    reference = await office.applies()
    for act in TO[status]:
        await ACTS[act][1](office, reference)
    case = await office.case(reference)
    assert case.status is status
    return case


@pytest.mark.parametrize("there", Status)
async def test_whatever_anybody_does_only_these_arrows_are_taken(
    database: Database, there: Status
) -> None:
    """Each in a case of its own; whoever takes an arrow leaves an event that says so."""
    for act, (mover, does) in ACTS.items():
        office = await Office(database).opens()
        case = await in_state(office, there)
        events = len(await office.events(case.reference))
        then = dict(LEADS.get(act, ())).get(there, there)
        is_done = await _is_done(does, office, case.reference)
        after = await office.case(case.reference)
        added = (await office.events(case.reference))[events:]

        assert after.status is then, (there, act)
        assert is_done or not added, (there, act)
        if then is not there:
            assert added[-1].status is then
            assert mover in ARROWS[added[-2].status if len(added) > 1 else there, then]
        await office.erases(AIGUL)


async def _is_done(does: Does, office: Office, reference: str) -> bool:
    try:
        await does(office, reference)
    except PersonError:
        return False
    return True


def test_every_arrow_is_taken_by_something_that_somebody_does() -> None:
    taken = {(arrow, ACTS[act][0]) for act, arrows in LEADS.items() for arrow in arrows}
    direct = {(arrow, mover) for arrow, mover in taken if arrow in ARROWS}

    assert direct == {(arrow, mover) for arrow, movers in ARROWS.items() for mover in movers}


async def test_an_act_on_a_new_case_begins_with_taking_it(database: Database) -> None:
    """The two arrows are two events, so none is left out."""
    office = await Office(database).opens()
    reference = await office.applies()
    await ACTS["decides answered"][1](office, reference)
    states = [event.status for event in await office.events(reference)]

    assert states == [Status.SUBMITTED, Status.IN_REVIEW, Status.ANSWERED]


async def test_whoever_does_not_hold_a_case_moves_it_nowhere(database: Database) -> None:
    office = await Office(database).opens()
    reference = (await in_state(office, Status.IN_REVIEW)).reference
    for end in DECISIONS:
        with pytest.raises(PersonError):
            await office.does(partial(_decides, reference, end))

    assert (await office.case(reference)).status is Status.IN_REVIEW


async def _decides(reference: str, end: Status, one: Service) -> None:
    await one.triage.decide(ERLAN, reference, end, REPLY)
