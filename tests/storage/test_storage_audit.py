"""The audit in the database: added to, never edited, and nobody can cut it unseen."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from core.audit import BEGINNING, Head, Verdict, chained, entered, examined
from core.calendar import day
from core.journal import Wanted
from storage.database import Database
from storage.journal import Journal
from storage.trail import Trail
from storage.transaction import Transaction
from tests.storage.stage import DANA, ERLAN, NOW

MANY = 25


async def enters(database: Database, many: int = MANY) -> Head:
    """Somebody does so many things; the head as it would be kept elsewhere."""

    async def work(tx: Transaction) -> Head:
        for number in range(many):
            entry = entered(
                at=NOW,
                actor=DANA,
                role="lead",
                action="claimed",
                subject=f"M-AAAA-{number:02}",
                params={"status": "in-review"},
            )
            await Trail(tx).keep(chained(entry, await Trail(tx).head()))
        return await Trail(tx).head()

    return await database.write(work)


async def verdict(database: Database, known: Head = BEGINNING) -> Verdict:
    return await database.read(lambda tx: examined(Trail(tx), known))


def tampers(file: Path, *statements: str) -> None:
    """Somebody with the file, who takes away what guards it first."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TRIGGER audit_is_never_edited")
        connection.execute("DROP TRIGGER audit_is_never_shortened")
        for statement in statements:
            connection.execute(statement)
        connection.commit()


async def test_an_untouched_audit_is_whole(database: Database) -> None:
    assert await verdict(database) == Verdict(BEGINNING)
    head = await enters(database)

    assert await verdict(database, head) == Verdict(head)
    assert head.number == MANY


@pytest.mark.parametrize(
    "statement", ["UPDATE audit SET actor = 1", "DELETE FROM audit WHERE number = 3"]
)
async def test_the_database_itself_lets_nobody_edit_or_delete(
    database: Database, statement: str
) -> None:
    head = await enters(database)
    with pytest.raises(Exception, match="only added to"):
        await database.write(lambda tx: tx.run(statement))

    assert await verdict(database, head) == Verdict(head)


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE audit SET actor = 902 WHERE number = 7", 7),
        ("UPDATE audit SET acted_at = acted_at - 1 WHERE number = 25", 25),
        ("DELETE FROM audit WHERE number = 1", 1),
        ("DELETE FROM audit WHERE number = 12", 12),
        ("UPDATE audit SET params = 'not json' WHERE number = 9", 9),
    ],
)
async def test_whoever_has_the_file_cannot_tamper_unseen(
    database: Database, file: Path, statement: str, broken: int
) -> None:
    await enters(database)
    tampers(file, statement)

    assert (await verdict(database)).broken == broken


async def test_entries_that_changed_places_in_the_file_are_found(
    database: Database, file: Path
) -> None:
    await enters(database)
    tampers(
        file,
        "UPDATE audit SET number = 100 WHERE number = 4",
        "UPDATE audit SET number = 4 WHERE number = 5",
        "UPDATE audit SET number = 5 WHERE number = 100",
    )

    assert (await verdict(database)).broken == 4


async def test_an_end_cut_off_is_found_by_the_head_from_the_log(
    database: Database, file: Path
) -> None:
    head = await enters(database)
    tampers(file, "DELETE FROM audit WHERE number > 20")

    assert (await verdict(database)).is_whole
    assert (await verdict(database, head)).gone == head


async def test_a_chain_forged_anew_is_found_by_the_head_from_the_log(
    database: Database, file: Path
) -> None:
    """Whoever edits and hashes everything after it again gets a whole chain, but another one."""
    head = await enters(database)
    tampers(file, "DELETE FROM audit WHERE number > 20")
    await enters(database, MANY - 20)

    assert (await verdict(database)).is_whole
    assert (await verdict(database, head)).gone == head


async def test_a_long_audit_is_verified_in_pieces(database: Database) -> None:
    head = await enters(database, 2001)

    assert await verdict(database, head) == Verdict(head)


@pytest.mark.parametrize("actor", [None, DANA, ERLAN])
async def test_an_auditor_reads_all_of_a_day_though_the_clock_was_set_back(
    database: Database, actor: int | None
) -> None:
    """The entries of a day stand together, but not always alone."""
    hours = (0, 30, 2, 31, 4, 60)  # after noon of the first day

    async def work(tx: Transaction) -> None:
        for hour in hours:
            at, trail = NOW + timedelta(hours=hour), Trail(tx)
            entry = entered(
                at=at, actor=DANA, role="lead", action="claimed", subject="", params={}
            )
            await trail.keep(chained(entry, await trail.head()))

    await database.write(work)
    wanted = Wanted(officer=actor, action="claimed", on=day(NOW))
    found = await database.read(lambda tx: Journal(tx).entries(wanted, 2**62, MANY))

    assert [entry.number for entry in found] == ([] if actor == ERLAN else [5, 3, 1])
