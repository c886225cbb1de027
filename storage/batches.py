"""Group commit: many transactions, each in its savepoint, share one write to the disk."""

import sqlite3
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from storage.ailments import not_kept
from storage.jobs import Job, SqliteTransaction
from storage.seal import Seal

MOST = 64


class Batches:
    """
    The queue of the writer's thread. Callers ``put`` a job, then let ``work_off`` run there.

    As many calls of ``work_off`` come as jobs; each takes all that wait, at least one. So
    when a caller's own call is over, so is its job, and most calls find nothing left to do.
    """

    def __init__(self, seal: Seal) -> None:
        self._seal = seal
        self._jobs: deque[Job[Any]] = deque()
        self.hear: Callable[[float], None] | None = None
        """Is told how many seconds each commit took, in the connection's thread."""

    def put(self, job: Job[Any]) -> None:
        self._jobs.append(job)

    def work_off(self, connection: sqlite3.Connection) -> None:
        """Take what waits and commit it together. Runs in the connection's thread."""
        batch = [self._jobs.popleft() for _ in range(min(len(self._jobs), MOST))]
        alive = [job for job in batch if not job.is_abandoned]
        if alive:
            self._commit(connection, alive)

    def _commit(self, connection: sqlite3.Connection, batch: list[Job[Any]]) -> None:
        try:
            connection.execute("BEGIN IMMEDIATE")
            for job in batch:
                self._run(connection, job)
            self._keep(connection)
        except BaseException as error:  # an open transaction would be in the way of all others
            _give_up(connection, batch, error)

    def _keep(self, connection: sqlite3.Connection) -> None:
        begun = time.perf_counter()
        connection.execute("COMMIT")
        if self.hear is not None:
            self.hear(time.perf_counter() - begun)

    def _run(self, connection: sqlite3.Connection, job: Job[Any]) -> None:
        connection.execute("SAVEPOINT job")
        job.run(SqliteTransaction(connection, self._seal))
        if job.failure is not None:
            # Fails too if SQLite has already rolled back everything (a full disk): all fail then.
            connection.execute("ROLLBACK TO job")
        connection.execute("RELEASE job")


def _give_up(connection: sqlite3.Connection, batch: list[Job[Any]], error: BaseException) -> None:
    for job in batch:
        if job.failure is None:
            job.failure = not_kept(error)
    if connection.in_transaction:
        connection.execute("ROLLBACK")
