"""P1: the service is killed at any moment, and nobody notices but by waiting."""

from pathlib import Path

from tests.e2e.killing import holds, killed

KILLS = 100


async def test_p1_a_hundred_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    story = await killed(tmp_path, KILLS, seed=1)

    holds(story)
    assert len(story.sent) > len(story.forms) > 0
