"""A database as all migrations leave it: made once in each process, copied for each test."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.database import connect
from storage.seal import PlainSeal


def fresh(path: Path) -> str:
    """The address of the database at *path*; a new one is empty and up to date already."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_bytes(_migrated())
    return f"sqlite:///{path}"


@cache
def _migrated() -> bytes:
    """In a thread of its own: most tests have a loop that runs."""
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as thread:
        path = Path(folder) / "qonys.db"
        thread.submit(asyncio.run, _migrate(path)).result()
        return path.read_bytes()


async def _migrate(path: Path) -> None:
    database = connect(f"sqlite:///{path}", PlainSeal())
    try:
        await database.migrate()
    finally:
        await database.close()
