"""Officers hear that an answer is due soon, leads that it is late: once, together, by day."""

from datetime import datetime
from pathlib import Path

import pytest

from core.calendar import AKTAU
from core.officers import Role
from emulator.person import Person
from tests.bot.acts import (
    asks,
    label,
    replies,
    said,
    takes_the_oldest,
    writes_on,
)
from tests.postgres import EACH
from tests.stage import Clock, Stage, on_stage

DATABASES = EACH

SOON, LATE = "alarm-soon", "alarm-late"
WORDS = "Ағам Ақтауда тұрады."


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=AKTAU)


async def watches(stage: Stage, written: str) -> None:
    """It is that time, and the service looks at what is due."""
    stage.clock.time = at(written)
    await stage.app.scheduler.watch()
    await stage.settled()


def heard(person: Person, id_: str, count: int = 1, language: str = "kk") -> int:
    """How many messages tell of so many cases."""
    told = said(id_, language, count=count)
    return sum(told in message.text for message in person.chat if message.from_bot)


def messages(person: Person) -> int:
    return sum(message.from_bot for message in person.chat)


def line(reference: str, due: str) -> str:
    return said("due-line", reference=reference, due=at(due))


async def test_the_holder_is_warned_when_most_of_the_time_is_over(stage: Stage) -> None:
    holder, other = await stage.officer(901), await stage.officer(902)
    reference = await asks(await stage.visitor(), WORDS)
    stage.clock.time = at("2026-11-24 17:30")
    await takes_the_oldest(holder)
    await watches(stage, "2026-11-24 17:47")
    assert heard(holder, SOON) == 0

    await watches(stage, "2026-11-24 17:49")
    assert heard(holder, SOON) == 1
    assert line(reference, "2026-11-25 12:00") in holder.sees
    assert WORDS not in holder.sees
    assert heard(other, SOON) == 0


async def test_without_a_holder_everybody_on_duty_hears_in_one_message(stage: Stage) -> None:
    officers = [await stage.officer(901), await stage.officer(902, Role.LEAD)]
    auditor = await stage.officer(903, Role.AUDITOR)
    references = [await asks(await stage.visitor(number)) for number in (501, 502, 503)]
    before = messages(officers[0])
    await watches(stage, "2026-11-25 10:00")

    assert [heard(officer, SOON, 3) for officer in officers] == [1, 1]
    assert messages(officers[0]) == before + 1
    assert all(reference in officers[0].sees for reference in references)
    assert heard(auditor, SOON, 3) == 0


async def test_a_holder_who_went_home_holds_nothing(stage: Stage) -> None:
    gone, there = await stage.officer(901), await stage.officer(902)
    await asks(await stage.visitor())
    await takes_the_oldest(gone)
    await watches(stage, "2026-11-25 10:00")

    assert (heard(gone, SOON), heard(there, SOON)) == (1, 1)


async def test_leads_hear_what_is_late_and_officers_do_not(stage: Stage) -> None:
    officer, lead = await stage.officer(901), await stage.officer(902, Role.LEAD)
    references = [await asks(await stage.visitor(number)) for number in (501, 502)]
    await watches(stage, "2026-11-25 10:00")
    before = messages(lead)
    await watches(stage, "2026-11-25 12:30")

    assert heard(lead, LATE, 2) == 1
    assert messages(lead) == before + 1
    assert all(line(reference, "2026-11-25 12:00") in lead.sees for reference in references)
    assert heard(officer, LATE, 2) == 0


async def test_without_a_lead_the_admins_hear(tmp_path: Path) -> None:
    async with on_stage(tmp_path, admins="7") as stage:
        admin, officer = await stage.visitor(7), await stage.officer()
        await asks(await stage.visitor())
        await watches(stage, "2026-11-25 15:00")

        assert (heard(admin, LATE), heard(officer, LATE)) == (1, 0)


async def test_one_person_hears_of_everything_in_one_message(stage: Stage) -> None:
    lead = await stage.officer(902, Role.LEAD)
    late = await asks(await stage.visitor(501))
    stage.clock.time = at("2026-11-23 17:00")
    soon = await asks(await stage.visitor(502))
    before = messages(lead)
    await watches(stage, "2026-11-25 16:00")

    assert messages(lead) == before + 1
    assert said(LATE, count=1) in lead.sees
    assert said(SOON, count=1) in lead.sees
    assert lead.sees.index(late) < lead.sees.index(soon)


async def test_each_promise_is_told_of_once_however_often_we_look(tmp_path: Path) -> None:
    """Every few minutes, over days, and over a restart."""
    clock = Clock()
    async with on_stage(tmp_path, clock=clock) as before:
        lead = await before.officer(902, Role.LEAD)
        await asks(await before.visitor())
        for moment in ("2026-11-25 09:00", "2026-11-25 09:05", "2026-11-25 16:00"):
            await watches(before, moment)
        world = before.world
    async with on_stage(tmp_path, world, clock) as later:
        for moment in ("2026-11-25 16:05", "2026-11-26 09:00", "2026-12-01 09:00"):
            await watches(later, moment)

    assert (heard(lead, SOON), heard(lead, LATE)) == (1, 1)


CLOSED = {
    "at lunch": ("2026-11-25 13:30", "2026-11-25 14:00"),
    "in the evening": ("2026-11-25 18:00", "2026-11-26 09:00"),
    "at night": ("2026-11-26 02:00", "2026-11-26 09:00"),
    "before the office opens": ("2026-11-26 08:59", "2026-11-26 09:00"),
    "at a weekend": ("2026-11-28 11:00", "2026-11-30 09:00"),
    "on a feast": ("2026-12-16 11:00", "2026-12-17 09:00"),
}


