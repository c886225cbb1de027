"""Writes as fast as it can and says what was kept, until somebody kills it."""

import asyncio
import itertools
import os
import sys

from core.inbox import Received
from storage.database import Database, connect
from storage.inbox import Inbox
from tests.storage.stage import NOW, SEAL, update

WRITERS = 20


async def main(url: str) -> None:
    database = connect(url, SEAL)
    try:
        await database.migrate()
        numbers = itertools.count(1)
        await asyncio.gather(*(_writes(database, numbers) for _ in range(WRITERS)))
    finally:
        await database.close()


async def _writes(database: Database, numbers: "itertools.count[int]") -> None:
    for number in numbers:
        await _receives(database, update(number, lane=number))
        os.write(1, b"%d\n" % number)


async def _receives(database: Database, one: Received) -> None:
    """Now and then as what others have to wait for."""
    await database.write(
        lambda tx: Inbox(tx).receive([one], NOW), side_by_side=one.update_id % 50 != 0
    )


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
