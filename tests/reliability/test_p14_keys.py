"""P14: keys are changed while everybody goes on, a killed change is taken up, the old key goes."""

from pathlib import Path

from tests.reliability import rotating


async def test_p14_keys_of_a_thousand_visitors_change_unnoticed(tmp_path: Path) -> None:
    rotating.holds(await rotating.rotated(tmp_path, visitors=1000))
