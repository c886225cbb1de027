"""P15: from the newest copy the service goes on elsewhere, with nothing missing or readable."""

from pathlib import Path

from tests.reliability import restoring


async def test_p15_a_bot_answers_from_a_copy_taken_while_people_wrote(tmp_path: Path) -> None:
    restoring.holds(await restoring.drilled(tmp_path, copies=5))
