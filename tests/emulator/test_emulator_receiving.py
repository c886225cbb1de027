"""How updates reach a bot that asks for them."""

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError
from aiogram.methods import TelegramMethod

from emulator.person import Person
from emulator.world import World
from tests.emulator.stage import Clock, inline


class RawUpdates(TelegramMethod[list[dict[str, Any]]]):
    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


async def test_an_update_is_given_again_until_it_is_confirmed(bot: Bot, aigul: Person) -> None:
    await aigul.sends("бір")
    first = await bot.get_updates()
    again = await bot.get_updates()
    after = await bot.get_updates(offset=first[0].update_id + 1)

    assert [update.update_id for update in again] == [update.update_id for update in first]
    assert after == []


async def test_a_long_poll_ends_when_somebody_writes(bot: Bot, aigul: Person) -> None:
    async with asyncio.TaskGroup() as group:
        poll = group.create_task(bot(RawUpdates(timeout=30)))
        await asyncio.sleep(0.01)
        await aigul.sends("бір")

    assert [update["message"]["text"] for update in poll.result()] == ["бір"]


async def test_a_long_poll_ends_empty_after_its_time(bot: Bot, world: World) -> None:
    assert await bot(RawUpdates(timeout=0)) == []
    assert world.calls == []


async def test_of_two_pollers_the_older_one_is_thrown_out(bot: Bot, aigul: Person) -> None:
    async with asyncio.TaskGroup() as group:
        older = group.create_task(_conflict(bot))
        await asyncio.sleep(0.01)
        newer = group.create_task(bot(RawUpdates(timeout=30)))
        await asyncio.sleep(0.01)
        await aigul.sends("бір")

    assert "terminated by other getUpdates request" in older.result()
    assert len(newer.result()) == 1


async def _conflict(bot: Bot) -> str:
    with pytest.raises(TelegramConflictError) as conflict:
        await bot(RawUpdates(timeout=30))
    return conflict.value.message


async def test_with_a_webhook_nobody_may_poll(bot: Bot) -> None:
    await bot.set_webhook("https://qonys.example.kz/telegram")
    with pytest.raises(TelegramConflictError, match="webhook is active"):
        await bot.get_updates()

    await bot.delete_webhook()
    assert await bot.get_updates() == []


async def test_only_wanted_kinds_of_updates_are_kept(bot: Bot, aigul: Person) -> None:
    await bot(RawUpdates(allowed_updates=["my_chat_member"]))
    await aigul.sends("бір")
    await aigul.blocks()

    assert [set(update) - {"update_id"} for update in await bot(RawUpdates())] == [
        {"my_chat_member"}
    ]


async def test_a_tap_older_than_150_seconds_never_arrives(
    bot: Bot, world: World, clock: Clock, aigul: Person
) -> None:
    await bot.send_message(aigul.id, "?", reply_markup=inline(Иә="y"))
    await aigul.taps("Иә")
    clock.passes(seconds=151)

    assert await bot.get_updates() == []
    assert world.complaints() == []


async def test_a_poisoned_update_is_delivered_as_it_is(bot: Bot, world: World) -> None:
    world.inject({"message": {"no": "message at all"}})

    assert (await bot(RawUpdates()))[0]["message"] == {"no": "message at all"}


async def test_updates_are_taken_in_portions(bot: Bot, aigul: Person) -> None:
    for text in ("бір", "екі", "үш"):
        await aigul.sends(text)

    assert [one["message"]["text"] for one in await bot(RawUpdates(limit=2))] == ["бір", "екі"]
    assert [one["message"]["text"] for one in await bot(RawUpdates(offset=-1))] == ["үш"]
