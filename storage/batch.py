"""Group commit: many transactions share one write to the disk; one that fails is undone alone."""

import sqlite3
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from storage.ailments import not_kept
from storage.jobs import Job, SqliteTransaction
from storage.seal import Seal


class Batch:
    """
    Jobs to be begun, decided and kept, in this order. Only deciding waits neither for another
    program nor for the disk to have written.

    As long as the connection is open no step raises: what went wrong is the failure of each job
    that it undid.
    """

    def __init__(self, jobs: Sequence[Job[Any]], seal: Seal) -> None:
        self._jobs = jobs
        self._undecided = deque(jobs)
        self._seal = seal
        self._must_be_apart = False

    @property
    def is_short(self) -> bool:
        return all(job.is_short for job in self._jobs)

    @property
    def _is_whole(self) -> bool:
        """Nothing has to be undone yet, and nothing was."""
        return not self._must_be_apart and self._connection.in_transaction

    def begin(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        with self._or_nothing():
            connection.execute("BEGIN IMMEDIATE")

    def decide(self, goes_on: Callable[[], bool] = lambda: True) -> None:
        """
        One job after another as long as it *goes_on*; what is left is decided when all is kept.

        Most fail before they write, if at all: then nothing has to be undone.
        """
        with self._or_nothing():
            while self._is_whole and self._undecided and goes_on():
                job = self._undecided.popleft()
                self._must_be_apart = not (job.is_abandoned or self._is_done(job))

    def keep(self, connection: sqlite3.Connection, hear: Callable[[float], None]) -> None:
        """*hear* is told how many seconds the commit took."""
        self.decide()
        if connection.in_transaction or self._must_be_apart:
            with self._or_nothing():
                if self._must_be_apart:
                    self._do_apart()
                begun = time.perf_counter()
                connection.execute("COMMIT")
                hear(time.perf_counter() - begun)

    def undo(self, connection: sqlite3.Connection) -> None:
        """Of what was begun and will not be kept, nothing stays in the way of others."""
        if connection.in_transaction:
            connection.execute("ROLLBACK")

    def fail(self, failure: Callable[[], Exception]) -> None:
        """To each their own: an exception that many raise keeps the frames of all of them."""
        for job in self._jobs:
            if job.failure is None:
                job.failure = failure()

    @contextmanager
    def _or_nothing(self) -> Iterator[None]:
        try:
            yield
        except BaseException as error:  # an open transaction would be in the way of all others
            failed = error
            self.fail(lambda: not_kept(failed))
            self.undo(self._connection)
            if not isinstance(error, Exception):
                raise

    def _is_done(self, job: Job[Any]) -> bool:
        """False: it left something to be undone."""
        connection = self._connection
        changes, tx = connection.total_changes, SqliteTransaction(connection, self._seal)
        job.run(tx)
        has_written = tx.has_defined or connection.total_changes != changes
        # A full disk may have undone all at once.
        return connection.in_transaction and not (has_written and job.failure is not None)

    def _do_apart(self) -> None:
        """All anew, each in a savepoint, so that one can be undone alone."""
        connection = self._connection
        self.undo(connection)
        connection.execute("BEGIN IMMEDIATE")
        for job in self._jobs:
            if job.is_abandoned:
                continue
            connection.execute("SAVEPOINT job")
            job.run(SqliteTransaction(connection, self._seal))
            if job.failure is not None:
                # Fails too if SQLite has already rolled back everything (a full disk).
                connection.execute("ROLLBACK TO job")
            connection.execute("RELEASE job")
