"""A wrong token, or a second service on the same one: nothing can be done but to say so."""

import asyncio
from pathlib import Path

import pytest
from aiogram import Bot

from bot.app import App, new_database
from bot.patience import Stopped
from emulator.faults import Fault, Kind
from emulator.session import InProcess
from emulator.world import World
from tests.reliability.stage import logged
from tests.stage import LONG_ENOUGH, settings


@pytest.mark.parametrize("kind", ["unauthorized", "conflict"])
async def test_a_refused_token_stops_the_service_with_an_error(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, kind: Kind
) -> None:
    world = World(token="42:SECRET-canary-of-a-token-0123456789")
    world.faults.add(Fault(method="getUpdates", kind=kind, times=99))
    chosen = settings(tmp_path, world, listen="127.0.0.1:0")
    database = new_database(chosen)
    app = App(chosen, Bot(world.token, session=InProcess(world)), database)
    try:
        with pytest.raises(Stopped):
            async with asyncio.timeout(LONG_ENOUGH):
                await app.run()
    finally:
        await database.close()

    assert sum(call.method == "getUpdates" for call in world.calls) <= 3
    assert "canary-of-a-token" not in logged(caplog)
