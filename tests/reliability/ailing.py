"""A database that does not take anything for a while, as when somebody else holds it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from storage.database import Database


async def gives_up_soon(database: Database) -> None:
    """Whoever writes hears at once that it is held, not after five seconds."""
    await database.write(lambda tx: tx.run("PRAGMA busy_timeout = 20"))


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Somebody else writes in it all the while; who only reads is not in the way."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
