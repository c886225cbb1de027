"""Everything that runs beside: started here, watched here, stopped here in the right order."""

import asyncio
import logging
from collections.abc import Awaitable, Coroutine
from contextlib import suppress
from typing import Any

log = logging.getLogger(__name__)


class Background:
    """
    Tasks that live as long as the service. The first that fails stops it all: ``failed`` is set.

    Use as an async context manager; whatever still runs at its end is cancelled and awaited.
    """

    def __init__(self) -> None:
        self._tasks: list[asyncio.Task[None]] = []
        self._stopping = asyncio.Event()
        self.failure: BaseException | None = None

    def start(self, work: Coroutine[Any, Any, None]) -> "asyncio.Task[None]":
        task = asyncio.create_task(work)  # noqa: TID251 - this is the one door
        task.add_done_callback(self._ended)
        self._tasks.append(task)
        return task

    def stop(self, failure: BaseException | None = None) -> None:
        """Ask everything to end, because of a signal or a *failure*."""
        self.failure = self.failure or failure
        self._stopping.set()

    async def stopped(self) -> None:
        """Wait until somebody asked to stop."""
        await self._stopping.wait()

    async def unless_stopped(self, work: Awaitable[None]) -> bool:
        """Wait for *work*, but no longer than until somebody asked to stop; is it done?"""
        working, stopping = asyncio.ensure_future(work), asyncio.ensure_future(self.stopped())
        await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
        for one in (working, stopping):
            one.cancel()
        if working.cancelled() or not working.done():
            return False
        await working
        return True

    @property
    def is_stopping(self) -> bool:
        return self._stopping.is_set()

    async def __aenter__(self) -> "Background":
        return self

    async def __aexit__(self, *_: object) -> None:
        self._stopping.set()
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with suppress(asyncio.CancelledError, Exception):
                await task

    def _ended(self, task: "asyncio.Task[None]") -> None:
        if not task.cancelled() and task.exception():
            log.error("a background task ended: %s", type(task.exception()).__name__)
            self.stop(task.exception())
