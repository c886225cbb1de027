"""What operators measure; nobody is found in it, and nothing from outside makes it grow."""

import asyncio
import math
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.door import KINDS
from bot.failures import Meaning
from bot.flows import FLOWS
from bot.metrics import METHODS, OTHER, Metrics, Result
from core.deliveries import Fate
from core.troubles import Trouble
from emulator.faults import Fault
from tests.bot.acts import applies, asks, label, replies, takes_the_oldest
from tests.bot.sending import sending
from tests.measured import measured, samples
from tests.reliability.fuzz import DATA
from tests.reliability.stage import Broken, set_aside
from tests.reliability.test_p06_poison import POISON
from tests.stage import Stage, on_stage

FIXED = {
    *("updates_total", "inbox_depth", "inbox_oldest_seconds", "handle_seconds", "api_seconds"),
    *("api_errors_total", "retry_after_total", "outbox_depth", "broadcast_sent_total"),
    *("flow_step_total", "loop_lag_seconds", "db_commit_seconds", "stale_taps_total"),
}
"""Dashboards and alarms outside rely on these names."""
OURS = {
    *("database_reachable", "is_sender", "troubles_standing", "webhook_is_ours"),
    *("webhook_pending_updates", "webhook_last_error_timestamp_seconds"),
}
FAMILIES = {name.removesuffix("_total") for name in FIXED | OURS}
NODES = {node for flow in FLOWS.values() for node in flow.nodes}
CLOSED: dict[str, set[str]] = {
    "type": {*KINDS, OTHER},
    "result": {*Result},
    "method": {*METHODS, OTHER},
    "kind": {meaning.name.lower() for meaning in Meaning},
    "state": {*Fate},
    "flow": {*FLOWS},
    "question": NODES,
    "trouble": {*Trouble},
}
"""All that a label can say."""


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """One on which things go wrong."""
    async with on_stage(tmp_path) as stage:
        yield stage


def test_operators_find_the_names_that_were_promised() -> None:
    assert {family.name for family in Metrics().registry.collect()} == FAMILIES


