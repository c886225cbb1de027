"""One caller's transaction on PostgreSQL; it waits for nothing but its statements."""

from collections.abc import Callable, Generator
from typing import Any, Generic, TypeVar

from storage.dialects import postgres
from storage.seal import Seal
from storage.standing import TOLD
from storage.transaction import Row, Transaction, Work

T = TypeVar("T")


class PostgresTransaction:
    """Statements on one connection; *is_asking* while one is under way."""

    skip_locked = "FOR UPDATE SKIP LOCKED"

    def __init__(self, connection: Any, seal: Seal) -> None:
        self.seal = seal
        self.is_asking = False
        self._connection = connection

    async def fetch(self, sql: str, *args: object) -> list[Row]:
        rows: list[Row] = await self._ask(self._connection.fetch, sql, args)
        return rows

    async def fetch_one(self, sql: str, *args: object) -> Row | None:
        row: Row | None = await self._ask(self._connection.fetchrow, sql, args)
        return row

    async def run(self, sql: str, *args: object) -> int:
        status: str = await self._ask(self._connection.execute, sql, args)
        changed = status.rpartition(" ")[2]
        return int(changed) if changed.isdigit() else 0

    async def define(self, sql: str) -> None:
        await self._ask(self._connection.execute, postgres(sql), ())

    async def tell(self, word: str) -> None:
        await self._ask(self._connection.execute, "SELECT pg_notify($1, $2)", (TOLD, word))

    async def _ask(self, ask: Callable[..., Any], sql: str, args: tuple[object, ...]) -> Any:
        self.is_asking = True
        try:
            return await ask(sql, *map(_storable, args))
        finally:
            self.is_asking = False


class Driven(Generic[T]):
    """
    Await it to have *work* done in *tx*. Between its steps *is_asking* says whether a statement is
    under way.

    Raises:
        RuntimeError: it waits for something else, while locks are held and others wait for them.
    """

    def __init__(self, work: Work[T], tx: Transaction, is_asking: Callable[[], bool]) -> None:
        self._work = work
        self._tx = tx
        self._is_asking = is_asking

    def __await__(self) -> Generator[Any, None, T]:
        steps = self._work(self._tx).__await__()
        resume: Callable[[], Any] = lambda: next(steps)  # noqa: E731
        while True:
            try:
                awaited = resume()
            except StopIteration as end:
                value: T = end.value
                return value
            if not self._is_asking():
                steps.close()
                raise RuntimeError("a transaction waits for nothing but its database")
            try:
                yield awaited
            except BaseException as error:
                resume = _throwing(steps, error)
            else:
                resume = lambda: next(steps)  # noqa: E731


def _throwing(steps: Any, error: BaseException) -> Callable[[], Any]:
    return lambda: steps.throw(error)


def _storable(value: object) -> object:
    """PostgreSQL takes every character but one."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value
