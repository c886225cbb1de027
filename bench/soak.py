"""``python -m bench.soak``: a million updates through one process; does its memory stay?

Conversations by ever new visitors, and after each a few taps on any button they ever had. In each
tenth one visitor asks for a picture and a file, so that it is not chance in which tenth the first
of them is made. After each tenth it prints the memory. Exit code 1: it grew, or something is left
in a box.
"""

import argparse
import asyncio
import itertools
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.reference import TOGETHER, memory, qonys, running
from bench.road import ROAD
from storage.database import connect
from storage.inbox import Inbox
from storage.outbox import Outbox
from storage.seal import PlainSeal

UPDATES, TENTHS = 1_000_000, 10
STRAYS = 10
EACH = len(ROAD) + STRAYS
"""Updates of one visitor."""
MOST = 1.05
"""Of the memory after the first tenth."""


async def soaked(updates: int, folder: Path) -> list[float]:
    """The memory in megabytes after each tenth."""
    found: list[float] = []
    async with running(qonys(folder, f"sqlite:///{folder / 'soak.db'}")) as (telegram, (pid,)):
        for done in _tenths(updates):
            await telegram.talk(updates // TENTHS // EACH, together=TOGETHER, strays=STRAYS)
            await telegram.talk(1, road="look")
            found.append(memory(pid, "VmRSS"))
            print(f"{done:>9,} updates: {found[-1]:.1f} MB", flush=True)
        await telegram.talk(1)  # whatever was said late is out before it
        await asyncio.sleep(1)
    return found


async def left(folder: Path) -> int:
    """How much waits in the inbox and in the outbox, or was set aside."""
    database = connect(f"sqlite:///{folder / 'soak.db'}", PlainSeal())
    try:
        waiting = await database.read(lambda tx: Inbox(tx).depth())
        dead = await database.read(lambda tx: Inbox(tx).dead())
        return waiting + len(dead) + await database.read(lambda tx: Outbox(tx).depth())
    finally:
        await database.close()


def _tenths(updates: int) -> Iterator[int]:
    return itertools.islice(itertools.count(updates // TENTHS, updates // TENTHS), TENTHS)


async def main(updates: int) -> int:
    with TemporaryDirectory(prefix="qonys-") as folder:
        found = await soaked(updates, Path(folder))
        waits = await left(Path(folder))
    grown = found[-1] / found[0]
    print(f"the last tenth over the first: {grown:.3f}; left in the boxes: {waits}")
    return 0 if grown <= MOST and waits == 0 else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("updates", type=int, nargs="?", default=UPDATES)
    sys.exit(asyncio.run(main(parser.parse_args().updates)))
