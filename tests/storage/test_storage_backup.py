"""Copies of a database in a file: whole while it is written, tried before they are put back."""

import resource
import sqlite3
import stat
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from pathlib import Path

import pytest

from core.audit import chained, entered
from core.errors import ServiceError
from storage.backup import back_up, restore
from storage.contents import Contents, Refused
from storage.database import Database, UnfitDatabase, connect
from storage.seal import KeySeal, PlainSeal
from storage.sole import Sole
from storage.trail import Trail
from storage.transaction import NotKept, Transaction
from tests.storage.stage import NOW, SEAL, SECRET, verdict
from tests.storage.test_storage_sealed import everything_sealed

OTHER = KeySeal([b"x" * 32])
Spoils = Callable[[Path], None]


async def everything(tx: Transaction) -> None:
    await everything_sealed(tx)
    entry = entered(at=NOW, actor=901, role="lead", action="joined", subject="", params={})
    await Trail(tx).keep(chained(entry, await Trail(tx).head()))


@pytest.fixture
async def kept(tmp_path: Path) -> Path:
    """A file in which something of everything stands, and nobody is at work."""
    file = tmp_path / "kept" / "qonys.db"
    database = connect(f"sqlite:///{file}", SEAL)
    try:
        await database.migrate()
        await database.write(everything)
    finally:
        await database.close()
    return file


@pytest.fixture
async def at_work(kept: Path) -> AsyncIterator[Database]:
    """A service that has the file open, and has just written."""
    database = connect(f"sqlite:///{kept}", SEAL)
    try:
        await database.write(lambda tx: tx.run("UPDATE officers SET joined_at = joined_at + 1"))
        yield database
    finally:
        await database.close()


def rows(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything that stands in the tables of *file*."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return {
            name: connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608 - as the file lists them
            for (name,) in names.fetchall()
        }


