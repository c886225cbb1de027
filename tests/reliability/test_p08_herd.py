"""P8: a thousand visitors within one second: all is on the disk at once, and all are answered."""

from pathlib import Path

from tests.reliability.herding import herded
from tests.stage import LONG_ENOUGH

MOST = 200  # MiB more, pretend Telegram and a thousand phones among them


async def test_p8_a_thousand_visitors_at_once_are_all_answered_once(tmp_path: Path) -> None:
    found = await herded(tmp_path, people=1_000, within=LONG_ENOUGH)

    assert found.lost == 0, found.told()
    assert found.durable < found.answered
    assert found.mebibytes <= MOST, found.told()
