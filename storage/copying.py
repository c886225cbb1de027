"""From a SQLite file into another database: every table, in one transaction, compared."""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from graphlib import TopologicalSorter
from pathlib import Path

from core.errors import ServiceError
from storage.contents import Refused, count
from storage.database import Database
from storage.jobs import SqliteTransaction
from storage.pragmas import READER, settle
from storage.transaction import Row, Transaction, UnfitDatabase

AT_ONCE = 1000
"""Rows that travel together."""
MIGRATIONS = "schema_migrations"
ARRAYS = {"INTEGER": "bigint[]", "TEXT": "text[]"}
"""A table has no other types, in SQLite's words and as PostgreSQL takes many at once."""

Values = tuple[object, ...]


class Unequal(ServiceError):
    """What arrived is not what was sent: nothing of it is kept."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the file: *columns* with their types, the *key* by which rows are in order."""

    name: str
    columns: dict[str, str]
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Copied:
    """A table that was copied: how many rows, and a hash of them all, the same on both sides."""

    table: str
    rows: int
    hash: str


async def copy(file: Path, database: Database) -> tuple[Copied, ...]:
    """
    Copy everything in *file* into *database*, which is migrated and empty.

    The file is read as it is at one moment; whoever serves it goes on.

    Raises:
        Refused: there is no such file, or something is in the database already.
        UnfitDatabase: the two are not of the same version.
        Unequal: what arrived is not what was sent.
    """
    return await database.write(partial(_copied, file=file))


async def _copied(tx: Transaction, file: Path) -> tuple[Copied, ...]:
    with reading(file) as source:
        await _agree(source, tx)
        tables = tables_of(source)
        await _is_empty(tx, tables)
        copied = tuple([await _table(source, tx, table) for table in tables])
        await _number_on(source, tx, tables)
    return copied


@contextmanager
def reading(file: Path) -> Iterator[sqlite3.Connection]:
    """One transaction: whatever is written meanwhile is not seen."""
    if not file.is_file():
        raise Refused(f"{file} is not there")
    address = f"{file.absolute().as_uri()}?mode=rw"  # not ro: nothing is left beside it
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as source:
        source.row_factory = sqlite3.Row
        try:
            settle(source, READER)
            source.execute("BEGIN")
            source.execute(f"SELECT version FROM {MIGRATIONS}").fetchall()  # noqa: S608 - ours
        except sqlite3.DatabaseError as error:
            raise UnfitDatabase(f"{file} is no database of ours: {error}") from error
        yield source


async def _agree(source: sqlite3.Connection, tx: Transaction) -> None:
    sql = f"SELECT version, checksum FROM {MIGRATIONS} ORDER BY version"  # noqa: S608 - ours
    theirs = [tuple(row) for row in source.execute(sql)]
    ours = [(row["version"], row["checksum"]) for row in await tx.fetch(sql)]
    if theirs != ours:
        raise UnfitDatabase("the file is of another version: let migrate bring it up to this one")


async def _is_empty(tx: Transaction, tables: Sequence[Table]) -> None:
    full = [table.name for table in tables if await count(tx, table.name)]
    if full:
        raise Refused(f"the database is not empty: there are rows in {', '.join(full)}")


def tables_of(source: sqlite3.Connection) -> list[Table]:
    """As the file itself lists them, each after those it refers to."""
    named = source.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    tables = {row["name"]: _described(source, row["name"]) for row in named.fetchall()}
    del tables[MIGRATIONS]
    refers = 'SELECT "table" FROM pragma_foreign_key_list(?)'
    graph = {name: {row[0] for row in source.execute(refers, (name,))} for name in sorted(tables)}
    return [tables[name] for name in TopologicalSorter(graph).static_order()]


def _described(source: sqlite3.Connection, name: str) -> Table:
    sql = "SELECT name, type, pk FROM pragma_table_info(?)"
    columns = source.execute(sql, (name,)).fetchall()
    key = sorted((column["pk"], column["name"]) for column in columns if column["pk"])
    types = {column["name"]: column["type"] for column in columns}
    return Table(name, types, tuple(column for _, column in key))


