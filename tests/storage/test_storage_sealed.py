"""The register of what is sealed names every sealed column, and opens each as it was closed."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from core.card_drafts import CardDraft
from core.conversation import Conversation
from core.fact_drafts import FactEdition, State, Written
from core.text import Language
from storage.card_drafts import CardDrafts
from storage.checklists import Checklists
from storage.contents import tables
from storage.conversations import Conversations
from storage.database import Database, connect
from storage.fact_editions import FactEditions
from storage.queue_pages import QueuePages
from storage.seal import SEALED as MARK
from storage.sealed import AT_ONCE, SEALED, unopened
from storage.transaction import Transaction
from storage.unanswered import UnansweredQuestions
from tests.storage.stage import BOTAGOZ, DANA, KANDAS, LIST, NOW, SEAL, SECRET
from tests.storage.test_storage_traces import everything_personal


@pytest.fixture
async def in_a_file(file: Path) -> AsyncIterator[Database]:
    """SQLite itself lists what tables it has; both databases have the same ones."""
    database = connect(f"sqlite:///{file}", SEAL)
    try:
        await database.migrate()
        yield database
    finally:
        await database.close()


async def everything_sealed(tx: Transaction) -> None:
    """And what holds nobody's own words, or only officers'."""
    await everything_personal(tx)
    begun: Conversation = await Conversations(tx).begin(BOTAGOZ, KANDAS, "", NOW)
    counted = replace(begun, revision=1, counted=frozenset({"place"}))
    await Conversations(tx).save(counted, NOW)
    await Checklists(tx).put(LIST)
    await QueuePages(tx).save(DANA, SECRET, "late=1")
    await UnansweredQuestions(tx).keep(Language.KK, SECRET, date(2026, 3, 1))
    draft = CardDraft(officer=DANA, asked=SECRET)
    await CardDrafts(tx).begin(draft, NOW)
    edition = FactEdition(fact="mrp", written=Written(), authors=(DANA,), changed_at=NOW)
    await FactEditions(tx).begin(edition)
    (kept,) = await FactEditions(tx).open()
    await FactEditions(tx).keep(replace(kept, state=State.REJECTED, reason=SECRET))


async def sealed_columns(tx: Transaction) -> set[str]:
    """Wherever a sealed value stands, whatever anybody knows of it."""
    found = set()
    for table in await tables(tx):
        for row in await tx.fetch(f"SELECT * FROM {table}"):  # noqa: S608 - as the database lists them
            values = {name: row[name] for name in row.keys()}  # type: ignore[attr-defined]  # noqa: SIM118 - a row is no dict
            found |= {f"{table}.{n}" for n, v in values.items() if str(v).startswith(MARK)}
    return found


async def test_every_column_that_holds_something_sealed_is_in_the_register(
    in_a_file: Database,
) -> None:
    await in_a_file.write(everything_sealed)

    assert await in_a_file.read(sealed_columns) == {str(column) for column in SEALED}


async def test_the_register_opens_whatever_the_repositories_close(database: Database) -> None:
    await database.write(everything_sealed)

    assert await database.read(unopened) == {}


async def test_the_register_names_each_row_by_the_key_of_its_table(
    in_a_file: Database,
) -> None:
    for column in SEALED:
        rows = await in_a_file.read(
            lambda tx, column=column: tx.fetch(  # type: ignore[misc]
                "SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk", column.table
            )
        )
        assert tuple(row["name"] for row in rows) == column.key


async def test_a_value_that_no_key_opens_is_counted_wherever_it_stands(
    database: Database,
) -> None:
    """Also behind the first page of rows."""
    many = AT_ONCE + 1

    async def work(tx: Transaction) -> None:
        for _ in range(many):
            await UnansweredQuestions(tx).keep(Language.KK, SECRET, date(2026, 3, 1))
        await tx.run("UPDATE unanswered SET words = $1 WHERE id = $2", f"{MARK}AAAA", many)

    await database.write(work)

    assert await database.read(unopened) == {"unanswered.words": 1}
