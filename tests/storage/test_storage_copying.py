"""A department grows: everything in the file goes into another database, and is compared."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import ServiceError
from storage.contents import Refused
from storage.conversations import Conversations
from storage.copying import Unequal, copy, reading
from storage.database import Database, connect
from storage.inbox import Inbox
from storage.sealed import unopened
from storage.transaction import Row, Transaction, UnfitDatabase
from tests.storage.stage import AIGUL, KANDAS, NOW, SEAL, update
from tests.storage.test_storage_sealed import everything_sealed

GONE = 7_000
"""A number that was given once, to a row that is there no more."""


@pytest.fixture
async def source(tmp_path: Path) -> AsyncIterator[Path]:
    """A service at work on a file in which no table is empty."""
    file = tmp_path / "source.db"
    database = connect(f"sqlite:///{file}", SEAL)
    try:
        await database.migrate()
        await database.write(everything_sealed)
        _fills(file)
        yield file
    finally:
        await database.close()


def _fills(file: Path) -> None:
    """Each table that is empty still gets a row: whatever fits its types."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(
            "UPDATE sqlite_sequence SET seq = ? WHERE name = 'conversations'", (GONE,)
        )
        for table in _tables(connection):
            columns = connection.execute("SELECT type FROM pragma_table_info(?)", (table,))
            values = [1 if type_ == "INTEGER" else "Ғ\n\"'" for (type_,) in columns]
            if not connection.execute(f"SELECT 1 FROM {table}").fetchall():  # noqa: S608 - as the file lists them
                places = ", ".join("?" * len(values))
                connection.execute(f"INSERT INTO {table} VALUES ({places})", values)  # noqa: S608 - as the file lists them
        connection.commit()


def _tables(connection: sqlite3.Connection) -> list[str]:
    named = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    return [name for (name,) in named if name != "schema_migrations"]


def rows(file: Path) -> dict[str, list[dict[str, object]]]:
    with closing(sqlite3.connect(file)) as connection:
        connection.row_factory = sqlite3.Row
        return {
            table: [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608 - as the file lists them
            for table in _tables(connection)
        }


async def every_row(tx: Transaction, table: str) -> list[Row]:
    return await tx.fetch(f"SELECT * FROM {table}")  # noqa: S608 - as the file lists them


async def test_every_row_of_every_table_arrives(source: Path, database: Database) -> None:
    copied = await copy(source, database)
    there = rows(source)

    assert min(map(len, there.values())) > 0
    assert {one.table: one.rows for one in copied} == {t: len(r) for t, r in there.items()}
    for table, wanted in there.items():
        found = await database.read(lambda tx, table=table: every_row(tx, table))  # type: ignore[misc]
        arrived = [{name: row[name] for name in wanted[0]} for row in found]
        assert sorted(map(str, arrived)) == sorted(map(str, wanted)), table


async def test_what_is_sealed_opens_where_it_arrived(source: Path, database: Database) -> None:
    await copy(source, database)

    assert await database.read(unopened) == {}


async def test_a_number_once_given_is_not_given_again(source: Path, database: Database) -> None:
    """A case remembers the run it was sent from, long after the run is gone."""
    await copy(source, database)
    begun = await database.write(lambda tx: Conversations(tx).begin(AIGUL, KANDAS, "", NOW))

    assert begun.run == GONE + 1


def test_what_is_written_meanwhile_waits_for_nobody_and_is_not_seen(source: Path) -> None:
    with reading(source) as seen:
        with closing(sqlite3.connect(source)) as at_work:
            at_work.execute("DELETE FROM stops")
            at_work.commit()

        assert len(seen.execute("SELECT * FROM stops").fetchall()) == 1


async def test_nothing_is_copied_into_a_database_that_holds_something(
    source: Path, database: Database
) -> None:
    await database.write(lambda tx: Inbox(tx).receive([update(1)], NOW))
    with pytest.raises(Refused, match="not empty: there are rows in inbox"):
        await copy(source, database)

    assert await database.read(lambda tx: every_row(tx, "cases")) == []


async def test_what_arrived_otherwise_is_not_kept(
    source: Path, database: Database, file: Path
) -> None:
    """A database that loses something without a word."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(
            "CREATE TRIGGER loses AFTER INSERT ON cases BEGIN UPDATE cases SET answers = ''; END"
        )
    with pytest.raises(Unequal, match="cases did not arrive"):
        await copy(source, database)

    assert await database.read(lambda tx: every_row(tx, "visitors")) == []


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("DELETE FROM schema_migrations WHERE version = 27", "another version"),
        ("DROP TABLE schema_migrations", "no such table"),
    ],
)
async def test_a_file_of_another_version_is_not_copied(
    source: Path, database: Database, statement: str, told: str
) -> None:
    with closing(sqlite3.connect(source)) as connection:
        connection.execute(statement)
        connection.commit()

    with pytest.raises(UnfitDatabase, match=told):
        await copy(source, database)


@pytest.mark.parametrize("words", [None, "Құрметті департамент!" * 100])
async def test_what_is_no_database_is_not_copied(
    tmp_path: Path, database: Database, words: str | None
) -> None:
    letter = tmp_path / "letter.db"
    if words:
        letter.write_text(words)

    with pytest.raises(ServiceError, match=r"letter\.db is no"):
        await copy(letter, database)
