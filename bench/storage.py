"""What group commit saves: many transactions with one write to the disk, against one by one."""

import asyncio
import time
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from core.inbox import Received
from storage.database import Database, connect
from storage.inbox import Inbox
from storage.seal import PlainSeal

WRITES, TOGETHER = 2_000, 50
NOW = datetime(2026, 11, 23, tzinfo=UTC)


async def ratio(writes: int = WRITES) -> float:
    """Transactions a second with many writers at once, over those of a single one."""
    return await _speed(writes, TOGETHER) / await _speed(writes, 1)


async def _speed(writes: int, writers: int) -> float:
    """Durable transactions a second."""
    with TemporaryDirectory() as folder:
        database = connect(f"sqlite:///{Path(folder) / 'bench.db'}", PlainSeal())
        try:
            await database.migrate()
            begun = time.perf_counter()
            each = writes // writers
            await asyncio.gather(*(_writes(database, n * each, each) for n in range(writers)))
            return writes / (time.perf_counter() - begun)
        finally:
            await database.close()


async def _writes(database: Database, first: int, count: int) -> None:
    for number in range(first, first + count):
        await _receives(database, Received(number, number, "{}"))


async def _receives(database: Database, one: Received) -> None:
    await database.write(lambda tx: Inbox(tx).receive([one], NOW))


if __name__ == "__main__":
    print(f"{asyncio.run(ratio()):.1f}")
