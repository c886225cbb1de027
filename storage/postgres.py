"""The PostgreSQL driver: a pool of connections, and as many processes as one likes."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import asyncpg

from storage.dialects import postgres
from storage.driven import Driven
from storage.migrate import migrate
from storage.seal import Seal
from storage.standing import TOLD, Hears, Standing
from storage.transaction import NotKept, Row, UnfitDatabase, Work

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

    async def write(self, work: Work[T], *, side_by_side: bool = False) -> T:
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

    async def clear(self, work: Work[T]) -> T:
        """Room for that is kept by whoever runs the server."""
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
        """The server sees to that; pages whose checksums are wrong it does not give out."""

    async def enter(self) -> None:
        """Any number of processes may serve it."""

    async def elected(self) -> bool:
        return await self._standing.elected()

    async def deposed(self) -> None:
        await self._standing.deposed()

    def hear(self, hears: Hears) -> None:
        self._standing.hear(hears)

    async def close(self) -> None:
        await self._standing.close()
        if self._pool is not None:
            await self._pool.close()

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
            try:
                await transaction.commit()
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
                        "SELECT pg_xact_status($1::xid8)", transaction
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
        connection = None
        try:
            pool = await self._opened()
            async with pool.acquire() as connection:
                yield connection
        except GONE as error:
            raise Gone(type(error).__name__) from error
        except asyncpg.InterfaceError as error:
            if connection is None or not connection.is_closed():
                raise
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
        raise UnfitDatabase(f"PostgreSQL {OLDEST} or newer is needed; this server is older")
    await connection.set_type_codec(
        "numeric", schema="pg_catalog", encoder=str, decoder=_number, format="text"
    )


def _number(text: str) -> int | float:
    return float(text) if "." in text else int(text)


async def _unless_unfit(opening: Awaitable[T]) -> T:
    try:
        return await opening
    except UNFIT as error:  # its words may name the user, never the password
        raise UnfitDatabase(
            f"PostgreSQL refuses QONYS_DATABASE ({type(error).__name__}): "
            "look at the address, the user, the password and the name of the database in it"
        ) from None


async def _wait(until: float, gone: Gone) -> None:
    if asyncio.get_running_loop().time() > until:
        raise NotKept(
            f"QONYS_DATABASE: PostgreSQL cannot be reached ({gone}): look at the server and "
            "at the network to it; it is tried again"
        ) from None
    await asyncio.sleep(PAUSE)


def _storable(value: object) -> object:
    """PostgreSQL takes every character but one."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value
