"""What only SQLite can get wrong: its file, its locks, its threads."""

import asyncio
import sqlite3
import stat
import threading
import traceback
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from storage.database import Database, NotKept, UnfitDatabase, connect
from storage.inbox import Inbox
from storage.pragmas import WRITER, settle
from storage.transaction import Transaction
from tests.storage.stage import NOW, SEAL, bytes_on_disk, update, verdict

pytestmark = pytest.mark.sqlite


async def received(
    database: Database, number: int, raw: str = "{}", *, side_by_side: bool = False
) -> list[int]:
    one = update(number, raw=raw)
    new = await database.write(lambda tx: Inbox(tx).receive([one], NOW), side_by_side=side_by_side)
    return [each.update_id for each in new]


async def depth(database: Database) -> int:
    return await database.read(lambda tx: Inbox(tx).depth())


@pytest.fixture
def threads_left() -> Callable[[], int]:
    """How many are new since; a thread says that it is done a moment before it is gone."""
    before = set(threading.enumerate())

    def left() -> int:
        new = [thread for thread in threading.enumerate() if thread not in before]
        for thread in new:
            thread.join(timeout=5)
        return sum(thread.is_alive() for thread in new)

    return left


async def breaks_the_commit(tx: Transaction) -> None:
    """Refers to a case that does not exist, and lets that come out at the very end."""
    await tx.run("PRAGMA defer_foreign_keys = ON")
    await tx.run(
        "INSERT INTO messages (case_id, from_officer, words, written_at) VALUES (1, 0, '', 0)"
    )


@pytest.mark.parametrize(
    ("pragma", "kept"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)],
)
async def test_commits_survive_a_power_cut(database: Database, pragma: str, kept: object) -> None:
    """WAL with FULL: anything less loses what a visitor was told is with us."""
    row = await database.write(lambda tx: tx.fetch_one(f"PRAGMA {pragma}"))

    assert row is not None
    assert row[pragma] == kept


def test_a_database_that_cannot_do_so_is_refused() -> None:
    with (
        closing(sqlite3.connect(":memory:")) as connection,
        pytest.raises(UnfitDatabase, match="journal_mode"),
    ):
        settle(connection, WRITER)


@pytest.fixture
def letter(file: Path) -> Path:
    file.write_text("Құрметті департамент! " * 100)
    return file


async def test_a_file_that_is_no_database_is_refused_and_left_alone(
    letter: Path, threads_left: Callable[[], int]
) -> None:
    database = connect(f"sqlite:///{letter}", SEAL)
    with pytest.raises(UnfitDatabase, match="not a database"):
        await database.migrate()
    await database.close()

    assert bytes_on_disk(letter).startswith("Құрметті".encode())
    assert threads_left() == 0


@pytest.mark.parametrize("address", ["mysql:///qonys", "sqlite:///", "qonys"])
def test_other_databases_are_refused_in_words(address: str) -> None:
    with pytest.raises(UnfitDatabase, match="sqlite:///"):
        connect(address, SEAL)


async def test_what_was_kept_is_there_after_a_restart(file: Path) -> None:
    for number in (1, 2):
        database = connect(f"sqlite:///{file}", SEAL)
        await database.migrate()
        await received(database, number)
        assert await depth(database) == number
        await database.close()

    assert [path.name for path in file.parent.iterdir()] == [file.name]


async def test_the_file_is_for_our_eyes_only(database: Database, file: Path) -> None:
    await received(database, 1)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in file.parent.iterdir()}

    assert modes == {0o600}


async def test_a_closed_database_leaves_no_thread_and_takes_nothing(
    file: Path, threads_left: Callable[[], int]
) -> None:
    """A forgotten thread would keep the process from ending."""
    database = connect(f"sqlite:///{file}", SEAL)
    await asyncio.gather(database.migrate(), database.tidy())
    await database.close()
    await database.close()

    assert threads_left() == 0
    with pytest.raises(ValueError, match=r"no active connection|closed"):
        await received(database, 1)


@pytest.mark.parametrize("side_by_side", [False, True])
async def test_nobody_is_told_it_was_kept_when_the_commit_fails(
    database: Database, side_by_side: bool
) -> None:
    outcomes = await asyncio.gather(
        received(database, 1, side_by_side=side_by_side),
        received(database, 2, side_by_side=side_by_side),
        database.write(breaks_the_commit, side_by_side=side_by_side),
        received(database, 3, side_by_side=side_by_side),
        return_exceptions=True,
    )

    kept = [outcome for outcome in outcomes if not isinstance(outcome, NotKept)]
    assert isinstance(outcomes[2], NotKept)
    assert await depth(database) == len(kept)
    assert await received(database, 4)


