"""A visitor who was asked for a correction and is silent: what the clock does, and when."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core.cases import Status, WaitingOn
from core.corrections import (
    LONGEST,
    MORE_TIME,
    REMIND_BEFORE,
    SHORTEST,
    WARN_BEFORE,
    Correction,
    Step,
)
from core.errors import NotNow
from core.events import Code
from storage.database import Database
from tests.core.office import DANA, Office
from tests.core.stage import AIGUL, NOW

DUE = date(2026, 12, 7)
ASKED = Correction(id=1, case=1, items=(), due_on=DUE, asked_by=DANA, asked_at=NOW)
DAY = timedelta(days=1)


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).opens()


async def asked(office: Office, days: int = 14) -> str:
    reference = await office.applies()
    await office.claims(DANA, reference)
    await office.asks_correction(DANA, reference, "surname", days=days)
    office.heard(AIGUL)
    return reference


async def diary(office: Office, days: int) -> dict[int, list[Code]]:
    """What the visitor hears on which of the next days, at noon."""
    heard = {}
    for number in range(1, days + 1):
        office.passes(days=1)
        await office.looks()
        if codes := office.heard(AIGUL):
            heard[number] = codes
    return heard


async def test_a_silent_visitor_is_reminded_warned_and_at_last_let_go(office: Office) -> None:
    reference = await asked(office)

    assert await diary(office, 30) == {
        14 - REMIND_BEFORE.days: [Code.REMINDED],
        14 - WARN_BEFORE.days: [Code.WARNED],
        15: [Code.LAPSED],
    }
    case = await office.case(reference)
    assert (case.status, case.waiting_on) == (Status.LAPSED, WaitingOn.NOBODY)
    assert await office.asked(reference) is None


async def test_on_the_due_day_itself_an_answer_is_in_time(office: Office) -> None:
    reference = await asked(office)
    await diary(office, 14)

    assert (await office.corrects(reference, "Оразбаева")).status is Status.IN_REVIEW


async def test_the_last_step_is_an_event_of_nobody(office: Office) -> None:
    reference = await asked(office)
    await diary(office, 15)
    last = (await office.events(reference))[-1]

    assert (last.code, last.actor, last.status) == (Code.LAPSED, None, Status.LAPSED)


async def test_nobody_is_written_to_or_let_go_at_night(office: Office) -> None:
    reference = await asked(office)
    office.now = datetime.combine(DUE, datetime.min.time(), UTC) + timedelta(days=30, hours=17)
    assert await office.looks() == 0

    assert office.heard(AIGUL) == []
    assert (await office.case(reference)).is_open


async def test_while_we_owe_the_answer_the_clock_stands_still(office: Office) -> None:
    reference = await asked(office)
    await office.writes(reference, "Қай жерін түзетейін?")

    assert await diary(office, 60) == {}
    assert (await office.case(reference)).status is Status.NEEDS_CORRECTION


async def test_after_our_answer_the_visitor_is_reminded_and_warned_anew(office: Office) -> None:
    reference = await asked(office, days=10)
    await diary(office, 9)
    await office.writes(reference)
    await diary(office, 5)
    await office.does(lambda one: one.triage.reply(DANA, reference, "Тегіңізді"))
    office.heard(AIGUL)

    assert await diary(office, 30) == {
        SHORTEST.days - REMIND_BEFORE.days: [Code.REMINDED],
        SHORTEST.days - WARN_BEFORE.days: [Code.WARNED],
        SHORTEST.days + 1: [Code.LAPSED],
    }


async def test_more_time_is_more_time_before_each_step(office: Office) -> None:
    reference = await asked(office)
    await diary(office, 13)
    await office.does(lambda one: one.applications.ask_more_time(AIGUL, reference))
    more = 1 + MORE_TIME.days

    assert await diary(office, 30) == {
        more - REMIND_BEFORE.days: [Code.REMINDED],
        more - WARN_BEFORE.days: [Code.WARNED],
        more + 1: [Code.LAPSED],
    }


async def test_after_a_standstill_of_the_service_nobody_lapses_without_a_warning(
    office: Office,
) -> None:
    await asked(office)
    office.passes(days=99)

    assert await diary(office, 5) == {1: [Code.WARNED], 2: [Code.LAPSED]}


async def test_many_silent_visitors_are_each_reminded_once(office: Office) -> None:
    for visitor in range(600, 660):
        reference = await office.applies(visitor)
        await office.claims(DANA, reference)
        await office.asks_correction(DANA, reference, "surname", days=SHORTEST.days)
    office.passes(days=1)
    await office.looks()
    await office.looks()

    assert [office.heard(visitor).count(Code.REMINDED) for visitor in range(600, 660)] == [1] * 60


async def test_a_lapsed_case_can_be_taken_up_again(office: Office) -> None:
    reference = await asked(office)
    await diary(office, 15)
    followed = await office.does(lambda one: one.applications.not_solved(AIGUL, reference))

    assert followed.case.status is Status.IN_REVIEW
    with pytest.raises(NotNow):
        await office.starts_correcting(reference)


@given(
    term=some.integers(SHORTEST.days, LONGEST.days),
    looks=some.lists(some.integers(0, 20), min_size=40, max_size=40),
)
def test_nobody_lapses_unwarned_or_on_the_day_of_the_warning(term: int, looks: list[int]) -> None:
    """However rarely the clock looks, and on whichever days."""
    request, today, steps = replace(ASKED, due_on=NOW.date() + term * DAY), NOW.date(), []
    for days in looks:
        today += days * DAY
        step = request.step(today)
        if step is None:
            continue
        steps.append((step, today))
        if step is Step.LAPSE:
            break
        is_warning = step is Step.WARN
        request = (
            replace(request, warned_on=today)
            if is_warning
            else replace(request, reminded_on=today)
        )

    names = [step for step, _ in steps]
    assert len(set(names)) == len(names)
    if Step.LAPSE in names:
        assert names[-2:] == [Step.WARN, Step.LAPSE]
        assert steps[-1][1] > max(steps[-2][1], request.due_on)


@pytest.mark.parametrize(
    "marked",
    [ASKED, replace(ASKED, reminded_on=DUE - 2 * DAY), replace(ASKED, warned_on=DUE)],
    ids=["asked", "reminded", "warned"],
)
def test_the_clock_looks_on_the_very_day_on_which_something_is_due(marked: Correction) -> None:
    assert marked.step(marked.looks_on - DAY) is None
    assert marked.step(marked.looks_on) is not None
