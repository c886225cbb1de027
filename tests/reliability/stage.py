"""What the promises need besides a stage: trouble on demand, and what a service leaves behind."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiogram import BaseMiddleware
from aiogram.types import TelegramObject, Update

from bot import logs
from storage.inbox import Dead, Inbox
from tests.stage import Stage

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Defect(Exception):
    """Something of ours is broken; its words must not get into a log."""


class Broken(BaseMiddleware):
    """Fails for every update in which *word* stands, as a defect in a handler would."""

    def __init__(self, word: str) -> None:
        self._word = word

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        if self._word in event.model_dump_json(exclude_none=True):
            raise Defect(f"құпия {self._word}")
        return await handler(event, data)


async def set_aside(stage: Stage) -> list[Dead]:
    """The updates nobody could work."""
    return await stage.app.database.read(lambda tx: Inbox(tx).dead())


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """Everything written to the log, bare, with tracebacks: more than the service lets out."""
    write = logging.Formatter("%(levelname)s %(name)s %(message)s").format
    return "\n".join(map(write, caplog.records))


def let_out(caplog: pytest.LogCaptureFixture) -> str:
    """The same as the service writes it, for programs and for eyes."""
    ways = (logs.formatter(for_eyes=False), logs.formatter(for_eyes=True))
    return "\n".join(way.format(record) for way in ways for record in caplog.records)


def percentile(values: list[float], share: int) -> float:
    """The value that *share* percent do not exceed."""
    return sorted(values)[min(len(values) - 1, len(values) * share // 100)]
