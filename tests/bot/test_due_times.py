"""When an answer is due: in the department's working time, as the visitor was promised it."""

from datetime import datetime
from pathlib import Path

import pytest

from bot.unit import Unit
from core.calendar import AKTAU
from core.cases import Case
from core.errors import NotFound
from emulator.person import Person
from tests.bot.acts import (
    applies,
    asks,
    decides,
    first,
    label,
    replies,
    said,
    takes_the_oldest,
    writes_on,
)
from tests.postgres import EACH
from tests.stage import Clock, Stage, on_stage

DATABASES = EACH

ADMIN = 7
MORNINGS = {"monday": [["09:00", "11:00"]], "wednesday": [["09:00", "11:00"]]}


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=AKTAU)


def shown(moment: datetime | None) -> str:
    """To the minute, as a clock in Aktau shows it; looking at the clock takes a moment too."""
    return f"{moment.astimezone(AKTAU):%Y-%m-%d %H:%M}" if moment else ""


async def case_of(stage: Stage, visitor: Person) -> Case:
    return (await stage.cases_of(visitor))[0]


async def due(stage: Stage, visitor: Person) -> str:
    return shown((await case_of(stage, visitor)).due_at)


async def confirms(stage: Stage, year: int) -> None:
    """An admin enters ordinary hours, and a year with one feast."""
    week = {day: [["09:00", "13:00"], ["14:00", "18:00"]] for day in ("monday", "tuesday")}
    feast = {"on": f"{year}-11-24", "kk": "Мереке", "ru": "Праздник"}
    await stage.app.units.write(lambda unit: unit.service.hours.set_week(ADMIN, 0, week))
    await stage.app.units.write(lambda unit: unit.service.hours.set_year(ADMIN, 0, year, [feast]))


SENT = {
    "at noon": ("2026-11-23 12:00", "2026-11-25 12:00"),
    "at lunch": ("2026-11-23 13:10", "2026-11-25 13:00"),
    "just before closing": ("2026-11-23 17:30", "2026-11-25 17:30"),
    "after closing": ("2026-11-23 18:00", "2026-11-25 18:00"),
    "at night, when it is still yesterday by UTC": ("2026-11-24 04:59", "2026-11-25 18:00"),
    "at night, when it is today by UTC": ("2026-11-24 05:00", "2026-11-25 18:00"),
    "on Friday": ("2026-11-27 15:00", "2026-12-01 15:00"),
    "on Saturday": ("2026-11-28 11:00", "2026-12-01 18:00"),
    "on the eve of a feast": ("2026-12-15 10:00", "2026-12-18 10:00"),
    "at the end of a year": ("2026-12-31 10:00", "2027-01-05 10:00"),
}


@pytest.mark.parametrize(("moment", "expected"), SENT.values(), ids=SENT)
async def test_an_answer_is_due_two_working_days_after_the_question(
    stage: Stage, moment: str, expected: str
) -> None:
    visitor = await stage.visitor()
    stage.clock.time = at(moment)
    await asks(visitor)

    assert await due(stage, visitor) == expected


async def test_an_urgent_question_is_due_sooner(stage: Stage) -> None:
    hurried = await stage.visitor()
    await hurried.taps(label("menu.status"))
    await hurried.taps(label("status-urgent.yes"))
    await hurried.taps(label("outcome-officer"))
    await hurried.taps(label("ask-consent.agree"))
    await hurried.sends("Визам ертең бітеді.")
    await hurried.taps(label("ask-review.send"))

    assert await due(stage, hurried) == "2026-11-23 17:00"


async def test_neither_a_claim_nor_more_words_of_the_visitor_move_the_time(stage: Stage) -> None:
    officer, visitor = await stage.officer(), await stage.visitor()
    await asks(visitor)
    stage.clock.passes(hours=3)
    await takes_the_oldest(officer)
    stage.clock.passes(hours=20)
    await writes_on(visitor, "Тағы бір сұрағым бар.")

    assert await due(stage, visitor) == "2026-11-25 12:00"


async def test_while_the_visitor_is_silent_nothing_is_due(stage: Stage) -> None:
    officer, visitor = await stage.officer(), await stage.visitor()
    await asks(visitor)
    await takes_the_oldest(officer)
    await replies(officer, "Қай қаладасыз?")
    stage.clock.passes(days=21)
    assert await due(stage, visitor) == ""
    assert not (await case_of(stage, visitor)).is_late(stage.clock.time)

    await writes_on(visitor, "Ақтаудамын.")
    assert await due(stage, visitor) == "2026-12-17 12:00"


async def test_the_first_answer_is_remembered_and_a_decision_ends_what_is_owed(
    stage: Stage,
) -> None:
    officer, visitor = await stage.officer(), await stage.visitor()
    await asks(visitor)
    await takes_the_oldest(officer)
    assert (await case_of(stage, visitor)).answered_at is None
    stage.clock.passes(minutes=10)
    await replies(officer, "Порталдан бастаңыз.")
    stage.clock.passes(minutes=10)
    await decides(officer, "answered", "Порталдан бастаңыз.")
    case = await case_of(stage, visitor)

    assert shown(case.answered_at) == "2026-11-23 12:10"
    assert case.due_at is None


