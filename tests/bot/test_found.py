"""What a second reading found: each left somebody without words, or with too many."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiogram import Bot
from aiohttp import web

from bot import jsons
from bot.app import App, new_database
from bot.screens.screen import screen
from bot.screens.wire import packed
from bot.unit import Unit
from core.officers import Role
from core.outbox import Kind, Outgoing, Priority
from core.text import Text
from emulator.faults import Fault
from emulator.person import Person
from emulator.session import InProcess
from emulator.world import World
from tests.bot.acts import (
    QUESTION,
    asked,
    asks,
    data,
    decides,
    fills_in_the_kandas_form,
    first,
    label,
    option,
    reference_on,
    replies,
    said,
    sends_it,
    takes,
    takes_the_oldest,
    writes_on,
)
from tests.e2e.stage import free_port
from tests.postgres import EACH
from tests.stage import LONG_ENOUGH, Stage, settings
from web.served import Served

DATABASES = EACH

HELP = jsons.written({"screen": packed(screen(Text("help"))), "tapped": None}).decode()


async def is_left_in_the_outbox(
    stage: Stage, recipient: int, payload: str, tries: int = 0
) -> None:
    """As an earlier process may have left it."""
    left = Outgoing(
        recipient=recipient, kind=Kind.SCREEN, priority=Priority.REPLY, payload=payload
    )

    async def work(unit: Unit) -> None:
        await unit.outbox.put(left, unit.now)
        (due,) = await unit.outbox.heads(recipient, 1)
        for _ in range(tries):
            await unit.outbox.later(due.id, unit.now, "")

    await stage.app.units.write(work)


UNSAYABLE = {
    "words that are gone": (
        '{"screen":{"text":[[{"t":"no-such-words","a":{}}]],"rows":[],'
        '"asks_contact":false,"in_both":false},"tapped":null}'
    ),
    "a shape of another release": '{"screens":[]}',
    "no JSON": "{",
}


@pytest.mark.parametrize("payload", UNSAYABLE.values(), ids=UNSAYABLE)
async def test_words_that_cannot_be_said_do_not_hold_up_the_next(
    stage: Stage, payload: str
) -> None:
    """A release may take words away that were decided and not yet said."""
    visitor = await stage.visitor()
    await is_left_in_the_outbox(stage, visitor.id, payload)
    await visitor.sends("/help")

    assert first("help") in visitor.sees
    assert await stage.app.units.read(lambda unit: unit.outbox.depth()) == 0


async def test_after_a_long_outage_the_pause_is_the_longest_and_no_more(stage: Stage) -> None:
    """Doubled at every try, it once grew beyond any number."""
    visitor = await stage.visitor()
    stage.world.faults.add(Fault(method="sendMessage", kind="server_error"))
    await is_left_in_the_outbox(stage, visitor.id, HELP, tries=60)
    stage.app.sender.lanes.add(visitor.id)
    await stage.settled()
    stage.clock.passes(seconds=61)
    await visitor.sends("/menu")

    assert visitor.saw(first("help"))


async def test_a_case_left_by_an_officer_comes_back_into_the_queue(stage: Stage) -> None:
    """Taken in the evening and forgotten, it was once on nobody's screen."""
    first_one, second = await stage.officer(901), await stage.officer(902)
    reference = await asks(await stage.visitor())
    await takes_the_oldest(first_one)
    stage.clock.passes(minutes=31)

    assert await takes_the_oldest(second) == reference
    assert [label("desk-reply"), label("desk-decide")] in second.buttons


async def test_who_writes_again_after_an_answer_is_in_the_queue_again(stage: Stage) -> None:
    first_one, second = await stage.officer(901), await stage.officer(902)
    visitor = await stage.visitor()
    reference = await asks(visitor)
    await takes_the_oldest(first_one)
    await replies(first_one, "Порталдан бастаңыз.")
    stage.clock.passes(days=1)
    await second.sends("/desk")
    await second.taps(label("desk-take"))
    assert second.toast == label("desk-queue-empty")

    await writes_on(visitor, "Портал ашылмайды.")
    assert await takes_the_oldest(second) == reference


@pytest.mark.parametrize("role", [Role.ANNOUNCER, Role.APPROVER])
async def test_who_joins_without_a_shift_can_choose_a_language(stage: Stage, role: Role) -> None:
    """Their role shows them no cases; the language they tapped was once thrown away with that."""
    await stage.invites("early", role)
    newcomer = stage.person(903, "Дана")
    await newcomer.opens("join-early")
    await newcomer.taps("Русский")

    assert first("menu", "ru") in newcomer.sees
    assert newcomer.saw(label("desk-not-allowed", "ru"))


@pytest.mark.sqlite
async def test_a_made_up_button_carries_nothing_private_past_the_door(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, {"consent": "agree", "speaks": "kk"})
    why = data(visitor, ":surname:why")
    await visitor.taps_data(why.replace("m:", "a:", 1).replace("why", "900101300123"))

    assert asked(visitor, "kandas", "surname")
    assert visitor.toast == label("stale-button")
    assert b"900101300123" not in stage.kept()


