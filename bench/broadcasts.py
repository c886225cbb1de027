"""``python -m bench.broadcasts``: how fast announcements go out, and how big an audience may be.

``limited`` takes Telegram's limits, ``lifted`` compares with a bare loop over the same client,
``million`` counts, freezes and sends to an audience of a million. Without a name: all three.
"""

import argparse
import asyncio
import logging
import resource
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from aiogram import Bot

from bench.telegram import FIRST, Telegram, telegram
from bot.app import App, new_bot, new_database
from bot.broadcasting import WIDTH
from bot.patience import Patience
from bot.polling import Polling
from bot.settings import Settings
from core.announcements import Announcement, Purpose
from core.audiences import Audience
from core.broadcasts import UNDER_WAY
from core.service import Service
from emulator.world import World
from storage.transaction import Transaction
from tests.core.announcer import ASEL, Newsroom
from tests.stage import NOON

T = TypeVar("T")
TOKEN = World().token
LIFTED = 100_000  # a second
ASKING = 4
NEWS = Announcement(
    purpose=Purpose.NEWS,
    topic="relocation",
    title=("Жаңалық", "Новость"),
    body=("Қысқаша мәтін. " * 20, "Короткий текст. " * 20),
)
MILLION = 1_000_000
MEGABYTE = 1024
PEOPLE = """
WITH RECURSIVE people(id) AS (SELECT $1 UNION ALL SELECT id + 1 FROM people WHERE id < $2)
"""


class Running:
    """Midday in Aktau when it begins; then it runs like any clock."""

    def __init__(self) -> None:
        self._begun = time.monotonic()

    def __call__(self) -> datetime:
        return NOON + timedelta(seconds=time.monotonic() - self._begun)


class Office(Newsroom):
    """Announcers who work through a running service."""

    def __init__(self, app: App) -> None:
        super().__init__(app.database)
        self.app = app

    async def does(self, work: Callable[[Service], Awaitable[T]]) -> T:
        self.now = self.app.clock()
        return await self.app.units.write(lambda unit: work(unit.service))

    async def begins(self) -> int:
        released = await self.passes(await self.composed(NEWS, Audience(topic="relocation")))
        await self.does(
            lambda s: s.releases.schedule(ASEL, released.id, released.revision, self.now)
        )
        await self.app.broadcasting.look()
        return released.id

    async def ends(self, id_: int) -> None:
        while (await self.stands(id_)).state in UNDER_WAY:  # noqa: ASYNC110
            await asyncio.sleep(1)


@asynccontextmanager
async def service(folder: Path, address: str, per_second: float) -> AsyncIterator[Office]:
    """The whole service over HTTP, in this process."""
    settings = Settings(
        _env_file=None,
        token=TOKEN,
        api_url=address,
        database=f"sqlite:///{folder / 'qonys.db'}",
    ).model_copy(update={"sends_per_second": per_second})  # more than an operator may set
    async with AsyncExitStack() as stack:
        database = new_database(settings)
        stack.push_async_callback(database.close)
        bot = await stack.enter_async_context(new_bot(settings))
        app = App(settings, bot, database, Running())
        background = await stack.enter_async_context(app.background)
        await app.prepare()
        for work in (app.workers.lanes, app.sender.lanes, app.broadcasting):
            background.start(work.run())
        background.start(Polling(bot, app.intake, Patience(background.stop)).run())
        office = Office(app)
        await office.opens()
        yield office


async def subscribed(tx: Transaction, people: int) -> None:
    """Made up in the database: every third reads Russian."""
    last = FIRST + people - 1
    await tx.run(
        f"""
        INSERT INTO visitors (id, language) {PEOPLE}
        SELECT id, CASE WHEN id % 3 = 0 THEN 'ru' ELSE 'kk' END FROM people
        """,  # noqa: S608 - a statement of ours
        FIRST,
        last,
    )
    await tx.run(
        """
        INSERT INTO subscriptions (visitor, topic, region, language, origin, since)
        SELECT id, 'relocation', '', language, '', 0 FROM visitors WHERE id >= $1
        """,
        FIRST,
    )


