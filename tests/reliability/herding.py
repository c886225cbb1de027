"""A whole oblast writes within one second (promise P8)."""

import asyncio
import resource
from dataclasses import dataclass
from pathlib import Path

from emulator.person import Person
from tests.stage import Stage, on_stage

FIRST = 10_000
MIB = 1024  # KiB, in which the system counts


@dataclass(slots=True)
class Herd:
    """Seconds until all was on the disk, and until all were answered; and the memory for it."""

    people: int
    durable: float = 0
    answered: float = 0
    mebibytes: float = 0
    lost: int = 0

    def told(self) -> str:
        return (
            f"{self.people} people: on the disk after {self.durable:.1f} s, answered after "
            f"{self.answered:.1f} s, {self.mebibytes:.0f} MiB more"
        )


async def herded(folder: Path, people: int, within: float) -> Herd:
    """*people* press START at once; nobody is lost, and everybody is answered once."""
    found = Herd(people)
    async with on_stage(folder) as stage:
        crowd = [Person(stage.world, FIRST + number, "Айгүл") for number in range(people)]
        loop, before = asyncio.get_running_loop(), _most_memory()
        async with asyncio.timeout(within):
            begun = loop.time()
            for person in crowd:
                await person.opens()
            while await _kept(stage) < people:  # noqa: ASYNC110 - intake makes it so
                await asyncio.sleep(0.02)
            found.durable = loop.time() - begun
            while not all(map(_is_answered, crowd)):  # noqa: ASYNC110 - the sender makes it so
                await asyncio.sleep(0.05)
            found.answered = loop.time() - begun
        await stage.settled()
        found.mebibytes = (_most_memory() - before) / MIB
        found.lost = sum(sum(one.from_bot for one in person.chat) != 1 for person in crowd)
    return found


async def _kept(stage: Stage) -> int:
    """Worked or not."""
    rows = await stage.app.database.read(lambda tx: tx.fetch("SELECT count(*) AS n FROM inbox"))
    return int(rows[0]["n"])


def _is_answered(person: Person) -> bool:
    return any(message.from_bot for message in person.chat)


def _most_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
