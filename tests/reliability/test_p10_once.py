"""P10: what is pressed twice, or by two at once, happens once; whoever came second is told."""

from tests.reliability.once import claims_by_two, sends_twice
from tests.stage import Stage


async def test_p10_two_hundred_double_taps_on_send_make_two_hundred_cases(stage: Stage) -> None:
    await sends_twice(stage, times=200)


async def test_p10_two_hundred_claims_by_two_have_one_winner_each(stage: Stage) -> None:
    await claims_by_two(stage, times=200)
