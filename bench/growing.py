"""A department grows: ``python -m bench.growing --cases 100000``.

From a file to PostgreSQL, and back-ups of both put back elsewhere, while somebody writes all the
time. What arrives is compared table by table; only messages are written, so only they may differ.
"""

import argparse
import asyncio
import os
import sys
import time
from asyncio.subprocess import PIPE, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.filling import fill
from core.events import Message
from storage.cases import Cases
from storage.copying import Copied, looked_at, reading, tables_of
from storage.database import Database, connect
from storage.seal import PlainSeal
from storage.transaction import Transaction
from tests.postgres import address, administer, programs
from tests.storage.stage import NOW

WRITTEN = "messages"


async def grows(folder: Path, cases: int) -> None:
    """
    Raises:
        AssertionError: something was lost on the way.
    """
    file, copy = f"sqlite:///{folder / 'qonys.db'}", folder / "copy"
    await fill(folder / "qonys.db", cases)
    administer(*(f"CREATE DATABASE {name}" for name in ("grown", "restored")))
    async with _written(file):
        await _command(address("grown"), "copy", folder / "qonys.db")
        await _command(file, "backup", copy)
    await _command(f"sqlite:///{folder / 'restored.db'}", "restore", copy)
    async with _written(address("grown")):
        await _command(address("grown"), "backup", folder / "dump")
    await _command(address("restored"), "restore", folder / "dump")
    wanted = await _looked(file, folder)
    for url in (address("grown"), f"sqlite:///{folder / 'restored.db'}", address("restored")):
        assert await _looked(url, folder) == wanted, url


async def _looked(url: str, folder: Path) -> dict[str, Copied]:
    """Every table with its rows and their hash."""
    with reading(folder / "qonys.db") as source:
        tables = [table for table in tables_of(source) if table.name != WRITTEN]

    async def work(tx: Transaction) -> dict[str, Copied]:
        return {table.name: await looked_at(tx, table) for table in tables}

    async with _opened(url) as database:
        return await database.read(work)


@asynccontextmanager
async def _written(url: str) -> AsyncIterator[None]:
    """Somebody writes to a case a hundred times a second."""
    async with _opened(url) as database:
        writing = asyncio.ensure_future(_writes(database))
        yield
        assert not writing.done(), "the writer was stopped"
        writing.cancel()
        await asyncio.wait({writing})


async def _writes(database: Database) -> None:
    for number in count(1):
        words = Message(case=1, from_officer=False, words=f"хат {number}", at=NOW)
        await database.write(lambda tx, words=words: Cases(tx).write(words))  # type: ignore[misc]
        await asyncio.sleep(0.01)


@asynccontextmanager
async def _opened(url: str) -> AsyncIterator[Database]:
    database = connect(url, PlainSeal())
    try:
        yield database
    finally:
        await database.close()


async def _command(url: str, *words: object) -> None:
    """As it is typed by an operator; says how long it took."""
    begun = time.monotonic()
    running = await create_subprocess_exec(
        *(sys.executable, "-m", "bot", *map(str, words)),
        env={**os.environ, "QONYS_DATABASE": url, "PATH": f"{programs()}:{os.environ['PATH']}"},
        stdout=PIPE,
    )
    await running.communicate()
    assert running.returncode == 0, words
    print(f"{words[0]:<8} {url[:9]:<9} {time.monotonic() - begun:6.1f} s", flush=True)


def main() -> None:
    """Fill, copy, back up, restore, compare."""
    parser = argparse.ArgumentParser(prog="python -m bench.growing", description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    cases = parser.parse_args().cases
    with TemporaryDirectory(prefix="qonys-growing-") as folder:
        asyncio.run(grows(Path(folder), cases))
    print(f"{cases} cases: every table is the same everywhere")


if __name__ == "__main__":
    main()
