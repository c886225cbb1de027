"""F31, T51: the clock is set back or forward: nothing waits for it, nothing is lost or doubled."""

import pytest

from emulator.faults import Fault
from tests.bot.acts import asks, first, said
from tests.bot.office import plans
from tests.bot.test_reminders import after, reminded, with_a_draft
from tests.reliability.stage import Broken, set_aside
from tests.reliability.test_faults_of_telegram import comes
from tests.stage import Stage

JUMPS = pytest.mark.parametrize("jump", [{"hours": -1}, {"days": -1}, {"hours": 1}, {"days": 1}])
Jump = dict[str, float]
REPLY = "Бәрі түсінікті."


@JUMPS
async def test_words_put_off_for_a_moment_are_said_whatever_the_clock_does(
    stage: Stage, jump: Jump
) -> None:
    visitor = await stage.visitor()
    lost = stage.world.faults.add(Fault(method="sendMessage", kind="no_connection"))
    visitor.settle = None
    await visitor.sends("/help")
    await stage.becomes(lambda: lost.times == 0)
    await stage.becomes(lambda: not stage.app.sender.lanes.is_busy)  # it has been put off
    stage.clock.passes(**jump)
    await comes(stage, lambda: first("help") in visitor.sees)


@JUMPS
async def test_an_update_that_failed_is_tried_again_whatever_the_clock_does(
    stage: Stage, jump: Jump
) -> None:
    visitor = await stage.visitor()
    stage.app.dispatcher.update.outer_middleware(Broken("бұзық"))
    visitor.settle = None
    await visitor.sends("бұзық")
    await stage.becomes(lambda: not stage.world.updates.unexpired())
    stage.clock.passes(**jump)
    await comes(stage, lambda: first("menu") not in visitor.sees)
    (dead,) = await set_aside(stage)

    assert visitor.sees == said("error-ours", number=str(dead.update_id))


@JUMPS
async def test_what_an_officer_planned_is_carried_out_once_whatever_the_clock_does(
    stage: Stage, jump: Jump
) -> None:
    officer, visitor = await stage.officer(), await stage.visitor()
    await plans(stage, officer, await asks(visitor), REPLY)
    stage.clock.passes(**jump)
    for _ in range(3):
        stage.clock.passes(seconds=15)
        await stage.carries_out()

    assert sum(REPLY in message.text for message in visitor.chat) == 1


async def test_a_reminder_comes_once_though_the_clock_goes_forward_and_back(stage: Stage) -> None:
    visitor = await with_a_draft(stage)
    await after(stage, days=3)
    await after(stage, days=-1)
    await after(stage, days=1)
    await after(stage, hours=-1)
    await after(stage, hours=1)

    assert reminded(visitor) == 1


async def test_a_reminder_comes_though_the_clock_was_set_back_before(stage: Stage) -> None:
    visitor = await with_a_draft(stage)
    await after(stage, days=-1)
    assert reminded(visitor) == 0
    await after(stage, days=4)

    assert reminded(visitor) == 1
