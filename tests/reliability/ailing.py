"""A database that takes nothing for a while, in every way in which a disk can fail."""

import asyncio
import random
import resource
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, contextmanager
from pathlib import Path

import pytest

from bot import broadcasting, patience, sender, workers
from storage.database import Database
from storage.sqlite import SqliteDatabase

MANY_PAGES = 1_000_000
PAGE = 4096  # bytes


async def gives_up_soon(database: Database) -> None:
    """Whoever writes hears at once that it is held, not after five seconds."""
    await sets(database, "busy_timeout", 20)


async def sets(database: Database, pragma: str, value: int) -> None:
    """Between two transactions, as no transaction can any more once nothing may be written."""
    assert isinstance(database, SqliteDatabase)
    writer = database._writer
    assert writer is not None
    async with database._batches.in_hand:
        await writer.execute(
            lambda connection: connection.execute(f"PRAGMA {pragma} = {value}")
        )  # understood by storage.sqlite.Whole


def ails(database: Database) -> bool:
    """Has something not been kept, and nothing since?"""
    assert isinstance(database, SqliteDatabase)
    return bool(database._bulletin.why)


@contextmanager
def hasty() -> Iterator[None]:
    """Nobody waits a second before trying again."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (workers, sender, broadcasting, patience):
            patch.setattr(module, "DATABASE_PAUSE", 0.05)
        yield


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Somebody else writes in it all the while; who only reads is not in the way."""
    with closing(sqlite3.connect(file, isolation_level=None, timeout=60)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@asynccontextmanager
async def held_meanwhile(file: Path) -> AsyncIterator[None]:
    """As above, and the service in this process goes on: it ends what it has begun."""
    with closing(
        sqlite3.connect(file, isolation_level=None, timeout=60, check_same_thread=False)
    ) as other:
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


Ailment = Callable[[Database, Path, random.Random], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def locked(database: Database, file: Path, chance: random.Random) -> AsyncIterator[None]:
    async with held_meanwhile(file):
        yield


@asynccontextmanager
async def full(database: Database, file: Path, chance: random.Random) -> AsyncIterator[None]:
    """It may not grow by a page more."""
    await sets(database, "max_page_count", 1)
    yield
    await sets(database, "max_page_count", MANY_PAGES)


@asynccontextmanager
async def read_only(database: Database, file: Path, chance: random.Random) -> AsyncIterator[None]:
    await sets(database, "query_only", 1)
    yield
    await sets(database, "query_only", 0)


@asynccontextmanager
async def failing(database: Database, file: Path, chance: random.Random) -> AsyncIterator[None]:
    """Somewhere in its files, in the middle of a page perhaps, a write breaks off."""
    log = file.with_name(f"{file.name}-wal")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    limit = chance.randrange(PAGE, max(log.stat().st_size, 2 * PAGE))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


AILMENTS: tuple[Ailment, ...] = (locked, full, read_only, failing)
