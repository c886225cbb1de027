"""P24: the officers' group moves or is lost, an officer is gone: no case is lost, and it shows."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from core.officers import Role
from core.troubles import Alarm, Trouble
from emulator.chats import Chat
from emulator.faults import Fault, Kind
from emulator.person import Person
from emulator.world import World
from tests.bot.acts import (
    applies,
    asks,
    first,
    label,
    reference_on,
    said,
    takes_the_oldest,
)
from tests.bot.office import asks_to_correct, does
from tests.stage import Clock, Stage, on_stage

GROUP = -1009
ADMIN, LEAD, OFFICER = 911, 912, 913


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Stage]:
    """A department with a group, and one of each who may have to hear of a trouble."""
    async with on_stage(tmp_path, **with_a_group()) as stage:
        await stage.officer(ADMIN, Role.ADMIN, name="Анар")
        await stage.officer(LEAD, Role.LEAD, name="Ләззат")
        await stage.officer(OFFICER, name="Ерлан")
        yield stage
        await stage.settled()
        assert stage.world.complaints() == []


def with_a_group() -> dict[str, Any]:
    clock = Clock()
    world = World(now=lambda: clock.time)
    world.group("Мамандар", GROUP)
    return {"world": world, "clock": clock, "officer_chat": GROUP}


def person(stage: Stage, id_: int) -> Person:
    return Person(stage.world, id_, "", settle=stage.settled)


def group(stage: Stage) -> Chat:
    return stage.world.chats[GROUP]


def read_in(chat: Chat) -> list[str]:
    return [message.text for message in chat.messages.values() if message.from_bot]


def calls(stage: Stage, outcome: str) -> int:
    """How many calls Telegram answered so."""
    return sum(outcome in call.outcome for call in stage.world.calls)


def alarms(someone: Person, id_: str) -> int:
    """How often somebody was told of a trouble."""
    return sum(first(id_) in m.text for m in someone.private.messages.values() if m.from_bot)


async def banner(stage: Stage, reader: int) -> list[Alarm]:
    found = await stage.app.units.read(lambda unit: unit.service.troubles.standing(reader))
    return list(found)


async def comes(stage: Stage, chat: Chat, many: int = 1) -> None:
    """Time passes until so much has been said there; within the minute that is promised."""
    for _ in range(60):
        if len(read_in(chat)) >= many:
            return
        stage.clock.passes(seconds=1)
        await asyncio.sleep(0.02)
        await stage.settled()
    raise AssertionError("nothing came within a minute")


async def waiting(stage: Stage) -> int:
    shift = await stage.app.units.read(lambda unit: unit.service.triage.shift(ADMIN))
    return shift.waiting


async def test_p24_a_notice_follows_the_group_to_its_new_number(office: Stage) -> None:
    """Nobody tells the bot; it finds out with the first thing it has to say."""
    grown = office.world.upgrade(group(office))
    first_one = await asks(await office.visitor(501))
    await comes(office, grown)
    office.clock.passes(minutes=10)
    second = await asks(await office.visitor(502))
    await comes(office, grown, 2)

    assert [first_one in read_in(grown)[0], second in read_in(grown)[1]] == [True, True]
    assert calls(office, "upgraded") == 1
    assert await banner(office, ADMIN) == []


async def test_p24_who_hears_of_the_new_number_fails_not_even_once(office: Stage) -> None:
    grown = await person(office, OFFICER).upgrades(group(office))
    reference = await asks(await office.visitor())

    assert [reference in text for text in read_in(grown)] == [True]
    assert calls(office, "upgraded") == 0


async def test_p24_the_new_number_outlives_a_restart(tmp_path: Path) -> None:
    """The setting still names the old group."""
    chosen = with_a_group()
    async with on_stage(tmp_path, **chosen) as stage:
        grown = stage.world.upgrade(group(stage))
        await asks(await stage.visitor(501))
        await comes(stage, grown)
    async with on_stage(tmp_path, **chosen) as stage:
        stage.clock.passes(minutes=11)
        await asks(await stage.visitor(502))
        await comes(stage, grown, 2)

        assert calls(stage, "upgraded") == 1


async def test_p24_only_our_group_is_followed(office: Stage) -> None:
    other = office.world.group("Басқалар", -2002)
    await person(office, OFFICER).upgrades(other)
    await person(office, OFFICER).removes_bot(other)
    reference = await asks(await office.visitor())

    assert reference in read_in(group(office))[0]
    assert await banner(office, ADMIN) == []


async def test_p24_a_bot_thrown_out_of_the_group_alarms_the_admins_once(office: Stage) -> None:
    await person(office, OFFICER).removes_bot(group(office))
    await asks(await office.visitor(501))
    await asks(await office.visitor(502))

    assert alarms(person(office, ADMIN), "alarm-group-lost") == 1
    assert alarms(person(office, OFFICER), "alarm-group-lost") == 0
    assert [alarm.trouble for alarm in await banner(office, ADMIN)] == [Trouble.GROUP_LOST]
    assert await banner(office, OFFICER) == []


@pytest.mark.parametrize("kind", ["blocked", "chat_not_found", "no_rights"])
async def test_p24_a_group_that_takes_nothing_alarms_the_admins_within_a_minute(
    office: Stage, kind: Kind
) -> None:
    """Even if Telegram told us nothing before; and the officers still hear of the case."""
    office.world.faults.add(Fault(method="sendMessage", kind=kind, chat_id=GROUP, times=99))
    began = office.clock.time
    reference = await asks(await office.visitor())

    assert (office.clock.time - began).total_seconds() < 60
    assert alarms(person(office, ADMIN), "alarm-group-lost") == 1
    assert await waiting(office) == 1
    assert reference in person(office, OFFICER).sees


async def test_p24_an_alarm_does_not_wait_for_the_morning(office: Stage) -> None:
    office.clock.passes(hours=12)
    await person(office, OFFICER).removes_bot(group(office))

    assert alarms(person(office, ADMIN), "alarm-group-lost") == 1


@pytest.mark.parametrize("how", ["taken in again", "heard in it again"])
async def test_p24_the_banner_goes_when_the_group_is_back(office: Stage, how: str) -> None:
    office.world.faults.add(Fault(method="sendMessage", kind="blocked", chat_id=GROUP))
    await asks(await office.visitor(501))
    assert await banner(office, ADMIN) != []
    if how == "taken in again":
        await person(office, OFFICER).adds_bot(group(office))
    else:
        office.clock.passes(minutes=10)
        await asks(await office.visitor(502))
    assert await banner(office, ADMIN) == []
    await person(office, OFFICER).removes_bot(group(office))

    assert alarms(person(office, ADMIN), "alarm-group-lost") == 2


async def test_p24_an_admin_of_the_settings_hears_it_too(tmp_path: Path) -> None:
    async with on_stage(tmp_path, admins="7", **with_a_group()) as stage:
        admin = await stage.visitor(7)
        await admin.removes_bot(group(stage))

        assert alarms(admin, "alarm-group-lost") == 1


async def test_p24_an_officer_whose_account_is_gone_is_told_to_the_leads_once(
    office: Stage,
) -> None:
    gone = person(office, OFFICER)
    await takes_one(office, gone)
    await gone.deletes_account()
    office.clock.passes(minutes=10)
    await asks(await office.visitor(502))
    await asks(await office.visitor(503))
    told = said("alarm-officer-unreachable", name="Ерлан")

    for boss in (ADMIN, LEAD):
        assert alarms(person(office, boss), "alarm-officer-unreachable") == 1
        assert any(m.text == told for m in person(office, boss).private.messages.values())
    assert [(a.officer, a.name) for a in await banner(office, LEAD)] == [(OFFICER, "Ерлан")]


async def test_p24_the_case_of_an_officer_who_is_gone_is_free_within_31_minutes(
    office: Stage,
) -> None:
    gone, other = person(office, OFFICER), person(office, LEAD)
    reference = await takes_one(office, gone)
    await gone.deletes_account()
    office.clock.passes(minutes=31)

    assert await waiting(office) == 1
    assert await takes_the_oldest(other) == reference


async def test_p24_a_case_kept_for_an_officer_who_is_gone_is_free_within_31_minutes(
    office: Stage,
) -> None:
    """
    It was to be theirs for a day, by a lead; whoever comes back still has half an hour from when
    it was noticed, with the next message of theirs.
    """
    gone, reference = person(office, OFFICER), await asks(await office.visitor(501))
    await hands(office, reference)
    await gone.deletes_account()
    await asks(await office.visitor(502))
    office.clock.passes(minutes=10)
    await office.app.scheduler.watch()
    await office.settled()
    office.clock.passes(minutes=31)

    assert await waiting(office) == 2
    assert await takes_the_oldest(person(office, LEAD)) == reference


async def test_p24_nothing_is_kept_for_a_day_for_an_officer_who_is_gone(office: Stage) -> None:
    """A corrected case goes to the queue at once; what a lead hands over, after half an hour."""
    gone, visitor = person(office, OFFICER), await office.visitor(501)
    corrected = await applies(visitor)
    await takes_the_oldest(gone)
    await asks_to_correct(office, gone, corrected, "name")
    await gone.deletes_account()
    handed = await asks(await office.visitor(502))
    await hands(office, handed)
    await visitor.taps(label("case-correct"))
    await visitor.sends("Айжан")
    await visitor.taps(label("kandas-review.send"))

    assert await waiting(office) == 1
    office.clock.passes(minutes=31)
    await office.app.scheduler.watch()
    await office.settled()
    assert corrected in str(person(office, LEAD).buttons) + person(office, LEAD).sees
    assert await waiting(office) == 2


async def hands(stage: Stage, reference: str) -> None:
    """The lead gives the case to the officer."""
    given = (reference,)
    await does(stage, lambda one: one.colleagues.reassign(LEAD, given, OFFICER, "Кезек"))


async def test_p24_an_officer_who_is_back_is_no_trouble_any_more(office: Stage) -> None:
    officer = person(office, OFFICER)
    await officer.blocks()
    assert len(await banner(office, LEAD)) == 1
    await officer.unblocks()
    await officer.sends("/desk")

    assert await banner(office, LEAD) == []


async def test_p24_an_officer_who_left_need_not_be_reached(office: Stage) -> None:
    await person(office, OFFICER).blocks()
    await office.app.units.write(lambda unit: unit.service.staff.leave(ADMIN, OFFICER))

    assert await banner(office, LEAD) == []


async def test_p24_a_visitor_who_blocks_the_bot_alarms_nobody(office: Stage) -> None:
    visitor = await office.visitor()
    await visitor.blocks()

    assert await banner(office, ADMIN) == []
    assert alarms(person(office, LEAD), "alarm-officer-unreachable") == 0


async def takes_one(stage: Stage, officer: Person) -> str:
    """A visitor asks, the officer holds the case."""
    await asks(await stage.visitor(501))
    await officer.sends("/desk")
    await officer.taps(label("desk-take"))
    return reference_on(officer)
