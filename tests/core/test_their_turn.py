"""Whoever is looked at again at their turn, and once more before the call."""

from dataclasses import replace

import pytest

from core.broadcasts import Broadcast
from core.deliveries import Delivery
from storage.database import Database
from storage.erasure import Erasure
from storage.transaction import Transaction
from tests.core.announcer import NEWS, Newsroom
from tests.core.stage import NOW

TITLE = ("Тағы бір хабарландыру", "Еще одно объявление")


@pytest.fixture
async def newsroom(database: Database) -> Newsroom:
    newsroom = Newsroom(database)
    await newsroom.opens()
    return newsroom


async def begun(newsroom: Newsroom, *visitors: int) -> Broadcast:
    for visitor in visitors:
        await newsroom.subscriber(visitor)
    one = await newsroom.starts(await newsroom.released(NEWS))
    assert one is not None
    return one


async def claimed(newsroom: Newsroom, one: Broadcast) -> Delivery:
    found = await newsroom.claims(one)
    assert isinstance(found, Delivery)
    return found


async def test_two_broadcasts_at_once_do_not_write_to_one_person_twice(
    newsroom: Newsroom,
) -> None:
    first = await begun(newsroom, 1)
    second = await newsroom.starts(await newsroom.released(replace(NEWS, title=TITLE)))
    assert second is not None
    on_its_way = await claimed(newsroom, first)

    assert not isinstance(await newsroom.claims(second), Delivery)
    await newsroom.settles(on_its_way)
    assert await newsroom.counts(second.id) == {"skipped recently_contacted": 1}


async def test_who_stops_hearing_while_telegram_asks_to_wait_hears_nothing(
    newsroom: Newsroom,
) -> None:
    one = await begun(newsroom, 1)
    waiting = await claimed(newsroom, one)
    assert await newsroom.does(lambda s: s.sendings.still(waiting))
    await newsroom.does(lambda s: s.subscriptions.stop(1, "relocation", "list"))

    assert not await newsroom.does(lambda s: s.sendings.still(waiting))


async def test_who_is_erased_while_telegram_asks_to_wait_hears_nothing(
    newsroom: Newsroom,
) -> None:
    one = await begun(newsroom, 1)
    waiting = await claimed(newsroom, one)
    await newsroom.database.write(lambda tx: Erasure(tx).erase(1, NOW, ()))

    assert not await newsroom.does(lambda s: s.sendings.still(waiting))
    await newsroom.settles(waiting)
    rows = await newsroom.database.read(_rows)
    assert rows == [(0, None)]


async def _rows(tx: Transaction) -> list[tuple[int, int | None]]:
    rows = await tx.fetch("SELECT visitor, message FROM deliveries")
    return [(row["visitor"], row["message"]) for row in rows]