async def _table(source: sqlite3.Connection, tx: Transaction, table: Table) -> Copied:
    sent, rows = hashlib.sha256(), 0
    insert = _into_sqlite if isinstance(tx, SqliteTransaction) else _into_postgres
    for batch in _batches(source, table):
        rows += len(batch)
        _digest(sent.update, batch)
        await insert(tx, table, batch)
    copied = Copied(table.name, rows, sent.hexdigest())
    if copied != await looked_at(tx, table):
        raise Unequal(f"{table.name} did not arrive as it was sent; nothing was copied")
    return copied


async def looked_at(tx: Transaction, table: Table) -> Copied:
    """The same of a table that is there."""
    found, rows = hashlib.sha256(), 0
    after: Row | None = None
    while page := await _page(tx, table, after):
        rows += len(page)
        _digest(found.update, [tuple(row[name] for name in table.columns) for row in page])
        after = page[-1]
    return Copied(table.name, rows, found.hexdigest())


def _batches(source: sqlite3.Connection, table: Table) -> Iterator[list[Values]]:
    names, order = ", ".join(table.columns), ", ".join(table.key)
    found = source.execute(f"SELECT {names} FROM {table.name} ORDER BY {order}")  # noqa: S608 - its own names
    while batch := found.fetchmany(AT_ONCE):
        yield [tuple(map(_storable, row)) for row in batch]


def _storable(value: object) -> object:
    """PostgreSQL takes every character but one."""
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value


async def _page(tx: Transaction, table: Table, after: Row | None) -> list[Row]:
    names, order = ", ".join(table.columns), ", ".join(table.key)
    marks = ", ".join(f"${number}" for number in range(1, len(table.key) + 1))
    begins = f"WHERE ({order}) > ({marks})" if after else ""
    return await tx.fetch(
        f"SELECT {names} FROM {table.name} {begins} ORDER BY {order} LIMIT {AT_ONCE}",  # noqa: S608 - its own names
        *([after[name] for name in table.key] if after else []),
    )


def _digest(update: Callable[[bytes], None], rows: Sequence[Values]) -> None:
    """One spelling for one row: its values in the order of the columns, as JSON."""
    for row in rows:
        update(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")


async def _into_sqlite(tx: Transaction, table: Table, rows: Sequence[Values]) -> None:
    places = ", ".join(f"${number}" for number in range(1, len(table.columns) + 1))
    sql = f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({places})"  # noqa: S608 - its own names
    for row in rows:
        await tx.run(sql, *row)


async def _into_postgres(tx: Transaction, table: Table, rows: Sequence[Values]) -> None:
    """A list for each column: one statement for all rows, whatever their number."""
    types = enumerate(table.columns.values(), 1)
    lists = ", ".join(f"${number}::{ARRAYS[type_]}" for number, type_ in types)
    names = ", ".join(table.columns)
    await tx.run(
        f"INSERT INTO {table.name} ({names}) SELECT * FROM unnest({lists})",  # noqa: S608 - its own names
        *map(list, zip(*rows, strict=True)),
    )


async def _number_on(source: sqlite3.Connection, tx: Transaction, tables: Sequence[Table]) -> None:
    """From the highest number ever given: that of a row which is gone is not given again."""
    keys = {table.name: table.key for table in tables}
    for row in source.execute("SELECT name, seq FROM sqlite_sequence WHERE seq > 0").fetchall():
        table, number = row["name"], row["seq"]
        if isinstance(tx, SqliteTransaction):
            await tx.run("DELETE FROM sqlite_sequence WHERE name = $1", table)
            await tx.run("INSERT INTO sqlite_sequence (name, seq) VALUES ($1, $2)", table, number)
        else:
            (key,) = keys[table]
            sequence = "pg_get_serial_sequence($1, $2)"
            await tx.fetch(f"SELECT setval({sequence}, $3)", table, key, number)
