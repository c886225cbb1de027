"""What ``make run`` does: the service and Telegram are processes of their own, over HTTP."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from emulator.remote import RemotePerson, RemoteWorld
from emulator.world import World
from tests.bot.acts import SELF_CHECK, first, label, option
from tests.e2e.stage import environment, free_port, process


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[RemoteWorld]:
    port = free_port()
    env = environment(World(), f"http://127.0.0.1:{port}", tmp_path)
    async with process(
        "emulator", "--port", str(port), env=env, log=tmp_path / "emulator.log"
    ) as telegram:
        assert telegram.stdout is not None
        await telegram.stdout.readline()
        async with (
            process("bot", "run", env=env, log=tmp_path / "bot.log"),
            RemoteWorld(f"http://127.0.0.1:{port}") as world,
        ):
            yield world


async def test_a_visitor_walks_the_road_of_the_self_check(world: RemoteWorld) -> None:
    visitor = RemotePerson(world, 5001, "Айгүл")
    await visitor.opens("status")
    await visitor.waits_for(first("language-choose"), timeout=60)
    await visitor.taps("Қазақша")
    for question, chosen in SELF_CHECK.items():
        await visitor.waits_for(first(f"status-{question}"), timeout=60)
        await visitor.taps(option("status", question, chosen))
    await visitor.waits_for(first("status-reunification"), timeout=60)
    await world.becomes_quiet(60)

    assert label("outcome-form") in str(await visitor.buttons())
    assert await world.complaints() == []
