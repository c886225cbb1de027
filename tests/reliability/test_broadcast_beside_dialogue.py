"""F37: a broadcast goes out to hundreds, and whoever writes meanwhile does not notice."""

from pathlib import Path

from core.broadcasts import State
from tests.bot.sending import sending
from tests.reliability.flooding import wait
from tests.reliability.stage import percentile
from tests.stage import on_stage

MOST_WAIT = 2  # seconds, 95 of 100 times: the row itself
PACE = 50  # a second: whoever stood in one queue with the crowd would wait for ten seconds


async def test_f37_replies_overtake_a_broadcast(tmp_path: Path) -> None:
    async with on_stage(tmp_path, sends_per_second=PACE) as stage, sending(stage) as newsroom:
        visitor = await stage.visitor()
        visitor.settle = None
        await newsroom.crowd(PACE * 10)
        id_ = await newsroom.begins()
        waits = [await wait(stage, visitor) for _ in range(40)]
        still = await newsroom.stands(id_)
        await newsroom.does(lambda s: s.releases.cancel(801, id_))

    assert still.state is State.SENDING, "the broadcast must outlast the measurement"
    assert percentile(waits, 95) <= MOST_WAIT
