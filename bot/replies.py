"""What was decided a moment ago, on its short way to the sender, who then need not look for it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.lanes import Lanes
from bot.ready import Ready
from core.outbox import Priority

FRESH = 1.0
"""Seconds after which it is looked for all the same: it may have been erased, or another process
may speak for all by now, which is not sooner than after its grace (``bot/leading.py``). Whoever
still waits for a turn by then gets none."""


@dataclass(slots=True)
class Reply:
    """
    What the transaction that decides saw first in the outbox of whoever wrote.

    It *counts* as long as the sender has not turned to them: it could have said the same already.
    """

    counts: bool
    ready: Ready | None = None


class Replies:
    """Stands in front of the *lanes* of the sender; a reply that does not count is looked for."""

    def __init__(self, lanes: Lanes) -> None:
        self._lanes = lanes
        self._expected: dict[int, Reply] = {}
        self._decided: dict[int, tuple[Ready, float]] = {}

    def add(self, recipient: int, priority: Priority) -> None:
        """Something waits for *recipient*."""
        self._lanes.add(recipient, priority)

    @contextmanager
    def to(self, recipient: int) -> Iterator[Reply]:
        """While something is decided for *recipient*, by one at a time."""
        idle = self._lanes.is_open and not self._lanes.runs(recipient)
        self._expected[recipient] = reply = Reply(counts=idle)
        try:
            yield reply
        except BaseException:
            reply.counts = False  # what it saw may not have been kept
            raise
        finally:
            self._expected.pop(recipient, None)
            if reply.counts and reply.ready is not None:
                self._decided[recipient] = reply.ready, asyncio.get_running_loop().time()
            else:
                self._decided.pop(recipient, None)

    def take(self, recipient: int) -> Ready | None:
        """The sender turns to *recipient*: here is what comes next, or it has to look."""
        if expected := self._expected.get(recipient):
            expected.counts = False
        ready, at = self._decided.pop(recipient, (None, 0.0))
        return ready if asyncio.get_running_loop().time() - at < FRESH else None
