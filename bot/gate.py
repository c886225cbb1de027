"""Where a delivery waits: for its turn, and then for leave to go."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.pace import Turns
from core.errors import ServiceError
from core.outbox import Priority

FRESH = 0.05  # seconds
"""A turn that lay longer while we asked is taken anew: a slow database must make no burst."""
ASKS_EVERY = 0.7  # seconds; a pause must take effect within one, also while nobody's turn comes


class Withdrawn(ServiceError):
    """It may not go out any more; Telegram was not called."""


class Gate:
    """The turns of one delivery. *may_go* is asked at the last moment before each call."""

    def __init__(self, pace: Turns, may_go: Callable[[], Awaitable[bool]]) -> None:
        self._pace = pace
        self._may_go = may_go

    async def turn(self, priority: Priority) -> None:
        """
        Wait, behind everybody who waits for an answer.

        Raises:
            Withdrawn: it was paused, cancelled or stopped, or night has come.
        """
        loop, fresh = asyncio.get_running_loop(), FRESH
        while True:
            has_come, came = await self._has_come(), loop.time()
            if not await self._may_go():
                raise Withdrawn
            if has_come and not self.is_paused and loop.time() - came < fresh:
                return
            if has_come:
                fresh *= 2  # a database that is always slow holds up nobody for ever

    @property
    def is_paused(self) -> bool:
        return self._pace.is_paused

    def pause(self, seconds: float) -> None:
        self._pace.pause(seconds)

    def hold(self, seconds: float) -> None:
        self._pace.hold(seconds)

    async def _has_come(self) -> bool:
        try:
            async with asyncio.timeout(ASKS_EVERY):
                await self._pace.turn(Priority.BROADCAST)
        except TimeoutError:
            return False
        return True
