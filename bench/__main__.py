"""``python -m bench``: every benchmark, each in turn a few times; the middle one counts."""

import asyncio
import logging
import statistics
from collections.abc import Awaitable, Callable

from bench import broadcasts, clicks, console, storage

ROUNDS = 3
Benchmark = Callable[[], Awaitable[float]]
TABLE: dict[str, Benchmark] = {
    "CPU of a click: ours / bare aiogram echo": clicks.ratio,
    "durable writes a second: group commit / one by one": storage.ratio,
    "announcements a second: ours / a bare loop": broadcasts.ratio,
    "a page of figures: 20,000 cases / 2,000": console.ratio,
}


async def main() -> None:
    """Print a table of ratios: they hold on any machine, seconds do not."""
    for name, measure in TABLE.items():
        found = [await measure() for _ in range(ROUNDS)]
        print(
            f"{name:<52} {statistics.median(found):5.1f}   ({min(found):.1f} to {max(found):.1f})"
        )


if __name__ == "__main__":
    logging.disable()
    asyncio.run(main())
