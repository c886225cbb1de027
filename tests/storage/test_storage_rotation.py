"""Keys change while everybody goes on: what is closed anew, what is left alone, what is found."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from core.corrections import Corrected
from core.finding import sought
from core.traits import UNKNOWN
from storage.cases import Cases
from storage.database import Database, connect
from storage.queue_pages import QueuePages
from storage.rotation import close_again, left, rotate
from storage.seal import KeySeal, PlainSeal, Seal
from storage.sealed import SEALED, page, unopened
from tests.storage.stage import APPLICATION, BOTAGOZ, NOW, message, sent
from tests.storage.test_storage_sealed import everything_sealed

OLD, NEW = KeySeal([b"o" * 32]), KeySeal([b"n" * 32])
BOTH = KeySeal([b"n" * 32, b"o" * 32])
NAMED = replace(APPLICATION, answers={"surname": "Әбенова", "phone": "+77011234567"})
MANY = 9


@asynccontextmanager
async def opened(url: str, seal: Seal) -> AsyncIterator[Database]:
    database = connect(url, seal)
    try:
        await database.migrate()
        yield database
    finally:
        await database.close()


async def found(database: Database, typed: str) -> list[str]:
    """The references of the cases that an officer finds."""
    cases = await database.read(lambda tx: QueuePages(tx).found(sought(typed), MANY))
    return [case.reference for case in cases]


@pytest.mark.parametrize("before", [OLD, PlainSeal()], ids=["an older key", "no key"])
async def test_after_a_change_of_keys_everything_opens_with_the_new_one_alone(
    url: str, before: Seal
) -> None:
    async with opened(url, before) as database:
        await database.write(everything_sealed)
    async with opened(url, BOTH) as database:
        changed = await rotate(database)
        assert await left(database) == 0
    async with opened(url, NEW) as database:
        assert await database.read(unopened) == {}

    assert min(changed[str(column)] for column in SEALED) > 0


async def test_a_second_change_finds_nothing_to_do(url: str) -> None:
    async with opened(url, BOTH) as database:
        await database.write(everything_sealed)

        assert set((await rotate(database)).values()) == {0}


async def test_what_an_older_key_is_still_needed_for_is_counted(url: str) -> None:
    async with opened(url, OLD) as database:
        await sent(database, NAMED)
    async with opened(url, BOTH) as database:
        assert await left(database) == 2  # the answers, and the words by which they are found
        await rotate(database)
        assert await left(database) == 0


@pytest.mark.parametrize("before", [OLD, PlainSeal()], ids=["an older key", "no key"])
async def test_a_case_is_found_before_while_and_after_keys_are_changed(
    url: str, before: Seal
) -> None:
    async with opened(url, before) as database:
        await sent(database, NAMED, 1)
    async with opened(url, BOTH) as database:
        await sent(database, replace(NAMED, visitor=BOTAGOZ), 2)
        assert await found(database, "Әбенова 4567") == ["M-AAAA-002", "M-AAAA-001"]
        await rotate(database)
        assert await found(database, "Әбенова 4567") == ["M-AAAA-002", "M-AAAA-001"]
    async with opened(url, NEW) as database:
        assert await found(database, "Әбенова 4567") == ["M-AAAA-002", "M-AAAA-001"]


async def test_a_corrected_case_is_found_by_what_it_says_now(url: str) -> None:
    corrected = Corrected(answers={"surname": "Серікова"}, flow_version="v2", traits=UNKNOWN)
    async with opened(url, NEW) as database:
        case = await sent(database, NAMED)
        await database.write(lambda tx: Cases(tx).correct(case, corrected, NOW))

        assert await found(database, "Серікова") == [case.reference]
        assert await found(database, "Әбенова") == []


async def test_what_is_written_meanwhile_is_not_written_over(url: str) -> None:
    """Between the look at a page and its change somebody corrects a case."""
    (column,) = (one for one in SEALED if str(one) == "cases.answers")
    new = {**NAMED.answers, "surname": "Серікова"}
    corrected = Corrected(answers=new, flow_version="v2", traits=UNKNOWN)
    async with opened(url, OLD) as database:
        case = await sent(database, NAMED)
    async with opened(url, BOTH) as database:
        rows = await database.read(lambda tx: page(tx, column, None))
        await database.write(lambda tx: Cases(tx).correct(case, corrected, NOW))

        assert await database.write(lambda tx: close_again(tx, column, rows)) == 0
        assert await database.read(lambda tx: Cases(tx).answers(case.id)) == new


async def test_a_damaged_value_does_not_keep_others_from_their_new_key(
    url: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(url, OLD) as database:
        for number in (1, 2):
            case = await sent(database, replace(NAMED, visitor=number), number)
            written = message(case, "сәлем")
            await database.write(lambda tx, written=written: Cases(tx).write(written))  # type: ignore[misc]
        await database.write(
            lambda tx: tx.run(
                "UPDATE cases SET answers = (SELECT answers FROM cases WHERE id = 2) WHERE id = 1"
            )
        )
    async with opened(url, BOTH) as database:
        changed = await rotate(database)
        remain = await left(database)

    assert (changed["cases.answers"], changed["messages.words"], remain) == (1, 2, 1)
    assert "cases.answers does not open in row 1" in caplog.text
    assert "Әбенова" not in caplog.text


async def test_readers_and_writers_go_on_while_keys_are_changed(url: str) -> None:
    async with opened(url, OLD) as database:
        for number in range(1, 4):
            await sent(database, replace(NAMED, visitor=number), number)
    async with opened(url, BOTH) as database:
        changing = asyncio.ensure_future(rotate(database))
        while not changing.done():
            assert await database.read(lambda tx: Cases(tx).answers(2)) == NAMED.answers
            await asyncio.sleep(0)
        assert (await changing)["cases.answers"] == 3
