"""The reference conversation is held to its end by every side: only then is it a comparison."""

from pathlib import Path

import pytest

from bench import soak
from bench.reference import FLOOR, TUNED, YARDSTICK, Side, record, replaying, running
from bench.road import ROAD
from bench.visitors import Heard

FEW = 2


async def held(side: Side) -> Heard:
    async with running(side) as (telegram, _):
        return await telegram.talk(FEW, together=FEW)


async def test_every_side_holds_the_conversation_to_its_end(tmp_path: Path) -> None:
    screens = await record(tmp_path)
    several = (
        replaying(YARDSTICK, "bench.yardstick", screens),
        replaying(TUNED, "bench.yardstick", screens, "--tuned"),
        replaying(FLOOR, "bench.floor", screens),
    )
    found = [await held(side) for side in several]

    assert [one.finished for one in found] == [FEW] * len(several)
    assert [len(one.waits) for one in found] == [FEW * len(ROAD)] * len(several)
    assert [one.unanswered for one in found] == [0] * len(several)


async def test_a_soak_looks_at_memory_ten_times_and_leaves_nothing_in_the_boxes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(soak, "TENTHS", 2)
    found = await soak.soaked(soak.EACH * 2, tmp_path)

    assert len(found) == 2
    assert await soak.left(tmp_path) == 0
