"""Whoever stops while many wait begins no call that there is no time to end."""

import asyncio
from pathlib import Path

from bot.unit import SayingUnits, Unit
from core.text import Text
from tests.stage import Stage, on_stage

MANY = 100


def said(stage: Stage) -> int:
    return sum(call.method == "sendMessage" for call in stage.world.calls)


async def test_after_the_last_call_nobody_who_waits_for_a_turn_is_called(tmp_path: Path) -> None:
    """They would be cut off in the middle of it, and read the same once more."""
    async with on_stage(tmp_path, sends_per_second=25) as stage:
        people = [stage.person(600 + number, "Айгүл") for number in range(MANY)]

        async def tells_all(unit: Unit) -> None:
            for one in people:
                await unit.mail.show(one.id, Text("phone-noted"))

        await SayingUnits(stage.app.units, stage.app.sender.lanes).write(tells_all)
        await stage.becomes(lambda: said(stage) > 3)
        await stage.app.leading.fall_silent(0)
        before = said(stage)
        await asyncio.sleep(0.5)

        assert before < MANY
        assert said(stage) == before
