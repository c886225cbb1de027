"""Lanes: work of one person runs one after another, of different people side by side."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Again:
    """
    There may be more in the lane: to be looked at after *pause* seconds, at *level*.

    Even without a pause the others come first: one busy lane starves nobody.
    """

    pause: float = 0
    level: int = 0


WorkOnce = Callable[[int], Awaitable[Again | None]]
"""Does one piece of a lane's work; must not raise. ``None``: the lane is empty."""


class Lanes:
    """
    Runs lanes with a fixed number of runners; the urgent ones first, then in turn.

    *queues* says for each level in which queue its lanes wait; a lower number goes first.
    """

    def __init__(self, work: WorkOnce, width: int, queues: Sequence[int] = (0,)) -> None:
        self._work = work
        self._width = width
        self.is_open = True
        self._queues = queues
        self._waiting: list[deque[int]] = [deque() for _ in set(queues)]
        self._queue: dict[int, int] = {}
        self._running: set[int] = set()
        self._again: dict[int, int] = {}
        self._ready = asyncio.Semaphore(0)
        self._quiet = asyncio.Event()
        self._quiet.set()
        self._runners = 0

    def add(self, lane: int, level: int = 0) -> None:
        """There is work in *lane*; safe to call at any time and more than once."""
        if not self.is_open:
            return  # whoever opens them looks for what waits
        if lane in self._running:
            self._again[lane] = min(level, self._again.get(lane, level))
        elif (queue := self._queues[level]) < self._queue.get(lane, len(self._waiting)):
            self._queue[lane] = queue
            self._quiet.clear()
            self._waiting[queue].append(lane)
            self._ready.release()

    async def run(self) -> None:
        """Work until closed; then finish the pieces begun."""
        async with asyncio.TaskGroup() as group:
            for _ in range(self._width):
                group.create_task(self._runner())

    def open(self) -> None:
        """Take work, and let ``run`` begin anew."""
        self.is_open = True

    def close(self) -> None:
        """Begin nothing more and take nothing more; what waits is forgotten here."""
        self.is_open = False
        self._queue.clear()
        self._again.clear()
        for waiting in self._waiting:
            waiting.clear()
        for _ in range(self._width):
            self._ready.release()
        if not self.is_busy:
            self._quiet.set()

    @property
    def are_run(self) -> bool:
        """Is somebody at work, and takes up more?"""
        return self._runners > 0 and self.is_open

    def runs(self, lane: int) -> bool:
        """Is somebody at work in *lane* at this moment?"""
        return lane in self._running

    @property
    def is_busy(self) -> bool:
        return bool(self._running or self._queue)

    async def idle(self, seconds: float) -> bool:
        """Wait for at most *seconds* until nothing runs or waits; say whether it came to that."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._quiet.wait()
        return self._quiet.is_set()

    async def _runner(self) -> None:
        """One more lane wakes one runner, not all of them."""
        self._runners += 1
        try:
            while await self._ready.acquire() and self.is_open:
                lane = self._next()
                if lane is not None:
                    await self._run_once(lane)
        finally:
            self._runners -= 1

    def _next(self) -> int | None:
        for queue, waiting in enumerate(self._waiting):
            while waiting:
                lane = waiting.popleft()
                if self._queue.get(lane) == queue:
                    del self._queue[lane]
                    return lane
        return None

    async def _run_once(self, lane: int) -> None:
        self._running.add(lane)
        again = await self._work(lane)
        self._running.discard(lane)
        if again is not None and again.pause > 0:
            asyncio.get_running_loop().call_later(again.pause, self.add, lane, again.level)
        elif again is not None:
            self.add(lane, again.level)
        if lane in self._again:
            self.add(lane, self._again.pop(lane))
        if not self.is_busy:
            self._quiet.set()
