"""P3: SIGTERM, as every deploy sends it: the service ends soon, and nothing is lost."""

from pathlib import Path

from tests.e2e.stopping import holds, stopped


async def test_p3_a_stop_under_load_loses_nothing(tmp_path: Path) -> None:
    holds(*await stopped(tmp_path, times=3, delay=0))


async def test_p3_a_stop_while_telegram_is_slow_loses_nothing(tmp_path: Path) -> None:
    holds(*await stopped(tmp_path, times=1, delay=5))