@pytest.mark.parametrize("made_up", [f"v:fact:{'x' * 57}", f"v:fact:{'қ' * 20}"])
async def test_a_made_up_list_is_no_defect(stage: Stage, made_up: str) -> None:
    """Its name was once put into a button again, where it did not fit."""
    visitor = await stage.visitor()
    await visitor.taps_data(made_up)

    assert visitor.saw(said("not-found"))


async def test_why_is_told_of_questions_only(stage: Stage) -> None:
    """A made-up tap once asked why of an outcome: words that are nowhere."""
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await visitor.taps(option("status", "urgent", "yes"))
    await visitor.taps_data(data(visitor, "::back").replace("::back", ":urgent_first:why"))

    assert visitor.toast == label("stale-button")


async def test_a_live_location_is_answered_once(stage: Stage) -> None:
    """Telegram sends an edited message each time the person moves, for hours."""
    visitor = await stage.visitor()
    message = await visitor.sends_location()
    heard = len(visitor.chat)
    for _ in range(3):
        stage.world.inject({"edited_message": {**message.wire, "edit_date": 1}})
    await stage.settled()

    assert len(visitor.chat) == heard


async def test_words_behind_start_are_not_kept_as_a_link(stage: Stage) -> None:
    """A deep link is letters, digits, ``_`` and ``-``; anything else somebody typed."""
    newcomer = stage.person(904, "Дана")
    await newcomer.sends("/start Менің атым Дана Оразова")
    known = await stage.app.units.read(lambda unit: unit.service.visitors.meet(newcomer.id))

    assert known.link == ""
    assert first("language-choose") in newcomer.sees


@asynccontextmanager
async def served(folder: Path, world: World) -> AsyncIterator[App]:
    """The service as a whole, stopped at the end as a signal does."""
    chosen = settings(folder, world, listen="127.0.0.1:0")
    database = new_database(chosen)
    app = App(chosen, Bot(world.token, session=InProcess(world)), database)
    serving = asyncio.ensure_future(app.run())
    try:
        yield app
        app.background.stop()
        await serving
    finally:
        await database.close()


async def test_worked_updates_are_forgotten_while_the_service_runs(stage: Stage) -> None:
    """Once only a restart forgot them, and the inbox grew."""
    await stage.visitor()
    stage.clock.passes(days=3)
    await stage.app.scheduler.look()
    rows = await stage.app.database.read(lambda tx: tx.fetch("SELECT update_id FROM inbox"))

    assert rows == []


async def test_a_stop_lets_the_calls_that_are_begun_end(tmp_path: Path) -> None:
    """Broken off while Telegram was slow, they were all said again after the restart."""
    world = World()
    newcomers = [Person(world, 501 + n, "Айгүл") for n in range(3)]
    world.faults.add(Fault(method="sendMessage", kind="slow", delay=1.5, times=6))
    async with asyncio.timeout(LONG_ENOUGH), served(tmp_path, world):
        for newcomer in newcomers:
            await newcomer.opens()
            await newcomer.opens()
        await becomes(lambda: all(newcomer.sees for newcomer in newcomers))
    async with asyncio.timeout(LONG_ENOUGH), served(tmp_path, world):
        await becomes(lambda: all(len(newcomer.chat) >= 4 for newcomer in newcomers))
        await asyncio.sleep(0.5)

    assert [len(newcomer.chat) for newcomer in newcomers] == [4, 4, 4]


async def becomes(so: Callable[[], bool]) -> None:
    while not so():  # noqa: ASYNC110 - anything may make it so
        await asyncio.sleep(0.01)


async def test_a_request_that_never_ends_does_not_hold_up_a_stop() -> None:
    """The network may break in the middle of one; aiohttp would wait for a minute."""

    async def reads(request: web.Request) -> web.Response:
        return web.Response(body=await request.read())

    port, loop = free_port(), asyncio.get_running_loop()
    async with Served([web.post("/", reads)], f"127.0.0.1:{port}", {}):
        _, half = await asyncio.open_connection("127.0.0.1", port)
        half.write(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{")
        await half.drain()
        await asyncio.sleep(0.1)
        begun = loop.time()

    assert loop.time() - begun < 3
    half.close()


async def test_an_officer_joins_under_a_name_that_does_not_lie(stage: Stage) -> None:
    """Colleagues read it; a turned direction or invisible letters would show them another."""
    officer = await stage.officer(901, name="\u202eнамаД\u200b Дана")
    known = await stage.app.units.read(lambda unit: unit.service.officers.find(officer.id))

    assert known is not None
    assert known.name == "намаД Дана"


async def test_words_about_a_case_that_has_ended_become_a_new_question(stage: Stage) -> None:
    """Nobody works the ended case any more: added to it, they would be read by nobody."""
    officer, visitor = await stage.officer(), await stage.visitor()
    ended = await asks(visitor)
    await takes_the_oldest(officer)
    await decides(officer, "answered", "Жауап берілді.")
    await visitor.taps(label("case-write"))
    await takes(visitor, "ask", QUESTION)
    await sends_it(visitor, "ask")

    assert reference_on(visitor) != ended
