"""P26: killed at any statement of its migrations, a database is the old one, and can go on."""

import os
import shutil
import signal
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from storage import migrate
from storage.jobs import SqliteTransaction, to_its_end
from storage.migrate import Migration, migrations
from storage.outbox import Outbox
from storage.pragmas import WRITER, settle
from storage.transaction import Transaction
from tests.storage.stage import NOW, SEAL, verdict, words

OLD = 10  # migrations; the others come with the new version
COMPLETED = 25  # of so many kills one is followed by the next start


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A database of the version before, in which something waits to be said."""
    every = migrations()

    def before() -> list[Migration]:
        return every[:OLD]

    file = tmp_path / "old.db"
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "migrations", before)
        migrates(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        to_its_end(put, SqliteTransaction(connection, SEAL))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return file


async def put(tx: Transaction) -> None:
    await Outbox(tx).put(words("Сәлем"), NOW)


def migrates(file: Path, hears: Callable[[int], None] = lambda number: None) -> int:
    """As at a start, in one transaction; *hears* before each statement; how many there were."""
    told = 0

    def traced(sql: str) -> None:
        nonlocal told
        told += 1
        hears(told)

    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        settle(connection, WRITER)
        connection.set_trace_callback(traced)
        connection.execute("BEGIN IMMEDIATE")
        to_its_end(migrate.migrate, SqliteTransaction(connection, SEAL))
        connection.execute("COMMIT")
    return told


def killed(file: Path, at: int) -> int:
    """In a process of its own; its exit code."""

    def dies(number: int) -> None:
        if number == at:
            os.kill(os.getpid(), signal.SIGKILL)

    child = os.fork()
    if child == 0:
        migrates(file, dies)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def looked_at(file: Path) -> tuple[list[str], int]:
    """The whole schema, and how many words wait."""
    with closing(sqlite3.connect(file)) as connection:
        schema = connection.execute("SELECT sql FROM sqlite_schema WHERE sql <> '' ORDER BY name")
        (waiting,) = connection.execute("SELECT count(*) FROM outbox").fetchone()
        return [sql for (sql,) in schema], waiting


def test_p26_whatever_a_kill_leaves_at_any_statement_is_the_old_database(
    old: Path, tmp_path: Path
) -> None:
    """What is in the files at that moment is what a killed process leaves."""
    new, before = tmp_path / "new.db", looked_at(old)
    shutil.copy(old, new)

    def leaves(number: int) -> None:
        left = tmp_path / f"{number}.db"
        shutil.copy(new, left)
        shutil.copy(tmp_path / "new.db-wal", tmp_path / f"{number}.db-wal")

    statements = migrates(new, leaves)
    after = looked_at(new)
    assert before[0] != after[0]
    assert before[1] == after[1] == 1
    for at in range(1, statements + 1):
        file = tmp_path / f"{at}.db"
        assert looked_at(file) == before, f"killed at statement {at}"
        if at % COMPLETED == 0:
            migrates(file)
            assert looked_at(file) == after
            assert verdict(file) == "ok"


@pytest.mark.parametrize("at", [1, 40, 90])
def test_p26_a_start_after_a_kill_ends_what_was_begun(old: Path, at: int) -> None:
    before = looked_at(old)
    assert killed(old, at) == -signal.SIGKILL
    assert looked_at(old) == before
    migrates(old)

    assert looked_at(old)[0] != before[0]
    assert looked_at(old)[1] == 1
    assert verdict(old) == "ok"
