"""Two replicas on PostgreSQL: whichever is killed, whatever restarts, everybody is answered."""

from pathlib import Path

from tests.e2e import replicas, takeover


async def test_people_are_served_to_the_end_while_replicas_die_and_the_server_restarts(
    tmp_path: Path,
) -> None:
    replicas.holds(await replicas.shaken(tmp_path, people=12, seed=18))


async def test_an_announcement_goes_on_when_the_process_that_sends_it_is_killed(
    tmp_path: Path,
) -> None:
    takeover.holds(await takeover.handed_over(tmp_path, people=200))
