"""The pulse of the event loop: while one piece of work holds it up, everybody waits."""

import asyncio
import faulthandler
import logging
import time
from collections import Counter, deque
from collections.abc import Callable

log = logging.getLogger(__name__)

PERIOD = 0.05  # seconds between beats
REMEMBERS = 10  # seconds that a late beat is held against the process
SLOW, ILL = 1.0, 5.0
"""Seconds of lateness worth a line in the log; and those that make the process an ill one."""
GIVES_UP, RENEWS = 30, 5
"""Seconds after which a held-up process ends itself, and how often that moment is put off."""
MILLISECONDS = 1000


class Pulse:
    """Beats evenly and measures how late each beat comes. *hear* is told of each."""

    def __init__(self, hear: Callable[[float], None]) -> None:
        self._hear = hear
        self._last = time.monotonic()
        self._late: deque[tuple[float, float]] = deque()
        self._beats: Counter[int] = Counter()
        """How many came so many milliseconds late; a day's worth is no more than a few hundred."""

    async def run(self) -> None:
        self._last = time.monotonic()
        while True:
            await asyncio.sleep(PERIOD)
            self._beat(time.monotonic())

    @property
    def lag(self) -> float:
        """The worst of the last seconds, in seconds: also of a beat that is still to come."""
        now = time.monotonic()
        self._forget(now)
        return max([now - self._last - PERIOD, *(late for _, late in self._late)])

    @property
    def is_ill(self) -> bool:
        return self.lag > ILL

    def within(self, percent: float) -> float:
        """The lateness in seconds that *percent* of all beats did not exceed."""
        left = self._beats.total() * percent / 100
        for late in sorted(self._beats):
            left -= self._beats[late]
            if left <= 0:
                return late / MILLISECONDS
        return 0

    def told(self) -> str:
        """The figures of promise P20."""
        typical, worst = self.within(99) * MILLISECONDS, self.within(100) * MILLISECONDS
        return f"loop lag: p99 {typical:.0f} ms, max {worst:.0f} ms"

    def _beat(self, now: float) -> None:
        late, self._last = max(0.0, now - self._last - PERIOD), now
        self._hear(late)
        self._beats[round(late * MILLISECONDS)] += 1
        self._forget(now)
        if late > PERIOD:
            self._late.append((now, late))
        if late > SLOW:
            log.warning("the event loop was held up for %.1f s", late)

    def _forget(self, now: float) -> None:
        while self._late and self._late[0][0] < now - REMEMBERS:
            self._late.popleft()


async def watchdog() -> None:
    """
    Ends the process, and says in which lines it hung, when the loop is held up for too long.

    A thread of C's does it: also what never gives Python's own lock away, as a search by a
    pattern does, cannot hold it up.
    """
    try:
        while True:
            faulthandler.dump_traceback_later(GIVES_UP, exit=True)
            await asyncio.sleep(RENEWS)
    finally:
        faulthandler.cancel_dump_traceback_later()
