"""What a transaction promises to its caller, on every driver."""

import asyncio
import random
from contextvars import ContextVar
from typing import TypeVar, cast

import pytest

from storage.database import Database, Work
from storage.inbox import Inbox
from storage.transaction import Transaction
from tests.storage.stage import NOW, update

LINE: ContextVar[str] = ContextVar("LINE", default="")
T = TypeVar("T")


class OfVisitors:
    """A database that is told of all works that they go side by side, as visitors' do."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.read, self.clear = database.read, database.clear

    async def write(self, work: Work[T]) -> T:
        return await self._database.write(work, side_by_side=True)


@pytest.fixture(params=["alone", "side by side"])
def database(database: Database, request: pytest.FixtureRequest) -> Database:
    return database if request.param == "alone" else cast(Database, OfVisitors(database))


async def received(database: Database, number: int) -> list[int]:
    new = await database.write(lambda tx: Inbox(tx).receive([update(number)], NOW))
    return [one.update_id for one in new]


async def depth(database: Database) -> int:
    return await database.read(lambda tx: Inbox(tx).depth())


async def slips(tx: Transaction) -> None:
    await Inbox(tx).receive([update(13)], NOW)
    raise LookupError("a slip")


async def fails(database: Database, _: int) -> None:
    async def at_once(tx: Transaction) -> None:
        await Inbox(tx).depth()
        raise LookupError("a slip")

    await database.write(at_once)


async def slips_after(database: Database, number: int) -> None:
    async def later(tx: Transaction) -> None:
        await Inbox(tx).receive([update(number)], NOW)
        raise LookupError("a slip")

    await database.write(later)


async def dawdles(tx: Transaction) -> None:
    await Inbox(tx).receive([update(13)], NOW)
    await asyncio.sleep(0)


async def test_what_one_caller_wrote_everybody_reads(database: Database) -> None:
    await received(database, 1)

    assert [await depth(database) for _ in range(4)] == [1, 1, 1, 1]


async def test_one_failing_work_is_rolled_back_alone(database: Database) -> None:
    """They share one commit, and yet not their fate."""
    outcomes = await asyncio.gather(
        received(database, 1),
        database.write(slips),
        received(database, 2),
        return_exceptions=True,
    )

    assert isinstance(outcomes[1], LookupError)
    assert await depth(database) == 2


@pytest.mark.parametrize("seed", range(5))
async def test_whoever_fails_among_many_takes_back_what_was_theirs_and_nothing_else(
    database: Database, seed: int
) -> None:
    """Before they wrote, after it, or not at all."""
    drawn = random.Random(seed)  # noqa: S311 - only a test
    chosen = [drawn.choice((received, fails, slips_after)) for _ in range(40)]
    await asyncio.gather(
        *(one(database, number) for number, one in enumerate(chosen)), return_exceptions=True
    )

    assert [await received(database, number) for number in range(40)] == [
        [] if one is received else [number] for number, one in enumerate(chosen)
    ]


async def test_a_hundred_callers_at_once_are_all_kept(database: Database) -> None:
    await asyncio.gather(*(received(database, number) for number in range(100)))

    assert await depth(database) == 100


async def test_a_transaction_waits_for_nothing_but_its_database(database: Database) -> None:
    with pytest.raises(RuntimeError, match="waits for nothing but its database"):
        await database.write(dawdles)

    assert await depth(database) == 0
    assert await received(database, 1)


async def test_a_transaction_inside_a_transaction_is_refused(database: Database) -> None:
    with pytest.raises(RuntimeError):
        await database.write(lambda _: received(database, 1))

    await received(database, 2)
    assert await depth(database) == 1


async def test_a_caller_who_gives_up_takes_nobody_along(database: Database) -> None:
    callers = [asyncio.ensure_future(received(database, number)) for number in range(100)]
    await asyncio.sleep(0)
    for caller in callers[::2]:
        caller.cancel()
    outcomes = await asyncio.gather(*callers, return_exceptions=True)

    assert outcomes[1::2] == [[number] for number in range(1, 100, 2)]
    assert await depth(database) >= 50
    assert await received(database, 200)


async def test_whoever_only_reads_cannot_write(database: Database) -> None:
    with pytest.raises(Exception, match=r"read-?only"):
        await database.read(lambda tx: Inbox(tx).receive([update(1)], NOW))

    assert await depth(database) == 0


async def test_a_fault_while_reading_goes_to_its_reader_and_ends_there(
    database: Database,
) -> None:
    async def stumbles(tx: Transaction) -> None:
        raise LookupError("a slip")

    for _ in range(3):
        with pytest.raises(LookupError):
            await database.read(stumbles)

    assert await depth(database) == 0


async def test_log_lines_of_a_transaction_know_whose_it_is(database: Database) -> None:
    async def line(tx: Transaction) -> str:
        return LINE.get()

    LINE.set("update 7")

    assert await database.write(line) == "update 7"
    assert await database.read(line) == "update 7"
