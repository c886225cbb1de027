"""P9: one visitor who never stops writing makes nobody else wait."""

from tests.reliability.flooding import flooded, holds
from tests.stage import Stage


async def test_p9_a_flood_by_one_visitor_makes_others_wait_little(stage: Stage) -> None:
    await holds(stage, *await flooded(stage, messages=1_000))
