"""One visitor never stops writing while others ask and wait (promise P9)."""

import asyncio

from emulator.person import Person
from tests.reliability.stage import percentile
from tests.stage import Stage

VICTIMS, ASKS = 8, 5
SLOWER = 12
"""Times: a lane in turn costs little; in one queue with the flood it would be a hundred."""
SMALLEST = 0.02
"""Seconds: below that, waiting is noise of the machine."""


async def flooded(stage: Stage, messages: int) -> tuple[float, float]:
    """How long others wait, 95 of 100 times, without the flood and with it."""
    others = [await stage.visitor(600 + n) for n in range(VICTIMS)]
    for other in others:
        other.settle = None
    quiet = percentile(await waits(stage, others), 95)
    flooder = await stage.visitor(501)
    await floods(flooder, messages)
    loud = percentile(await waits(stage, others), 95)
    assert stage.app.workers.lanes.is_busy, "the flood must outlast the measurement"
    return quiet, loud


def holds(quiet: float, loud: float) -> None:
    assert loud <= max(quiet, SMALLEST) * SLOWER, f"{loud:.2f} s, quiet {quiet:.2f} s"


async def floods(person: Person, messages: int) -> None:
    person.settle = None
    for number in range(messages):
        await person.sends(f"{number}")


async def waits(stage: Stage, people: list[Person]) -> list[float]:
    """How long each of them waits for an answer, several times over."""
    found: list[float] = []
    for _ in range(ASKS):
        found += await asyncio.gather(*(wait(stage, person) for person in people))
    return found


async def wait(stage: Stage, person: Person) -> float:
    loop = asyncio.get_running_loop()
    heard, begun = sum(m.from_bot for m in person.chat), loop.time()
    await person.sends("/help")
    await stage.becomes(lambda: sum(m.from_bot for m in person.chat) > heard)
    return loop.time() - begun