def executes(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


async def test_a_copy_holds_what_was_written_a_moment_ago(
    kept: Path, at_work: Database, tmp_path: Path
) -> None:
    """It stands in the log beside the file still, where a plain copy would miss it."""
    copy = tmp_path / "copy.db"
    found = back_up(kept, copy)

    assert rows(copy) == rows(kept)
    assert (verdict(copy), found.size) == ("ok", copy.stat().st_size)
    assert found.rows == {t: len(r) for t, r in rows(kept).items() if t != "sqlite_sequence"}
    assert found.head.number == 1


def test_a_copy_is_one_file_for_our_eyes_only(kept: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    back_up(kept, folder / "copy.db")

    assert stat.S_IMODE((folder / "copy.db").stat().st_mode) == 0o600
    assert [file.name for file in folder.iterdir()] == ["copy.db"]
    assert SECRET.encode() not in (folder / "copy.db").read_bytes()


def test_a_copy_leaves_nothing_beside_the_database(kept: Path, tmp_path: Path) -> None:
    back_up(kept, tmp_path / "copy.db")

    assert [file.name for file in kept.parent.iterdir()] == ["qonys.db"]


def test_nothing_is_written_over_by_a_copy(kept: Path, tmp_path: Path) -> None:
    there = tmp_path / "copy.db"
    there.write_text("yesterday's")
    with pytest.raises(Refused, match="nothing is overwritten"):
        back_up(kept, there)

    assert there.read_text() == "yesterday's"


def test_a_copy_that_cannot_be_made_leaves_nothing(kept: Path, tmp_path: Path) -> None:
    damages(kept)
    with pytest.raises(UnfitDatabase, match="damaged"):
        back_up(kept, tmp_path / "copy.db")
    with pytest.raises(Refused, match="not there"):
        back_up(tmp_path / "none.db", tmp_path / "copy.db")
    with pytest.raises(Refused, match="cannot be written: No such file or directory"):
        back_up(kept, tmp_path / "no folder" / "copy.db")

    assert [file.name for file in tmp_path.iterdir()] == ["kept"]


def test_a_copy_broken_off_does_not_look_like_one(kept: Path, tmp_path: Path) -> None:
    """What a killed command leaves has another name, and the next one says so."""
    (tmp_path / "copy.db.part").touch()
    with pytest.raises(Refused, match="delete what was left"):
        back_up(kept, tmp_path / "copy.db")

    assert not (tmp_path / "copy.db").exists()


def test_what_is_restored_is_what_was_kept(kept: Path, tmp_path: Path) -> None:
    made: Contents = back_up(kept, tmp_path / "copy.db")
    there = tmp_path / "new" / "qonys.db"
    restored = restore(tmp_path / "copy.db", there, SEAL)

    assert (restored.contents, restored.replaced) == (made, None)
    assert rows(there) == rows(kept)
    assert stat.S_IMODE(there.stat().st_mode) == 0o600


def test_what_was_there_before_is_kept_under_another_name(kept: Path, tmp_path: Path) -> None:
    back_up(kept, tmp_path / "copy.db")
    executes(kept, "DELETE FROM news", "UPDATE officers SET role = 'admin'")
    before = rows(kept)
    replaced = restore(tmp_path / "copy.db", kept, SEAL).replaced

    assert replaced is not None
    assert rows(replaced) == before != rows(kept)
    assert replaced.parent == kept.parent


def test_a_damaged_database_is_replaced_together_with_its_log(kept: Path, tmp_path: Path) -> None:
    """A log of the former file would be read into the new one."""
    back_up(kept, tmp_path / "copy.db")
    whole = rows(kept)
    kept.write_bytes(b"rubbish" * 1000)
    (kept.parent / "qonys.db-wal").write_bytes(b"more of it")
    replaced = restore(tmp_path / "copy.db", kept, SEAL).replaced

    assert replaced is not None
    assert rows(kept) == whole
    assert {file.name for file in kept.parent.iterdir()} >= {
        *("qonys.db", replaced.name, f"{replaced.name}-wal"),
    }
    assert not (kept.parent / "qonys.db-wal").exists()


def test_the_log_of_a_database_that_is_gone_is_not_read_into_the_next(
    kept: Path, tmp_path: Path
) -> None:
    back_up(kept, tmp_path / "copy.db")
    whole = rows(kept)
    kept.rename(kept.with_name("qonys.db-wal"))
    restored = restore(tmp_path / "copy.db", kept, SEAL)

    assert restored.replaced is None
    assert rows(kept) == whole
    assert not (kept.parent / "qonys.db-wal").exists()


async def test_nothing_is_restored_under_a_service_that_runs(
    kept: Path, at_work: Database, tmp_path: Path
) -> None:
    back_up(kept, tmp_path / "copy.db")
    with pytest.raises(Refused, match="stop the service first"):
        restore(tmp_path / "copy.db", kept, SEAL)

    await at_work.write(lambda tx: tx.run("DELETE FROM news"))


async def test_nothing_is_restored_under_a_service_that_has_not_written_yet(
    kept: Path, tmp_path: Path
) -> None:
    back_up(kept, tmp_path / "copy.db")
    starting = Sole(kept)
    assert starting.take()
    with pytest.raises(Refused, match="stop the service first"):
        restore(tmp_path / "copy.db", kept, SEAL)

    starting.release()
    assert restore(tmp_path / "copy.db", kept, SEAL).replaced


def test_what_is_not_ours_is_not_copied(tmp_path: Path) -> None:
    executes(tmp_path / "songs.db", "CREATE TABLE songs (name TEXT)")
    with pytest.raises(UnfitDatabase, match="not of this service"):
        back_up(tmp_path / "songs.db", tmp_path / "copy.db")

    assert [file.name for file in tmp_path.iterdir()] == ["songs.db"]


def damages(file: Path) -> None:
    """A page in the middle is lost."""
    page, size = 4096, file.stat().st_size
    with file.open("r+b") as opened:
        opened.seek(size // page // 2 * page)
        opened.write(b"\xff" * page)


def empties(file: Path) -> None:
    file.write_bytes(b"")


def writes_a_letter(file: Path) -> None:
    file.write_text("Құрметті департамент! " * 100)


def is_a_strangers(file: Path) -> None:
    file.unlink()
    executes(file, "CREATE TABLE songs (name TEXT)")


def comes_from_later(file: Path) -> None:
    executes(file, "INSERT INTO schema_migrations VALUES (9999, 'x', 0)")


def edits_the_audit(file: Path) -> None:
    executes(file, "DROP TRIGGER audit_is_never_edited", "UPDATE audit SET actor = 902")


def is_gone(file: Path) -> None:
    file.unlink()


@pytest.mark.parametrize(
    ("spoils", "told"),
    [
        (damages, "damaged"),
        (empties, "not of this service"),
        (writes_a_letter, "no database"),
        (is_a_strangers, "not of this service"),
        (comes_from_later, "newer than this code"),
        (edits_the_audit, "audit is broken"),
        (is_gone, "not there"),
    ],
)
def test_what_is_no_whole_copy_of_ours_is_not_put_back(
    kept: Path, tmp_path: Path, spoils: Spoils, told: str
) -> None:
    copy = tmp_path / "copy.db"
    back_up(kept, copy)
    spoils(copy)
    before = rows(kept)
    with pytest.raises(ServiceError, match=told):
        restore(copy, kept, SEAL)

    assert rows(kept) == before
    assert {file.name for file in kept.parent.iterdir()} == {"qonys.db", "qonys.db.lock"}


@pytest.mark.parametrize("seal", [OTHER, PlainSeal()], ids=["another key", "no key"])
def test_a_copy_that_our_keys_do_not_open_is_not_put_back(
    kept: Path, tmp_path: Path, seal: KeySeal | PlainSeal
) -> None:
    back_up(kept, tmp_path / "copy.db")
    with pytest.raises(UnfitDatabase, match=r"QONYS_DATA_KEY does not open, .* of cases\.answers"):
        restore(tmp_path / "copy.db", tmp_path / "new.db", seal)

    assert not (tmp_path / "new.db").exists()


def test_a_full_disk_leaves_no_copy(kept: Path, tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (kept.stat().st_size // 2, hard))
    try:
        with pytest.raises(NotKept):
            back_up(kept, tmp_path / "copy.db")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert [file.name for file in tmp_path.iterdir()] == ["kept"]
