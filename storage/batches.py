"""Group commit: many transactions share one write to the disk; one that fails is undone alone."""

import asyncio
import sqlite3
import time
from collections import deque
from collections.abc import Awaitable, Callable
from copy import copy
from functools import partial
from typing import Any

from storage.ailments import not_kept
from storage.jobs import Job, SqliteTransaction
from storage.seal import Seal

MOST = 64

Inside = Callable[[Callable[[sqlite3.Connection], None]], Awaitable[None]]
"""Runs a function in the thread of the writing connection."""


class Batches:
    """
    The queue in front of the writer's thread, which is called once for all that wait.

    What comes while it commits waits for the next batch: the busier it is, the more go together.
    """

    def __init__(self, seal: Seal) -> None:
        self._seal = seal
        self._waiting: deque[tuple[Job[Any], asyncio.Future[None]]] = deque()
        self._working: asyncio.Task[None] | None = None
        self.hear: Callable[[float], None] | None = None
        """Is told how many seconds each commit took, in the connection's thread."""

    async def done(self, job: Job[Any], inside: Inside) -> None:
        """Wait until *job* is done and durable, or undone; *inside* is where."""
        ended = asyncio.get_running_loop().create_future()
        self._waiting.append((job, ended))
        if self._working is None:
            self._begin(inside)
        try:
            await ended
        except asyncio.CancelledError:
            job.is_abandoned = True  # not begun yet? then it need not be
            raise

    async def emptied(self) -> None:
        """Wait until nobody waits."""
        if self._working is not None:
            await asyncio.wait([self._working])  # whoever gives up waiting must not end it

    def _begin(self, inside: Inside) -> None:
        # Held and waited for here: it is none of those that ``bot`` starts.
        self._working = asyncio.create_task(self._work_off(inside))  # noqa: TID251

    async def _work_off(self, inside: Inside) -> None:
        """Batch after batch, until nobody waits."""
        try:
            while self._waiting:
                await self._next(inside)
        finally:
            self._working = None
            if self._waiting:  # the loop cancels all at its end, and somebody tidies up
                self._begin(inside)

    async def _next(self, inside: Inside) -> None:
        batch = [self._waiting.popleft() for _ in range(min(len(self._waiting), MOST))]
        jobs = [job for job, _ in batch]
        try:
            await inside(partial(self._commit, jobs))
        except Exception as error:  # the connection is closed
            _fail(jobs, partial(copy, error))
        for _, ended in batch:
            if not ended.done():  # cancelled
                ended.set_result(None)

    def _commit(self, batch: list[Job[Any]], connection: sqlite3.Connection) -> None:
        """Runs in the connection's thread."""
        jobs = [job for job in batch if not job.is_abandoned]
        try:
            connection.execute("BEGIN IMMEDIATE")
            if not self._done_together(connection, jobs):
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                connection.execute("BEGIN IMMEDIATE")
                for job in jobs:
                    self._do_apart(connection, job)
            self._keep(connection)
        except BaseException as error:  # an open transaction would be in the way of all others
            _give_up(connection, batch, error)

    def _keep(self, connection: sqlite3.Connection) -> None:
        begun = time.perf_counter()
        connection.execute("COMMIT")
        if self.hear is not None:
            self.hear(time.perf_counter() - begun)

    def _done_together(self, connection: sqlite3.Connection, jobs: list[Job[Any]]) -> bool:
        """Most fail before they write, if at all. False: one left something to be undone."""
        for job in jobs:
            changes, tx = connection.total_changes, SqliteTransaction(connection, self._seal)
            job.run(tx)
            has_written = tx.has_defined or connection.total_changes != changes
            if job.failure is not None and has_written:
                return False
            if not connection.in_transaction:  # a full disk may undo all at once
                return False
        return True

    def _do_apart(self, connection: sqlite3.Connection, job: Job[Any]) -> None:
        """Anew, each in a savepoint, so that one can be undone alone."""
        connection.execute("SAVEPOINT job")
        job.run(SqliteTransaction(connection, self._seal))
        if job.failure is not None:
            # Fails too if SQLite has already rolled back everything (a full disk): all fail then.
            connection.execute("ROLLBACK TO job")
        connection.execute("RELEASE job")


def _give_up(connection: sqlite3.Connection, batch: list[Job[Any]], error: BaseException) -> None:
    _fail(batch, partial(not_kept, error))
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _fail(batch: list[Job[Any]], failure: Callable[[], Exception]) -> None:
    """To each their own: an exception that many raise keeps the frames of all of them."""
    for job in batch:
        if job.failure is None:
            job.failure = failure()
