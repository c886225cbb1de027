"""What only PostgreSQL can get wrong: several processes, a network, a server that ends."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest

from core.inbox import Received
from storage.database import Database, UnfitDatabase, connect
from storage.inbox import Inbox
from storage.transaction import Transaction, Work
from tests.postgres import address, fresh_database
from tests.storage.cut import line
from tests.storage.stage import NOW, SEAL, update


@pytest.fixture
def place() -> Iterator[str]:
    with fresh_database() as made:
        yield made


@pytest.fixture
async def processes(place: str) -> AsyncIterator[tuple[Database, Database]]:
    """Two that serve the same database."""
    one, other = connect(place, SEAL), connect(place, SEAL)
    yield one, other
    await one.close()
    await other.close()


async def depth(database: Database) -> int:
    return await database.read(lambda tx: Inbox(tx).depth())


async def receives(tx: Transaction, number: int = 1) -> list[Received]:
    return await Inbox(tx).receive([update(number)], NOW)


async def test_of_two_processes_one_decides_on_an_update(
    processes: tuple[Database, Database],
) -> None:
    one, other = processes
    await one.write(receives)
    in_hand = asyncio.Event()

    async def decides_slowly(tx: Transaction) -> bool:
        took = await Inbox(tx).take(1)
        in_hand.set()
        await tx.fetch("SELECT pg_sleep(0.3)")
        await Inbox(tx).done(1, NOW)
        return took

    deciding = asyncio.ensure_future(one.write(decides_slowly, side_by_side=True))
    await in_hand.wait()

    assert not await other.write(lambda tx: Inbox(tx).take(1), side_by_side=True)
    assert await deciding
    assert not await other.write(lambda tx: Inbox(tx).take(1), side_by_side=True)


async def test_whoever_writes_alone_waits_for_visitors_and_they_for_them(
    processes: tuple[Database, Database],
) -> None:
    one, other = processes
    order: list[str] = []

    def takes(name: str, seconds: float) -> Work[None]:
        async def work(tx: Transaction) -> None:
            order.append(f"{name} begins")
            await tx.fetch(f"SELECT pg_sleep({seconds})")
            order.append(f"{name} ends")

        return work

    visitors = [
        asyncio.ensure_future(each.write(takes("visitor", 0.2), side_by_side=True))
        for each in processes
    ]
    await asyncio.sleep(0.1)
    officer = asyncio.ensure_future(other.write(takes("officer", 0)))
    await asyncio.gather(*visitors, officer)

    assert order == [
        *["visitor begins"] * 2,
        *["visitor ends"] * 2,
        "officer begins",
        "officer ends",
    ]
    assert one is not other


async def test_what_was_kept_while_the_line_broke_is_kept_once(place: str) -> None:
    """Nobody heard that it was kept: the server knows."""
    async with line(place) as (cut, near):
        database = connect(near, SEAL)
        await database.write(lambda tx: receives(tx, 1))
        cut.loses_answer = True
        new = await database.write(lambda tx: receives(tx, 2))
        await database.close()

        assert cut.lost == 1
    assert new != []
    database = connect(place, SEAL)
    assert await depth(database) == 2
    await database.close()


async def test_a_connection_that_is_cut_off_is_followed_by_another(
    processes: tuple[Database, Database],
) -> None:
    one, _ = processes
    tries: list[int] = []

    async def is_cut_off_at_first(tx: Transaction) -> list[Received]:
        tries.append(1)
        lanes = await receives(tx)
        if len(tries) == 1:
            await tx.fetch("SELECT pg_terminate_backend(pg_backend_pid())")
        return lanes

    assert await one.write(is_cut_off_at_first) != []
    assert (len(tries), await depth(one)) == (2, 1)


async def test_the_next_process_leads_when_the_first_is_gone(
    processes: tuple[Database, Database],
) -> None:
    one, other = processes
    had_to_wait = await one.elected()
    waiting = asyncio.ensure_future(other.elected())
    await asyncio.sleep(0.7)
    assert not waiting.done()
    await one.close()

    async with asyncio.timeout(5):
        assert await waiting
    assert not had_to_wait


async def test_whoever_leads_hears_what_was_decided_elsewhere_and_nothing_that_was_not(
    processes: tuple[Database, Database],
) -> None:
    one, other = processes
    heard: asyncio.Queue[str] = asyncio.Queue()
    one.hear(heard.put_nowait)
    await one.elected()

    async def slips(tx: Transaction) -> None:
        await tx.tell("never")
        raise LookupError

    with pytest.raises(LookupError):
        await other.write(slips)
    await other.write(lambda tx: tx.tell("501 0"))

    async with asyncio.timeout(5):
        assert await heard.get() == "501 0"
    assert heard.empty()


async def test_an_address_that_is_wrong_is_refused_in_words() -> None:
    database = connect(address("nobody_made_this"), SEAL)
    with pytest.raises(UnfitDatabase, match="correct the address"):
        await database.migrate()
    await database.close()
