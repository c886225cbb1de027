"""People converse while the service is stopped again and again (promise P3)."""

import asyncio
import signal
import time
from pathlib import Path

from emulator.faults import Fault
from emulator.person import Person
from emulator.server import serving
from emulator.world import World
from tests.bot.acts import QUESTION, first
from tests.e2e.killing import Story, look_into, submits
from tests.e2e.stage import Lives, comes, environment, lives

SOON = 10  # seconds from SIGTERM to the exit: the promise itself (P3)


async def converses(world: World, id_: int, over: asyncio.Event, story: Story) -> None:
    person = Person(world, id_, "Айгүл")
    await person.opens()
    await comes(lambda: bool(person.sees), person)
    await person.taps("Қазақша")
    await comes(lambda: first("menu") in person.sees, person)
    while not over.is_set():
        words = f"Сұрақ {id_}/{len(story.sent)}"
        story.sent.append(await submits(person, "ask", {**QUESTION, "words": words}))


async def stops(several: Lives, story: Story) -> float:
    """SIGTERM; the seconds until the end."""
    begun = time.monotonic()
    story.exits.append(await several.ends(signal.SIGTERM))
    return time.monotonic() - begun


async def stopped(folder: Path, times: int, delay: float) -> tuple[Story, float]:
    """People converse, the service is stopped again and again; the longest wait for its end."""
    world, story, over, longest = World(), Story(), asyncio.Event(), 0.0
    async with (
        serving(world) as address,
        lives(environment(world, address, folder), folder / "log") as several,
    ):
        talking = asyncio.gather(*(converses(world, 501 + n, over, story) for n in range(4)))
        if delay:
            world.faults.add(Fault(kind="slow", delay=delay, times=10**6))
        for _ in range(times):
            await several.begin()
            await asyncio.sleep(1)
            longest = max(longest, await stops(several, story))
        over.set()
        world.faults.clear()
        await several.begin()
        await talking
        await comes(lambda: world.is_quiet)
        story.exits.append(await several.ends())
    await look_into(folder, story)
    return story, longest


def holds(story: Story, longest: float) -> None:
    """Each end came soon and was a good one, and nothing is lost."""
    assert longest <= SOON
    assert set(story.exits) == {0}
    assert {sent.reference: sent.words for sent in story.sent} == story.stored
    assert (story.waiting, story.set_aside) == (0, 0)
