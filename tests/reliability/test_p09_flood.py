"""P9: one visitor who never stops writing makes nobody else wait."""

from tests.reliability.flooding import flooded, holds
from tests.stage import Stage

MOST_LATE = 0.5
"""Seconds. P20 promises a tenth of it to a machine that does nothing else; here Telegram and the
people run in the same loop."""


async def test_p9_a_flood_by_one_visitor_makes_others_wait_little(stage: Stage) -> None:
    await holds(stage, *await flooded(stage, messages=1_000))

    assert stage.pulse.within(99) < MOST_LATE
