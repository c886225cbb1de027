"""The queue in front of the writing connection: where transactions wait until they are kept."""

import asyncio
import sqlite3
import time
from collections import deque
from collections.abc import Awaitable, Callable
from copy import copy
from functools import partial
from typing import Any

from storage.batch import Batch
from storage.jobs import Job
from storage.seal import Seal

MOST = 64
SLOW = 0.05
"""Seconds that the loop may be late (P20 of the promises) because it waits for the disk."""
CAUTIOUS = 60.0
"""Seconds in which nothing is decided in the loop, after it had to wait for so long."""

Inside = Callable[[Callable[[sqlite3.Connection], None]], Awaitable[None]]
"""Runs a function in the thread of the writing connection."""


class Batches:
    """
    One write to the disk for all that wait; what comes meanwhile waits for the next one. The
    busier it is, the more go together.

    Beginning and keeping may take long, and are done in the connection's thread. Short works are
    decided in the loop's: each statement in another would cost two changes of threads.
    """

    def __init__(self, seal: Seal) -> None:
        self._seal = seal
        self._waiting: deque[tuple[Job[Any], asyncio.Future[None]]] = deque()
        self._working: asyncio.Task[None] | None = None
        self.in_hand = asyncio.Lock()
        """Held while something is begun and not yet kept."""
        self._cautious_until = 0.0
        self.hear: Callable[[float], None] = lambda seconds: None
        """Is told how many seconds each commit took, in the connection's thread."""

    async def done(self, job: Job[Any], inside: Inside) -> None:
        """Wait until *job* is done and durable, or undone; *inside* is where."""
        ended = asyncio.get_running_loop().create_future()
        self._waiting.append((job, ended))
        if self._working is None:
            self._begin(inside)
        try:
            await ended
        except BaseException:
            job.is_abandoned = True  # not begun yet? then it need not be
            raise

    async def emptied(self) -> None:
        """Wait until nobody waits."""
        while self._working is not None:
            await asyncio.wait([self._working])  # whoever gives up waiting must not end it

    def _begin(self, inside: Inside) -> None:
        # Held and waited for here: it is none of those that ``bot`` starts.
        self._working = asyncio.create_task(self._work_off(inside))  # noqa: TID251
        self._working.add_done_callback(lambda _: self._ended(inside))

    def _ended(self, inside: Inside) -> None:
        """Cancelled, perhaps before its first step, as all is at the end: somebody tidies up."""
        self._working = None
        if self._waiting:
            self._begin(inside)

    async def _work_off(self, inside: Inside) -> None:
        """Batch after batch, until nobody waits."""
        while self._waiting:
            await self._next(inside)

    async def _next(self, inside: Inside) -> None:
        async with self.in_hand:
            await self._gathered()
            waiting = [self._waiting.popleft() for _ in range(min(len(self._waiting), MOST))]
            batch = Batch([job for job, _ in waiting], self._seal)
            try:
                await self._do(batch, inside)
            except Exception as error:  # the connection is closed
                batch.fail(partial(copy, error))
        for _, ended in waiting:
            if not ended.done():  # cancelled
                ended.set_result(None)

    async def _gathered(self) -> None:
        """As long as each pass of the loop brings somebody, the next may bring one more."""
        came = 0
        while came < len(self._waiting) < MOST:
            came = len(self._waiting)
            await asyncio.sleep(0)

    async def _do(self, batch: Batch, inside: Inside) -> None:
        if not batch.is_short or time.monotonic() < self._cautious_until:
            return await inside(partial(self._do_all, batch))
        try:
            await inside(batch.begin)
            self._decide_here(batch)
            await inside(partial(batch.keep, hear=self.hear))
        except BaseException:  # what was begun must not stay open
            await inside(batch.undo)
            raise
        return None

    def _do_all(self, batch: Batch, connection: sqlite3.Connection) -> None:
        batch.begin(connection)
        batch.keep(connection, self.hear)

    def _decide_here(self, batch: Batch) -> None:
        """A disk that is waited for, even to read, may stop the loop once, not time and again."""
        begun = _idled()
        batch.decide(lambda: _idled() - begun < SLOW)
        if _idled() - begun >= SLOW:
            self._cautious_until = time.monotonic() + CAUTIOUS


def _idled() -> float:
    """For how many seconds this thread has done nothing, since a moment that means nothing."""
    return time.monotonic() - time.thread_time()
