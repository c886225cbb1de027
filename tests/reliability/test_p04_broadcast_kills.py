"""P4: killed at any moment, a broadcast leaves nobody out and reaches nobody twice."""

from pathlib import Path

from tests.e2e.announcing import announced, holds


async def test_p4_a_broadcast_survives_kills_at_any_moment(tmp_path: Path) -> None:
    sent = await announced(tmp_path, kills=5, seed=4)

    holds(sent)
    assert sum(sent.arrived.values()) >= 440
