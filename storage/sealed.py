"""Every sealed column: in which table it is, and what its seal names. A test finds one missing."""

from collections.abc import Callable
from dataclasses import dataclass

from core.subscriptions import Wish
from storage.seal import DoesNotOpen
from storage.transaction import Row, Transaction

AT_ONCE = 200
"""Rows looked at together: few enough that nobody waits for them."""

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column, the primary key of its table, and the *place* that its seal names of a row."""

    table: str
    name: str
    key: tuple[str, ...]
    place: Callable[[Row], str]

    def __str__(self) -> str:
        return f"{self.table}.{self.name}"

    def where(self, row: Row) -> str:
        """As the repository of this table names the place to the seal."""
        place = self.place(row)
        return f"{self}.{place}" if place else str(self)

    def key_of(self, row: Row) -> Key:
        return tuple(row[part] for part in self.key)

    def named(self, row: Row) -> str:
        """For the log, which does not know visitors."""
        return "/".join(str(row[part]) for part in self.key if part != "visitor")


def _by(*columns: str) -> Callable[[Row], str]:
    return lambda row: "/".join(str(row[column]) for column in columns)


def _wish(row: Row) -> str:
    return f"{row['visitor']}/{Wish(row['topic'], row['region']).name}"


SEALED: tuple[Column, ...] = (
    Column("acts", "payload", ("id",), _by("case_id", "officer", "due_at")),
    Column("answer_versions", "answers", ("case_id", "number"), _by("case_id", "number")),
    Column("card_drafts", "written", ("id",), _by()),
    Column("cases", "answers", ("id",), _by("reference")),
    Column("conversations", "answers", ("run",), _by("visitor", "flow", "run")),
    Column("conversations", "counted", ("run",), _by("run")),
    Column(
        "correction_items",
        "remark",
        ("correction_id", "number"),
        _by("correction_id", "number"),
    ),
    Column("fact_editions", "reason", ("id",), _by("id")),
    Column("guided", "path", ("case_id",), _by("case_id")),
    Column("inbox", "raw", ("update_id",), _by("update_id")),
    Column("messages", "words", ("id",), _by("case_id", "written_at", "from_officer")),
    Column("notes", "words", ("id",), _by("case_id", "written_at", "author")),
    Column("officers", "name", ("id",), _by("id")),
    Column("outbox", "payload", ("id",), _by("recipient", "kind")),
    Column(
        "papers",
        "mark",
        ("visitor", "flow", "outcome", "paper"),
        _by("visitor", "flow", "outcome", "paper"),
    ),
    Column("saved_filters", "name", ("id",), _by("officer")),
    Column("subscriptions", "origin", ("id",), _wish),
    Column("unanswered", "words", ("id",), _by()),
)


async def page(tx: Transaction, column: Column, after: Key | None) -> list[Row]:
    """The next rows in the order of the key, empty values among them."""
    names = ", ".join(column.key)
    marks = ", ".join(f"${number}" for number in range(1, len(column.key) + 1))
    begins = f"WHERE ({names}) > ({marks})" if after else ""
    return await tx.fetch(
        f"SELECT * FROM {column.table} {begins} ORDER BY {names} LIMIT {AT_ONCE}",  # noqa: S608 - names of ours
        *(after or ()),
    )


async def unopened(tx: Transaction) -> dict[str, int]:
    """How many values open with none of our keys, by column; only columns with such values."""
    found = {str(column): await _unopened(tx, column) for column in SEALED}
    return {column: many for column, many in found.items() if many}


async def _unopened(tx: Transaction, column: Column) -> int:
    many, rows = 0, await page(tx, column, None)
    while rows:
        many += sum(not _opens(tx, column, row) for row in rows)
        rows = await page(tx, column, column.key_of(rows[-1]))
    return many


def _opens(tx: Transaction, column: Column, row: Row) -> bool:
    try:
        if row[column.name]:
            tx.seal.open(row[column.name], column.where(row))
    except DoesNotOpen:
        return False
    return True
