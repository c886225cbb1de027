"""P23: of two instances on one database one works; the other takes over when it is killed."""

from pathlib import Path

from tests.e2e.alternating import alternated, holds

KILLS = 3


async def test_p23_the_one_that_waits_takes_over_from_the_one_that_is_killed(
    tmp_path: Path,
) -> None:
    holds(await alternated(tmp_path, KILLS, seed=23), KILLS)
