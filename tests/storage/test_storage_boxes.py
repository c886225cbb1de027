"""What came in is worked once; what is to go out is said once, in order."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from core.inbox import Received, Waiting
from core.outbox import Due, Outgoing, Priority
from storage.database import Database
from storage.inbox import Inbox
from storage.outbox import Outbox
from storage.seal import DoesNotOpen
from storage.transaction import Transaction
from tests.storage.stage import AIGUL, BOTAGOZ, LATER, NOW, update, words


async def receives(database: Database, *updates: Received) -> list[int]:
    """The numbers of what is new."""
    new = await database.write(lambda tx: Inbox(tx).receive(updates, NOW))
    return [one.update_id for one in new]


async def head(database: Database, lane: int = AIGUL) -> Waiting | None:
    return await database.read(lambda tx: Inbox(tx).head(lane))


async def takes(database: Database, number: int) -> bool:
    return await database.write(lambda tx: Inbox(tx).take(number))


async def done(database: Database, number: int) -> None:
    await database.write(lambda tx: Inbox(tx).done(number, NOW))


async def writes(database: Database, *outgoing: Outgoing) -> None:
    async def work(tx: Transaction) -> None:
        for one in outgoing:
            await Outbox(tx).put(one, NOW)

    await database.write(work)


async def next_words(database: Database, recipient: int = AIGUL) -> Due | None:
    heads = await database.read(lambda tx: Outbox(tx).heads(recipient, 1))
    return heads[0] if heads else None


async def said(database: Database, recipient: int = AIGUL) -> Sequence[str]:
    """Say all there is to one recipient."""

    async def work(tx: Transaction) -> Sequence[str]:
        payloads = []
        while heads := await Outbox(tx).heads(recipient, 2):
            payloads.append(heads[0].outgoing.payload)
            await Outbox(tx).sent(heads[0].id)
        return payloads

    return await database.write(work)


async def test_an_update_that_comes_twice_counts_once(database: Database) -> None:
    assert await receives(database, update(1), update(2, BOTAGOZ), update(3)) == [1, 2, 3]
    assert await receives(database, update(1), update(2, BOTAGOZ)) == []

    await done(database, 1)
    assert await receives(database, update(1), update(4)) == [4]
    assert await database.read(lambda tx: Inbox(tx).depth()) == 3


async def test_a_visitor_is_answered_in_the_order_of_writing(database: Database) -> None:
    await receives(database, update(3, raw="third"), update(1, raw="first"), update(2, BOTAGOZ))

    first = await head(database)
    assert first == Waiting(update_id=1, raw="first", attempts=0, due=NOW)
    await done(database, 1)
    third = await head(database)
    assert third is not None
    assert third.raw == "third"


async def test_after_a_restart_every_waiting_lane_is_known(database: Database) -> None:
    await receives(database, update(1), update(2), update(3, BOTAGOZ), update(4, 700))
    await done(database, 4)

    assert sorted(await database.read(lambda tx: Inbox(tx).lanes())) == [AIGUL, BOTAGOZ]


async def test_a_failed_update_keeps_its_place_and_counts_its_tries(database: Database) -> None:
    await receives(database, update(1), update(2))
    for _ in range(2):
        await database.write(lambda tx: Inbox(tx).failed(1, LATER, "KeyError"))

    assert await head(database) == Waiting(update_id=1, raw="{}", attempts=2, due=LATER)


async def test_an_update_set_aside_no_longer_blocks_its_visitor(database: Database) -> None:
    await receives(database, update(1, raw="poison"), update(2))
    await database.write(lambda tx: Inbox(tx).bury(1, "KeyError", NOW))
    after = await head(database)
    dead = await database.read(lambda tx: Inbox(tx).dead())

    assert after is not None
    assert after.update_id == 2
    assert [(one.update_id, one.lane, one.error) for one in dead] == [(1, AIGUL, "KeyError")]
    assert await receives(database, update(1)) == []


async def test_an_update_set_aside_can_be_worked_once_the_fault_is_mended(
    database: Database,
) -> None:
    await receives(database, update(1, raw="poison"))
    await database.write(lambda tx: Inbox(tx).bury(1, "KeyError", NOW))
    await database.write(lambda tx: Inbox(tx).revive(1, LATER))

    assert await head(database) == Waiting(update_id=1, raw="poison", attempts=0, due=LATER)
    assert await database.read(lambda tx: Inbox(tx).dead()) == []


async def test_nobody_takes_an_update_before_its_turn(database: Database) -> None:
    await receives(database, update(1), update(2), update(3, BOTAGOZ))
    assert [await takes(database, number) for number in (1, 2, 3)] == [True, False, True]

    await done(database, 1)
    assert [await takes(database, number) for number in (1, 2, 3)] == [False, True, True]


async def test_what_was_set_aside_is_no_longer_waited_for(database: Database) -> None:
    await receives(database, update(1), update(2))
    await database.write(lambda tx: Inbox(tx).bury(1, "KeyError", NOW))

    assert await takes(database, 2)


async def test_only_worked_updates_are_forgotten(database: Database) -> None:
    await receives(database, update(1), update(2), update(3))
    await done(database, 1)
    await database.write(lambda tx: Inbox(tx).bury(2, "KeyError", NOW))

    assert await database.write(lambda tx: Inbox(tx).purge(NOW)) == 0
    assert await database.write(lambda tx: Inbox(tx).purge(NOW + timedelta(days=2))) == 1
    assert len(await database.read(lambda tx: Inbox(tx).dead())) == 1
    assert await database.read(lambda tx: Inbox(tx).depth()) == 1


async def test_an_update_moved_to_another_row_does_not_open(database: Database) -> None:
    await receives(database, update(1, raw="first"))
    await database.write(lambda tx: tx.run("UPDATE inbox SET update_id = 2"))

    with pytest.raises(DoesNotOpen):
        await head(database)


async def test_words_are_said_once_in_order_the_urgent_first(database: Database) -> None:
    await writes(
        database,
        words("news", priority=Priority.BROADCAST),
        words("one"),
        words("two"),
        words("tap", priority=Priority.ANSWER),
        words("other", BOTAGOZ),
    )

    assert await database.read(lambda tx: Outbox(tx).depth()) == 5
    assert await said(database) == ["tap", "one", "two", "news"]
    assert await said(database, BOTAGOZ) == ["other"]
    assert await database.read(lambda tx: Outbox(tx).depth()) == 0


async def test_after_a_restart_everybody_who_waits_for_words_is_known(database: Database) -> None:
    await writes(
        database,
        words("news", priority=Priority.BROADCAST),
        words("one"),
        words("news", BOTAGOZ, Priority.BROADCAST),
    )
    waiting = await database.read(lambda tx: Outbox(tx).recipients())

    assert sorted(waiting) == [(AIGUL, Priority.REPLY), (BOTAGOZ, Priority.BROADCAST)]


async def test_words_that_have_to_wait_are_not_overtaken(database: Database) -> None:
    await writes(database, words("one"), words("two"))
    first = await next_words(database)
    assert first is not None
    await database.write(lambda tx: Outbox(tx).later(first.id, LATER, "429"))

    now = await next_words(database)
    assert now is not None
    assert (now.outgoing, now.attempts, now.due) == (words("one"), 1, LATER)


async def test_what_cannot_be_said_is_remembered_without_the_words(database: Database) -> None:
    await writes(database, words("one"), words("two"))
    first = await next_words(database)
    assert first is not None
    await database.write(lambda tx: Outbox(tx).failed(first.id, "blocked", NOW))
    rows = await database.read(lambda tx: tx.fetch("SELECT * FROM outbox WHERE state = 'failed'"))

    assert [(row["error"], row["payload"]) for row in rows] == [("blocked", "")]
    assert await said(database) == ["two"]


async def test_words_for_one_person_never_open_for_another(database: Database) -> None:
    await writes(database, words("for Aigul only"))
    await database.write(lambda tx: tx.run("UPDATE outbox SET recipient = $1", BOTAGOZ))

    with pytest.raises(DoesNotOpen):
        await next_words(database, BOTAGOZ)
