"""Where short works are decided on SQLite, and what becomes of them when all goes wrong."""

import asyncio
import sqlite3
import threading
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from storage import batches
from storage.database import Database, NotKept, connect
from storage.inbox import Inbox
from storage.transaction import Transaction
from tests.storage.stage import NOW, SEAL, update

pytestmark = pytest.mark.sqlite

HERE = threading.get_ident


async def received(database: Database, number: int) -> list[int]:
    """As intake keeps an update."""
    new = await database.write(
        lambda tx: Inbox(tx).receive([update(number)], NOW), side_by_side=True
    )
    return [one.update_id for one in new]


async def depth(database: Database) -> int:
    return await database.read(lambda tx: Inbox(tx).depth())


async def place(tx: Transaction) -> int:
    return HERE()


async def waits_for_the_disk(tx: Transaction) -> None:
    time.sleep(0.06)  # noqa: ASYNC251 - as a disk that has to be waited for


class Hours:
    """The clocks of a thread that works: what it needs of one is gone on the other too."""

    def __init__(self) -> None:
        self.needed = 0.0

    def thread_time(self) -> float:
        return self.needed

    def monotonic(self) -> float:
        return self.needed


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine is not taken for a slow disk."""
    monkeypatch.setattr(batches, "SLOW", 5)


@pytest.mark.usefixtures("patient")
async def test_what_visitors_do_is_decided_where_it_was_asked_for(database: Database) -> None:
    assert await database.write(place, side_by_side=True) == HERE()


async def test_what_may_take_long_holds_up_no_phone(database: Database) -> None:
    """Nor do those beside it, who wait for it."""
    places = await asyncio.gather(database.write(place, side_by_side=True), database.write(place))

    assert HERE() not in places


async def test_a_disk_that_is_waited_for_stops_the_service_once(database: Database) -> None:
    await database.write(waits_for_the_disk, side_by_side=True)

    assert await database.write(place, side_by_side=True) != HERE()


async def test_when_the_disk_is_slow_the_others_are_decided_elsewhere(database: Database) -> None:
    """One is waited for, and not each of those that came along."""
    works = [waits_for_the_disk, place, place]
    _, *places = await asyncio.gather(*(database.write(work, side_by_side=True) for work in works))

    assert HERE() not in places


async def test_hard_work_is_no_slow_disk(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    hours = Hours()
    monkeypatch.setattr(batches, "time", hours)

    async def works_hard(tx: Transaction) -> None:
        hours.needed += 2 * batches.SLOW

    await database.write(works_hard, side_by_side=True)

    assert await database.write(place, side_by_side=True) == HERE()


async def test_whoever_comes_at_the_same_time_shares_a_commit(database: Database) -> None:
    commits: list[float] = []
    database.tell_of_commits(commits.append)

    async def comes_later(number: int) -> None:
        for _ in range(number):
            await asyncio.sleep(0)
        await received(database, number)

    await asyncio.gather(*map(comes_later, range(8)))

    assert len(commits) == 1
    assert await depth(database) == 8


async def test_while_another_program_writes_phones_and_pages_are_served(
    database: Database, file: Path
) -> None:
    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        waiting = asyncio.ensure_future(received(database, 1))
        for _ in range(20):
            await asyncio.sleep(0.01)
        assert not waiting.done()
        other.execute("ROLLBACK")

    assert await waiting == [1]


async def test_traces_are_tidied_away_between_two_commits(database: Database) -> None:
    await asyncio.gather(
        *(received(database, number) for number in range(200)),
        *(database.tidy() for _ in range(5)),
        *(received(database, number) for number in range(200, 400)),
    )

    assert await depth(database) == 400


async def test_a_closed_database_takes_nothing_short_either(file: Path) -> None:
    database = connect(f"sqlite:///{file}", SEAL)
    await database.migrate()
    await database.close()

    with pytest.raises(ValueError, match=r"no active connection|closed"):
        await received(database, 1)


@pytest.mark.parametrize("passes", range(6))
def test_when_all_is_cancelled_nothing_stays_open(file: Path, passes: int) -> None:
    """As at the end of a run, wherever the queue's own task is then; somebody still tidies up."""
    kept = list[int]()

    async def writes(database: Database) -> None:
        try:
            for number in range(1000):
                await asyncio.gather(received(database, number), received(database, -1 - number))
        finally:
            with suppress(NotKept):
                kept.extend(await received(database, 5000))
            await database.close()

    async def ends_early() -> None:
        database = connect(f"sqlite:///{file}", SEAL)
        await database.migrate()
        writing = asyncio.ensure_future(writes(database))
        await asyncio.sleep(0.05)
        for _ in range(passes):
            await asyncio.sleep(0)
        assert not writing.done()

    async def looks() -> int:
        database = connect(f"sqlite:///{file}", SEAL)
        async with asyncio.timeout(5):
            await received(database, 6000)
            found = await depth(database)
        await database.close()
        return found

    asyncio.run(ends_early())

    assert kept == [5000]
    assert asyncio.run(looks()) >= 2


def test_what_waits_is_done_when_the_queue_is_cancelled_before_it_began(file: Path) -> None:
    kept = list[int]()

    async def writes(database: Database) -> None:
        await asyncio.sleep(0)  # in the pass in which the loop stops
        try:
            await received(database, 1)
        finally:
            async with asyncio.timeout(5):
                kept.extend(await received(database, 2))
            await database.close()

    async def ends_at_once() -> None:
        database = connect(f"sqlite:///{file}", SEAL)
        await database.migrate()
        task = asyncio.ensure_future(writes(database))
        await asyncio.sleep(0)
        assert not task.done()

    asyncio.run(ends_at_once())

    assert kept == [2]


async def test_closing_waits_for_what_is_begun(file: Path) -> None:
    """Whoever decides in the loop must not find the connection gone from under them."""
    for number in range(30):
        database = connect(f"sqlite:///{file}", SEAL)
        await database.migrate()
        closing_ = asyncio.ensure_future(database.close())
        writing = [asyncio.ensure_future(received(database, number * 10 + k)) for k in range(5)]
        for _ in range(number % 6):
            await asyncio.sleep(0)
        writing.append(asyncio.ensure_future(received(database, number * 10 + 9)))
        outcomes = await asyncio.gather(*writing, return_exceptions=True)
        await closing_

        assert all(isinstance(one, list | NotKept | ValueError) for one in outcomes)
