"""F21: Telegram keeps updates for a day; leads hear that the service was away for longer."""

from pathlib import Path

import pytest

from core.officers import Role
from emulator.person import Person
from emulator.world import World
from tests.bot.acts import first
from tests.stage import Clock, on_stage


@pytest.mark.parametrize(("hours", "alarms"), [(1, 0), (23, 0), (25, 1), (300, 1)])
async def test_f21_a_lead_hears_once_that_the_service_was_away_for_long(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, hours: int, alarms: int
) -> None:
    clock = Clock()
    world = World(now=lambda: clock.time)
    async with on_stage(tmp_path, world, clock) as stage:
        await stage.officer(903, role=Role.LEAD)
        await stage.officer(901)
        await stage.app.scheduler.watch()
    clock.passes(hours=hours)
    async with on_stage(tmp_path, world, clock) as stage:
        await stage.app.scheduler.watch()
        await stage.app.scheduler.watch()
        await stage.settled()

    assert heard(Person(world, 903, "Гүлнар")) == alarms
    assert heard(Person(world, 901, "Ерлан")) == 0
    assert ("nobody was here since" in caplog.text) is bool(alarms)


def heard(person: Person) -> int:
    return sum(first("alarm-was-away") in message.text for message in person.chat)


async def test_f21_a_service_that_begins_was_not_away(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        lead = await stage.officer(903, role=Role.LEAD)
        await stage.app.scheduler.watch()
        await stage.settled()

        assert heard(lead) == 0
