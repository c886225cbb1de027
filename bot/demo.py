"""The demo: a pretend Telegram with three phones in the browser, the real bot, sample cases."""

import asyncio
import secrets
import signal
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot import brisk
from bot.app import App, new_bot, new_database
from bot.made_up import people, send
from bot.past import COLLEAGUE, live
from bot.profile import introduce
from bot.settings import Settings
from core.officers import Role
from emulator.person import Person
from emulator.phones import Phone
from emulator.server import serving
from emulator.world import World
from web.access import CONSOLE

HOST = "127.0.0.1"
OFFICER = 2001

CASES = 36
"""A queue to work through: a few dozen cases of people who do not exist."""
PAST, FIRST_OF_THE_PAST = 64, 4001
"""How many people came before the demo began, so that figures have something to show."""


async def show(port: int) -> None:
    """Serve until stopped, the console one port further. Everything is thrown away at the end."""
    with TemporaryDirectory(prefix="qonys-demo-") as folder:
        await _show(port, Path(folder))


async def _show(port: int, folder: Path) -> None:
    world, join = World(), f"join-{secrets.token_urlsafe(12)}"
    settings = Settings(
        token=SecretStr(world.token),
        api_url=f"http://{HOST}:{port}",
        database=f"sqlite:///{folder / 'demo.db'}",
        details_in_telegram=True,
        listen=f"{HOST}:{port + 1}",
    )
    database, bot = new_database(settings), new_bot(settings)
    try:
        async with serving(world, HOST, port, _phones(world, join)):
            app = App(settings, bot, database)
            app.units.tells_at_once()  # who looks at the phones sees it, at any hour
            await introduce(bot, frozenset({OFFICER}))
            await database.migrate()
            await _fill(app, world, join.removeprefix("join-"))
            for one in (signal.SIGTERM, signal.SIGINT):
                asyncio.get_running_loop().add_signal_handler(one, app.background.stop)
            brisk.settle()
            print(_addresses(settings), flush=True)
            await app.run()
    finally:
        await database.close()
        await bot.session.close()


def _addresses(settings: Settings) -> str:
    """What to open. The console asks for a link, which the officer's phone gives."""
    return (
        f"\n  Qonys:   {settings.api_url}/   (Ctrl+C ends the demo)"
        f"\n  Console: {settings.address}{CONSOLE}/   (send /console on the officer's phone)\n"
    )


def _phones(world: World, join: str) -> list[Phone]:
    """Two visitors and an officer, who joins by an invitation."""
    return [
        Phone(Person(world, 1001, "Айгүл", "kk", phone="+998901112233"), "Келуші · қазақша"),
        Phone(Person(world, 1002, "Марина", "ru", phone="+79991112233"), "Посетитель · русский"),
        Phone(Person(world, OFFICER, "Ерлан", "kk"), "Маман · специалист", join),
    ]


async def _fill(app: App, world: World, token: str) -> None:
    """A made-up past, an invitation for the officer, and a queue of made-up cases."""
    await live([*people(PAST, first=FIRST_OF_THE_PAST)], app.clock(), app.at)
    Person(world, COLLEAGUE.id, COLLEAGUE.name, "kk").private.started = True
    await app.units.write(lambda unit: unit.service.officers.invite(token, Role.ADMIN))
    for one in people(CASES):
        Person(world, one.visitor, one.name, one.language).private.started = True
        await app.units.write(partial(send, one))
