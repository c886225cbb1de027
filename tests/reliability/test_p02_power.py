"""P2: the power fails at any moment, and what we said we have is there."""

from pathlib import Path

from tests.reliability.power import FULL, NORMAL, cut, holds, written

COMMITS = 60


def test_p2_two_hundred_power_cuts_lose_nothing_that_was_kept(tmp_path: Path) -> None:
    holds(cut(written(tmp_path, COMMITS, FULL, seed=2), tmp_path, cuts=200, seed=2))


def test_p2_with_anything_less_than_full_a_power_cut_does_lose_what_was_kept(
    tmp_path: Path,
) -> None:
    """So the test above can fail, and the setting is what keeps the promise."""
    found = cut(written(tmp_path, COMMITS, NORMAL, seed=2), tmp_path, cuts=50, seed=2)

    assert found.lost > 0
    assert found.corrupt == 0
