"""Officers of a state body read no personal data through a foreign messenger."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.acts import (
    FORM,
    applies,
    asks,
    data,
    label,
    said,
    sends_it,
    takes_the_oldest,
    writes_on,
)
from tests.stage import Stage, on_stage

PRIVATE = ("Оразова", "Айгүл", "Серікқызы", "1990", "77010000001", "Дәнекерлеуші", "Көктемде")
GROUP = -1009


@pytest.fixture
async def discreet(tmp_path: Path) -> AsyncIterator[Stage]:
    """A service that hides details, and has a group of officers to tell of cases."""
    async with on_stage(tmp_path, details_in_telegram=False, officer_chat=GROUP) as stage:
        stage.world.group("Мамандар", GROUP)
        yield stage
        await stage.settled()
        assert stage.world.complaints() == []


def read_by_the_desk(stage: Stage, officer_id: int) -> str:
    """Everything the bot wrote to the officer and to the group."""
    chats = (stage.world.chats[officer_id], stage.world.chats[GROUP])
    return "\n".join(m.text for chat in chats for m in chat.messages.values() if m.from_bot)


async def test_the_desk_sees_no_answers(discreet: Stage) -> None:
    officer = await discreet.officer()
    await applies(await discreet.visitor(), FORM)
    await takes_the_oldest(officer)

    assert label("desk-hidden") in officer.sees
    assert not [one for one in PRIVATE if one in read_by_the_desk(discreet, officer.id)]


async def test_the_desk_sees_no_words_of_a_visitor(discreet: Stage) -> None:
    officer = await discreet.officer()
    visitor = await discreet.visitor()
    await asks(visitor, "Ағам Ақтауда тұрады.")
    await takes_the_oldest(officer)
    await writes_on(visitor, "Көктемде көшеміз.")

    assert "Ағам" not in read_by_the_desk(discreet, officer.id)
    assert "Көктемде" not in read_by_the_desk(discreet, officer.id)


async def test_nothing_that_is_written_at_the_desk_shows_an_answer(discreet: Stage) -> None:
    """Templates, the names of answers to put right, the last look, and the next morning."""
    officer, seen = await discreet.officer(), list[str]()
    await applies(await discreet.visitor(), FORM)
    await takes_the_oldest(officer)
    template = discreet.app.shelf.content.templates["in-work"].title.kk
    for words in (label("desk-templates"), template, label("desk-template-use")):
        await officer.taps(words)
        seen.append(read_by_the_desk(discreet, officer.id))
    await sends_it(officer, "reply")
    await officer.taps(label("desk-correct"))
    for question in ("surname", "phone"):
        await officer.taps_data(data(officer, f":{question}:mark"))
        seen.append(read_by_the_desk(discreet, officer.id))
    await officer.taps(label("mark-done"))
    await officer.taps(label("flow-skip"))
    seen.append(read_by_the_desk(discreet, officer.id))
    await sends_it(officer, "correct")
    discreet.clock.passes(hours=21)
    await discreet.app.scheduler.watch()
    await discreet.settled()

    seen.append(read_by_the_desk(discreet, officer.id))
    assert label("defect-incomplete") in seen[-2]
    assert said("desk-morning") in seen[-1]
    assert not [one for one in PRIVATE for words in seen if one in words]


async def test_a_burst_tells_the_group_references_in_both_languages(discreet: Stage) -> None:
    references = [await asks(await discreet.visitor(number)) for number in (501, 502, 503)]
    discreet.clock.passes(minutes=10)
    await discreet.app.scheduler.watch()
    await discreet.settled()
    alone, bundle = discreet.world.chats[GROUP].messages.values()

    assert references[0] in alone.text
    for language in ("kk", "ru"):
        assert said("news-submitted", language, count=2) in bundle.text
    assert all(reference in bundle.text for reference in references[1:])


async def test_the_group_gets_a_reference_and_a_way_to_the_desk(discreet: Stage) -> None:
    officer = await discreet.officer()
    reference = await applies(await discreet.visitor(), FORM)
    (told,) = discreet.world.chats[GROUP].messages.values()
    assert reference in told.text
    assert label("kandas-title", "ru") in told.text

    await officer.opens(told.rows[0][0]["url"])
    assert [label("desk-take")] in officer.buttons


async def test_the_group_is_told_even_before_anybody_has_joined(discreet: Stage) -> None:
    reference = await asks(await discreet.visitor())

    assert [reference in m.text for m in discreet.world.chats[GROUP].messages.values()] == [True]


async def test_nobody_in_the_group_is_answered_there(discreet: Stage) -> None:
    officer = await discreet.officer()
    group = discreet.world.chats[GROUP]
    await officer.joins(group)
    await officer.sends("/desk", group)
    await officer.sends("/start", group)

    assert [m for m in group.messages.values() if m.from_bot] == []