async def test_two_services_in_one_process_count_apart(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    async with on_stage(tmp_path) as stage, on_stage(tmp_path / "other") as other:
        await stage.visitor()

        assert await measured(stage.app, "updates_total") == 2
        assert await measured(other.app, "updates_total") == 0


async def whole_story(stage: Stage) -> None:
    """Somebody applies, an officer replies, and everything is sent that nobody should send."""
    officer, visitor = await stage.officer(), await stage.visitor(777_555_333)
    await applies(visitor)
    await asks(visitor)
    await visitor.sends("900101300123 құпия")
    await takes_the_oldest(officer)
    await replies(officer, "Жауап")
    for kind in ("server_error", "too_many_requests", "parse_entities", "blocked"):
        stage.world.faults.add(Fault(kind=kind, method="sendMessage"))
        await visitor.sends("/menu")
        stage.clock.passes(minutes=2)
        await stage.settled()
    for poison in POISON.values():
        stage.world.inject(poison)
    for data in (*DATA, "a:құпия:1:1:x:y", "m:kandas:zz:0:никогда:send", "777555333"):
        stage.world.press(visitor.account, visitor.screen, data)
    await stage.settled()


async def test_whatever_is_sent_a_label_is_one_of_a_list(stage: Stage) -> None:
    """A label from outside would let strangers fill the memory, and somebody be found in it."""
    await whole_story(stage)
    found = await samples(stage.app)
    said = {(name, value) for one in found for name, value in one.labels.items() if name != "le"}
    most = len(NODES) + len(KINDS) * len(Result) + len(METHODS) * len(Meaning)

    assert {(name, value) for name, value in said if value not in CLOSED[name]} == set()
    assert {name for name, _ in said} >= {"type", "result", "method", "kind", "flow", "question"}
    assert "777555333" not in str(found)
    assert len([one for one in found if "le" not in one.labels]) < most


async def test_updates_are_counted_by_what_became_of_them(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    stage.world.inject(POISON["an inline query"])
    stage.world.inject(POISON["a message without a chat"])
    await stage.settled()

    app = stage.app
    assert await measured(app, "updates_total", type="message", result="worked") == 1
    assert await measured(app, "updates_total", type="callback_query", result="worked") == 2
    assert await measured(app, "updates_total", type="other", result="dropped") == 1
    assert await measured(app, "updates_total", type="other", result="set_aside") == 1
    assert await measured(app, "handle_seconds_count") == 4
    assert await measured(app, "db_commit_seconds_count") > 4


async def test_a_defect_is_counted_each_time_and_once_when_nobody_can_work_it(
    stage: Stage,
) -> None:
    visitor = await stage.visitor()
    stage.app.dispatcher.update.outer_middleware(Broken("құпия"))
    visitor.settle = None
    await visitor.sends("құпия")
    while not await set_aside(stage):
        stage.clock.passes(seconds=1)
        await asyncio.sleep(0.01)

    app = stage.app
    assert await measured(app, "updates_total", type="message", result="failed") == 2
    assert await measured(app, "updates_total", type="message", result="set_aside") == 1


async def test_what_waits_is_looked_at_when_it_is_asked_for(stage: Stage) -> None:
    visitor = await stage.visitor()
    stage.app.workers.lanes.close()
    visitor.settle = None
    await visitor.sends("/menu")
    await visitor.sends("/help")
    await stage.becomes(lambda: not stage.world.updates.unexpired())
    stage.clock.passes(minutes=5)

    assert await measured(stage.app, "inbox_depth") == 2
    assert math.isclose(await measured(stage.app, "inbox_oldest_seconds"), 300, abs_tol=1)
    assert await measured(stage.app, "outbox_depth") == 0
    assert await measured(stage.app, "database_reachable") == 1


async def test_a_database_that_does_not_answer_is_a_figure_too(stage: Stage) -> None:
    async def fails(work: object) -> None:
        raise OSError

    stage.app.database.read = fails  # type: ignore[method-assign,assignment]

    assert await measured(stage.app, "database_reachable") == 0


async def test_calls_are_counted_by_what_their_failure_means(stage: Stage) -> None:
    visitor = await stage.visitor()
    stage.world.faults.add(Fault(kind="too_many_requests", method="sendMessage"))
    await visitor.sends("/help")
    stage.clock.passes(minutes=1)
    await stage.settled()

    called = {"method": "sendMessage"}
    assert await measured(stage.app, "api_errors_total", **called, kind="pause") == 1
    assert await measured(stage.app, "retry_after_total") == 1
    assert await measured(stage.app, "api_seconds_count", **called) > 1
    assert await measured(stage.app, "api_seconds_count", method="other") == 0


async def test_each_place_shown_is_a_step_and_an_old_button_is_none(stage: Stage) -> None:
    visitor = await stage.visitor()
    menu = visitor.screen
    await visitor.taps(label("menu.status"))
    stage.world.press(visitor.account, menu, "a:status:1:9:urgent:no")
    stage.world.press(visitor.account, menu, "nonsense")
    await stage.settled()

    assert await measured(stage.app, "flow_step_total", flow="status", question="urgent") == 1
    assert await measured(stage.app, "flow_step_total") == 1
    assert await measured(stage.app, "stale_taps_total") == 2


async def test_recipients_of_a_broadcast_are_counted_by_their_fate(stage: Stage) -> None:
    async with sending(stage) as newsroom:
        gone, *_ = await newsroom.crowd(3)
        stage.world.faults.add(Fault(kind="blocked", chat_id=gone.id))
        await newsroom.ends(await newsroom.begins())

    assert await measured(stage.app, "broadcast_sent_total", state="sent") == 2
    assert await measured(stage.app, "broadcast_sent_total", state="failed") == 1
