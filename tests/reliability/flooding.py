"""One visitor never stops writing while others ask and wait (promise P9)."""

import asyncio

from emulator.person import Person
from tests.reliability.stage import percentile
from tests.stage import Stage

VICTIMS, ASKS = 8, 5
SHARE = 3
"""In one queue with the flood, others would wait until all of it is worked."""


async def flooded(stage: Stage, messages: int) -> tuple[float, float]:
    """When the flood began, and how long others wait meanwhile, 95 of 100 times."""
    others = [await stage.visitor(600 + n) for n in range(VICTIMS)]
    flooder = await stage.visitor(501)
    for other in others:
        other.settle = None
    begun = asyncio.get_running_loop().time()
    await floods(flooder, messages)
    loud = percentile(await waits(stage, others), 95)
    assert stage.app.workers.lanes.is_busy, "the flood must outlast the measurement"
    return begun, loud


async def holds(stage: Stage, begun: float, loud: float) -> None:
    """Others wait a small part of the time in which the flood is worked."""
    await stage.settled()
    print(f"P20 {stage.pulse.told()}")
    whole = asyncio.get_running_loop().time() - begun
    assert loud <= whole / SHARE, f"others wait {loud:.2f} s, the flood takes {whole:.2f} s"


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
