"""What ends the service while it runs: whoever runs it reads why, and visitors lose nothing."""

import asyncio
from contextlib import suppress
from pathlib import Path

import pytest
from aiogram import Bot

from bot import patience, polling
from bot.app import App, new_database
from bot.patience import REFUSED, USED_TWICE, Stopped
from emulator.faults import Fault, Kind
from emulator.person import Person
from emulator.session import InProcess
from emulator.world import World
from storage.transaction import UnfitDatabase
from tests.bot.acts import first
from tests.reliability.stage import logged
from tests.reliability.test_faults_of_telegram import comes
from tests.stage import LONG_ENOUGH, Stage, on_stage, settings

TOKEN = "42:SECRET-canary-of-a-token-0123456789"


async def serves(folder: Path, world: World) -> None:
    """Until it ends by itself."""
    chosen = settings(folder, world, listen="127.0.0.1:0")
    database = new_database(chosen)
    app = App(chosen, Bot(world.token, session=InProcess(world)), database)
    try:
        async with asyncio.timeout(LONG_ENOUGH):
            await app.run()
    finally:
        await database.close()


def fetched(world: World) -> int:
    return sum(call.method == "getUpdates" for call in world.calls)


@pytest.mark.parametrize(("kind", "words"), [("unauthorized", REFUSED), ("conflict", USED_TWICE)])
async def test_a_refused_token_stops_the_service_with_an_error(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    kind: Kind,
    words: str,
) -> None:
    monkeypatch.setattr(patience, "OVERLAP", 0)
    world = World(token=TOKEN)
    world.faults.add(Fault(method="getUpdates", kind=kind, times=99))
    with pytest.raises(Stopped) as ended:
        await serves(tmp_path, world)

    assert str(ended.value) == words
    assert fetched(world) <= 3
    assert "canary-of-a-token" not in logged(caplog)


async def test_two_pollers_on_one_token_end_as_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each with a database of its own, so nothing but Telegram can tell them apart."""
    monkeypatch.setattr(patience, "OVERLAP", 0.3)
    monkeypatch.setattr(patience, "FIRST_PAUSE", 0.05)
    world = World(token=TOKEN)
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    both = [asyncio.ensure_future(serves(folder, world)) for folder in folders]
    ended, going_on = await asyncio.wait(both, return_when=asyncio.FIRST_COMPLETED)
    visitor = Person(world, 501, "Айгүл")
    await visitor.opens()
    async with asyncio.timeout(LONG_ENOUGH):
        while not any(message.from_bot for message in visitor.chat):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    for one in going_on:
        one.cancel()
        with suppress(asyncio.CancelledError):
            await one

    assert [str(one.exception()) for one in ended] == [USED_TWICE]
    assert len(going_on) == 1


async def test_a_short_overlap_at_a_deploy_stops_nobody(stage: Stage) -> None:
    visitor = await stage.visitor()
    stage.world.faults.add(Fault(method="getUpdates", kind="conflict", times=1))
    visitor.settle = None
    await visitor.sends("/help")
    await stage.becomes(lambda: first("help") in visitor.sees)

    assert not stage.app.background.is_stopping


async def test_a_lost_network_is_named_and_outlasted(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = await stage.visitor()
    for method in ("getUpdates", "sendMessage"):
        stage.world.faults.add(Fault(method=method, kind="no_connection", times=2))
    visitor.settle = None
    await visitor.sends("/help")
    await comes(stage, lambda: first("help") in visitor.sees)

    assert "Telegram cannot be reached" in logged(caplog)
    assert sum(first("help") in message.text for message in visitor.chat) == 1


async def test_numbers_of_updates_that_jump_back_after_a_quiet_week_lose_nobody(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F20: asked with a number above theirs, Telegram would forget them."""
    monkeypatch.setattr(polling, "WAIT", 1)
    visitor, updates = await stage.visitor(), stage.world.updates
    asked = updates.poll
    await stage.becomes(lambda: updates.poll is not asked)  # one answer was empty
    between = stage.world.faults.add(Fault(method="getUpdates", kind="no_connection"))
    await stage.becomes(lambda: between.times == 0)
    updates.next_id = 1_000
    await visitor.sends("/help")

    assert first("help") in visitor.sees


async def test_a_damaged_database_ends_the_service_before_more_is_written(
    tmp_path: Path,
) -> None:
    async with on_stage(tmp_path) as stage:
        await (await stage.visitor()).sends("/help")
    file = tmp_path / "qonys.db"
    half = file.stat().st_size // 2
    with file.open("r+b") as written:
        written.seek(half)
        written.write(b"\xff" * half)
    with pytest.raises(UnfitDatabase, match="is damaged: stop the service and restore"):
        await serves(tmp_path, World(token=TOKEN))
