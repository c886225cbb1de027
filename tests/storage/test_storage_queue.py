"""The queue as the database reads it: of a million cases only those near the page."""

from dataclasses import replace
from itertools import product

import pytest

from core.cases import Case, Status, WaitingOn
from core.queue import Choice, Whose
from storage.cases import Cases
from storage.database import Database
from storage.queue_pages import NEWEST, OPEN, QueuePages, ended
from storage.transaction import Transaction
from tests.storage.stage import APPLICATION, DANA, ERLAN, LATER, NOW, SOON

CHOICES = [
    Choice(ended=True, whose=whose, district=district, programme=programme, language=lang, young=y)
    for whose, district, programme, lang, y in product(
        (Whose.ALL, Whose.MINE), ("", "aktau"), ("", "kandas"), ("", "kk"), (False, True)
    )
]


async def plan(database: Database, sql: str, *values: object) -> list[str]:
    rows = await database.read(lambda tx: tx.fetch(f"EXPLAIN QUERY PLAN {sql}", *values))
    return [row["detail"] for row in rows]


def index(choice: Choice) -> str:
    """The one that holds the rarest of what is chosen."""
    if choice.district:
        return "cases_ended_of_a_place (district=? AND"
    if choice.whose is Whose.MINE:
        return "cases_ended_of_an_officer (last_officer=? AND"
    if choice.programme:
        young = "the_young" if choice.young else "a_programme"
        return f"cases_ended_of_{young} (programme=? AND"
    return "cases_ended ("


@pytest.mark.parametrize("choice", CHOICES, ids=lambda one: index(one).split(" (")[0])
@pytest.mark.sqlite
async def test_a_page_of_ended_cases_is_read_in_order_from_the_index_of_what_is_rarest(
    database: Database, choice: Choice
) -> None:
    sql, values = ended(choice, DANA)
    (only,) = await plan(database, sql, NEWEST.opened_at, NEWEST.id, 26, *values)

    assert index(choice) in only


@pytest.mark.sqlite
async def test_a_page_of_the_queue_is_read_in_order_from_an_index(database: Database) -> None:
    values = (-1, -1, -1, 26, 0, DANA, 0, 0, 0, 0, "", "", "", 0)
    (only,) = await plan(database, OPEN, *values)

    assert "USING INDEX cases_open (" in only


@pytest.mark.parametrize(
    ("condition", "named"),
    [
        ("due_at < 9 AND (claimed_by = 1 OR claimed_until IS NULL OR claimed_until <= 9)", "due"),
        ("claimed_by = 1 AND claimed_until > 9", "of_an_officer"),
    ],
    ids=["late", "held"],
)
@pytest.mark.sqlite
async def test_what_an_officer_hears_at_the_start_of_a_day_is_counted_without_the_cases(
    database: Database, condition: str, named: str
) -> None:
    (only,) = await plan(database, f"SELECT count(*) FROM cases WHERE {condition}")  # noqa: S608

    assert f"COVERING INDEX cases_{named} (" in only


async def test_among_ended_cases_an_officers_own_are_those_they_had_last(
    database: Database,
) -> None:
    """When a case ends nobody holds it any more."""
    await database.write(lambda tx: _ended_by(tx, DANA))
    mine = Choice(ended=True, whose=Whose.MINE)

    assert await _references(database, mine, DANA) == ["M-ACAC-01"]
    assert await _references(database, mine, ERLAN) == []
    assert await _references(database, replace(mine, whose=Whose.ALL), ERLAN) == ["M-ACAC-01"]


@pytest.mark.parametrize(
    "choice", [Choice(ended=True, late=True), Choice(ended=True, waiting=True)]
)
async def test_no_ended_case_is_late_or_waits_for_us(database: Database, choice: Choice) -> None:
    await database.write(lambda tx: _ended_by(tx, DANA))

    assert await _references(database, choice, DANA) == []


async def _ended_by(tx: Transaction, officer: int) -> Case | None:
    cases = Cases(tx)
    added = await cases.add(APPLICATION, "M-ACAC-01", NOW)
    assert added is not None
    held = await cases.claim(added.reference, officer, NOW, SOON)
    assert held is not None
    return await cases.move(held, Status.READY_TO_FILE, WaitingOn.NOBODY, LATER, release=True)


async def _references(database: Database, choice: Choice, officer: int) -> list[str]:
    found = await database.read(lambda tx: QueuePages(tx).page(choice, officer, LATER, None, 26))
    return [case.reference for case in found]
