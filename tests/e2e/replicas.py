"""People converse with two replicas on PostgreSQL while everything below them fails in turn."""

import asyncio
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession

from bot.app import new_bot
from bot.settings import Settings
from bot.webhook import announce
from emulator.faults import Fault, Kind
from emulator.person import Person
from emulator.server import serving
from emulator.world import World
from tests.bot.acts import first
from tests.e2e.balancer import balanced
from tests.e2e.killing import AGAIN, Story, applies, asks, look_at, said_since
from tests.e2e.stage import PATIENCE, Lives, comes, environment, free_port, kept, lives
from tests.postgres import durable_server, restart

FIRST = 501
SECRET = "a-Secret_7"
ENDS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM)
BESET = 4  # people of whom a call fails at a moment
LEAST = 3  # of them: a kill, a restart, a kill
FAULTS: tuple[Kind, ...] = (
    *("server_error", "server_error_without_description", "html_502"),
    *("dropped", "lost_reply", "slow", "too_many_requests"),
)
BURST = {"/terms": "terms", "/help": "help", "/menu": "menu"}
"""Sent at once, without waiting: what comes back keeps their order."""


@dataclass(slots=True)
class Shaken:
    """What became of everybody."""

    story: Story = field(default_factory=Story)
    kills: int = 0
    restarts: int = 0
    out_of_order: Counter[int] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Replica:
    """One of two, and where it listens."""

    lives: Lives
    port: int

    async def leads(self) -> bool:
        """As its figures say."""
        return "is_sender 1.0" in await self._asked("metrics")

    async def begins(self) -> None:
        """Begin a life, and wait until it may be given work."""
        await self.lives.begin()
        async with asyncio.timeout(PATIENCE):
            while "ready" not in await self._asked("readyz"):  # noqa: ASYNC110
                await asyncio.sleep(0.1)

    async def _asked(self, path: str) -> str:
        address = f"http://127.0.0.1:{self.port}/{path}"
        try:
            async with ClientSession() as session, session.get(address) as answer:
                return await answer.text() if answer.ok else ""
        except ClientError:  # nobody is there yet
            return ""


def holds(shaken: Shaken) -> None:
    """Nothing is lost, nothing is doubled, nobody is left waiting, nobody reads things twisted."""
    story = shaken.story
    assert shaken.kills > 0
    assert shaken.restarts > 0
    left = (story.waiting, story.set_aside, story.unanswered)
    assert left == (0, 0, 0), left
    assert story.complaints == []
    assert set(story.exits) <= {-signal.SIGKILL, 0}
    assert {sent.reference: sent.words for sent in story.sent} == story.stored
    assert len(story.sent) == len(story.stored)
    assert shaken.out_of_order == {}


async def shaken(folder: Path, people: int, seed: int, every: float = 2.0) -> Shaken:
    """
    *people* apply and ask until all of them are through, whatever fails meanwhile.

    Something fails *every* so many seconds, or at most twice as many.
    """
    found, world = Shaken(), World()
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    with durable_server() as server:
        async with pair(world, str(server.get_uri()), folder) as both:
            talking = asyncio.gather(*(_converses(world, FIRST + n, found) for n in range(people)))
            async for _ in _moments(talking, chance, every):
                _let_calls_fail(world, chance, people)
                await _fails(server, chance.choice(both), chance.choice(ENDS), found)
            await talking
            await comes(lambda: world.is_quiet)
            await _said(str(server.get_uri()))
            await asyncio.gather(*(one.lives.ends(signal.SIGTERM) for one in both))
        for again in AGAIN:
            world.forgive(again)
        found.story.complaints = world.complaints()
        found.story.unanswered = len(world.presses)
        await look_at(str(server.get_uri()), found.story)
    return found


@asynccontextmanager
async def pair(
    world: World, database: str, folder: Path, pace: int = 1000
) -> AsyncIterator[tuple[Replica, Replica]]:
    """Two replicas behind a webhook, both at work on *database*."""
    ports = (free_port(), free_port())
    async with serving(world, webhook_pause=0.05) as telegram, balanced(ports) as front:
        given = {
            "QONYS_DATABASE": database,
            "QONYS_WEBHOOK_URL": f"{front}/telegram",
            "QONYS_WEBHOOK_SECRET": SECRET,
            "QONYS_SENDS_PER_SECOND": str(pace),
        }
        envs = [
            environment(world, telegram, folder, **given, QONYS_LISTEN=f"127.0.0.1:{port}")
            for port in ports
        ]
        log = folder / "log"
        async with lives(envs[0], log) as one, lives(envs[1], log) as other:
            both = Replica(one, ports[0]), Replica(other, ports[1])
            await asyncio.gather(*(each.begins() for each in both))
            await _announced(telegram, world, f"{front}/telegram")
            yield both


async def _said(database: str) -> None:
    """Wait until nothing is left to say: what failed at last is said once more."""
    async with asyncio.timeout(PATIENCE):
        while await kept(database, "SELECT 1 FROM outbox WHERE state = 'waiting'"):  # noqa: ASYNC110
            await asyncio.sleep(0.2)


async def _announced(telegram: str, world: World, url: str) -> None:
    """As `python -m bot profile` does once for all replicas."""
    bot = new_bot(Settings(_env_file=None, token=world.token, api_url=telegram))
    try:
        await announce(bot, url, SECRET)
    finally:
        await bot.session.close()


async def _moments(
    talking: "asyncio.Future[Any]", chance: random.Random, every: float
) -> AsyncIterator[None]:
    """Until all are through, and at least three times."""
    passed = 0
    while not talking.done() or passed < LEAST:
        await asyncio.wait({talking}, timeout=chance.uniform(every, 2 * every))
        yield
        passed += 1


def _let_calls_fail(world: World, chance: random.Random, people: int) -> None:
    """One call each, of a few people: Telegram asks all to wait now and then, not all the time."""
    for person in chance.sample(range(FIRST, FIRST + people), BESET):
        world.faults.add(Fault(kind=chance.choice(FAULTS), chat_id=person, delay=0.5))
    world.faults.add(Fault(kind=chance.choice(FAULTS), method="answerCallbackQuery", delay=0.5))


async def _fails(server: Any, victim: Replica, how: signal.Signals, found: Shaken) -> None:
    """The second thing to fail is the server; else a replica is killed, or stopped to deploy."""
    if found.kills == 1 and not found.restarts:
        await asyncio.to_thread(restart, server)
        found.restarts += 1
    else:
        found.story.exits.append(await victim.lives.ends(how))
        await victim.lives.begin()
        found.kills += 1


async def _converses(world: World, id_: int, found: Shaken) -> None:
    """Language, an application, a few screens at once, a question."""
    person = await applies(world, id_, found.story)
    await _asks_at_once(person, found)
    await asks(person, f"Сұрақ {id_}", found.story)


async def _asks_at_once(person: Person, found: Shaken) -> None:
    """Several commands without waiting: their screens come in their order."""
    commands = [await person.sends(command) for command in BURST]
    titles = [first(screen) for screen in BURST.values()]
    await comes(lambda: bool(said_since(person, commands[-1], titles[-1])), person)
    said = [one.text for one in person.chat if one.from_bot and one.id > commands[0].id]
    came = [title for text in said for title in titles if title in text]
    if list(dict.fromkeys(came)) != titles:
        found.out_of_order[person.id] += 1
