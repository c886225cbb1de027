"""T1: however a call fails, the token is in no line of the log (decision 0038)."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from io import StringIO
from pathlib import Path
from typing import get_args

import pytest
from aiogram import Bot

from bot import logs, patience
from bot.app import new_bot
from bot.patience import Patience
from emulator.faults import Fault, Kind
from emulator.server import serving
from emulator.world import World
from tests.e2e.stage import free_port
from tests.stage import settings

TOKEN = "123456789:AAF-CANARY_token0123456789abcdefghij"
OVER_HTTP: list[Kind] = [kind for kind in get_args(Kind) if kind not in ("no_connection", "slow")]
Call = Callable[[Bot], Awaitable[object]]


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "FIRST_PAUSE", 0.01)


@pytest.fixture
async def world() -> World:
    return World(token=TOKEN)


@pytest.fixture
async def bot(world: World, tmp_path: Path) -> AsyncIterator[Bot]:
    """The real session, over HTTP."""
    async with serving(world) as address:
        bot = new_bot(settings(tmp_path, world, api_url=address))
        yield bot
        await bot.session.close()


async def told(bot: Bot, call: Call) -> str:
    """What the log says of a failing *call*: as we write it, and with all a library could add."""
    into = StringIO()
    handler = logging.StreamHandler(into)
    handler.setFormatter(logs.formatter(for_eyes=False))
    root, level = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        await call(bot)
    except Exception as error:
        logging.getLogger("aiogram.event").error("Failed: %s", error, exc_info=True)
        logging.getLogger("bot.calls").exception("failed: %s", error)
        await Patience(lambda failure: None).after(error)
    else:
        raise AssertionError("it did not fail")
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
    return into.getvalue()


def is_free_of_the_token(written: str) -> bool:
    assert written.count("\n") >= 3
    return "CANARY" not in written and TOKEN.partition(":")[2] not in written


@pytest.mark.parametrize("kind", OVER_HTTP)
async def test_t1_no_fault_of_telegram_brings_the_token_into_the_log(
    world: World, bot: Bot, kind: Kind
) -> None:
    world.faults.add(Fault(kind=kind, times=9)).retry_after = 0

    assert is_free_of_the_token(await told(bot, lambda one: one.send_message(501, "x")))


async def test_t1_a_file_that_is_not_there_does_not_either(bot: Bot) -> None:
    assert is_free_of_the_token(await told(bot, lambda one: one.download_file("nowhere/x")))


async def test_t1_a_call_that_takes_too_long_does_not_either(world: World, bot: Bot) -> None:
    world.faults.add(Fault(kind="slow", delay=9, times=9))
    written = await told(bot, lambda one: one.send_message(501, "x", request_timeout=1))

    assert is_free_of_the_token(written)


@pytest.mark.parametrize("address", ["http://127.0.0.1:{port}", "http://nowhere.invalid", "x://y"])
async def test_t1_an_address_that_is_none_does_not_either(
    world: World, tmp_path: Path, address: str
) -> None:
    where = address.format(port=free_port())
    bot = new_bot(settings(tmp_path, world, api_url=where))
    try:
        assert is_free_of_the_token(await told(bot, lambda one: one.get_me()))
    finally:
        await bot.session.close()
