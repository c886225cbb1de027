"""Two replicas on PostgreSQL: whichever is killed, whatever restarts, everybody is answered."""

from pathlib import Path

from tests.e2e import replicas


async def test_people_are_served_to_the_end_while_replicas_die_and_the_server_restarts(
    tmp_path: Path,
) -> None:
    replicas.holds(await replicas.shaken(tmp_path, people=20, seed=18))
