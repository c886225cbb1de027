"""Updates on their short way from intake to the workers, who then need not look for them."""

from collections import deque

from core.inbox import Waiting

MOST = 1000
"""Updates held here. Whatever more comes is looked for in the database."""


class Handed:
    """
    What came in and is not begun, lane by lane in the order of coming.

    Whoever decides asks the database whether the turn of an update has come, so what is here may
    be wrong, but it does no harm. A lane in which something else waits is *astray*: its updates
    are looked for until there are none.
    """

    def __init__(self) -> None:
        self._lanes: dict[int, deque[Waiting]] = {}
        self._astray: set[int] = set()
        self._held = 0

    def give(self, lane: int, update: Waiting) -> None:
        """It was kept a moment ago."""
        if self._held >= MOST:
            self.lose(lane)
        if lane not in self._astray:
            self._lanes.setdefault(lane, deque()).append(update)
            self._held += 1

    def next(self, lane: int) -> Waiting | None:
        """The oldest of *lane* that is here; ``None``: look for it."""
        waiting = self._lanes.get(lane)
        if waiting is None:
            return None
        update = waiting.popleft()
        self._held -= 1
        if not waiting:
            del self._lanes[lane]
        return update

    def lose(self, lane: int) -> None:
        """Something waits in *lane* that is not here, or not in this order."""
        self._held -= len(self._lanes.pop(lane, ()))
        self._astray.add(lane)

    def found_empty(self, lane: int) -> None:
        self._astray.discard(lane)

    def has_more(self, lane: int) -> bool:
        """May something wait in *lane*?"""
        return lane in self._lanes or lane in self._astray
