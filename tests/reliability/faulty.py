"""Broadcasts while Telegram and the network fail in every way (promise P5)."""

import asyncio
import random
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from core.broadcasts import State
from emulator.faults import Fault, Kind
from emulator.refusals import Json
from emulator.world import World
from tests.bot.sending import Sending, heard, sending
from tests.stage import Clock, on_stage

PASSING: tuple[Kind, ...] = (
    "server_error",
    "server_error_without_description",
    "html_502",
    "no_connection",
)
"""Telegram has certainly taken nothing: it must arrive in the end, and once."""
FAR_ENOUGH = 0.05  # seconds in which what was called already may still arrive inside a pause
PAUSE = 1  # seconds; Telegram asks for whole ones

BECOMES: Mapping[Kind, tuple[str, int]] = {
    "blocked": ("failed blocked", 0),
    "deactivated": ("failed deactivated", 0),
    "chat_not_found": ("failed chat_not_found", 0),
    "bad_image": ("failed bad_content", 0),
    "lost_reply": ("unknown", 1),
    "dropped": ("unknown", 0),
    **dict.fromkeys(PASSING, ("sent", 1)),
}
"""What the ledger must say of somebody, and how many messages they must have."""
RARE: tuple[Kind, ...] = ("bad_image", "lost_reply", "dropped")
"""Of these, more than one in twenty would stop the broadcast."""


class Watched(World):
    """Notes when each message was asked for, and what Telegram asked for in return."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(now=lambda: clock.time)
        self.asked: list[tuple[float, bool]] = []

    def record(self, method: str, params: Json, outcome: str) -> None:
        super().record(method, params, outcome)
        if method == "sendMessage":
            refused = outcome == "too_many_requests"
            self.asked.append((asyncio.get_running_loop().time(), refused))


@dataclass(slots=True)
class Ledger:
    """What the ledger says of each, beside what arrived."""

    state: State
    fates: dict[int, str]
    arrived: dict[int, int]
    inside: int = 0
    refused: int = 0
    faults: dict[int, Kind] = field(default_factory=dict)


async def scripted(folder: Path, messages: int, seed: int) -> Ledger:
    """Faults that pass, one after another, and a pause now and then."""
    chance = random.Random(seed)  # noqa: S311 - faults, not secrets
    async with _broadcast(folder) as (newsroom, world):
        people = await newsroom.crowd(messages)
        for person in chance.sample(people, messages // 10):
            _fail(world, person.id, chance.choice(PASSING), times=chance.randint(1, 4))
        for person in chance.sample(people, 3):
            _fail(world, person.id, "too_many_requests")
        id_ = await newsroom.begins()
        found = await newsroom.ends(id_)
        arrived = {person.id: len(heard(person)) for person in people}
        return Ledger(
            state=found.state,
            fates=await newsroom.fates(id_),
            arrived=arrived,
            inside=_inside(world.asked),
            refused=sum(refused for _, refused in world.asked),
        )


async def mixed(folder: Path, people: int, seed: int) -> Ledger:
    """Each of a third of them meets a fault of their own."""
    chance = random.Random(seed)  # noqa: S311 - faults, not secrets
    async with _broadcast(folder) as (newsroom, world):
        crowd = await newsroom.crowd(people)
        common: tuple[Kind, ...] = tuple(kind for kind in BECOMES if kind not in RARE)
        faults = {one.id: chance.choice(common) for one in chance.sample(crowd, people // 3)}
        late = crowd[people // 2 :]
        faults |= {one.id: chance.choice(RARE) for one in chance.sample(late, people // 50)}
        for id_, kind in faults.items():
            _fail(world, id_, kind)
        number = await newsroom.begins()
        found = await newsroom.ends(number)
        world.forgive("chat not found")
        return Ledger(
            state=found.state,
            fates=await newsroom.fates(number),
            arrived={person.id: len(heard(person)) for person in crowd},
            faults=faults,
        )


def passes(found: Ledger) -> None:
    """Nobody is lost, nobody hears it twice, nobody is called inside a pause."""
    assert found.state is State.COMPLETED
    assert set(found.fates.values()) == {"sent"}
    assert set(found.arrived.values()) == {1}
    assert found.refused > 0
    assert found.inside == 0


def agrees(found: Ledger) -> None:
    """Recipient by recipient, the ledger says what Telegram knows."""
    assert found.state is State.COMPLETED
    for person, fate in found.fates.items():
        expected = BECOMES.get(found.faults.get(person, "server_error"))
        assert (fate, found.arrived[person]) == expected, found.faults.get(person)


@asynccontextmanager
async def _broadcast(folder: Path) -> AsyncIterator[tuple[Sending, Watched]]:
    clock = Clock()
    world = Watched(clock)
    async with on_stage(folder, world, clock) as stage, sending(stage) as newsroom:
        yield newsroom, world


def _fail(world: World, chat: int, kind: Kind, times: int = 1) -> None:
    fault = Fault(method="sendMessage", kind=kind, chat_id=chat, times=times, retry_after=PAUSE)
    world.faults.add(fault)


def _inside(asked: list[tuple[float, bool]]) -> int:
    """Messages asked for while Telegram had asked to wait."""
    pauses = [at for at, refused in asked if refused]
    return sum(begun + FAR_ENOUGH < at < begun + PAUSE for at, _ in asked for begun in pauses)
