"""Changes keys: closes every value again with the newest one, while the service goes on."""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from core.finding import findable
from storage import answers
from storage.case_rows import where_answers
from storage.database import Database
from storage.seal import DoesNotOpen
from storage.sealed import AT_ONCE, SEALED, Column, page
from storage.transaction import Row, Transaction
from storage.words import Words

log = logging.getLogger(__name__)

PAUSE = 0.01
"""Seconds between two changes: the service writes in them."""
INDEX = "case_words"


@dataclass(frozen=True, slots=True)
class Page:
    """Rows looked at together, and which of them an older key, or none, has closed."""

    rows: Sequence[Row]
    old: Sequence[Row]


async def rotate(database: Database) -> Mapping[str, int]:
    """
    Close again what the newest key has not closed; say how many values of each column.

    Nothing is remembered of it: broken off, it is begun again, and finds what is left.
    """
    changed = {str(column): await _rotate(database, column) for column in SEALED}
    return {**changed, INDEX: await _respell(database)}


async def left(database: Database) -> int:
    """How many values, and cases in the index, an older key is still needed for."""
    values = [len(one.old) for column in SEALED async for one in _pages(database, column)]
    return sum(values) + sum([len(one.old) async for one in _spelt(database)])


async def _rotate(database: Database, column: Column) -> int:
    many = 0
    async for one in _pages(database, column):
        if one.old:
            many += await database.write(partial(close_again, column=column, rows=one.old))
            await asyncio.sleep(PAUSE)
    return many


async def close_again(tx: Transaction, column: Column, rows: Sequence[Row]) -> int:
    """Those of *rows* that still stand as they were read: others the service has closed itself."""
    keyed = " AND ".join(f"{part} = ${number}" for number, part in enumerate(column.key, 3))
    sql = f"UPDATE {column.table} SET {column.name} = $1 WHERE {column.name} = $2 AND {keyed}"  # noqa: S608 - names of ours
    many = 0
    for row in rows:
        was, where = row[column.name], column.where(row)
        try:
            now = tx.seal.close(tx.seal.open(was, where), where)
        except DoesNotOpen:  # not mended here; the others get their new key all the same
            log.error("%s does not open in row %s", column, column.named(row))
        else:
            many += await tx.run(sql, now, was, *column.key_of(row))
    return many


async def _pages(database: Database, column: Column) -> AsyncIterator[Page]:
    after = None
    while (one := await database.read(partial(_page, column=column, after=after))).rows:
        yield one
        after = column.key_of(one.rows[-1])


async def _page(tx: Transaction, column: Column, after: tuple[object, ...] | None) -> Page:
    rows = await page(tx, column, after)
    sealed = [row for row in rows if row[column.name]]
    return Page(rows, [row for row in sealed if not tx.seal.is_newest(row[column.name])])


async def _respell(database: Database) -> int:
    """The words of the index are blinded, so they are made anew from the answers."""
    many = 0
    async for one in _spelt(database):
        if one.old:
            await database.write(partial(_keep_words, rows=one.old))
            await asyncio.sleep(PAUSE)
        many += len(one.old)
    return many


async def _keep_words(tx: Transaction, rows: Sequence[Row]) -> None:
    """From the answers as they are now: they may have been corrected since."""
    for row in rows:
        now = await tx.fetch_one("SELECT reference, answers FROM cases WHERE id = $1", row["id"])
        words = _words(tx, now) if now else None
        if words is not None:
            await Words(tx).keep(row["id"], words)


async def _spelt(database: Database) -> AsyncIterator[Page]:
    after = 0
    while (one := await database.read(partial(_spelt_page, after=after))).rows:
        yield one
        after = one.rows[-1]["id"]


async def _spelt_page(tx: Transaction, after: int) -> Page:
    rows = await tx.fetch(
        f"SELECT id, reference, answers FROM cases WHERE id > $1 ORDER BY id LIMIT {AT_ONCE}",  # noqa: S608 - a number of ours
        after,
    )
    spelt: dict[int, set[str]] = {row["id"]: set() for row in rows}
    for word in await _kept(tx, after, rows[-1]["id"] if rows else after):
        spelt[word["case_id"]].add(word["word"])
    return Page(rows, [row for row in rows if not _is_spelt(tx, row, spelt[row["id"]])])


async def _kept(tx: Transaction, after: int, until: int) -> list[Row]:
    return await tx.fetch(
        "SELECT case_id, word FROM case_words WHERE case_id > $1 AND case_id <= $2", after, until
    )


def _is_spelt(tx: Transaction, case: Row, kept: set[str]) -> bool:
    words = _words(tx, case)
    return words is None or kept == set(map(tx.seal.blind, words))


def _words(tx: Transaction, case: Row) -> frozenset[str] | None:
    """Of answers that do not open nobody knows the words."""
    try:
        return findable(answers.opened(case["answers"], tx.seal, where_answers(case["reference"])))
    except DoesNotOpen:
        return None
