"""An even pace for everything that goes out: one message each 1/rate seconds, no bursts."""

import asyncio
import heapq
from dataclasses import dataclass, field
from typing import Protocol

from core.outbox import Priority

EASES, LEAST = 0.95, 0.1
"""What is left of the rate after Telegram found it too fast; and of the setting, at least."""
RECOVERS = 60
"""Seconds of sending until what one refusal took has come back: our own choice."""
TICK = 0.002
"""
Seconds by which a timer of the loop may be late without anybody being late by it: it ticks once
in a millisecond, and with thousands of turns a second many have come by then.
"""


class Turns(Protocol):
    """Where whoever calls Telegram waits for their turn."""

    async def turn(self, priority: Priority) -> None: ...

    @property
    def is_paused(self) -> bool: ...

    def pause(self, seconds: float) -> None:
        """Telegram asks that nobody sends for that long."""
        ...

    def hold(self, seconds: float) -> None:
        """Nobody is to send for that long, for a reason of our own."""
        ...


@dataclass(order=True, slots=True)
class _Waiting:
    priority: Priority
    number: int
    goes: "asyncio.Future[None]" = field(compare=False)


class Pace:
    """
    Shared by all who send: whoever is more urgent goes first, however long others have waited.

    Bursts invite 429s, evenly spaced messages do not (docs/decisions/0007). When Telegram asks
    for a pause, everybody pauses for exactly that long; then the rate is a little lower, and
    slowly comes back.
    """

    def __init__(self, per_second: float) -> None:
        self._most = self.rate = per_second
        self._queue: list[_Waiting] = []
        self._came = 0
        self._free = self._resumes = 0.0
        self._timer: asyncio.TimerHandle | None = None

    async def turn(self, priority: Priority = Priority.REPLY) -> None:
        """Wait for one's turn; whoever is cancelled meanwhile holds up nobody."""
        loop = asyncio.get_running_loop()
        if not self._queue and self._free <= (now := loop.time()):
            return self._went(now)
        self._came += 1
        mine = _Waiting(priority, self._came, loop.create_future())
        heapq.heappush(self._queue, mine)
        self._look()
        await mine.goes
        if self.is_paused:  # since a moment ago: queue again
            await self.turn(priority)
        return None

    @property
    def is_paused(self) -> bool:
        return self._resumes > asyncio.get_running_loop().time()

    def pause(self, seconds: float) -> None:
        """Calls under way may hear the same: it is one fault."""
        if not self.is_paused:
            self.rate = max(self.rate * EASES, self._most * LEAST)
        self.hold(seconds)

    def hold(self, seconds: float) -> None:
        self._resumes = max(self._resumes, asyncio.get_running_loop().time() + seconds)
        self._free = max(self._free, self._resumes)

    def _look(self) -> None:
        """Let go whose time has come, and look again when the next one's has."""
        loop = asyncio.get_running_loop()
        while self._timer is None and self._is_awaited():
            if self._free > loop.time():
                self._timer = loop.call_at(self._free, self._look_again)
            else:
                heapq.heappop(self._queue).goes.set_result(None)
                self._went(loop.time())

    def _look_again(self) -> None:
        self._timer = None
        self._look()

    def _is_awaited(self) -> bool:
        while self._queue and self._queue[0].goes.done():  # cancelled
            heapq.heappop(self._queue)
        return bool(self._queue)

    def _went(self, now: float) -> None:
        """A timer that is a little late slows nobody: the next turn counts from its own time."""
        gap = 1 / self.rate
        self._free = (self._free if now - self._free < max(gap, TICK) else now) + gap
        self.rate = min(self._most, self.rate + gap * self._most * (1 - EASES) / RECOVERS)
