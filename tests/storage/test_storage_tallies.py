"""Counts are kept with what they count, and in nobody's way."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from core.calendar import day
from core.cases import Case
from core.events import Code, Event
from core.tallies import Tally, event_name
from core.traits import OF_THE_ANSWERS
from storage.cases import Cases
from storage.database import Database
from storage.migrate import migrations
from storage.tallies import Tallies
from storage.transaction import Transaction
from tests.core.town import founded
from tests.storage.stage import APPLICATION, NOW, sent

TODAY = day(NOW)
ONE = Tally("event-submitted", "kandas")


class Regret(Exception):
    """Whoever began this does not want it any more."""


def submitted(case: Case) -> Event:
    return Event(case=case.id, code=Code.SUBMITTED, actor=None, status=case.status, at=NOW)


async def whole(database: Database) -> Mapping[tuple[str, str], int]:
    """How many cases were counted."""
    return await database.read(lambda tx: Tallies(tx).sums(ONE.what, "", TODAY, TODAY))


async def test_two_hundred_things_at_once_are_counted_two_hundred_times(
    database: Database,
) -> None:
    one_more = (database.write(lambda tx: Tallies(tx).count(TODAY, [ONE])) for _ in range(200))
    await asyncio.gather(*one_more)

    assert await whole(database) == {("kandas", ""): 200}


async def test_what_is_taken_back_was_never_counted(database: Database) -> None:
    case = await sent(database, APPLICATION)

    async def work(tx: Transaction) -> None:
        await Cases(tx).enter(submitted(case))
        raise Regret

    with pytest.raises(Regret):
        await database.write(work)

    assert await whole(database) == {}


async def test_no_event_can_be_kept_and_not_counted(database: Database) -> None:
    case = await sent(database, APPLICATION)
    await database.write(lambda tx: Cases(tx).enter(submitted(case)))

    assert await whole(database) == {("kandas", ""): 1}
    assert await database.read(lambda tx: Cases(tx).events(case.id)) == (submitted(case),)


@pytest.mark.parametrize("code", Code)
async def test_every_kind_of_event_is_counted_under_its_name(
    database: Database, code: Code
) -> None:
    case = await sent(database, APPLICATION)
    await database.write(lambda tx: Cases(tx).enter(replace(submitted(case), code=code)))
    found = await database.read(lambda tx: Tallies(tx).sums(event_name(code), "", TODAY, TODAY))

    assert found == {("kandas", ""): 1}


async def test_an_event_counts_on_its_day_in_aktau(database: Database) -> None:
    """At 20:00 in London it is tomorrow in Aktau."""
    case = await sent(database, APPLICATION)
    late = replace(submitted(case), at=NOW + timedelta(hours=8))
    await database.write(lambda tx: Cases(tx).enter(late))

    assert await whole(database) == {}
    tomorrow = TODAY + timedelta(days=1)
    daily = await database.read(lambda tx: Tallies(tx).daily(ONE.what, TODAY, tomorrow))
    assert daily == {tomorrow: 1}


async def test_by_when_an_answer_was_due_stays_with_the_event(database: Database) -> None:
    case = await sent(database, APPLICATION)
    late = replace(submitted(case), code=Code.OFFICER_WROTE, due=NOW - timedelta(minutes=1))
    await database.write(lambda tx: Cases(tx).enter(late))

    assert await database.read(lambda tx: Cases(tx).events(case.id)) == (late,)
    found = await database.read(lambda tx: Tallies(tx).minutes(0, TODAY, TODAY))
    assert found == {("kandas", 0): 1}


async def test_what_happened_before_there_were_counts_is_counted_when_they_come(
    tmp_path: Path,
) -> None:
    """All that the log tells; what only the answers told, or an erasure took, is not there."""
    async with founded(tmp_path, Random(11)) as town:  # noqa: S311 - the same each time
        await town.lives(80, forgets=False)
        kept = await town.database.read(_kept)
        await town.database.write(_come_late)
        again = await town.database.read(_kept)

    assert again == kept
    assert len(kept) > 200


async def _kept(tx: Transaction) -> set[tuple[object, ...]]:
    """Every count of cases that does not rest on answers or on due times."""
    beside = ", ".join(f"'{dimension}'" for dimension in OF_THE_ANSWERS)
    rows = await tx.fetch(
        f"""
        SELECT what, dimension, span, number, flow, value, tally FROM tallies
         WHERE (what LIKE 'event-%'
                OR what IN ('ended', 'reopened', 'correction', 'first-answer', 'rated'))
           AND dimension NOT IN ({beside})
        """  # noqa: S608 - names of ours
    )
    waits = await tx.fetch("SELECT 'waits', hour, day, flow, minutes, tally FROM first_answers")
    return {tuple(row) for row in (*rows, *waits)}  # type: ignore[arg-type]  # SQLite's are sequences


async def _come_late(tx: Transaction) -> None:
    """What the migrations do with a database that has seen some life."""
    await tx.run("DELETE FROM tallies")
    await tx.run("DELETE FROM first_answers")
    (ours,) = (one for one in migrations() if "CREATE TABLE tallies" in one.sql)
    statements = list(ours.statements())
    begins = next(n for n, one in enumerate(statements) if "CREATE TABLE past (" in one)
    (ratings,) = (one for one in migrations() if "FROM ratings" in one.sql)
    for statement in (*statements[begins:], *ratings.statements()):
        await tx.run(statement)
