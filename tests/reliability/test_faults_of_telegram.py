"""Everything Telegram and the network answer with besides what was asked for."""

import asyncio
from collections.abc import Callable

import pytest

from emulator.faults import Fault, Kind
from emulator.person import Person
from storage.visitors import Visitors
from tests.bot.acts import asked, first, label, option
from tests.stage import Stage

PASSING: list[Kind] = [
    "server_error",
    "server_error_without_description",
    "html_502",
    "dropped",
    "lost_reply",
]
GONE: list[Kind] = ["blocked", "deactivated", "chat_not_found"]


async def is_reachable(stage: Stage, person: Person) -> bool:
    return await stage.app.database.read(lambda tx: Visitors(tx).is_reachable(person.id))


async def comes(stage: Stage, so: Callable[[], bool]) -> None:
    """Time passes, on the stage too, until it is *so*."""
    async with asyncio.timeout(60):
        while not so():
            stage.clock.passes(seconds=0.5)
            await asyncio.sleep(0.01)
    await stage.settled()


def fails(stage: Stage, kind: Kind, method: str = "sendMessage", times: int = 1) -> Fault:
    return stage.world.faults.add(Fault(method=method, kind=kind, times=times))


def times_called(stage: Stage, method: str) -> int:
    return sum(call.method == method for call in stage.world.calls)


@pytest.mark.parametrize("kind", PASSING)
async def test_p5_words_arrive_in_the_end(stage: Stage, kind: Kind) -> None:
    visitor = await stage.visitor()
    fails(stage, kind, times=3)
    await visitor.sends("/help")
    await comes(stage, lambda: first("help") in visitor.sees)

    assert await is_reachable(stage, visitor)


@pytest.mark.parametrize("kind", PASSING)
async def test_p5_a_tap_is_answered_in_the_end(stage: Stage, kind: Kind) -> None:
    visitor = await stage.visitor()
    fails(stage, kind, "answerCallbackQuery", times=2)
    fails(stage, kind, "editMessageText", times=2)
    await visitor.taps(label("menu.status"))
    await comes(stage, lambda: not stage.world.presses and asked(visitor, "status", "urgent"))

    stage.world.forgive("query is too old")


@pytest.mark.parametrize("kind", [*PASSING, "too_many_requests"])
async def test_p5_what_people_write_meanwhile_is_fetched_in_the_end(
    stage: Stage, kind: Kind
) -> None:
    visitor = await stage.visitor()
    fails(stage, kind, "getUpdates", times=2)
    visitor.settle = None
    await visitor.sends("/help")
    await comes(stage, lambda: first("help") in visitor.sees)


async def test_p5_without_a_lost_reply_nothing_is_said_twice(stage: Stage) -> None:
    visitor = await stage.visitor()
    for kind in ("server_error", "html_502", "dropped"):
        fails(stage, kind)
    said = len(visitor.chat)
    await visitor.sends("/help")
    await comes(stage, lambda: first("help") in visitor.sees)

    assert len(visitor.chat) == said + 2


async def test_p5_a_lost_reply_doubles_one_message_at_most(stage: Stage) -> None:
    visitor = await stage.visitor()
    fails(stage, "lost_reply")
    said = len(visitor.chat)
    await visitor.sends("/help")
    await comes(stage, lambda: len(visitor.chat) == said + 3)

    assert visitor.chat[-1].text == visitor.chat[-2].text


async def test_p5_nobody_calls_while_telegram_asks_to_wait(stage: Stage) -> None:
    """The pause counts for everybody: more calls would only make it longer."""
    visitor, other = await stage.visitor(501), await stage.visitor(502)
    fault = fails(stage, "too_many_requests")
    fault.retry_after = 2
    visitor.settle = other.settle = None
    await visitor.sends("/help")
    await stage.becomes(lambda: stage.world.calls[-1].outcome == "too_many_requests")
    refused, begun = times_called(stage, "sendMessage"), asyncio.get_running_loop().time()
    await other.sends("/help")
    stage.clock.passes(seconds=3)
    await stage.becomes(lambda: times_called(stage, "sendMessage") > refused)

    assert asyncio.get_running_loop().time() - begun > fault.retry_after * 0.9
    await comes(stage, lambda: first("help") in visitor.sees and first("help") in other.sees)


async def test_p5_too_many_requests_without_a_time_is_a_pause_too(stage: Stage) -> None:
    visitor = await stage.visitor()
    fails(stage, "too_many_requests", times=2).retry_after = 0
    await visitor.sends("/help")
    await comes(stage, lambda: first("help") in visitor.sees)

    assert await is_reachable(stage, visitor)


@pytest.mark.parametrize("kind", GONE)
async def test_who_cannot_be_reached_is_not_tried_again(stage: Stage, kind: Kind) -> None:
    visitor = await stage.visitor()
    fails(stage, kind, times=99)
    calls = times_called(stage, "sendMessage")
    await visitor.sends("/help")
    await stage.settled()
    stage.clock.passes(hours=1)
    await asyncio.sleep(0.3)

    assert times_called(stage, "sendMessage") == calls + 1
    assert not await is_reachable(stage, visitor)


@pytest.mark.parametrize("kind", GONE)
async def test_who_writes_again_is_reachable_again(stage: Stage, kind: Kind) -> None:
    visitor = await stage.visitor()
    fails(stage, kind)
    await visitor.sends("/help")
    await visitor.sends("/help")

    assert first("help") in visitor.sees
    assert await is_reachable(stage, visitor)


async def test_who_blocks_the_bot_is_unreachable_until_they_come_back(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.blocks()
    assert not await is_reachable(stage, visitor)
    await visitor.unblocks()

    assert await is_reachable(stage, visitor)


async def test_who_is_gone_holds_up_nobody_else(stage: Stage) -> None:
    gone, visitor = await stage.visitor(501), await stage.visitor(502)
    await gone.sends("/help")
    await gone.deletes_account()
    await visitor.sends("/help")

    assert first("help") in visitor.sees


async def test_a_formatting_that_is_not_understood_is_left_out(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = await stage.visitor()
    fails(stage, "parse_entities")
    await visitor.sends("/help")

    assert first("help") in visitor.sees
    assert visitor.screen.entities == [] or "<b>" not in visitor.sees
    assert [r.levelname for r in caplog.records if "without formatting" in r.getMessage()]


async def test_a_screen_that_was_deleted_is_sent_anew(stage: Stage) -> None:
    visitor = await stage.visitor()
    tapped = visitor.screen
    stage.world.press(visitor.account, tapped, "o:status")
    visitor.private.remove(tapped.id)
    await stage.settled()

    assert asked(visitor, "status", "urgent")
    assert visitor.screen is not tapped


async def test_a_screen_too_old_to_edit_is_sent_anew(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    stage.clock.passes(days=3)
    await visitor.taps(option("status", "urgent", "no"))

    assert asked(visitor, "status", "whom")


async def test_a_slow_telegram_slows_nobody_but_the_one_it_answers(stage: Stage) -> None:
    slow, quick = await stage.visitor(501), await stage.visitor(502)
    stage.world.faults.add(
        Fault(method="sendMessage", kind="slow", chat_id=slow.id, delay=3, times=1)
    )
    slow.settle = quick.settle = None
    await slow.sends("/help")
    await quick.sends("/help")
    await stage.becomes(lambda: first("help") in quick.sees)
    assert stage.app.sender.lanes.is_busy

    await stage.becomes(lambda: not stage.app.sender.lanes.is_busy)
    assert first("help") in slow.sees
