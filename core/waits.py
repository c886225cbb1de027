"""How long visitors wait for the first answer: medians, exact to the minute."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from core.tallies import MINUTE, WHOLE, Step, Sums, TallyStore
from core.traits import Dimension


class Waits:
    """
    The first answers of some days, both included.

    A million of them are never read: the hour in which the middle lies is found from counts by
    the hour, and only that hour is read by the minute.
    """

    def __init__(self, store: TallyStore, first: date, last: date) -> None:
        self._store = store
        self._first = first
        self._last = last
        self._hours: Sums | None = None
        self._minutes: dict[int, Mapping[tuple[str, int], int]] = {}

    async def count(self, flow: str = WHOLE) -> int:
        """How many there were, of one programme if it is named."""
        return sum((await self._by_hour(flow)).values())

    async def median(self, flow: str = WHOLE) -> timedelta | None:
        """The middle of all waits; of an even number, half-way between the middle two."""
        total = await self.count(flow)
        if not total:
            return None
        middle = (await self._at(flow, (total - 1) // 2), await self._at(flow, total // 2))
        return MINUTE * sum(middle) / 2

    async def _at(self, flow: str, number: int) -> int:
        """The minutes of wait *number*, counted from the shortest, which is number 0."""
        hour, number = _find(await self._by_hour(flow), number)
        minute, _ = _find(await self._by_minute(hour, flow), number)
        return minute

    async def _by_hour(self, flow: str) -> Counter[int]:
        if self._hours is None:
            self._hours = await self._store.sums(
                Step.FIRST_ANSWER, Dimension.HOURS, self._first, self._last
            )
        return _of(flow, {(whose, int(hour)): many for (whose, hour), many in self._hours.items()})

    async def _by_minute(self, hour: int, flow: str) -> Counter[int]:
        if hour not in self._minutes:
            self._minutes[hour] = await self._store.minutes(hour, self._first, self._last)
        return _of(flow, self._minutes[hour])


def _of(flow: str, counts: Mapping[tuple[str, int], int]) -> Counter[int]:
    found: Counter[int] = Counter()
    for (whose, long), many in counts.items():
        if flow in (WHOLE, whose):
            found[long] += many
    return found


def _find(counts: Mapping[int, int], number: int) -> tuple[int, int]:
    """In which group number *number* lies, and its number there."""
    for long in sorted(counts):
        if number < counts[long]:
            return long, number
        number -= counts[long]
    raise IndexError(number)
