"""Waiting before the next try: what Telegram asked for, or a little longer each time."""

import asyncio
import logging
from collections.abc import Callable

from aiogram.exceptions import TelegramConflictError, TelegramNetworkError

from bot.failures import Meaning, failure
from core.errors import NotKept, ServiceError

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds
DATABASE_PAUSE = 1.0  # seconds; a locked or full disk may come back by itself
OVERLAP = 30.0
"""Seconds in which another may use the token too: the process that this one replaces."""
SERIES = (
    2 * LONGEST_PAUSE + 25
)  # seconds without a conflict, long polls among them, end an overlap

REFUSED = (
    "QONYS_TOKEN: Telegram refuses it: put in the token that @BotFather shows for this bot now, "
    "and start again"
)
USED_TWICE = (
    "QONYS_TOKEN: another process or a webhook receives this bot's messages: stop the other one, "
    "or revoke the token at @BotFather if nobody of yours runs it"
)
UNREACHABLE = "Telegram cannot be reached (%s): look at this machine's network; it is tried again"
ANSWERED_BADLY = "Telegram did not answer as it should: %s; it is tried again"


class Stopped(ServiceError):
    """The token is refused or used elsewhere: nothing can be done, somebody must look."""


def stopped(error: Exception) -> Stopped:
    """What whoever runs the service reads of a call that was refused for good."""
    return Stopped(USED_TWICE if isinstance(error, TelegramConflictError) else REFUSED)


class Patience:
    """For one endless loop of calls. *stop* is called when there is no use in trying again."""

    def __init__(self, stop: Callable[[Exception], None]) -> None:
        self._stop = stop
        self._pause = FIRST_PAUSE
        self._conflict_since = self._conflict_last = float("-inf")

    def succeeded(self) -> None:
        """Begin with the shortest pause again."""
        self._pause = FIRST_PAUSE

    async def after(self, error: Exception) -> None:
        """Wait as *error* demands."""
        if isinstance(error, NotKept):  # nothing is wrong with Telegram, and storage has said why
            return await asyncio.sleep(DATABASE_PAUSE)
        failed, name = failure(error), type(error).__name__
        is_lost = isinstance(error, TelegramNetworkError)
        log.warning(UNREACHABLE if is_lost else ANSWERED_BADLY, name)
        if failed.meaning is Meaning.STOP and not self._may_pass(error):
            self._stop(stopped(error))
        pause = failed.seconds if failed.meaning is Meaning.PAUSE else self._pause
        self._pause = min(self._pause * 2, LONGEST_PAUSE)
        return await asyncio.sleep(pause)

    def _may_pass(self, error: Exception) -> bool:
        """At a deploy the old process and the new one meet for a moment."""
        if not isinstance(error, TelegramConflictError):
            return False
        now = asyncio.get_running_loop().time()
        if now - self._conflict_last > SERIES:
            self._conflict_since = now
        self._conflict_last = now
        return now - self._conflict_since < OVERLAP
