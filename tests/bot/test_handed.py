"""Updates go from intake to the workers by hand: each once, and in its turn, whatever happens."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiogram import BaseMiddleware
from aiogram.types import TelegramObject, Update

from bot import handed
from bot.app import App
from bot.background import Background
from bot.handed import Handed
from core.emergencies import Stop
from core.inbox import Waiting
from core.officers import Role
from emulator.person import Person
from tests.bot.acts import asked, fills_in_the_kandas_form, first
from tests.postgres import EACH
from tests.reliability.stage import Handler
from tests.stage import NOON, Stage, settings

DATABASES = EACH
FIRST = {"consent": "agree", "speaks": "kk"}
ADMIN = 990
NAMES = ("Оразова", "Айгүл", "Болатқызы")


class Stumbles(BaseMiddleware):
    """Fails the first time with what holds *word*."""

    def __init__(self, word: str) -> None:
        self._words = [word]

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        if event.message and event.message.text in self._words:
            self._words.clear()
            raise LookupError
        return await handler(event, data)


async def begins(stage: Stage) -> Person:
    """Somebody who is asked for a surname, and will not wait for answers."""
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, FIRST)
    visitor.settle = None
    return visitor


async def says_all(stage: Stage, visitor: Person) -> None:
    """Three names at once, each the answer to another question."""
    for name in NAMES:
        await visitor.sends(name)
    await stage.settled()


async def all_is_decided(stage: Stage) -> None:
    """By whichever process; the one that speaks hears of it."""
    while await stage.app.units.read(lambda unit: unit.inbox.depth()):  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    await stage.app.sender.resume()


def update(number: int) -> Waiting:
    return Waiting(update_id=number, raw="{}", attempts=0, due=NOON)


def message(number: int, text: str) -> dict[str, Any]:
    who = {"id": 501, "is_bot": False, "first_name": "Айгүл"}
    chat = {"id": 501, "type": "private"}
    told = {"message_id": number, "date": 1, "chat": chat, "from": who, "text": text}
    return {"update_id": number, "message": told}


@asynccontextmanager
async def another(stage: Stage) -> AsyncIterator[App]:
    """One more process over the same database; the first one is the sender."""
    app = App(settings(stage.folder, stage.world), stage.app.bot, stage.app.database, stage.clock)
    app.sender.lanes.close()
    async with Background() as background:
        background.start(app.workers.lanes.run())
        yield app


async def test_three_names_written_at_once_are_three_answers(stage: Stage) -> None:
    visitor = await begins(stage)
    await says_all(stage, visitor)

    assert asked(visitor, "kandas", "birth_year")


async def test_a_name_that_fails_once_is_not_overtaken(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = await begins(stage)
    stage.app.dispatcher.update.outer_middleware(Stumbles(NAMES[0]))
    for name in NAMES:
        await visitor.sends(name)
    await stage.becomes(lambda: "try 1" in caplog.text)
    caplog.clear()
    stage.clock.passes(seconds=1)
    await stage.becomes(lambda: asked(visitor, "kandas", "birth_year"))


async def test_with_more_than_can_be_held_nobody_loses_their_turn(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handed, "MOST", 1)
    visitor = await begins(stage)
    await says_all(stage, visitor)

    assert asked(visitor, "kandas", "birth_year")


async def test_what_waits_from_before_a_restart_comes_first(stage: Stage) -> None:
    """It is found in the database, what comes now is at hand."""
    visitor = await begins(stage)
    lanes = stage.app.workers.lanes
    lanes.close()
    await stage.app.intake.receive([message(9001, NAMES[0])])
    lanes.open()
    async with Background() as background:
        background.start(lanes.run())
        await stage.app.intake.receive([message(9002, NAMES[1])])
        await stage.becomes(lambda: asked(visitor, "kandas", "patronymic"))
        await stage.settled()


async def test_two_processes_that_received_one_half_each_keep_the_order(stage: Stage) -> None:
    visitor = await begins(stage)
    async with another(stage) as other:
        stage.app.workers.lanes.close()
        await stage.app.intake.receive([message(9001, NAMES[0])])
        await other.intake.receive([message(9002, NAMES[1])])
        await all_is_decided(stage)
        await stage.becomes(lambda: asked(visitor, "kandas", "patronymic"))


async def test_the_brake_holds_where_nobody_has_heard_of_it(stage: Stage) -> None:
    await stage.officer(ADMIN, Role.ADMIN, "Қайрат")
    visitor = await begins(stage)
    async with another(stage) as other:
        await other.intake.receive([message(9001, NAMES[0])])
        await all_is_decided(stage)
        await stage.app.units.write(
            lambda unit: unit.service.emergencies.stop(ADMIN, Stop.ANSWERS)
        )
        await other.intake.receive([message(9002, NAMES[1])])
        await all_is_decided(stage)
        await stage.becomes(lambda: first("answers-stopped") in visitor.sees)
    standing = await stage.app.units.read(lambda unit: unit.service.conversations.current(501))

    assert standing is not None
    assert standing.place.node.key == "name"


@pytest.mark.sqlite
async def test_nobody_looks_for_what_is_at_hand(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = await stage.visitor()
    looks: list[object] = []
    read = stage.app.units.read

    async def counted(work: Any, **options: Any) -> Any:
        looks.append(work)
        return await read(work, **options)

    monkeypatch.setattr(stage.app.units, "read", counted)
    await visitor.sends("/help")

    assert first("help") in visitor.sees
    assert looks == []


def test_a_lane_that_lost_something_is_looked_for_until_it_is_empty() -> None:
    ours = Handed()
    ours.give(501, update(1))
    ours.give(502, update(2))
    ours.lose(501)
    ours.give(501, update(3))

    assert ours.next(501) is None
    assert ours.has_more(501)
    ours.found_empty(501)
    assert not ours.has_more(501)
    assert ours.next(502) == update(2)
    ours.give(501, update(4))
    assert ours.next(501) == update(4)


def test_what_is_held_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handed, "MOST", 2)
    ours = Handed()
    for number in range(5):
        ours.give(500 + number, update(number))

    assert [ours.next(500 + number) for number in range(3)] == [update(0), update(1), None]
