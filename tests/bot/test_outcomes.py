"""What a refusal or a silence of Telegram makes of a delivery."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramServerError
from aiogram.methods import SendMessage

from bot.failures import failure
from bot.outcomes import TRIES, Done, outcome
from bot.session import LeanSession
from core.deliveries import ARROWS, Cause, Delivery, Fate, Outcome
from core.text import Language
from emulator.faults import Fault, Kind
from emulator.person import Person
from emulator.session import InProcess
from emulator.world import World
from tests.e2e.stage import free_port

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
DELIVERY = Delivery(id=1, broadcast=1, visitor=501, language=Language.KK, zone=300)
METHOD = SendMessage(chat_id=501, text="Қысқаша")
GATEWAY = "<html><head><title>504 Gateway Time-out</title></head></html>"


async def raised(call: Callable[[], Awaitable[object]]) -> Exception:
    try:
        await call()
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


async def refused(kind: Kind, retry_after: int = 7) -> Exception:
    """What a call raises when Telegram answers so."""
    world = World()
    person = Person(world, 501, "Айгүл")
    await person.opens()
    world.faults.add(Fault(kind=kind, retry_after=retry_after))
    bot = Bot(world.token, session=InProcess(world))
    return await raised(lambda: bot(METHOD))


def became(error: Exception | None, attempts: int = 0) -> Outcome:
    return outcome(Done(replace(DELIVERY, attempts=attempts), 77, error), NOW)


async def became_of_calling(address: str, within: float = 5) -> Outcome:
    session = LeanSession(api=TelegramAPIServer.from_base(address), timeout=within)
    async with Bot("42:TEST", session=session) as bot:
        return became(await raised(lambda: bot(METHOD)), attempts=TRIES)


@pytest.mark.parametrize(
    ("kind", "fate", "cause"),
    [
        ("blocked", Fate.FAILED, Cause.BLOCKED),
        ("deactivated", Fate.FAILED, Cause.DEACTIVATED),
        ("chat_not_found", Fate.FAILED, Cause.CHAT_NOT_FOUND),
        ("bad_image", Fate.FAILED, Cause.BAD_CONTENT),
        ("parse_entities", Fate.FAILED, Cause.BAD_CONTENT),
        ("lost_reply", Fate.UNKNOWN, ""),
        ("dropped", Fate.UNKNOWN, ""),
        ("server_error", Fate.PENDING, ""),
        ("server_error_without_description", Fate.PENDING, ""),
        ("html_502", Fate.PENDING, ""),
        ("too_many_requests", Fate.PENDING, ""),
        ("unauthorized", Fate.PENDING, ""),
        ("conflict", Fate.PENDING, ""),
    ],
)
async def test_each_answer_of_telegrams_has_one_meaning(
    kind: Kind, fate: Fate, cause: str
) -> None:
    found = became(await refused(kind))

    assert (found.fate, found.cause) == (fate, cause)
    assert (Fate.SENDING, found.fate) in ARROWS


async def test_a_429_is_no_attempt_and_waits_for_as_long_as_asked() -> None:
    found = became(await refused("too_many_requests"))

    assert (found.again_at, found.counts) == (NOW + timedelta(seconds=7), False)


@pytest.mark.parametrize("kind", ["server_error", "server_error_without_description", "html_502"])
async def test_trouble_at_telegram_is_waited_for_longer_each_time_and_not_for_ever(
    kind: Kind,
) -> None:
    error = await refused(kind)
    tried = [became(error, attempts) for attempts in range(TRIES)]
    waits = [one.again_at - NOW for one in tried if one.again_at]

    assert [wait.seconds for wait in waits] == [2, 8, 32, 128]
    assert (tried[-1].fate, tried[-1].cause) == (Fate.FAILED, Cause.SERVER)


async def test_where_there_was_no_connection_nothing_was_sent() -> None:
    """A real one, to a port that nobody listens on."""
    found = await became_of_calling(f"http://127.0.0.1:{free_port()}")

    assert (found.fate, found.counts) == (Fate.PENDING, False)


async def test_where_a_connection_did_not_come_about_in_time_nothing_was_sent() -> None:
    """The other end speaks no TLS, and is silent."""

    is_over = asyncio.Event()

    async def is_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        await writer.wait_closed()
        is_over.set()

    async with await asyncio.start_server(is_silent, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        found = await became_of_calling(f"https://127.0.0.1:{port}", within=0.05)
        await is_over.wait()

    assert (found.fate, found.counts) == (Fate.PENDING, False)


@pytest.mark.parametrize(
    "error",
    [
        ClientDecodeError("Failed to decode object", ValueError("no JSON"), GATEWAY),
        ClientDecodeError("Failed to decode object", ValueError("no JSON"), '{"ok": tr'),
        TelegramServerError(METHOD, "Gateway Timeout"),
        RuntimeError("a defect of ours, perhaps after the call"),
    ],
    ids=["page", "half an answer", "gateway", "defect"],
)
def test_where_nobody_knows_it_is_not_tried_again(error: Exception) -> None:
    assert became(error).fate is Fate.UNKNOWN


def test_an_answer_newer_than_aiogram_is_an_answer_all_the_same() -> None:
    answer = json.loads('{"ok": true, "result": {"message_id": 12, "unheard": "of"}}')
    found = became(ClientDecodeError("Failed to deserialize", ValueError("new"), answer))

    assert (found.fate, found.message) == (Fate.SENT, 12)


def test_what_was_sent_keeps_the_number_of_its_message() -> None:
    assert became(None) == Outcome(fate=Fate.SENT, message=77)


async def test_who_reads_a_failure_for_the_outbox_still_says_it_again() -> None:
    """The two differ on purpose: an answer twice is harmless, an announcement is not."""
    assert failure(await refused("lost_reply")).meaning.name == "RETRY"
