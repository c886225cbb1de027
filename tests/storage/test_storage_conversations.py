"""Visitors leave a conversation and find it as it was."""

import asyncio
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from core.answers import Answer
from core.conversation import Conversation
from storage.conversations import Conversations
from storage.database import Database
from tests.storage.stage import AIGUL, BOTAGOZ, KANDAS, NOW, SECRET

KEEPABLE = some.characters(codec="utf-8", exclude_characters="\0")
"""Half a pair is no character, and the door lets none in; PostgreSQL does not take the other."""
ASK = replace(KANDAS, key="ask")


async def begun(database: Database, visitor: int = AIGUL) -> Conversation:
    return await database.write(lambda tx: Conversations(tx).begin(visitor, KANDAS, "", NOW))


async def saves(database: Database, conversation: Conversation) -> bool:
    return await database.write(lambda tx: Conversations(tx).save(conversation, NOW))


async def found(database: Database, visitor: int = AIGUL) -> Conversation | None:
    return await database.read(lambda tx: Conversations(tx).find(visitor, "kandas"))


async def current(database: Database, visitor: int = AIGUL) -> Conversation | None:
    return await database.read(lambda tx: Conversations(tx).current(visitor))


def after(conversation: Conversation, **answers: Answer) -> Conversation:
    return replace(conversation, answers=answers, revision=conversation.revision + 1)


async def test_a_new_conversation_is_empty_and_current(database: Database) -> None:
    conversation = await begun(database)

    assert (conversation.answers, conversation.revision) == ({}, 0)
    assert conversation.version == KANDAS.version
    assert await current(database) == conversation == await found(database)
    assert await current(database, BOTAGOZ) is None


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    answers=some.dictionaries(some.text(min_size=1), some.integers() | some.text()),
    reopened=some.none() | some.text(KEEPABLE, min_size=1),
)
async def test_what_a_visitor_said_is_found_as_they_said_it(
    database: Database, answers: dict[str, Answer], reopened: str | None
) -> None:
    conversation = replace(after(await begun(database), **answers), reopened=reopened)

    assert await saves(database, conversation)
    there = await found(database)
    assert there == conversation
    assert there is not None
    assert list(there.answers.items()) == list(answers.items())


async def test_two_taps_on_one_screen_count_once(database: Database) -> None:
    conversation = await begun(database)
    taps = [after(conversation, place="kz"), after(conversation, place="cn")]
    outcomes = await asyncio.gather(*(saves(database, tap) for tap in taps))

    assert sorted(outcomes) == [False, True]
    assert await found(database) == taps[outcomes.index(True)]


async def test_a_tap_on_an_earlier_run_changes_nothing(database: Database) -> None:
    earlier = await begun(database)
    newer = await begun(database)

    assert newer.run > earlier.run
    assert not await saves(database, after(earlier, place="kz"))
    assert await found(database) == newer == await current(database)


async def test_a_run_is_never_used_twice(database: Database) -> None:
    """Cases remember the run they were sent from, so a second one of that number would be lost."""
    first = await begun(database)
    await database.write(lambda tx: Conversations(tx).close(first))
    second = await begun(database)

    assert second.run > first.run


async def test_a_visitor_goes_to_and_fro_between_flows(database: Database) -> None:
    kandas = after(await begun(database), words=SECRET)
    await saves(database, kandas)
    question = await database.write(
        lambda tx: Conversations(tx).begin(AIGUL, ASK, "kandas/firm", NOW)
    )
    assert await current(database) == question

    await database.write(lambda tx: Conversations(tx).resume(kandas))
    assert await current(database) == kandas


async def test_a_visitor_who_leaves_keeps_the_draft(database: Database) -> None:
    conversation = await begun(database)
    await database.write(lambda tx: Conversations(tx).leave(AIGUL))

    assert await current(database) is None
    assert await found(database) == conversation


async def test_what_was_sent_is_no_draft_any_more(database: Database) -> None:
    conversation = await begun(database)
    await database.write(lambda tx: Conversations(tx).close(conversation))

    assert await current(database) is None
    assert await found(database) is None


async def test_closing_an_earlier_run_leaves_the_newer_one(database: Database) -> None:
    earlier = await begun(database)
    newer = await begun(database)
    await database.write(lambda tx: Conversations(tx).close(earlier))

    assert await current(database) == newer
