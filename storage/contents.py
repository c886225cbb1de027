"""What a database holds: shown after a back-up, compared after a copy."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from core.audit import Head
from core.errors import ServiceError
from storage.trail import Trail
from storage.transaction import Transaction


class Refused(ServiceError):
    """It would lose something, or cannot be done; the words say what to do instead."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The *size* of the file in bytes, the rows of each table, the head of the audit."""

    size: int
    rows: Mapping[str, int]
    head: Head


@dataclass(frozen=True, slots=True)
class Restored:
    """What is there now, and where the database that was there before has gone."""

    contents: Contents
    replaced: Path | None


async def tables(tx: Transaction) -> tuple[str, ...]:
    """Every table of a SQLite database, as it itself lists them: none can be forgotten."""
    rows = await tx.fetch(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        " ORDER BY name"
    )
    return tuple(row["name"] for row in rows)


async def contents(tx: Transaction, size: int) -> Contents:
    rows = {table: await count(tx, table) for table in await tables(tx)}
    return Contents(size, rows, await Trail(tx).head())


async def count(tx: Transaction, table: str) -> int:
    row = await tx.fetch_one(f"SELECT count(*) AS many FROM {table}")  # noqa: S608 - names of ours
    assert row is not None
    return int(row["many"])
