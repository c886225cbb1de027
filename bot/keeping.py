"""What an operator does with the database as a whole: keeps copies, moves it, changes keys."""

import argparse
import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from bot.settings import Settings
from storage import backup as backup_sqlite
from storage import backup_postgres
from storage.contents import Contents, Refused, Restored
from storage.copying import Copied
from storage.copying import copy as copy_all
from storage.database import Database, connect, is_server, path
from storage.rotation import left
from storage.rotation import rotate as close_again
from storage.seal import Seal, seal_with

T = TypeVar("T")


def backup(chosen: argparse.Namespace) -> int:
    """Copy the database into a new file, whole, while the service runs."""
    url = Settings().database
    if is_server(url):
        found = backup_postgres.back_up(url, chosen.file)
    else:
        found = backup_sqlite.back_up(path(url), chosen.file)
    print("\n".join([f"written: {chosen.file}", *_told(found)]))
    return 0


def restore(chosen: argparse.Namespace) -> int:
    """Put a back-up in the place of the database, after trying it; the service is stopped."""
    url = Settings().database
    if is_server(url):
        restored = asyncio.run(_on_the_database(partial(_restore, chosen.file)))
    else:
        restored = backup_sqlite.restore(chosen.file, path(url), _seal())
    if restored.replaced:
        print(f"what was there before: {restored.replaced}")
    print("\n".join([f"restored: {chosen.file}", *_told(restored.contents)]))
    return 0


def copy(chosen: argparse.Namespace) -> int:
    """Copy a SQLite file into the empty database that the settings name, and compare the two."""
    for table in asyncio.run(_on_the_database(partial(_copy, chosen.file))):
        print(f"{table.table}: {table.rows}  {table.hash}")
    print("every table arrived as it was sent")
    return 0


def rotate(chosen: argparse.Namespace) -> int:
    """Close all personal values again with the newest data key, while the service runs."""
    if not Settings().data_keys():
        raise Refused("QONYS_DATA_KEY is not set: there is no key to close anything with")
    changed, still = asyncio.run(_on_the_database(_rotate, must_exist=True))
    print("\n".join(f"{column}: {many}" for column, many in changed.items()))
    if still:
        print(f"{still} values still need an older key: is the service restarted with both keys?")
        return 1
    print("only the newest key is needed: older ones can be taken out of QONYS_DATA_KEY")
    return 0


def migrate(chosen: argparse.Namespace) -> int:
    """Bring the database up to this version."""
    asyncio.run(_on_the_database(lambda database: database.migrate()))
    return 0


async def _restore(file: Path, database: Database) -> Restored:
    return await backup_postgres.restore(file, database, Settings().database, _seal())


async def _copy(file: Path, database: Database) -> tuple[Copied, ...]:
    await database.migrate()
    return await copy_all(file, database)


async def _rotate(database: Database) -> tuple[dict[str, int], int]:
    await database.migrate()
    changed = await close_again(database)
    return dict(changed), await left(database)


async def _on_the_database(
    work: Callable[[Database], Awaitable[T]], *, must_exist: bool = False
) -> T:
    database = connect(Settings().database, _seal(), must_exist=must_exist)
    try:
        return await work(database)
    finally:
        await database.close()


def _seal() -> Seal:
    return seal_with(Settings().data_keys())


def _told(found: Contents) -> list[str]:
    rows = [f"{table}: {many}" for table, many in found.rows.items()]
    return [f"size: {found.size} bytes", *rows, f"head of the audit: {found.head}"]
