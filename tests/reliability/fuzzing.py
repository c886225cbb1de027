"""How much of anything at all the service takes, and what that leaves behind (P7)."""

import gc
import os
from dataclasses import dataclass
from pathlib import Path

from tests.reliability.fuzz import crowd
from tests.reliability.stage import set_aside
from tests.stage import Stage, on_stage

PEOPLE = 40
PROVOKED = ("chat not found", "query is too old")
"""Complaints about answers to injected updates, whose senders do not exist."""
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True, slots=True)
class Left:
    """What is left after it all."""

    errors: set[str]
    unanswered: int
    complaints: list[str]
    grown: int
    """Bytes of memory more than after the first quarter."""


MOST = 50 * 2**20
"""Bytes: the promise itself. A leak of one message for each update would be above it."""


def holds(left: Left) -> None:
    """Only what cannot be read was set aside, nobody waits for an answer, and memory stays."""
    assert left.errors <= {"ValidationError"}
    assert left.unanswered == 0
    assert left.complaints == []
    assert left.grown < MOST


async def fuzzed(folder: Path, updates: int, seed: int) -> Left:
    """Let a crowd do *updates* things."""
    async with on_stage(folder) as stage:
        people = await crowd(stage, PEOPLE, seed)
        memory = 0
        rounds = updates // PEOPLE
        for number in range(rounds):
            if number == rounds // 4:
                memory = resident()
            for one in people:
                await one.acts()
            await stage.settled()
            stage.clock.passes(seconds=2)
            if number % 50 == 0:
                await retried(stage)
        await retried(stage)
        print(f"P20 {stage.pulse.told()}")
        return await left(stage, memory)


async def retried(stage: Stage) -> None:
    """What waits for its next try is tried, until it is worked or set aside."""
    while await stage.app.units.read(lambda unit: unit.inbox.depth()):
        stage.clock.passes(seconds=2)
        for lane in await stage.app.units.read(lambda unit: unit.inbox.lanes()):
            stage.app.workers.lanes.add(lane)
        await stage.settled()


async def left(stage: Stage, memory: int) -> Left:
    for part in PROVOKED:
        stage.world.forgive(part)
    return Left(
        errors={dead.error for dead in await set_aside(stage)},
        unanswered=len(stage.world.presses),
        complaints=stage.world.complaints(),
        grown=resident() - memory,
    )


def resident() -> int:
    """Memory of this process that is in use."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE
