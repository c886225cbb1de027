"""Waiting before the next try: what Telegram asked for, or a little longer each time."""

import asyncio
import logging
from collections.abc import Callable

from bot.failures import Meaning, failure
from core.errors import ServiceError

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds


class Stopped(ServiceError):
    """The token is refused or used elsewhere: nothing can be done, somebody must look."""


class Patience:
    """For one endless loop of calls. *stop* is called when there is no use in trying again."""

    def __init__(self, stop: Callable[[Exception], None]) -> None:
        self._stop = stop
        self._pause = FIRST_PAUSE

    def succeeded(self) -> None:
        """Begin with the shortest pause again."""
        self._pause = FIRST_PAUSE

    async def after(self, error: Exception) -> None:
        """Wait as *error* demands."""
        failed, name = failure(error), type(error).__name__
        log.warning("Telegram did not answer as it should: %s", name)
        if failed.meaning is Meaning.STOP:
            self._stop(Stopped(name))
        pause = failed.seconds if failed.meaning is Meaning.PAUSE else self._pause
        self._pause = min(self._pause * 2, LONGEST_PAUSE)
        await asyncio.sleep(pause)