async def limited(recipients: int, per_second: float) -> dict[str, Any]:
    """At Telegram's limits, beside people who ask."""
    async with (
        _folder() as folder,
        telegram(recipients, ASKING, limited=True) as world,
        service(folder, world.address, per_second) as office,
    ):
        await office.database.write(lambda tx: subscribed(tx, recipients))
        await office.ends(await office.begins())
        return await world.told()


async def ours(recipients: int) -> float:
    """Messages a second, nothing limiting them."""
    async with (
        _folder() as folder,
        telegram(recipients, limited=False) as world,
        service(folder, world.address, LIFTED) as office,
    ):
        await office.database.write(lambda tx: subscribed(tx, recipients))
        await office.ends(await office.begins())
        return float((await world.told())["per_second"])


async def bare(recipients: int) -> float:
    """Messages a second of loops that only send, as many side by side."""
    async with telegram(recipients, limited=False) as world:
        settings = Settings(_env_file=None, token=TOKEN, api_url=world.address)
        async with new_bot(settings) as bot:
            waiting = iter(range(FIRST, FIRST + recipients))
            await asyncio.gather(*(_sends(bot, waiting) for _ in range(WIDTH)))
        return float((await world.told())["per_second"])


async def _sends(bot: Bot, waiting: Iterator[int]) -> None:
    words = f"<b>{NEWS.title[0]}</b>\n\n{NEWS.body[0]}"
    for chat in waiting:
        await bot.send_message(chat, words, parse_mode="HTML")


async def ratio(recipients: int = 1_000) -> float:
    """Messages a second: ours against bare loops over the same client."""
    return await ours(recipients) / await bare(recipients)


async def million(sends: int) -> None:
    """Count, freeze, and send to *sends* of a million."""
    async with (
        _folder() as folder,
        telegram(sends, limited=False) as world,
        service(folder, world.address, LIFTED) as office,
    ):
        await office.database.write(lambda tx: subscribed(tx, MILLION))
        audience = Audience(topic="relocation")
        await _timed("count", lambda: office.does(lambda s: s.releases.count(ASEL, audience)))
        await _timed("freeze", office.begins)
        before = await _after(world, sends // 5)
        after = await _after(world, sends * 4 // 5)
        print(f"memory while sending: {before} MB, later {after} MB")


async def _timed(name: str, work: Callable[[], Awaitable[object]]) -> None:
    begun = time.monotonic()
    cpu = time.process_time()
    await work()
    spent = time.process_time() - cpu
    print(f"{name} of {MILLION:,}: {time.monotonic() - begun:.2f} s ({spent:.2f} s of CPU)")


async def _after(world: Telegram, arrived: int) -> int:
    """The most memory this process ever took, once so many have arrived."""
    while (await world.told())["arrived"] < arrived:  # noqa: ASYNC110
        await asyncio.sleep(0.2)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEGABYTE


@asynccontextmanager
async def _folder() -> AsyncIterator[Path]:
    with TemporaryDirectory(prefix="qonys-") as folder:
        yield Path(folder)


async def _report_limited(recipients: int, per_second: float) -> None:
    found = await limited(recipients, per_second)
    waits = sorted(found["waits"]) or [0.0]
    print(
        f"{found['arrived']:,} at {per_second:g}/s: {found['per_second']:.2f}/s,"
        f" of them announcements {found['arrived'] / found['lasted']:.2f}/s,"
        f" 429s a minute {found['refused'] / found['lasted'] * 60:.2f},"
        f" replies p99 {waits[len(waits) * 99 // 100]:.3f} s of {len(waits)}"
    )


async def main(names: list[str], recipients: int, per_second: float) -> None:
    if "limited" in names:
        await _report_limited(recipients, per_second)
    if "lifted" in names:
        mine, theirs = await ours(3_000), await bare(3_000)
        print(f"lifted: {mine:.0f}/s, bare loop {theirs:.0f}/s, ratio {mine / theirs:.2f}")
    if "million" in names:
        await million(sends=5_000)


if __name__ == "__main__":
    every = ["limited", "lifted", "million"]
    parser = argparse.ArgumentParser(prog="python -m bench.broadcasts", description=__doc__)
    parser.add_argument("name", nargs="*", choices=[*every, []])
    parser.add_argument("--recipients", type=int, default=20_000)
    parser.add_argument("--per-second", type=float, default=28)
    given = parser.parse_args()
    logging.disable()
    asyncio.run(main(given.name or every, given.recipients, given.per_second))
