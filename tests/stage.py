"""The whole service in one process: the real dispatcher and SQLite, a pretend Telegram."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from aiogram import Bot

from bot.app import App, new_database
from bot.polling import Polling
from bot.settings import Settings
from core.officers import Role
from emulator.person import Person
from emulator.session import InProcess
from emulator.world import World

NOON = datetime(2026, 11, 23, 7, tzinfo=UTC)
"""Midday in Aktau."""


class Clock:
    """Time that passes when told; each look at it is a little later than the last."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        self.time += timedelta(milliseconds=1)
        return self.time

    def passes(self, **units: float) -> None:
        self.time += timedelta(**units)


class Stage:
    """A running service, and people who talk to it."""

    def __init__(self, world: World, app: App, clock: Clock) -> None:
        self.world = world
        self.app = app
        self.clock = clock

    def person(self, id_: int, name: str, language: str = "kk") -> Person:
        return Person(self.world, id_, name, language, settle=self.settled)

    async def visitor(self, id_: int = 501, language: str = "kk") -> Person:
        """Somebody who has chosen a language and sees the menu."""
        visitor = self.person(id_, "Айгүл" if language == "kk" else "Марина", language)
        await visitor.opens()
        await visitor.taps("Қазақша" if language == "kk" else "Русский")
        return visitor

    async def officer(self, id_: int = 901, role: Role = Role.OFFICER) -> Person:
        """Somebody who has joined by an invitation."""
        officer = self.person(id_, "Ерлан")
        await officer.opens()
        await officer.taps("Қазақша")
        await self.app.units.write(lambda unit: unit.service.officers.invite(f"t{id_}", role))
        await officer.opens(f"join-t{id_}")
        return officer

    async def settled(self) -> None:
        """Wait until everything sent is worked and everything decided is said."""
        async with asyncio.timeout(20):
            while not self._is_settled():
                await self.app.workers.lanes.idle(1)
                await self.app.sender.lanes.idle(1)
                await asyncio.sleep(0)

    def _is_settled(self) -> bool:
        busy = self.app.workers.lanes.is_busy or self.app.sender.lanes.is_busy
        return not self.world.updates.unexpired() and not busy


@asynccontextmanager
async def on_stage(folder: Path, world: World | None = None, **settings: object) -> AsyncIterator[Stage]:
    """The service over a database in *folder*; what is said in it stays there for the next."""
    clock = Clock()
    world = world or World(now=lambda: clock.time)
    given = {
        "token": world.token,
        "database": f"sqlite:///{folder / 'qonys.db'}",
        "sends_per_second": 1000,
        "details_in_telegram": True,
        **settings,
    }
    chosen = Settings(_env_file=None, **given)
    database = new_database(chosen)
    draw = random.Random(7).randrange
    async with AsyncExitStack() as stack:
        stack.push_async_callback(database.close)
        bot = Bot(world.token, session=InProcess(world))
        app = App(chosen, bot, database, clock, draw)
        background = await stack.enter_async_context(app.background)
        await app.prepare()
        background.start(app.workers.lanes.run())
        background.start(app.sender.lanes.run())
        background.start(Polling(bot, app.intake, background.stop).run())
        yield Stage(world, app, clock)
        assert background.failure is None
