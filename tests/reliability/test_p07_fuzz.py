"""P7: whatever people and their programs send, nothing escapes and nobody is left unanswered."""

from pathlib import Path

import pytest

from tests.reliability.fuzzing import fuzzed, holds
from tests.reliability.stage import logged


@pytest.mark.parametrize("seed", [7, 8])
async def test_p7_ten_thousand_updates_of_all_kinds_twice(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, seed: int
) -> None:
    left = await fuzzed(tmp_path, updates=10_000, seed=seed)

    holds(left)
    assert "failed, try" not in logged(caplog)