async def test_a_commit_that_fails_is_told_to_each_anew(database: Database) -> None:
    """An exception that many raise keeps the frames of all of them, and what they held."""
    callers = (database.write(breaks_the_commit) for _ in range(3))
    outcomes = await asyncio.gather(*callers, return_exceptions=True)

    assert [type(outcome) for outcome in outcomes] == [NotKept] * 3
    assert len(set(map(id, outcomes))) == 3


@pytest.mark.parametrize("side_by_side", [False, True])
async def test_whoever_hides_that_all_was_undone_keeps_nothing_and_nobody_else_does(
    database: Database, side_by_side: bool
) -> None:
    """Without a transaction each statement of the next would be kept by itself."""

    async def hides_it(tx: Transaction) -> None:
        with suppress(sqlite3.IntegrityError):
            await tx.run("INSERT OR ROLLBACK INTO inbox (update_id) VALUES (NULL)")

    outcomes = await asyncio.gather(
        received(database, 1, side_by_side=side_by_side),
        database.write(hides_it, side_by_side=side_by_side),
        received(database, 2, side_by_side=side_by_side),
        return_exceptions=True,
    )

    assert [type(outcome) for outcome in outcomes] == [NotKept] * 3
    assert await depth(database) == 0


async def test_a_full_disk_keeps_nothing_half(database: Database, file: Path) -> None:
    await database.write(lambda tx: tx.run("PRAGMA max_page_count = 60"))
    texts = (received(database, number, "x" * 20_000) for number in range(30))
    outcomes = await asyncio.gather(*texts, return_exceptions=True)
    refused = [outcome for outcome in outcomes if isinstance(outcome, NotKept)]

    assert refused
    assert await depth(database) == len(outcomes) - len(refused)
    await database.write(lambda tx: tx.run("PRAGMA max_page_count = 100000"))
    assert await received(database, 99)
    assert verdict(file) == "ok"


async def test_somebody_else_writing_means_later_not_never(database: Database, file: Path) -> None:
    await database.write(lambda tx: tx.run("PRAGMA busy_timeout = 50"))
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotKept, match="locked"):
            await received(database, 1)
        assert await depth(database) == 0

    assert await received(database, 1)


async def test_wrong_sql_is_our_fault_and_says_so(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        await database.write(lambda tx: tx.run("DELETE FROM nowhere"))


async def test_whoever_gives_up_closing_leaves_nobody_waiting(database: Database) -> None:
    """What is under way ends, and what comes later is taken."""
    begun, goes_on = threading.Event(), threading.Event()

    async def dawdles(tx: Transaction) -> int:
        begun.set()
        goes_on.wait(5)
        return await Inbox(tx).depth()

    under_way = asyncio.ensure_future(database.write(dawdles))
    await asyncio.to_thread(begun.wait)
    closing_ = asyncio.ensure_future(database.close())
    await asyncio.sleep(0)
    closing_.cancel()
    await asyncio.wait([closing_])
    goes_on.set()

    async with asyncio.timeout(5):
        assert await under_way == 0
        assert await received(database, 1) == [1]


def test_whoever_tidies_up_while_all_is_cancelled_still_writes(file: Path) -> None:
    """As at the end of a run, when the loop cancels whatever is left, the queue's own task too."""
    begun, goes_on, kept = threading.Event(), threading.Event(), list[int]()

    async def dawdles(tx: Transaction) -> None:
        begun.set()
        goes_on.wait(5)

    async def tidies_up(database: Database) -> None:
        try:
            await database.write(dawdles)
        finally:
            goes_on.set()
            async with asyncio.timeout(5):
                kept.extend(await received(database, 1))
                await database.close()

    async def ends_early() -> asyncio.Future[None]:
        database = connect(f"sqlite:///{file}", SEAL)
        await database.migrate()
        tidying = asyncio.ensure_future(tidies_up(database))
        await asyncio.to_thread(begun.wait)
        return tidying

    tidying = asyncio.run(ends_early())

    assert tidying.cancelled()
    assert kept == [1]


async def test_a_damaged_database_remembers_nobody_whom_it_refused(file: Path) -> None:
    """What it raises is kept for all who come, and with its traceback what they had in hand."""
    database = connect(f"sqlite:///{file}", SEAL)
    await database.migrate()
    await received(database, 1)

    async def is_damaged(tx: Transaction) -> None:
        error = sqlite3.DatabaseError("malformed")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error

    lengths = []
    for _ in range(3):
        with pytest.raises(NotKept, match="damaged") as refused:
            await database.write(is_damaged)
        lengths.append(len(list(traceback.walk_tb(refused.value.__traceback__))))
    await database.close()

    assert lengths[1] == lengths[2]