async def test_whoever_withdraws_is_owed_nothing(stage: Stage) -> None:
    visitor = await stage.visitor()
    await applies(visitor)
    await visitor.taps(label("case-withdraw"))
    await visitor.taps(label("withdraw-yes"))
    case = await case_of(stage, visitor)

    assert (case.due_at, case.answered_at) == (None, None)


async def test_other_hours_hold_for_what_comes_after_them(tmp_path: Path) -> None:
    """A case keeps what it was promised, over a change of hours and over a restart."""
    clock = Clock()
    async with on_stage(tmp_path, clock=clock, admins=str(ADMIN)) as before:
        earlier = await before.visitor(501)
        await asks(earlier)
        await before.app.units.write(lambda unit: unit.service.hours.set_week(ADMIN, 0, MORNINGS))
        later = await before.visitor(502)
        await asks(later)
        world = before.world
    async with on_stage(tmp_path, world, clock, admins=str(ADMIN)) as after:
        earlier.settle = after.settled
        await writes_on(earlier, "Жауап күтіп отырмын.")

        assert await due(after, earlier) == "2026-11-25 12:00"
        assert await due(after, later) == "2026-12-23 11:00"


async def test_an_officer_sees_on_the_shift_what_is_late_and_due_today(stage: Stage) -> None:
    officer = await stage.officer()
    for number, moment in enumerate(("2026-11-23 10:00", "2026-11-23 16:00"), 501):
        stage.clock.time = at(moment)
        await asks(await stage.visitor(number))
    stage.clock.time = at("2026-11-25 11:00")
    await asks(await stage.visitor(503))
    await officer.sends("/desk")

    assert said("desk-due", today=1, late=1) in officer.sees


async def test_an_officer_lists_what_is_late_and_what_is_due_today_whoever_holds_it(
    stage: Stage,
) -> None:
    officer, other = await stage.officer(901), await stage.officer(902)
    references = []
    for number, moment in enumerate(("2026-11-23 16:00", "2026-11-23 10:00"), 501):
        stage.clock.time = at(moment)
        references.append(await asks(await stage.visitor(number)))
    stage.clock.time = at("2026-11-25 11:00")
    await takes_the_oldest(other)

    async def listed(of: str) -> list[str]:
        async def work(unit: Unit) -> tuple[Case, ...]:
            triage = unit.service.triage
            return await (triage.late if of == "late" else triage.due_today)(officer.id)

        return [case.reference for case in await stage.app.units.read(work)]

    assert await listed("due today") == references[:1]
    assert await listed("late") == references[1:]


async def test_no_visitor_lists_what_is_due(stage: Stage) -> None:
    visitor = await stage.visitor()
    with pytest.raises(NotFound):
        await stage.app.units.read(lambda unit: unit.service.triage.late(visitor.id))
    with pytest.raises(NotFound):
        await stage.app.units.read(lambda unit: unit.service.triage.due_today(visitor.id))


async def test_the_day_of_the_shift_ends_at_midnight_in_aktau(stage: Stage) -> None:
    officer, visitor = await stage.officer(), await stage.visitor()
    stage.clock.time = at("2026-11-23 09:30")
    await asks(visitor)
    stage.clock.time = at("2026-11-24 23:00")
    await officer.sends("/desk")
    assert said("desk-due", today=0, late=0) in officer.sees

    stage.clock.time = at("2026-11-25 00:01")  # by UTC it is still the day before
    await officer.sends("/desk")
    assert said("desk-due", today=1, late=0) in officer.sees


async def test_while_nobody_confirmed_the_hours_a_receipt_names_no_time(stage: Stage) -> None:
    for number, moment in enumerate(("2026-11-23 12:00", "2026-11-23 22:00"), 501):
        stage.clock.time = at(moment)
        visitor = await stage.visitor(number)
        await asks(visitor)
        assert said("working-hours") in visitor.sees
        assert first("off-hours") not in visitor.sees


async def test_once_they_are_confirmed_a_receipt_at_night_says_when_we_open(
    tmp_path: Path,
) -> None:
    async with on_stage(tmp_path, admins=str(ADMIN)) as stage:
        await confirms(stage, 2026)
        visitor = await stage.visitor()
        await asks(visitor)
        assert said("working-hours") not in visitor.sees
        assert first("off-hours") not in visitor.sees

        stage.clock.time = at("2026-11-23 20:00")  # and Tuesday is a feast
        opens = said("off-hours", opens=at("2026-11-30 09:00"))
        await writes_on(visitor, "Тағы бір сөз.")
        assert opens in visitor.sees
        await applies(visitor)
        assert opens in visitor.sees


async def test_a_receipt_at_night_is_in_the_visitors_language(tmp_path: Path) -> None:
    async with on_stage(tmp_path, admins=str(ADMIN)) as stage:
        await confirms(stage, 2026)
        stage.clock.time = at("2026-11-23 13:30")
        visitor = await stage.visitor(language="ru")
        await asks(visitor, language="ru")

        assert said("off-hours", "ru", opens=at("2026-11-23 14:00")) in visitor.sees
        assert "23 ноября 2026 года, 14:00" in visitor.sees


async def test_in_december_nobody_is_sent_to_a_january_that_nobody_entered(
    tmp_path: Path,
) -> None:
    async with on_stage(tmp_path, admins=str(ADMIN)) as stage:
        await confirms(stage, 2026)
        stage.clock.time = at("2026-12-31 20:00")
        visitor = await stage.visitor()
        await asks(visitor)

        assert said("working-hours") in visitor.sees
