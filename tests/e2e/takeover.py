"""The process that sends is killed in the middle of an announcement; the other one goes on."""

import asyncio
import signal
from dataclasses import dataclass
from pathlib import Path

from emulator.person import Person
from emulator.world import World
from tests.e2e import announcing
from tests.e2e.replicas import Replica, pair
from tests.e2e.stage import comes
from tests.postgres import fresh_database

TAKES_OVER = 10  # seconds: the promise itself
PACE = 60  # a second; slow enough to be in the middle of it


@dataclass(slots=True)
class Handed:
    """What became of the announcement, and how long nobody sent."""

    sent: announcing.Sent
    seconds: float


async def handed_over(folder: Path, people: int) -> Handed:
    """*people* are to hear it; whoever leads is killed when a few have."""
    world = World()
    crowd = [announcing.started(world, announcing.FIRST + number) for number in range(people)]
    sent = announcing.Sent(kills=1)
    with fresh_database() as database:
        await announcing.prepared(database, crowd)
        async with pair(world, database, folder, PACE) as both:
            await comes(lambda: _heard(crowd) > people // 10)
            leader = await _leader(both)
            await leader.lives.ends(signal.SIGKILL)
            seconds = await _until_somebody_hears(crowd)
            await announcing.completed(database)
        await announcing.look(database, crowd, sent)
    return Handed(sent, seconds)


def holds(handed: Handed) -> None:
    """Nobody is left out, nobody hears it twice, and the gap is short."""
    announcing.holds(handed.sent)
    assert handed.seconds <= TAKES_OVER


async def _leader(both: tuple[Replica, Replica]) -> Replica:
    one, other = both
    leads, other_leads = await asyncio.gather(one.leads(), other.leads())
    assert leads is not other_leads, "there is one who sends, and no second"
    return one if leads else other


async def _until_somebody_hears(crowd: list[Person]) -> float:
    loop, before = asyncio.get_running_loop(), _heard(crowd)
    begun = loop.time()
    await comes(lambda: _heard(crowd) > before)
    return loop.time() - begun


def _heard(crowd: list[Person]) -> int:
    return sum(len(person.chat) for person in crowd)
