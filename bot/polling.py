"""Long polling by hand: a batch is confirmed to Telegram only after it is in the inbox.

aiogram's own polling confirms first and works later: a crash loses what was in between, and one
update that does not fit its models stops the bot (docs/decisions/0003).
"""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from aiogram import Bot
from aiogram.methods import TelegramMethod

from bot.failures import Meaning, failure
from bot.intake import ALLOWED, Intake
from bot.sender import Stopped

log = logging.getLogger(__name__)

WAIT = 25  # seconds of one long poll
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds


class RawUpdates(TelegramMethod[list[Any]]):
    """``getUpdates`` whose answer is left as it came."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


class Polling:
    """Fetches batches until cancelled. The first call has no offset: ids may have jumped."""

    def __init__(self, bot: Bot, intake: Intake, stop: Callable[[Exception], None]) -> None:
        self._bot = bot
        self._intake = intake
        self._stop = stop
        self._offset: int | None = None
        self._pause = FIRST_PAUSE

    async def run(self) -> None:
        while True:
            try:
                await self._once()
                self._pause = FIRST_PAUSE
            except Exception as error:
                await self._wait(error)

    async def _once(self) -> None:
        method = RawUpdates(offset=self._offset, limit=100, timeout=WAIT, allowed_updates=ALLOWED)
        updates = await self._bot(method, request_timeout=WAIT + 10)
        await self._intake.receive(updates)
        ids = [u["update_id"] for u in updates if isinstance(u, dict) and "update_id" in u]
        self._offset = max(ids) + 1 if ids else self._offset

    async def _wait(self, error: Exception) -> None:
        failed = failure(error)
        log.warning("no updates: %s", type(error).__name__)
        if failed.meaning is Meaning.STOP:
            self._stop(Stopped(type(error).__name__))
        pause = failed.seconds if failed.meaning is Meaning.PAUSE else self._pause
        self._pause = min(self._pause * 2, LONGEST_PAUSE)
        await asyncio.sleep(pause)
