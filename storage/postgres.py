"""The PostgreSQL driver: a pool of connections, and as many processes as one likes."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import asyncpg

from storage.ailments import Bulletin
from storage.driven import Driven, PostgresTransaction
from storage.migrate import migrate
from storage.seal import Seal
from storage.standing import Hears, Standing
from storage.transaction import NotKept, UnfitDatabase, Work

T = TypeVar("T")

CONNECTIONS = 8
WRITING = 0x51_57_72_69  # the advisory lock of all who write
ALONE, SIDE_BY_SIDE = "pg_advisory_xact_lock", "pg_advisory_xact_lock_shared"
PATIENCE = 8.0  # seconds; a server that restarts is back long before
PAUSE = 0.2  # seconds between tries to reach it
TRIES = 12  # of a work that others were in the way of
OLDEST = 14  # the first server with all that is used here, and still looked after
GONE = (OSError, asyncpg.PostgresConnectionError, asyncpg.OperatorInterventionError)
IN_THE_WAY = (
    asyncpg.SerializationError,
    asyncpg.DeadlockDetectedError,
    asyncpg.UniqueViolationError,  # two chose the next number of the audit
)
NOT_NOW = (asyncpg.InsufficientResourcesError, asyncpg.ReadOnlySQLTransactionError)
UNFIT = (
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.InvalidCatalogNameError,
    asyncpg.ClientConfigurationError,
)
SESSION = {
    "application_name": "qonys",
    "idle_in_transaction_session_timeout": "10s",  # whoever hangs lets the others go on
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}


class Gone(Exception):
    """The connection broke before anything was kept."""


@dataclass(slots=True)
class Unsure(Exception, Generic[T]):
    """It broke while the commit was under way: the server knows what became of it."""

    transaction: str
    value: T


class PostgresDatabase:
    """
    Opens at first use; a server that restarts is waited for.

    Works that say they go ``side_by_side`` hold one lock together, any other work holds it alone:
    so all of them were thought for one after another (docs/decisions/0033).
    """

    is_shared = True

    def __init__(self, url: str, seal: Seal) -> None:
        self._url = url
        self._seal = seal
        self._pool: Any = None
        self._opening = asyncio.Lock()
        self._standing = Standing(self._connected)
        self._bulletin = Bulletin()
        self._hear_commit: Callable[[float], None] = _ignored

    async def write(self, work: Work[T], *, side_by_side: bool = False) -> T:
        try:
            done = await self._written(work, side_by_side)
        except NotKept as why:
            self._bulletin.ails(why)
            raise
        self._bulletin.is_well()
        return done

    async def clear(self, work: Work[T]) -> T:
        """The server's disk is the server's to look after."""
        return await self.write(work)

    async def read(self, work: Work[T]) -> T:
        until = asyncio.get_running_loop().time() + PATIENCE
        while True:
            try:
                async with self._connection() as connection:
                    view = connection.transaction(isolation="repeatable_read", readonly=True)
                    async with view:
                        return await self._driven(work, connection)
            except Gone as gone:
                await _wait(until, gone)

    async def migrate(self) -> None:
        await self.write(migrate)

    async def tidy(self) -> None:
        """The server clears away by itself; what is personal is sealed until then."""

    async def examine(self) -> None:
        """The server looks after its files."""

    async def enter(self) -> None:
        """Any number of processes may serve it."""

    async def elected(self) -> bool:
        return await self._standing.elected()

    async def deposed(self) -> None:
        await self._standing.deposed()

    def hear(self, hears: Hears) -> None:
        self._standing.hear(hears)

    def tell_of_commits(self, hear: Callable[[float], None]) -> None:
        self._hear_commit = hear

    async def close(self) -> None:
        await self._standing.close()
        if self._pool is not None:
            await self._pool.close()

    async def _written(self, work: Work[T], side_by_side: bool) -> T:
        lock, tries = SIDE_BY_SIDE if side_by_side else ALONE, 0
        until = asyncio.get_running_loop().time() + PATIENCE
        while True:
            try:
                return await self._write(work, lock)
            except IN_THE_WAY:
                tries += 1
                if tries == TRIES:
                    raise
                await asyncio.sleep(random.uniform(0, 0.01 * tries))  # noqa: S311 - no secret
            except Unsure as unsure:
                if await self._is_committed(unsure.transaction, until):
                    value: T = unsure.value
                    return value
            except Gone as gone:
                await _wait(until, gone)
            except NOT_NOW as error:
                raise NotKept(f"QONYS_DATABASE: {_words(error)}") from error

    async def _write(self, work: Work[T], lock: str) -> T:
        async with self._connection() as connection:
            transaction = connection.transaction()
            await transaction.start()
            try:
                held = await connection.fetchrow(
                    f"SELECT {lock}($1), pg_current_xact_id()::text AS number", WRITING
                )
                value = await self._driven(work, connection)
            except BaseException:
                with suppress(Exception):  # of a connection that is gone nothing need be undone
                    await transaction.rollback()
                raise
            begun = time.perf_counter()
            try:
                await transaction.commit()
                self._hear_commit(time.perf_counter() - begun)
            except GONE as error:
                raise Unsure(held["number"], value) from error
            return value

    async def _driven(self, work: Work[T], connection: Any) -> T:
        tx = PostgresTransaction(connection, self._seal)
        return await Driven(work, tx, lambda: tx.is_asking)

    async def _is_committed(self, transaction: str, until: float) -> bool:
        """After a crash the server knows of each transaction whether it was kept."""
        while True:
            try:
                async with self._connection() as connection:
                    status = await connection.fetchval(
                        "SELECT pg_xact_status(CAST($1 AS text)::xid8)", transaction
                    )
            except Gone as gone:
                await _wait(until, gone)
            else:
                if status != "in progress":
                    return bool(status == "committed")
                await asyncio.sleep(PAUSE)

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Any]:
        """One of the pool, for a moment; whatever shows that the server is away becomes Gone."""
        try:
            pool = await self._opened()
            connection = await pool.acquire()
            try:
                with _gone_if_closed(connection):
                    yield connection
            finally:
                with suppress(
                    Exception
                ):  # what was done on it stays done, however it is given back
                    await pool.release(connection)
        except GONE as error:
            raise Gone(type(error).__name__) from error

    async def _opened(self) -> Any:
        async with self._opening:
            if self._pool is None:
                self._pool = await _unless_unfit(
                    asyncpg.create_pool(
                        self._url,
                        min_size=1,
                        max_size=CONNECTIONS,
                        init=_settle,
                        server_settings=SESSION,
                    )
                )
        return self._pool

    async def _connected(self) -> Any:
        return await asyncpg.connect(self._url, server_settings=SESSION)


async def _settle(connection: Any) -> None:
    """
    Sums come as plain numbers, as from SQLite.

    Raises:
        UnfitDatabase: the server is too old.
    """
    if connection.get_server_version().major < OLDEST:
        raise UnfitDatabase(f"QONYS_DATABASE: the server is older than PostgreSQL {OLDEST}")
    await connection.set_type_codec(
        "numeric", schema="pg_catalog", encoder=str, decoder=_number, format="text"
    )


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


@contextmanager
def _gone_if_closed(connection: Any) -> Iterator[None]:
    """Whatever is asked over a closed connection is no defect of whoever asked."""
    try:
        yield
    except asyncpg.InterfaceError as error:
        if connection.is_closed():
            raise Gone(type(error).__name__) from error
        raise


async def _unless_unfit(opening: Awaitable[T]) -> T:
    try:
        return await opening
    except UNFIT as error:  # its words may name the user, never the password
        raise UnfitDatabase(
            f"QONYS_DATABASE: PostgreSQL refuses it ({type(error).__name__}): correct the "
            "address, the user, the password or the name of the database in it"
        ) from None


async def _wait(until: float, gone: Gone) -> None:
    if asyncio.get_running_loop().time() > until:
        raise NotKept(
            "QONYS_DATABASE: PostgreSQL cannot be reached: let it run, and look at the network; "
            f"nothing else has to be started again ({gone})"
        ) from None
    await asyncio.sleep(PAUSE)


def _ignored(_: float) -> None:
    pass


def _words(error: Exception) -> str:
    if isinstance(error, asyncpg.ReadOnlySQLTransactionError):
        return "PostgreSQL takes nothing: name the server that writes, not one that copies it"
    return f"PostgreSQL has no room or no connection left: look at it ({type(error).__name__})"
