"""Practice: the same use cases over a database of their own, with made-up cases, for a day."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from bot.clock import Clock
from bot.made_up import people, send
from bot.unit import Units, Work
from core.calendar import day
from core.officers import Officer

T = TypeVar("T")
CASES = 24
Open = Callable[[Path], AbstractAsyncContextManager[Units]]
"""Opens a database at a path, brings it up to date, and closes it at the end."""


class Practice:
    """
    Opened by the first officer of a day, thrown away when the next one comes on another day.

    Nothing of it reaches the queue, the figures or Telegram: what is decided here is put into an
    outbox that nobody empties.
    """

    def __init__(self, open_: Open, clock: Clock) -> None:
        self._open = open_
        self._clock = clock
        self._lock = asyncio.Lock()
        self._stack = AsyncExitStack()
        self._units: Units | None = None
        self._made_on: date | None = None

    async def welcome(self, officer: Officer) -> None:
        """*officer* works here too, with the role they have."""
        units = await self._today()
        await units.write(lambda unit: unit.service.officers.welcome(officer))

    async def write(self, work: Work[T]) -> T:
        return await (await self._today()).write(work)

    async def read(self, work: Work[T]) -> T:
        return await (await self._today()).read(work)

    async def close(self) -> None:
        """Throw everything away."""
        await self._stack.aclose()
        self._units = None

    async def _today(self) -> Units:
        today = day(self._clock())
        async with self._lock:  # the first two officers of a day come at once
            if self._units is None or self._made_on != today:
                await self.close()
                self._units = await self._stack.enter_async_context(self._fresh())
                self._made_on = today
            return self._units

    @asynccontextmanager
    async def _fresh(self) -> AsyncIterator[Units]:
        with TemporaryDirectory(prefix="qonys-practice-") as folder:
            async with self._open(Path(folder) / "practice.db") as units:
                for one in people(CASES):
                    await units.write(partial(send, one))
                yield units