@pytest.mark.parametrize(("closed", "opened"), CLOSED.values(), ids=CLOSED)
async def test_nobody_hears_of_it_while_we_are_closed(
    stage: Stage, closed: str, opened: str
) -> None:
    lead = await stage.officer(902, Role.LEAD)
    await asks(await stage.visitor())
    before = messages(lead)
    await watches(stage, closed)
    assert messages(lead) == before

    await watches(stage, opened)
    assert heard(lead, LATE) == 1


async def test_hours_that_reach_into_the_night_wake_nobody(tmp_path: Path) -> None:
    """At night nobody is written to unasked, whatever the calendar says."""
    async with on_stage(tmp_path, admins="7") as stage:
        admin = await stage.visitor(7)
        week = {"monday": [["06:00", "23:00"]], "tuesday": [["06:00", "23:00"]]}
        await stage.app.units.write(lambda unit: unit.service.hours.set_week(7, 0, week))
        await asks(await stage.visitor())  # at noon on Monday: due on Tuesday at eleven
        await watches(stage, "2026-11-24 08:00")
        assert heard(admin, SOON) == 0

        await watches(stage, "2026-11-24 09:00")
        assert heard(admin, SOON) == 1


async def test_nobody_is_hurried_while_the_visitor_is_silent(stage: Stage) -> None:
    lead = await stage.officer(902, Role.LEAD)
    await asks(await stage.visitor())
    await takes_the_oldest(lead)
    await replies(lead, "Қай қаладасыз?")
    for moment in ("2026-11-25 10:00", "2026-11-25 15:00", "2026-12-14 15:00"):
        await watches(stage, moment)

    assert (heard(lead, SOON), heard(lead, LATE)) == (0, 0)


async def test_the_visitors_next_word_is_a_new_promise(stage: Stage) -> None:
    lead, visitor = await stage.officer(902, Role.LEAD), await stage.visitor()
    await asks(visitor)
    await watches(stage, "2026-11-25 15:00")
    assert heard(lead, LATE) == 1
    await takes_the_oldest(lead)
    await replies(lead, "Қай қаладасыз?")
    await writes_on(visitor, "Ақтаудамын.")

    await watches(stage, "2026-11-27 14:30")
    assert heard(lead, SOON) == 1
    await watches(stage, "2026-11-27 15:30")
    assert heard(lead, LATE) == 2


async def test_shorter_hours_make_nothing_late_that_was_promised_before(tmp_path: Path) -> None:
    async with on_stage(tmp_path, admins="7") as stage:
        admin = await stage.visitor(7)
        await asks(await stage.visitor())
        week = {"wednesday": [["09:00", "11:00"], ["15:00", "17:00"]]}
        await stage.app.units.write(lambda unit: unit.service.hours.set_week(7, 0, week))
        await watches(stage, "2026-11-25 09:30")
        assert (heard(admin, SOON), heard(admin, LATE)) == (1, 0)

        await watches(stage, "2026-11-25 12:30")  # late by now, and closed by the new hours
        assert heard(admin, LATE) == 0
        await watches(stage, "2026-11-25 15:00")
        assert heard(admin, LATE) == 1


async def test_an_officer_opens_the_case_from_the_message(stage: Stage) -> None:
    lead = await stage.officer(902, Role.LEAD)
    reference = await asks(await stage.visitor())
    await watches(stage, "2026-11-25 15:00")
    await lead.taps(label("desk-open", reference=reference))
    assert reference in lead.sees
    assert label("desk-claim") in str(lead.buttons)


async def test_the_message_can_be_read_in_the_other_language(stage: Stage) -> None:
    """The switch leads to the list as it is by then."""
    lead = await stage.officer(902, Role.LEAD)
    reference = await asks(await stage.visitor())
    for moment in ("2026-11-25 09:00", "2026-11-25 15:00"):
        await watches(stage, moment)
    await lead.taps(label("language-switch"))
    assert said("due-late", "ru") in lead.sees
    assert reference in lead.sees

    await lead.taps(label("language-switch", "ru"))
    assert said("due-late") in lead.sees


async def test_an_officer_looks_through_what_is_due_from_the_shift(stage: Stage) -> None:
    officer = await stage.officer()
    await officer.sends("/desk")
    await officer.taps(label("desk-due-open"))
    assert said("due-nothing") in officer.sees
    reference = await asks(await stage.visitor())
    stage.clock.time = at("2026-11-25 10:00")
    await officer.sends("/desk")
    await officer.taps(label("desk-due-open"))

    assert said("due-today") in officer.sees
    assert line(reference, "2026-11-25 12:00") in officer.sees


async def test_the_scheduler_looks_by_itself(stage: Stage) -> None:
    lead = await stage.officer(902, Role.LEAD)
    await asks(await stage.visitor())
    stage.clock.time = at("2026-11-25 15:00")
    stage.app.background.start(stage.app.scheduler.run())

    await stage.becomes(lambda: heard(lead, LATE) == 1)


async def test_where_nobody_works_yet_nothing_is_taken_for_told(stage: Stage) -> None:
    await asks(await stage.visitor())
    await watches(stage, "2026-11-25 15:00")
    lead = await stage.officer(902, Role.LEAD)
    await watches(stage, "2026-11-25 15:05")

    assert heard(lead, LATE) == 1
