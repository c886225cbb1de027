"""Our session against aiogram's, over HTTP: leaner, and otherwise the same."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, get_args

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetMe, SendMessage, SendPhoto, TelegramMethod
from aiogram.types import BufferedInputFile, Message

from bot.failures import failure
from bot.methods import Document, Photo, Say
from bot.outcomes import REFUSED
from bot.session import LeanSession
from emulator.faults import Fault, Kind
from emulator.person import Person
from emulator.server import serving
from emulator.world import World
from tests.e2e.stage import free_port
from tests.emulator.stage import png

KINDS: list[Kind] = [kind for kind in get_args(Kind) if kind != "slow"]
METHOD = SendMessage(chat_id=501, text="Қысқаша")
FILE = BufferedInputFile("Қоныс".encode(), "qonys.txt")
PICTURE = BufferedInputFile(png(9, 9), "picture.png")


@asynccontextmanager
async def calling(world: World, kind: type[BaseSession] = LeanSession) -> AsyncIterator[Bot]:
    async with serving(world) as address:
        session = kind(api=TelegramAPIServer.from_base(address))
        async with Bot(world.token, session=session) as bot:
            yield bot


async def raised(session: type[BaseSession]) -> dict[str, Exception]:
    """What a call raises when Telegram answers so, fault by fault."""
    world, errors = World(), dict[str, Exception]()
    await Person(world, 501, "Айгүл").opens()
    async with calling(world, session) as bot:
        for kind in KINDS:
            world.faults.add(Fault(kind=kind, retry_after=7))
            with pytest.raises(Exception) as error:  # noqa: PT011 - compared by the caller
                await bot(METHOD, request_timeout=1)
            errors[kind] = error.value
    return errors


async def test_each_fault_is_read_as_with_aiograms_own_session() -> None:
    ours, theirs = await raised(LeanSession), await raised(AiohttpSession)

    for kind in KINDS:
        mine, other = ours[kind], theirs[kind]
        assert (type(mine), str(mine)) == (type(other), str(other)), kind
        assert failure(mine) == failure(other), kind
        assert type(mine.__cause__) is type(other.__cause__), kind


@pytest.mark.parametrize("address", ["http://127.0.0.1:{}", "http://nowhere.invalid"])
async def test_where_nobody_answers_that_is_read_as_with_aiograms_own_session(
    address: str,
) -> None:
    api = TelegramAPIServer.from_base(address.format(free_port()))
    errors = []
    for session in (LeanSession(api=api), AiohttpSession(api=api)):
        async with Bot("42:TEST", session=session) as bot:
            with pytest.raises(TelegramNetworkError) as error:
                await bot(METHOD)
        errors.append((str(error.value), type(error.value.__cause__)))

    assert errors[0] == errors[1]
    assert issubclass(errors[0][1], REFUSED)


async def test_the_first_file_breaks_no_call_that_waits_meanwhile() -> None:
    """Before its first call aiogram's session closes whatever is open."""
    world = World()
    await Person(world, 501, "Айгүл").opens()
    world.faults.add(Fault(method="sendMessage", kind="slow", delay=0.2))
    async with calling(world) as bot, asyncio.TaskGroup() as group:
        saying = group.create_task(bot(Say(chat_id=501, text="Қысқаша")))
        await asyncio.sleep(0.05)
        await bot(Document(chat_id=501, document=FILE))

    assert saying.result()["message_id"]


async def test_what_is_sent_arrives_with_its_buttons_and_has_a_number() -> None:
    world = World()
    person = Person(world, 501, "Айгүл")
    await person.opens()
    async with calling(world) as bot:
        sent = await bot(Say(chat_id=501, text="Қысқаша"))
        await bot(Document(chat_id=501, document=FILE))

    assert person.private.newest_first()[1].id == sent["message_id"]
    assert person.sees == ""
    assert world.complaints() == []


async def test_a_picture_arrives_as_if_aiogram_sent_it_but_its_answer_is_no_model() -> None:
    """To build the model would stop the loop for a tenth of a second the first time."""
    ours = Photo(chat_id=501, photo=PICTURE, caption="<b>Қоныс</b>", parse_mode=ParseMode.HTML)
    ours.reply_markup = {"inline_keyboard": [[{"text": "Артқа", "callback_data": "back"}]]}
    theirs = SendPhoto.model_validate(vars(ours))
    methods: list[tuple[TelegramMethod[Any], type]] = [(ours, dict), (theirs, Message)]
    seen = []
    for method, told in methods:
        world = World()
        person = Person(world, 501, "Айгүл")
        await person.opens()
        async with calling(world) as bot:
            assert isinstance(await bot(method), told)
        newest = person.private.newest_first()[0]
        seen.append((newest.text, newest.entities, newest.rows, "photo" in newest.wire))

    assert seen[0] == seen[1]
    assert all(seen[0])


async def test_who_answers_no_http_learns_no_token_from_our_log() -> None:
    """aiohttp says in such an error which address it asked, and the token stands in it."""

    async def babbles(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 nonsense\r\n\r\n")
        writer.close()

    port = free_port()
    async with await asyncio.start_server(babbles, "127.0.0.1", port):
        session = LeanSession(api=TelegramAPIServer.from_base(f"http://127.0.0.1:{port}"))
        async with Bot("42:TEST", session=session) as bot:
            with pytest.raises(TelegramNetworkError) as error:
                await bot(GetMe())

    assert "42:TEST" not in str(error.value)
    assert error.value.__suppress_context__
