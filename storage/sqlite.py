"""The SQLite driver: one writer with group commit, two readers, each with a thread of its own."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

from storage.ailments import DAMAGED, Bulletin, Damaged, Full, unfit
from storage.batches import Batches
from storage.founding import made
from storage.jobs import Job, SqliteTransaction
from storage.migrate import migrate
from storage.pragmas import READER, WRITER, Profile, settle
from storage.reserve import Reserve
from storage.seal import Seal
from storage.sole import Sole
from storage.transaction import NotKept, UnfitDatabase, Work

T = TypeVar("T")

READERS = 2


class Whole(sqlite3.Connection):
    """
    Takes a whole function where aiosqlite knows only single statements.

    So all that a thread has to do for a transaction costs one change of threads.
    """

    def execute(self, sql: Any, parameters: Any = (), /) -> Any:
        return sql(self) if callable(sql) else super().execute(sql, parameters)


async def _inside(
    connection: aiosqlite.Connection, function: Callable[[sqlite3.Connection], None]
) -> None:
    """Run *function* in the thread of *connection*, even if the caller is cancelled."""
    await connection.execute(function)  # understood by Whole


class SqliteDatabase:
    """A database in one file. Opens at first use; must be closed, its threads are no daemons."""

    is_shared = False

    def __init__(self, path: str, seal: Seal, *, must_exist: bool = False) -> None:
        self._path = Path(path).absolute()
        self._seal = seal
        self._must_exist = must_exist
        self._bulletin = Bulletin()
        self._damaged: Damaged | None = None
        self._reserve = Reserve(self._path)
        self._batches = Batches(seal)
        self._writer: aiosqlite.Connection | None = None
        self._idle_readers: asyncio.Queue[aiosqlite.Connection] = asyncio.Queue()
        self._opening = asyncio.Lock()
        self._open_ones = AsyncExitStack()
        self._sole = Sole(self._path)

    async def write(self, work: Work[T], *, side_by_side: bool = False) -> T:
        writer = await self._opened()
        if self._damaged is not None:
            raise self._damaged.with_traceback(None)  # of whoever came before
        job = Job(work, is_short=side_by_side)
        await self._batches.done(job, partial(_inside, writer))
        return self._heard(job)

    async def clear(self, work: Work[T]) -> T:
        try:
            done = await self.write(work)
        except NotKept as why:
            if not isinstance(why, Full) or not await asyncio.to_thread(self._reserve.give_up):
                raise
            done = await self.write(work)
        await asyncio.to_thread(self._reserve.lay)
        return done

    async def read(self, work: Work[T]) -> T:
        await self._opened()
        job = Job(work)
        reader = await self._idle_readers.get()
        try:
            await _inside(reader, partial(_look, job, self._seal))
        finally:
            self._idle_readers.put_nowait(reader)
        return job.result()

    async def migrate(self) -> None:
        await self.write(migrate)

    async def tidy(self) -> None:
        writer = await self._opened()
        async with self._batches.in_hand:
            await _inside(writer, _empty_the_log)

    async def enter(self) -> None:
        await self._sole.enter()

    async def elected(self) -> bool:
        """Whoever has entered leads."""
        return False

    async def deposed(self) -> None:
        await asyncio.Event().wait()

    def hear(self, hears: Callable[[str], None]) -> None:
        """There is nobody else to be heard."""

    def tell_of_commits(self, hear: Callable[[float], None]) -> None:
        self._batches.hear = hear

    async def examine(self) -> None:
        """
        Read the whole file, beside all other work, and see whether it is damaged.

        Raises:
            UnfitDatabase: it is; nothing is written in it any more.
        """
        found = await self.read(lambda tx: tx.fetch("PRAGMA quick_check(1)"))
        verdict = found[0]["quick_check"]
        if verdict != "ok":
            self._damaged = Damaged(f"QONYS_DATABASE: {self._path}: {DAMAGED} ({verdict})")
            raise UnfitDatabase(str(self._damaged))

    async def close(self) -> None:
        await self._batches.emptied()
        async with self._batches.in_hand:
            await self._open_ones.aclose()
        self._sole.release()

    def _heard(self, job: Job[T]) -> T:
        """What came of *job*; whoever runs the service hears once if nothing can be kept."""
        try:
            result = job.result()
        except NotKept as why:
            self._damaged = why if isinstance(why, Damaged) else None
            self._bulletin.ails(why)
            raise
        self._bulletin.is_well()
        return result

    async def _opened(self) -> aiosqlite.Connection:
        asyncio.get_running_loop()  # raises inside a long transaction: they do not nest
        if self._writer is None:
            async with self._opening:
                if self._writer is None:
                    self._writer = await self._open()
        return self._writer

    async def _open(self) -> aiosqlite.Connection:
        """All connections or none; the writer first, so that it is the last to be closed."""
        made(self._path, must_exist=self._must_exist)
        uri = self._path.as_uri()
        try:
            # aiosqlite leaves a thread behind, and its traceback, where this fails.
            sqlite3.connect(f"{uri}?mode=rw", uri=True).close()
            return await self._connect(uri)
        except sqlite3.DatabaseError as error:
            raise unfit(error, self._path) from error

    async def _connect(self, uri: str) -> aiosqlite.Connection:
        async with AsyncExitStack() as opening:
            writer = await opening.enter_async_context(_connected(f"{uri}?mode=rw", shared=True))
            await _settle(writer, WRITER)
            await _inside(writer, _begin)
            readers = [
                await opening.enter_async_context(_connected(f"{uri}?mode=ro"))
                for _ in range(READERS)
            ]
            for reader in readers:
                await _settle(reader, READER)
            self._open_ones = opening.pop_all()
        for reader in readers:
            self._idle_readers.put_nowait(reader)
        return writer


def _connected(uri: str, *, shared: bool = False) -> aiosqlite.Connection:
    """*shared*: of the writer ``Batches`` sees to it that one thread at a time has it in hand."""
    return aiosqlite.connect(
        uri, uri=True, factory=Whole, isolation_level=None, check_same_thread=not shared
    )


async def _settle(connection: aiosqlite.Connection, profile: Profile) -> None:
    connection.row_factory = sqlite3.Row
    await _inside(connection, partial(settle, profile=profile))


def _begin(connection: sqlite3.Connection) -> None:
    """A file that cannot be written is found at the start, not by the first visitor."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("PRAGMA user_version = 0")  # we use none: any write will do
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _look(job: Job[Any], seal: Seal, connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN")
    try:
        job.run(SqliteTransaction(connection, seal))
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _empty_the_log(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
