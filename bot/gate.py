"""Where a delivery waits: for its turn, and then for leave to go."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.pace import Turns
from core.errors import ServiceError
from core.outbox import Priority

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
        has_come = False
        while not has_come:
            has_come = await self._has_come()
            if not await self._may_go():
                raise Withdrawn
            has_come = has_come and not self.is_paused  # asked for while we asked

    @property
    def is_paused(self) -> bool:
        return self._pace.is_paused

    def pause(self, seconds: float) -> None:
        self._pace.pause(seconds)

    async def _has_come(self) -> bool:
        try:
            async with asyncio.timeout(ASKS_EVERY):
                await self._pace.turn(Priority.BROADCAST)
        except TimeoutError:
            return False
        return True
