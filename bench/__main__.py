"""``python -m bench``: every benchmark, each in turn a few times; the middle one counts."""

import argparse
import asyncio
import logging
import statistics
from collections.abc import Awaitable, Callable
from functools import partial

from bench import broadcasts, clicks, console, reference, storage

ROUNDS = 3
Benchmark = Callable[[], Awaitable[float]]
TABLE: dict[str, Benchmark] = {
    "CPU of a click: ours / bare aiogram echo": clicks.ratio,
    "durable writes a second: group commit / one by one": storage.ratio,
    "CPU of figures: 20,000 cases / 2,000": partial(console.ratio, "figures"),
    "CPU of a case: 20,000 cases / 2,000": partial(console.ratio, "case"),
    "announcements a second: ours / a bare loop": broadcasts.ratio,
}


async def main(cases: int) -> None:
    """Print ratios: they hold on any machine, seconds do not. Then the console's table."""
    reference.ratios(await reference.compared(ROUNDS, reference.TOGETHER))
    for name, measure in TABLE.items():
        found = [await measure() for _ in range(ROUNDS)]
        print(
            f"{name:<52} {statistics.median(found):5.1f}   ({min(found):.1f} to {max(found):.1f})",
            flush=True,
        )
    if cases:
        await console.whole(None, cases)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--cases", type=int, default=console.MANY, help="of the console; 0 leaves it out"
    )
    logging.disable()
    asyncio.run(main(parser.parse_args().cases))
