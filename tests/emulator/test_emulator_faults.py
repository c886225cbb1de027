"""Faults reach a bot as aiogram's own exceptions, also the surprising ones."""

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

from emulator.faults import Fault, Kind
from emulator.person import Person
from emulator.session import InProcess
from emulator.world import World

RAISED: dict[Kind, type[Exception]] = {
    "too_many_requests": TelegramRetryAfter,
    "blocked": TelegramForbiddenError,
    "deactivated": TelegramForbiddenError,
    "chat_not_found": TelegramBadRequest,
    "parse_entities": TelegramBadRequest,
    "bad_image": TelegramBadRequest,
    "unauthorized": TelegramUnauthorizedError,
    "conflict": TelegramConflictError,
    "server_error": TelegramServerError,
    "server_error_without_description": TypeError,
    "html_502": ClientDecodeError,
    "dropped": TelegramNetworkError,
}


@pytest.mark.parametrize("kind", RAISED)
async def test_a_fault_strikes_once_and_nothing_is_sent(
    kind: Kind, bot: Bot, world: World, aigul: Person
) -> None:
    world.faults.add(Fault(method="sendMessage", kind=kind))

    with pytest.raises(RAISED[kind]):
        await bot.send_message(aigul.id, "бір")
    await bot.send_message(aigul.id, "екі")

    assert [message.text for message in aigul.chat] == ["/start", "екі"]
    assert world.complaints() == []


async def test_a_lost_reply_leaves_the_message_sent(bot: Bot, world: World, aigul: Person) -> None:
    world.faults.add(Fault(kind="lost_reply", chat_id=aigul.id))

    with pytest.raises(TelegramNetworkError):
        await bot.send_message(aigul.id, "бір")

    assert aigul.sees == "бір"


async def test_a_slow_server_has_acted_when_the_bot_gives_up(world: World, aigul: Person) -> None:
    world.faults.add(Fault(kind="slow", delay=5))
    async with Bot(world.token, session=InProcess(world, timeout=0.01)) as hasty:
        with pytest.raises(TelegramNetworkError, match="Request timeout error"):
            await hasty.send_message(aigul.id, "бір")

    assert aigul.sees == "бір"


async def test_a_flood_that_asks_for_no_pause_is_a_plain_error(
    bot: Bot, world: World, aigul: Person
) -> None:
    world.faults.add(Fault(kind="too_many_requests", retry_after=0))

    with pytest.raises(TelegramAPIError) as error:
        await bot.send_message(aigul.id, "бір")

    assert type(error.value) is TelegramAPIError


async def test_a_wrong_token_is_unauthorized(world: World) -> None:
    async with Bot("43:OTHER", session=InProcess(world)) as stranger:
        with pytest.raises(TelegramUnauthorizedError):
            await stranger.get_me()
