"""Two instances on one database: one serves, the other waits until that one is killed (P23)."""

import asyncio
import random
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from emulator.person import Person
from emulator.server import serving
from emulator.world import World
from storage.sole import LOOKS_EVERY
from tests.e2e.killing import Story, look_into
from tests.e2e.stage import comes, environment, lives

TAKES_OVER = 30  # seconds: the promise itself
WAITS = "another process serves this database: waiting until it ends"


@dataclass(slots=True)
class Alternation:
    """Seconds from each kill to the next answer, how often one waited, and what was left."""

    gaps: list[float] = field(default_factory=list)
    waited: int = 0
    story: Story = field(default_factory=Story)


async def alternated(folder: Path, kills: int, seed: int) -> Alternation:
    """Somebody asks for help again and again, while whoever serves is killed."""
    world, found = World(), Alternation()
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    visitor = Person(world, 501, "Айгүл")
    async with AsyncExitStack() as stack:
        env = environment(world, await stack.enter_async_context(serving(world)), folder)
        one = await stack.enter_async_context(lives(env, folder / "one"))
        other = await stack.enter_async_context(lives(env, folder / "two"))
        await one.begin()
        await _asks(visitor)
        for number in range(1, kills + 1):
            await other.begin()
            await comes(partial(_have_waited, number, folder))
            await asyncio.sleep(chance.uniform(0, 2 * LOOKS_EVERY))
            await _asks(visitor)
            found.story.exits.append(await one.is_killed_after(0))
            found.gaps.append(await _asks(visitor))
            one, other = other, one
        await comes(lambda: world.is_quiet)
        found.story.exits.append(await one.ends())
    found.waited = _waits(folder)
    await look_into(folder, found.story)
    return found


def holds(found: Alternation, kills: int) -> None:
    """Exactly one works at a time, and the next one soon."""
    assert found.waited == kills
    assert max(found.gaps) <= TAKES_OVER, found.gaps
    assert (found.story.waiting, found.story.set_aside) == (0, 0)
    assert found.story.exits == [*[-9] * kills, 0]


def _waits(folder: Path) -> int:
    """How often one of them has said that it waits."""
    logs = (folder / "one", folder / "two")
    return sum(log.read_text().count(WAITS) for log in logs if log.exists())


def _have_waited(times: int, folder: Path) -> bool:
    return _waits(folder) == times


async def _asks(visitor: Person) -> float:
    """Seconds until the answer."""
    loop, heard = asyncio.get_running_loop(), sum(one.from_bot for one in visitor.chat)
    begun = loop.time()
    await visitor.sends("/help")
    await comes(lambda: sum(one.from_bot for one in visitor.chat) > heard, visitor)
    return loop.time() - begun
