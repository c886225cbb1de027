"""Keys are changed while officers read and visitors write, and the change is killed in between."""

import asyncio
import base64
import os
import sys
from asyncio.subprocess import Process, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bench.filling import fill
from core.answers import Answer
from core.events import Message
from core.finding import findable
from storage.cases import Cases
from storage.database import Database, connect
from storage.queue_pages import QueuePages
from storage.rotation import left, rotate
from storage.seal import KeySeal, Seal
from storage.sealed import unopened
from storage.transaction import Transaction
from tests.storage.stage import NOW

ROOT = Path(__file__).parents[2]
OLD, NEW = b"o" * 32, b"n" * 32
BOTH = KeySeal([NEW, OLD])
NEWEST = 100
"""Of the cases that are found by a name so many are shown; made-up names are few."""


@dataclass(slots=True)
class Story:
    """What must agree when it is over."""

    reads: int = 0
    written: int = 0
    failed: int = 0
    left_when_killed: int = 0
    exit: int = -1
    left: int = -1
    unopened: int = -1
    found: bool = False


def holds(story: Story) -> None:
    """Nothing failed, something was left when it was killed, and the old key is not needed."""
    assert story.reads > 0
    assert story.written > 0
    assert story.failed == 0
    assert story.left_when_killed > 0
    assert (story.exit, story.left, story.unopened, story.found) == (0, 0, 0, True)


async def rotated(folder: Path, visitors: int) -> Story:
    """
    From no key to a first one, and from that to a second. The latter is killed once: as soon as
    it has changed a case, long before it is through.
    """
    story, file = Story(), folder / "qonys.db"
    await fill(file, visitors)
    async with _opened(file, KeySeal([OLD])) as database:
        await rotate(database)
    async with _opened(file, BOTH) as database:
        using = asyncio.ensure_future(_uses(database, visitors, story))
        await _killed_in_the_middle(file, database)
        story.left_when_killed = await left(database)
        story.exit = await (await _command(file)).wait()
        using.cancel()
        await asyncio.wait({using})
        story.left = await left(database)
    async with _opened(file, KeySeal([NEW])) as database:
        story.unopened = sum((await database.read(unopened)).values())
        story.found = await _is_found(database, visitors)
    return story


async def _uses(database: Database, visitors: int, story: Story) -> None:
    """One reads a case and finds it by its words, another writes to it; each in turn."""
    for number in count(1):
        case = number * 7 % visitors + 1
        try:
            await database.read(lambda tx, case=case: Cases(tx).messages(case))  # type: ignore[misc]
            story.failed += not await _is_found(database, case)
            words = Message(case=case, from_officer=True, words=f"хат {number}", at=NOW)
            await database.write(lambda tx, words=words: Cases(tx).write(words))  # type: ignore[misc]
        except Exception:
            story.failed += 1
        story.reads, story.written = number, number
        await asyncio.sleep(0.005)


async def _is_found(database: Database, case: int) -> bool:
    """By everything that an officer may know of it."""

    async def work(tx: Transaction) -> bool:
        answers: dict[str, Answer] = dict(await Cases(tx).answers(case))
        words = tuple(findable(answers))
        found = await QueuePages(tx).found(words, NEWEST) if words else ()
        return not words or case in {one.id for one in found}

    return await database.read(work)


async def _killed_in_the_middle(file: Path, database: Database) -> None:
    changing = await _command(file)
    while not await database.read(_has_begun):  # noqa: ASYNC110 - another process makes it so
        await asyncio.sleep(0.002)
    changing.kill()
    await changing.wait()


async def _has_begun(tx: Transaction) -> bool:
    row = await tx.fetch_one("SELECT answers FROM cases WHERE id = 1")
    assert row is not None
    return tx.seal.is_newest(row["answers"])


async def _command(file: Path) -> Process:
    keys = ",".join(base64.b64encode(key).decode() for key in (NEW, OLD))
    settings = {"QONYS_DATABASE": f"sqlite:///{file}", "QONYS_DATA_KEY": keys}
    return await create_subprocess_exec(
        *(sys.executable, "-m", "bot", "rotate"),
        cwd=ROOT,
        env={**os.environ, **settings},
        stdout=asyncio.subprocess.DEVNULL,
    )


@asynccontextmanager
async def _opened(file: Path, seal: Seal) -> AsyncIterator[Database]:
    database = connect(f"sqlite:///{file}", seal)
    try:
        yield database
    finally:
        await database.close()
