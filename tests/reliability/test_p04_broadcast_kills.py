"""P4: killed at any moment, a broadcast leaves nobody out and reaches nobody twice."""

from pathlib import Path

from core.deliveries import Fate
from tests.e2e.announcing import announced, holds, stopped


async def test_p4_a_broadcast_survives_kills_at_any_moment(tmp_path: Path) -> None:
    sent = await announced(tmp_path, kills=5, seed=4)

    holds(sent)
    assert sum(sent.arrived.values()) >= 440


async def test_p3_a_stop_in_the_middle_leaves_nobody_in_doubt(tmp_path: Path) -> None:
    sent, code = await stopped(tmp_path)

    holds(sent)
    assert code == 0
    assert {fate for fate, _ in sent.fates.values()} == {Fate.SENT}
