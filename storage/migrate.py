"""Brings the tables up to date: numbered files of SQL, each applied once, in order."""

import hashlib
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from storage.transaction import Transaction, UnfitDatabase

MIGRATIONS = Path(__file__).with_name("migrations")


@dataclass(frozen=True, slots=True)
class Migration:
    """
    One file, ``0001_people.sql``. Once merged it is never edited; a later one changes things.

    Written as SQLite reads it; ``storage/dialects.py`` exchanges a few words for PostgreSQL.
    """

    version: int
    sql: str

    @property
    def checksum(self) -> str:
        return hashlib.sha256(self.sql.encode()).hexdigest()

    def statements(self) -> Iterator[str]:
        return (part for part in re.split(r";\s*\n", self.sql) if _says_something(part))


def _says_something(part: str) -> bool:
    """A semicolon may also end a line of a comment."""
    lines = (line.strip() for line in part.splitlines())
    return any(line and not line.startswith("--") for line in lines)


def migrations() -> list[Migration]:
    """All of them, from the first to the newest."""
    files = sorted(MIGRATIONS.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    return [Migration(int(file.name[:4]), file.read_text("utf-8")) for file in files]


async def migrate(tx: Transaction) -> None:
    """
    Apply what is missing; all of it or, if one fails, nothing.

    Raises:
        UnfitDatabase: a migration was edited after it ran, or the database is newer.
    """
    await tx.define(
        """
        CREATE TABLE IF NOT EXISTS schema_migrations (
            version INTEGER PRIMARY KEY, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL
        ) STRICT
        """
    )
    rows = await tx.fetch("SELECT version, checksum FROM schema_migrations")
    applied = {row["version"]: row["checksum"] for row in rows}
    known = migrations()
    check(known, applied)
    for migration in known:
        if migration.version not in applied:
            await _apply(tx, migration)


async def complete(tx: Transaction) -> None:
    """
    Is everything there that this code works with? A newer table is in nobody's way: while a new
    version comes, the old one goes on serving.

    Raises:
        UnfitDatabase: a migration is missing.
    """
    rows = await tx.fetch("SELECT version FROM schema_migrations")
    missing = {one.version for one in migrations()} - {row["version"] for row in rows}
    if missing:
        raise UnfitDatabase(f"migration {min(missing)} is missing")


def check(known: list[Migration], applied: dict[int, str]) -> None:
    """
    Is every applied migration one that this code knows?

    Raises:
        UnfitDatabase: one is not, or was edited since.
    """
    checksums = {migration.version: migration.checksum for migration in known}
    for version, checksum in applied.items():
        if version not in checksums:
            raise UnfitDatabase(
                f"QONYS_DATABASE: it has migration {version}, newer than this code: start the "
                "version that made it, or restore the back-up from before"
            )
        if checksums[version] != checksum:
            raise UnfitDatabase(
                f"QONYS_DATABASE: migration {version} was edited after it had been applied: put "
                "its file back as it was released"
            )
    for version in checksums:
        if version not in applied and version < max(applied, default=0):
            raise UnfitDatabase(
                f"QONYS_DATABASE: migration {version} is missing in it, and later ones are not: "
                "restore the newest back-up"
            )


async def _apply(tx: Transaction, migration: Migration) -> None:
    for statement in migration.statements():
        await tx.define(statement)
    now = int(time.time() * 1000)  # for operators to read; nothing is decided by it
    await tx.run(
        "INSERT INTO schema_migrations (version, checksum, applied_at) VALUES ($1, $2, $3)",
        migration.version,
        migration.checksum,
        now,
    )
