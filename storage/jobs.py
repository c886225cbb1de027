"""One caller's transaction on SQLite: run to its end in one go, in whichever thread."""

import sqlite3
from contextvars import copy_context
from functools import lru_cache
from typing import Generic, TypeVar

from storage.ailments import is_ours, not_kept
from storage.seal import Seal
from storage.transaction import Row, Transaction, Work

T = TypeVar("T")


class SqliteTransaction:
    """Statements run at once: awaiting them never gives control away."""

    skip_locked = ""

    def __init__(self, connection: sqlite3.Connection, seal: Seal) -> None:
        self.seal = seal
        self.has_defined = False
        self._connection = connection

    async def fetch(self, sql: str, *args: object) -> list[Row]:
        return self._cursor(sql, args).fetchall()

    async def fetch_one(self, sql: str, *args: object) -> Row | None:
        rows = self._cursor(sql, args).fetchall()  # to the end: RETURNING is not done before
        return rows[0] if rows else None

    async def run(self, sql: str, *args: object) -> int:
        return self._cursor(sql, args).rowcount

    async def define(self, sql: str) -> None:
        self.has_defined = True
        self._cursor(sql, ())

    async def tell(self, word: str) -> None:
        """One process serves a file, and wakes itself."""

    def _cursor(self, sql: str, args: tuple[object, ...]) -> sqlite3.Cursor:
        # Not by way of ``Whole``, which asks of each statement whether it is a function.
        return sqlite3.Connection.execute(self._connection, _numbered(sql), args)


@lru_cache(maxsize=1024)
def _numbered(sql: str) -> str:
    """SQLite binds ``?2`` by its number, ``$2`` only by its name, which takes a mapping."""
    return sql.replace("$", "?")


class Job(Generic[T]):
    """
    A caller's work and what became of it: a value, or the failure that undid it.

    *is_short*: a few statements about a few rows, for which others can wait.
    """

    def __init__(self, work: Work[T], *, is_short: bool = False) -> None:
        self.is_short = is_short
        self.is_abandoned = False
        self.failure: BaseException | None = None
        self._work = work
        self._context = copy_context()  # what the caller's log lines carry along
        self._value: list[T] = []

    def run(self, tx: Transaction) -> None:
        """Do the work, perhaps once more, whatever comes of it."""
        self.failure = None
        try:
            self._value = [self._context.run(to_its_end, self._work, tx)]
        except sqlite3.DatabaseError as error:
            self.failure = error if is_ours(error) else not_kept(error)
        except BaseException as failure:  # whatever it is belongs to the caller, not to us
            self.failure = failure

    def result(self) -> T:
        """What the work returned, or what it raised; to be asked for once."""
        failure, self.failure = self.failure, None
        if failure is None:
            return self._value[0]
        try:
            raise failure
        finally:
            del failure  # its traceback leads here: only a collection would end such a circle


def to_its_end(work: Work[T], tx: Transaction) -> T:
    """
    Run *work* without giving control away.

    Raises:
        RuntimeError: it waits for something that only an event loop could bring.
    """
    steps = work(tx).__await__()
    try:
        next(steps)
    except StopIteration as end:
        value: T = end.value
        return value
    steps.close()
    raise RuntimeError("a transaction waits for nothing but its database")
