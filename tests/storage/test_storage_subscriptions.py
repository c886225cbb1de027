"""What visitors asked to hear about: one of each at a time, and evidence of all."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from core.subscriptions import Subscription, Wish
from core.text import Language
from storage.database import Database
from storage.holdings import Holdings
from storage.seal import DoesNotOpen
from storage.subscriptions import Subscriptions
from tests.storage.stage import AIGUL, BOTAGOZ, LATER, NOW, SECRET, SOON, bytes_on_disk

PAVLODAR = Wish("relocation", "pavlodar")
WANTED = Subscription(
    visitor=AIGUL, wish=PAVLODAR, language=Language.KK, origin="relocation/resettler", since=NOW
)
AUDIENCE = """
    SELECT visitor FROM subscriptions
     WHERE topic = $1 AND region = $2 AND language = $3 AND ended_at IS NULL AND visitor > $4
     ORDER BY visitor LIMIT $5
"""


async def adds(database: Database, subscription: Subscription = WANTED) -> bool:
    return await database.write(lambda tx: Subscriptions(tx).add(subscription))


async def ends(database: Database, wish: Wish = PAVLODAR) -> None:
    await database.write(lambda tx: Subscriptions(tx).end(AIGUL, wish, "list", LATER))


async def kept(database: Database, visitor: int = AIGUL) -> tuple[Subscription, ...]:
    return await database.read(lambda tx: Subscriptions(tx).all(visitor))


async def audience(database: Database, after: int, most: int) -> list[int]:
    rows = await database.read(
        lambda tx: tx.fetch(AUDIENCE, "relocation", "pavlodar", "kk", after, most)
    )
    return [row["visitor"] for row in rows]


async def test_a_subscription_is_known_again(database: Database) -> None:
    wider = replace(WANTED, wish=Wish("relocation"), language=Language.RU, since=SOON)
    assert await adds(database)
    assert await adds(database, wider)

    assert await kept(database) == (wider, WANTED)
    assert await kept(database, BOTAGOZ) == ()


async def test_of_fifty_taps_at_once_one_counts(database: Database) -> None:
    added = await asyncio.gather(*(adds(database) for _ in range(50)))

    assert sum(added) == len(await kept(database)) == 1


async def test_what_was_stopped_stays_and_may_begin_anew(database: Database) -> None:
    await adds(database)
    await ends(database)
    await ends(database)
    assert await adds(database, replace(WANTED, since=LATER))

    stopped = replace(WANTED, ended_at=LATER, ended_from="list")
    assert await kept(database) == (replace(WANTED, since=LATER), stopped)


async def test_one_stop_ends_one_wish_of_one_visitor(database: Database) -> None:
    others = [replace(WANTED, wish=Wish("relocation")), replace(WANTED, visitor=BOTAGOZ)]
    for one in (WANTED, *others):
        await adds(database, one)
    await ends(database)

    assert [one for one in await kept(database) if one.stands] == others[:1]
    assert await kept(database, BOTAGOZ) == (others[1],)


async def test_the_audience_of_a_topic_is_read_page_by_page(database: Database) -> None:
    for visitor in range(1, 8):
        await adds(database, replace(WANTED, visitor=visitor))
    await adds(database, replace(WANTED, visitor=8, language=Language.RU))
    await adds(database, replace(WANTED, visitor=9, wish=Wish("status")))
    await database.write(lambda tx: Subscriptions(tx).end(4, PAVLODAR, "list", LATER))

    assert await audience(database, 0, 4) == [1, 2, 3, 5]
    assert await audience(database, 5, 4) == [6, 7]


@pytest.mark.parametrize(
    "condition",
    [
        "topic = 'relocation'",
        "topic = 'relocation' AND region = 'pavlodar'",
        "topic = 'relocation' AND region IN ('', 'pavlodar') AND language = 'kk'",
    ],
    ids=["topic", "region", "language"],
)
@pytest.mark.sqlite
async def test_who_still_hears_about_something_is_answered_by_an_index(
    database: Database, condition: str
) -> None:
    sql = f"SELECT visitor FROM subscriptions WHERE ended_at IS NULL AND {condition}"  # noqa: S608
    plan = await database.read(lambda tx: tx.fetch(f"EXPLAIN QUERY PLAN {sql}"))

    assert [" INDEX " in row["detail"] for row in plan] == [True]


@pytest.mark.sqlite
async def test_a_page_of_an_audience_is_read_in_order_without_sorting(database: Database) -> None:
    values = ("relocation", "pavlodar", "kk", 0, 100)
    plan = await database.read(lambda tx: tx.fetch(f"EXPLAIN QUERY PLAN {AUDIENCE}", *values))

    assert [row["detail"].endswith("AND visitor>?)") for row in plan] == [True]


async def test_a_stolen_disk_does_not_tell_what_was_answered(
    database: Database, file: Path
) -> None:
    await adds(database, replace(WANTED, origin=SECRET))

    assert SECRET.encode() not in bytes_on_disk(file)


async def test_an_origin_put_into_another_visitors_row_does_not_open(database: Database) -> None:
    await adds(database)
    await database.write(lambda tx: tx.run("UPDATE subscriptions SET visitor = $1", BOTAGOZ))

    with pytest.raises(DoesNotOpen):
        await kept(database, BOTAGOZ)


async def test_an_erasure_takes_those_that_stand_and_those_that_ended(database: Database) -> None:
    await adds(database)
    await ends(database)
    await adds(database)
    await adds(database, replace(WANTED, visitor=BOTAGOZ))
    await database.write(lambda tx: Holdings(tx).erase(AIGUL, LATER, ()))

    assert await kept(database) == ()
    assert len(await kept(database, BOTAGOZ)) == 1
