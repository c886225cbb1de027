"""Editions of facts: one draft at a time, a number for each publication, nothing changed later."""

import asyncio
from dataclasses import replace
from datetime import date
from pathlib import Path

from core.fact_drafts import FactEdition, State, Written, WrittenEntry, WrittenSource
from storage.database import Database
from storage.fact_editions import FactEditions
from tests.storage.stage import DANA, ERLAN, LATER, NOW, SECRET, bytes_on_disk

TYPED = Written(
    kk="Мерзімі: {amount} күн.",
    ru="Срок: {amount} дня.",
    amounts=("3",),
    sources=("act",),
    source=WrittenSource(kk="Бұйрық", ru="Приказ", kind="act"),
    entries=(WrittenEntry(territory="abai", amount="5"),),
)


def draft(fact: str = "term", author: int = DANA) -> FactEdition:
    return FactEdition(fact=fact, written=TYPED, authors=(author,), changed_at=NOW)


async def begins(database: Database, one: FactEdition) -> bool:
    return await database.write(lambda tx: FactEditions(tx).begin(one))


async def spoils(database: Database, one: FactEdition, written: str) -> None:
    sql = "UPDATE fact_editions SET written = $2 WHERE id = $1"
    await database.write(lambda tx: tx.run(sql, one.id, written))


async def tells(database: Database, last: date) -> bool:
    return await database.write(lambda tx: FactEditions(tx).tell("term", last, NOW))


async def begun(database: Database, fact: str = "term") -> FactEdition:
    await begins(database, draft(fact))
    return (await database.read(lambda tx: FactEditions(tx).of(fact)))[0]


async def publishes(database: Database, one: FactEdition) -> bool:
    decided = replace(one, state=State.PUBLISHED, decided_by=ERLAN, decided_at=LATER)
    return await database.write(lambda tx: FactEditions(tx).publish(decided))


async def test_what_was_typed_is_found_as_it_was(database: Database) -> None:
    found = await begun(database)

    assert found == replace(draft(), id=found.id, revision=1)


async def test_of_two_who_begin_the_second_is_told(database: Database) -> None:
    both = await asyncio.gather(*(begins(database, draft(author=who)) for who in (DANA, ERLAN)))

    assert sorted(both) == [False, True]


async def test_each_publication_has_the_next_number(database: Database) -> None:
    first, second = await begun(database), await begun(database, "other")
    assert await database.read(lambda tx: FactEditions(tx).newest()) == 0
    await publishes(database, second)
    await publishes(database, first)
    found = await database.read(lambda tx: FactEditions(tx).published())

    assert [(one.fact, one.publication) for one in found] == [("other", 1), ("term", 2)]
    assert await database.read(lambda tx: FactEditions(tx).newest()) == 2


async def test_what_was_published_never_changes_again(database: Database) -> None:
    one = await begun(database)
    await publishes(database, one)
    (kept,) = await database.read(lambda tx: FactEditions(tx).of("term"))

    assert not await database.write(lambda tx: FactEditions(tx).keep(replace(kept, reason="x")))
    assert not await database.write(lambda tx: FactEditions(tx).drop(kept))
    assert await database.read(lambda tx: FactEditions(tx).of("term")) == (kept,)


async def test_a_draft_changed_meanwhile_is_neither_kept_nor_published(
    database: Database,
) -> None:
    one = await begun(database)
    await database.write(lambda tx: FactEditions(tx).keep(replace(one, authors=(DANA, ERLAN))))

    assert not await database.write(lambda tx: FactEditions(tx).keep(one))
    assert not await publishes(database, one)
    assert await database.read(lambda tx: FactEditions(tx).newest()) == 0


async def test_why_a_draft_was_turned_down_is_sealed(database: Database, file: Path) -> None:
    one = replace(await begun(database), state=State.REJECTED, reason=SECRET)
    await database.write(lambda tx: FactEditions(tx).keep(one))
    (kept,) = await database.read(lambda tx: FactEditions(tx).of("term"))

    assert kept.reason == SECRET
    assert SECRET.encode() not in bytes_on_disk(file)


async def test_what_is_no_edition_any_more_reads_as_an_empty_one(database: Database) -> None:
    one = await begun(database)
    for spoiled in ("", "{}", "[]", '{"kk": 1}', "null"):
        await spoils(database, one, spoiled)
        (found,) = await database.read(lambda tx: FactEditions(tx).of("term"))
        assert found.written == Written(), spoiled


async def test_the_end_of_a_fact_is_told_once_for_each_last_day(database: Database) -> None:
    days = (date(2026, 12, 31), date(2026, 12, 31), date(2027, 12, 31))

    assert [await tells(database, day) for day in days] == [True, False, True]
