"""Back-ups of a PostgreSQL database: read to their end before anything is put back."""

import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from core.audit import examined
from storage.backup_postgres import back_up, restore
from storage.contents import Refused
from storage.database import Database, connect
from storage.dumps import Dump, without_password
from storage.seal import KeySeal, PlainSeal
from storage.sealed import SEALED, unopened
from storage.trail import Trail
from storage.transaction import Transaction, UnfitDatabase
from tests.postgres import fresh_database, programs
from tests.storage.stage import SEAL, SECRET
from tests.storage.test_storage_backup import everything

OTHER = KeySeal([b"x" * 32])
LATER = "INSERT INTO schema_migrations VALUES (9999, 'x', 0)"
EDITED = ["DROP TRIGGER audit_is_never_edited ON audit", "UPDATE audit SET actor = 902"]
SPOILT = "DELETE FROM schema_migrations"  # so that no other test gets this database
WEIRD = "a\tb\nc\\d\\N«ғ»"


@pytest.fixture(autouse=True)
def _programs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{programs()}:{os.environ['PATH']}")


@pytest.fixture
def address() -> Iterator[str]:
    with fresh_database() as made:
        yield made


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    database = connect(url, SEAL)
    try:
        yield database
    finally:
        await database.close()


async def works(url: str) -> None:
    async with opened(url) as database:
        await database.write(everything)
        await database.write(lambda tx: tx.run("INSERT INTO pictures VALUES ('d', $1, 0)", WEIRD))


async def executes(url: str, statements: list[str]) -> None:
    async with opened(url) as database:
        for statement in statements:
            await database.write(lambda tx, statement=statement: tx.run(statement))  # type: ignore[misc]


async def every_row(tx: Transaction) -> dict[str, list[str]]:
    """Everything that stands in the tables."""
    named = await tx.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    return {one["tablename"]: await rows_of(tx, one["tablename"]) for one in named}


async def rows_of(tx: Transaction, table: str) -> list[str]:
    rows = await tx.fetch(f"SELECT {table}::text AS row FROM {table}")  # noqa: S608 - as it lists them
    return sorted(row["row"] for row in rows)


async def restored(file: Path, url: str, seal: KeySeal | PlainSeal = SEAL) -> Path | None:
    async with opened(url) as database:
        return (await restore(file, database, url, seal)).replaced


async def test_a_copy_tells_what_is_in_it(address: str, tmp_path: Path) -> None:
    await works(address)
    copy = tmp_path / "copy.dump"
    found = back_up(address, copy)
    async with opened(address) as database:
        rows = await database.read(every_row)

    assert found.rows == {table: len(every) for table, every in rows.items()}
    assert (found.size, found.head.number) == (copy.stat().st_size, 1)
    assert SECRET not in str(list(Dump(copy).read(rows)))
    assert [row["file_id"] for _, row in Dump(copy).read({"pictures"})] == [WEIRD]


async def test_what_is_put_back_is_what_was_kept(address: str, tmp_path: Path) -> None:
    """Also over what came later; and what was there is kept beside the copy."""
    await works(address)
    back_up(address, tmp_path / "copy.dump")
    async with opened(address) as database:
        kept = await database.read(every_row)
        await database.write(lambda tx: tx.run("DELETE FROM news"))
        await database.write(lambda tx: tx.define("CREATE TABLE later (id INTEGER) STRICT"))
    replaced = await restored(tmp_path / "copy.dump", address)
    async with opened(address) as database:
        assert await database.read(every_row) == kept
        assert await database.read(unopened) == {}
        await database.migrate()

    assert replaced is not None
    later = Dump(replaced)
    assert list(later.read({"later"})) == []
    assert later.rows["later"] == 0


async def test_nothing_is_put_back_under_a_service_that_runs(address: str, tmp_path: Path) -> None:
    await works(address)
    back_up(address, tmp_path / "copy.dump")
    async with opened(address) as at_work:
        await at_work.read(every_row)
        with pytest.raises(Refused, match="stop every replica first"):
            await restored(tmp_path / "copy.dump", address)


@pytest.mark.parametrize("seal", [OTHER, PlainSeal()], ids=["another key", "no key"])
async def test_a_copy_that_our_keys_do_not_open_is_not_put_back(
    address: str, tmp_path: Path, seal: KeySeal | PlainSeal
) -> None:
    await works(address)
    back_up(address, tmp_path / "copy.dump")
    with pytest.raises(UnfitDatabase, match="QONYS_DATA_KEY does not open") as refused:
        await restored(tmp_path / "copy.dump", address, seal)

    assert all(str(column) in str(refused.value) for column in SEALED)


@pytest.mark.parametrize(
    ("statements", "said"),
    [
        ([LATER], "newer than this code"),
        (["DELETE FROM schema_migrations"], "not of this service"),
        (EDITED, "audit is broken"),
    ],
)
async def test_what_is_no_whole_copy_of_ours_is_kept_and_not_put_back(
    address: str, tmp_path: Path, statements: list[str], said: str
) -> None:
    await works(address)
    await executes(address, statements)
    back_up(address, tmp_path / "copy.dump")
    await executes(address, [SPOILT])
    with pytest.raises(UnfitDatabase, match=said):
        await restored(tmp_path / "copy.dump", address)

    assert os.listdir(tmp_path) == ["copy.dump"]


async def test_a_database_that_somebody_edited_is_kept_and_replaced(
    address: str, tmp_path: Path
) -> None:
    await works(address)
    back_up(address, tmp_path / "copy.dump")
    await executes(address, EDITED)
    replaced = await restored(tmp_path / "copy.dump", address)
    async with opened(address) as database:
        verdict = await database.read(lambda tx: examined(Trail(tx)))

    assert replaced is not None
    assert [row["actor"] for _, row in Dump(replaced).read({"audit"})] == ["902"]
    assert verdict.is_whole


async def test_what_is_no_dump_is_not_put_back(address: str, tmp_path: Path) -> None:
    await works(address)
    copy, letter = tmp_path / "copy.dump", tmp_path / "letter"
    back_up(address, copy)
    letter.write_text("Құрметті департамент!")
    copy.write_bytes(copy.read_bytes()[:-1000])
    for file, said in ((letter, "not written by pg_dump"), (copy, "damaged")):
        with pytest.raises(UnfitDatabase, match=said):
            await restored(file, address)


def test_whoever_lacks_the_programs_reads_what_to_install(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
    with pytest.raises(Refused, match="install the client programs of PostgreSQL"):
        back_up(address, tmp_path / "copy.dump")


@pytest.mark.parametrize(
    ("given", "shown", "password"),
    [
        ("postgresql://q:s%40c@db:5432/qonys", "postgresql://q@db:5432/qonys", "s@c"),
        ("postgresql://q@db/qonys?password=s", "postgresql://q@db/qonys", "s"),
        ("postgresql://db/qonys?sslmode=require", "postgresql://db/qonys?sslmode=require", ""),
    ],
)
def test_no_password_stands_on_a_command_line(given: str, shown: str, password: str) -> None:
    assert without_password(given) == (shown, password)
