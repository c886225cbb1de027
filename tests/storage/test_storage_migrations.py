"""Tables come in numbered steps: each once, in order, whole or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from storage import migrate
from storage.database import Database, UnfitDatabase, connect
from storage.transaction import Row
from tests.storage.stage import SEAL


async def applied(database: Database) -> list[int]:
    rows: list[Row] = await database.read(
        lambda tx: tx.fetch("SELECT version FROM schema_migrations ORDER BY version")
    )
    return [row["version"] for row in rows]


async def test_every_migration_is_applied_once_in_order(database: Database) -> None:
    before = await applied(database)
    await database.migrate()

    assert before == await applied(database) == list(range(1, len(before) + 1))
    assert before == [migration.version for migration in migrate.migrations()]


async def test_a_migration_edited_after_it_ran_is_refused(database: Database) -> None:
    await database.write(lambda tx: tx.run("UPDATE schema_migrations SET checksum = 'other'"))

    with pytest.raises(UnfitDatabase, match="edited"):
        await database.migrate()


async def test_older_code_refuses_a_newer_database(database: Database) -> None:
    """After a deploy taken back, better no service than one that damages what it cannot read."""
    await database.write(lambda tx: tx.run("UPDATE schema_migrations SET version = version + 99"))

    with pytest.raises(UnfitDatabase, match="newer"):
        await database.migrate()


async def test_a_migration_that_fails_half_way_leaves_nothing(
    file: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("migrations")
    (folder / "0001_broken.sql").write_text("CREATE TABLE a (b TEXT) STRICT;\nCREATE nonsense;\n")
    monkeypatch.setattr(migrate, "MIGRATIONS", folder)
    database = connect(f"sqlite:///{file}", SEAL)
    with pytest.raises(sqlite3.OperationalError, match="nonsense"):
        await database.migrate()
    await database.close()

    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT name FROM sqlite_schema").fetchall() == []


@pytest.mark.sqlite
async def test_every_table_checks_its_types(database: Database) -> None:
    rows = await database.read(
        lambda tx: tx.fetch(
            """
            SELECT name FROM pragma_table_list
             WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite%'
            """
        )
    )

    assert [row["name"] for row in rows] == []
