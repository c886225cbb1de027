"""An announcement goes out while the service is killed again and again (promise P4)."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.broadcasting import WIDTH
from bot.clock import now
from core.announcements import Announcement
from core.broadcasts import State
from core.deliveries import Fate
from core.text import Language
from emulator.person import Person
from emulator.server import serving
from emulator.world import World
from storage.database import Database, Transaction, connect
from storage.seal import PlainSeal
from tests.core.announcer import ASEL, NEWS, Newsroom
from tests.e2e.stage import PATIENCE, comes, environment, file_in, kept, lives

SHORTEST, LONGEST = 0.02, 2.5  # seconds of one life; the start takes a part of it
FIRST = 10_000
PACE = 120  # a second; slow enough for many lives
PLAIN = replace(NEWS, title=("Жаңалық", "Новость"), body=("Қысқаша.", "Коротко."), buttons=())
"""No fact in it: this story happens today, whenever that is."""


@dataclass(slots=True)
class Sent:
    """Who was to get it, how often each did, and what the ledger says of each."""

    arrived: Counter[int] = field(default_factory=Counter)
    fates: dict[int, tuple[str, str]] = field(default_factory=dict)
    states: set[str] = field(default_factory=set)
    kills: int = 0


def holds(sent: Sent) -> None:
    """Nobody is left out, nobody hears it twice, and what nobody knows is said to be unknown."""
    assert sent.states == {State.COMPLETED}
    assert {fate for fate, _ in sent.fates.values()} <= {Fate.SENT, Fate.UNKNOWN}
    for visitor, (fate, cause) in sent.fates.items():
        assert sent.arrived[visitor] <= 1, f"{visitor} heard it {sent.arrived[visitor]} times"
        assert fate == Fate.UNKNOWN or sent.arrived[visitor] == 1, f"{visitor} was left out"
        assert fate == Fate.SENT or cause == "restart"
    unknown = sum(fate == Fate.UNKNOWN for fate, _ in sent.fates.values())
    assert unknown <= WIDTH * sent.kills


async def announced(folder: Path, kills: int, seed: int, people: int = 500) -> Sent:
    """*people* are to hear it; the service is killed *kills* times, then it lives to the end."""
    world, sent = World(), Sent(kills=kills)
    crowd = [started(world, FIRST + number) for number in range(people)]
    await prepared(file_in(folder), crowd)
    chosen = {"QONYS_SENDS_PER_SECOND": str(PACE)}
    async with (
        serving(world) as address,
        lives(environment(world, address, folder, **chosen), folder / "log") as several,
    ):
        chance = random.Random(seed)  # noqa: S311 - moments, not secrets
        for _ in range(kills):
            await several.begin()
            await several.is_killed_after(chance.uniform(SHORTEST, LONGEST))
        await several.begin()
        await completed(file_in(folder))
        await several.ends()
    await look(file_in(folder), crowd, sent)
    return sent


async def stopped(folder: Path, people: int = 200) -> tuple[Sent, int]:
    """The service is told to stop in the middle, and begins anew; the exit code of the first."""
    world, sent = World(), Sent()
    crowd = [started(world, FIRST + number) for number in range(people)]
    await prepared(file_in(folder), crowd)
    chosen = {"QONYS_SENDS_PER_SECOND": str(PACE)}
    async with (
        serving(world) as address,
        lives(environment(world, address, folder, **chosen), folder / "log") as several,
    ):
        await several.begin()
        await comes(lambda: sum(len(person.chat) for person in crowd) > people // 10)
        code = await several.ends()
        await several.begin()
        await completed(file_in(folder))
        await several.ends()
    await look(file_in(folder), crowd, sent)
    return sent, code


async def completed(where: str) -> None:
    """Wait until it is through, or has stopped itself."""
    async with asyncio.timeout(PATIENCE):
        while await kept(where, "SELECT 1 FROM broadcasts WHERE ended_at IS NULL"):  # noqa: ASYNC110
            await asyncio.sleep(0.2)


def started(world: World, id_: int) -> Person:
    person = Person(world, id_, "Айгүл")
    world.private_chat(person.account).started = True
    return person


async def prepared(where: str, crowd: list[Person], one: Announcement = PLAIN) -> None:
    """A database in which the announcement is due, and it is midday wherever the crowd is."""
    database = connect(where, PlainSeal())
    try:
        await database.migrate()
        newsroom = Newsroom(database)
        newsroom.now = now()
        await newsroom.opens()
        await _subscribe(database, crowd)
        released = await newsroom.passes(await newsroom.composed(one))
        await newsroom.does(
            lambda s: s.releases.schedule(ASEL, released.id, released.revision, newsroom.now)
        )
    finally:
        await database.close()


async def _subscribe(database: Database, crowd: list[Person]) -> None:
    async def work(tx: Transaction) -> None:
        for person in crowd:
            await tx.run(
                "INSERT INTO visitors (id, language, zone) VALUES ($1, $2, $3)",
                person.id,
                Language.KK,
                noon_zone(),
            )
            await tx.run(
                """
                INSERT INTO subscriptions (visitor, topic, region, language, origin, since)
                VALUES ($1, 'relocation', '', 'kk', '', 0)
                """,
                person.id,
            )

    await database.write(work)


def noon_zone() -> int:
    """Minutes from UTC of wherever it is midday now."""
    moment = now()
    return 12 * 60 - (moment.hour * 60 + moment.minute)


async def look(where: str, crowd: list[Person], sent: Sent) -> None:
    rows = await kept(where, "SELECT visitor, fate, cause FROM deliveries")
    sent.fates = {row["visitor"]: (row["fate"], row["cause"]) for row in rows}
    sent.states = {row["state"] for row in await kept(where, "SELECT state FROM broadcasts")}
    for person in crowd:
        sent.arrived[person.id] = sum(PLAIN.title[0] in one.text for one in person.chat)
