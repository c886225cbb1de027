"""The whole service in one process: the real dispatcher and SQLite, a pretend Telegram."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from aiogram import Bot

from bot.app import App, new_database
from bot.patience import Patience
from bot.polling import Polling
from bot.pulse import Pulse
from bot.settings import Settings
from core.cases import Case
from core.officers import Role
from emulator.person import Person
from emulator.session import InProcess
from emulator.world import World
from tests.fresh import fresh

NOON = datetime(2026, 11, 23, 7, tzinfo=UTC)
"""Midday in Aktau."""
LONG_ENOUGH = 60
"""Seconds for everything to be worked and said; only a hang takes that long."""


class Clock:
    """Time that passes when told; each look at it is a little later than the last."""

    def __init__(self, time: datetime = NOON) -> None:
        self.time = time

    def __call__(self) -> datetime:
        self.time += timedelta(milliseconds=1)
        return self.time

    def passes(self, **units: float) -> None:
        self.time += timedelta(**units)


class Stage:
    """A running service, and people who talk to it."""

    def __init__(self, world: World, app: App, clock: Clock, folder: Path) -> None:
        self.world = world
        self.app = app
        self.clock = clock
        self.folder = folder

    def person(self, id_: int, name: str, language: str = "kk") -> Person:
        return Person(self.world, id_, name, language, settle=self.settled)

    async def visitor(self, id_: int = 501, language: str = "kk") -> Person:
        """Somebody who has chosen a language and sees the menu."""
        return await self.speaker(id_, "Айгүл" if language == "kk" else "Марина", language)

    async def speaker(self, id_: int, name: str, language: str = "kk") -> Person:
        speaker = self.person(id_, name, language)
        await speaker.opens()
        await speaker.taps("Қазақша" if language == "kk" else "Русский")
        return speaker

    async def officer(
        self, id_: int = 901, role: Role = Role.OFFICER, name: str = "Ерлан"
    ) -> Person:
        """Somebody who has joined by an invitation, and reads Kazakh."""
        officer = await self.speaker(id_, name)
        await self.invites(f"t{id_}", role)
        await officer.opens(f"join-t{id_}")
        return officer

    async def invites(self, token: str, role: Role = Role.OFFICER) -> None:
        await self.app.units.write(lambda unit: unit.service.officers.invite(token, role))

    async def cases_of(self, person: Person) -> tuple[Case, ...]:
        """What is stored of a person's cases, newest first."""
        return await self.app.units.read(lambda unit: unit.service.applications.all(person.id))

    async def settled(self) -> None:
        """Wait until everything sent is worked and everything decided is said."""
        async with asyncio.timeout(LONG_ENOUGH):
            while not self._is_settled():
                assert self.app.background.failure is None, self.app.background.failure
                await self.app.workers.lanes.idle(1)
                await self.app.sender.lanes.idle(1)
                await asyncio.sleep(0.001)

    async def carries_out(self) -> None:
        """Let what officers planned take effect, if its time has come, and be said."""
        await self.app.planned.look()
        await self.settled()

    async def becomes(self, so: Callable[[], bool]) -> None:
        """Wait until it is *so*, however long what stands in the way takes."""
        async with asyncio.timeout(LONG_ENOUGH):
            while not so():  # noqa: ASYNC110 - anything may make it so
                await asyncio.sleep(0.005)

    @property
    def pulse(self) -> Pulse:
        """How late the event loop was."""
        return self.app.health.pulse

    def kept(self) -> bytes:
        """Every byte in the files of the database."""
        return b"".join(path.read_bytes() for path in sorted(self.folder.glob("qonys.db*")))

    def _is_settled(self) -> bool:
        busy = self.app.workers.lanes.is_busy or self.app.sender.lanes.is_busy
        return not self.world.updates.unexpired() and not busy


def settings(folder: Path, world: World, **chosen: Any) -> Settings:
    """Those of a stage: in a file in *folder*, in a hurry, nothing hidden unless *chosen* so."""
    given: dict[str, Any] = {
        "token": world.token,
        "database": fresh(folder / "qonys.db"),
        "sends_per_second": 1000,
        "details_in_telegram": True,
        **chosen,
    }
    return Settings(_env_file=None, **given)


@asynccontextmanager
async def on_stage(
    folder: Path, world: World | None = None, clock: Clock | None = None, **chosen: Any
) -> AsyncIterator[Stage]:
    """The service over a database in *folder*; what is said in it stays there for the next."""
    clock = clock or Clock()
    world = world or World(now=lambda: clock.time)
    chosen_settings = settings(folder, world, **chosen)
    database = new_database(chosen_settings)
    draw = random.Random(7).randrange  # noqa: S311 - references, not secrets
    async with AsyncExitStack() as stack:
        stack.push_async_callback(database.close)
        bot = Bot(world.token, session=InProcess(world))
        app = App(chosen_settings, bot, database, clock, draw)
        background = await stack.enter_async_context(app.background)
        await app.prepare()
        background.start(app.health.pulse.run())
        background.start(app.workers.lanes.run())
        background.start(app.sender.lanes.run())
        background.start(app.learn_its_name())
        background.start(Polling(bot, app.intake, Patience(background.stop)).run())
        yield Stage(world, app, clock, folder)
        assert background.failure is None
