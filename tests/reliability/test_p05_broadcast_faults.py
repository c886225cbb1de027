"""P5: whatever Telegram answers, nobody is lost, nobody hears it twice, pauses are kept."""

from pathlib import Path

import pytest

from tests.reliability.faulty import BECOMES, agrees, mixed, passes, scripted


async def test_p5_two_thousand_messages_arrive_once_through_trouble_that_passes(
    tmp_path: Path,
) -> None:
    passes(await scripted(tmp_path, messages=2_000, seed=5))


@pytest.mark.parametrize("seed", [1, 2])
async def test_p5_the_ledger_is_what_telegram_knows_recipient_by_recipient(
    tmp_path: Path, seed: int
) -> None:
    found = await mixed(tmp_path, people=300, seed=seed)

    agrees(found)
    assert {BECOMES[kind] for kind in found.faults.values()} == set(BECOMES.values())
