"""What operators read in the log, and what nobody ever reads there."""

import asyncio
import json
import logging
import sys
import threading
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from structlog.contextvars import bound_contextvars

from bot import logs
from tests.bot.acts import asks
from tests.reliability.stage import Broken
from tests.stage import on_stage

TOKEN = "123456789:AAF-CANARY_token0123456789abcdefghij"
ODD = "900101300123 +7 (701) 555-01-99"
Raises = Callable[[], object]


@pytest.fixture
def written() -> StringIO:
    """The log as the process writes it."""
    logs.set_up()
    into = StringIO()
    (handler,) = logging.getLogger().handlers
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(into)
    return into


def lines(written: StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in written.getvalue().splitlines()]


def test_a_program_reads_each_line_by_its_fields(written: StringIO) -> None:
    with bound_contextvars(update=7, case="M-4K7Q-39", visitor=501):
        logging.getLogger("bot.workers").warning("update %s waits", 7)
    (line,) = lines(written)

    assert set(line) == {"timestamp", "level", "logger", "event", "update", "case"}
    assert line["event"] == "update 7 waits"
    assert (line["update"], line["case"], line["level"]) == (7, "M-4K7Q-39", "warning")


def test_an_operator_reads_of_an_error_its_class_and_its_places(written: StringIO) -> None:
    try:
        int(ODD)
    except ValueError:
        logging.getLogger("bot.workers").exception("a defect")
    (line,) = lines(written)

    assert line["error"] == "ValueError"
    assert str(line["at"]).startswith(f"{__name__}.test_an_operator_reads_of_an_error")
    assert "900101" not in written.getvalue()


async def test_an_operator_finds_all_lines_of_an_update_and_of_its_case(
    written: StringIO, tmp_path: Path
) -> None:
    async with on_stage(tmp_path) as stage:
        visitor = await stage.visitor()
        await asks(visitor)
        (case,) = await stage.cases_of(visitor)
        stage.app.dispatcher.update.outer_middleware(Broken(case.reference))
        stage.world.press(visitor.account, visitor.screen, f"v:case:{case.reference}")
        await stage.settled()
    (line,) = (line for line in lines(written) if "failed, try" in str(line["event"]))

    assert line["update"] == stage.world.updates.next_id - 1
    assert line["case"] == case.reference


@pytest.mark.parametrize("name", ["aiogram.event", "aiohttp.server", "asyncio", "asyncpg"])
def test_of_a_librarys_line_only_its_sentence_is_read(written: StringIO, name: str) -> None:
    logging.getLogger(name).error("Cause exception of %s\nfuture: %r", "құпия", "құпия")
    (line,) = lines(written)

    assert line["event"] == "Cause exception of %s"


def test_an_error_given_for_a_sentence_is_named_by_its_class(written: StringIO) -> None:
    logging.getLogger("aiohttp.client").error(ValueError("құпия"))
    (line,) = lines(written)

    assert line["event"] == "ValueError"


@pytest.mark.parametrize(
    "secret",
    [
        TOKEN,
        f"https://api.telegram.org/bot{TOKEN}/getMe",
        *("+77015550199", "+7 701 555 01 99", "+998 (90) 123-45-67", "+7(701)5550199"),
        *("87015550199", "77015550199", "8 (701) 555-01-99", "8 701 555 01 99"),
        *("900101300123", "ЖСН 900101300123."),
    ],
)
def test_what_looks_like_somebodys_number_is_struck_out(written: StringIO, secret: str) -> None:
    logging.getLogger("bot").error("seen: %s", secret)
    (line,) = lines(written)

    assert logs.STRUCK in str(line["event"])
    assert not any(part in written.getvalue() for part in ("555", "123-45", "0101", "CANARY"))


@pytest.mark.parametrize(
    "harmless",
    [
        "update 987654321 failed, try 3: KeyError at on_tap:17",
        f"head of the audit: 12345678:{'0123456789abcdef' * 4}",
        "act 12345678901 failed: KeyError",
        "M-4K7Q-39 on 2026-11-26 15:47",
        "delivery 1234567: failed, TelegramForbiddenError",
    ],
)
def test_an_operators_own_numbers_stay(written: StringIO, harmless: str) -> None:
    logging.getLogger("bot").error(harmless)
    (line,) = lines(written)

    assert line["event"] == harmless


def _in_a_task() -> None:
    async def lost() -> None:
        async def fails() -> None:
            raise ValueError(ODD)

        task = asyncio.ensure_future(fails())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        del task

    asyncio.run(lost())


def _in_a_thread() -> None:
    thread = threading.Thread(target=lambda: int(ODD))
    thread.start()
    thread.join()


def _at_the_end() -> None:
    try:
        int(ODD)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


@pytest.mark.parametrize("fails", [_in_a_task, _in_a_thread, _at_the_end])
def test_what_nobody_caught_is_a_line_too_and_holds_no_value(
    written: StringIO, capfd: pytest.CaptureFixture[str], fails: Raises
) -> None:
    fails()
    (line,) = lines(written)

    assert line["error"] == "ValueError"
    assert "900101" not in written.getvalue() + capfd.readouterr().err


def test_a_line_that_cannot_be_written_is_not_quoted(
    written: StringIO, capfd: pytest.CaptureFixture[str]
) -> None:
    logging.getLogger("bot").error("%d waits", "құпия")

    assert "құпия" not in written.getvalue() + capfd.readouterr().err


def test_whoever_sits_at_a_terminal_reads_words() -> None:
    record = logging.makeLogRecord(
        {"name": "bot.app", "levelname": "INFO", "levelno": logging.INFO, "msg": "stopping"}
    )
    line = logs.formatter(for_eyes=True).format(record)

    assert "stopping" in line
    assert not line.startswith("{")
