"""The command line: a command is a function, its name the command, its docstring the help."""

import argparse
import asyncio
import secrets
import signal
import sys
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

import locales
from bot import brisk, content_check, keeping, lazily, leaflets, logs, operating, play, selfcheck
from bot.clock import now
from bot.flows import FLOWS
from bot.links import JOIN, deep_link, username
from bot.pulse import watchdog
from bot.screens.content import Content, content
from bot.settings import Settings, example, wrong
from bot.unit import Units
from core.audit import BEGINNING, Head
from core.calendar import day
from core.errors import ContentError, ServiceError
from core.officers import Role
from core.retention import Purged
from core.retention import purge as clear_away
from core.text import Language
from knowledge.loader import load
from storage.transaction import NotKept

T = TypeVar("T")

CONFIGURATION = 78  # EX_CONFIG of sysexits.h: no use in starting again before somebody looked


def run(chosen: argparse.Namespace) -> int:
    """Serve: talk to Telegram until told to stop."""
    settings = _settings()
    selfcheck.examine(settings, now())
    brisk.run(_run(settings))
    return 0


def demo(chosen: argparse.Namespace) -> int:
    """Show everything: a pretend Telegram in the browser, the bot, sample cases."""
    from bot import demo as showing  # noqa: PLC0415 - brings the emulator along

    brisk.run(showing.show(chosen.port))
    return 0


def check(chosen: argparse.Namespace) -> int:
    """Read every flow, act, fact and text, and report what disagrees."""
    today = day(now())
    try:
        found = content_check.complaints(_content(today), locales.load().values(), today)
    except ContentError as error:
        found = [str(error)]
    print("\n".join(found) or "flows, acts, facts and texts agree")
    return 1 if found else 0


def graph(chosen: argparse.Namespace) -> int:
    """Draw a flow as a Mermaid diagram."""
    print("flowchart TD")
    for key, route in FLOWS[chosen.flow].edges():
        label = route.option or (route.rule.__name__ if route.rule else "")
        arrow = f"-->|{label}|" if label else "-->"
        print(f"  {key} {arrow} {route.leads_to}")
    return 0


def walk(chosen: argparse.Namespace) -> int:
    """Play a flow in the terminal."""
    today = day(now())
    play.walk(chosen.flow, _content(today), locales.load()[Language(chosen.lang)], today)
    return 0


def profile(chosen: argparse.Namespace) -> int:
    """Tell Telegram the bot's name, descriptions and commands, and where its webhook is."""
    from bot.profile import publish  # noqa: PLC0415 - aiogram takes seconds to import

    asyncio.run(publish(_settings()))
    return 0


def officer(chosen: argparse.Namespace) -> int:
    """Invite an officer (prints a link that works once), list all, or end somebody's access."""
    if chosen.act == "invite":
        print(asyncio.run(_invite(_settings(), Role(chosen.role))))
    elif chosen.act == "list":
        print(asyncio.run(_with_units(_settings(), operating.officers)))
    else:
        leaves = partial(operating.leave, officer=chosen.id)
        print(asyncio.run(_with_units(_settings(), leaves)))
    return 0


def qr(chosen: argparse.Namespace) -> int:
    """Make codes for leaflets: a picture of each link into the bot, as SVG and PNG."""
    content = _content(day(now()))
    wanted = [*leaflets.leaflets(content, chosen.card, chosen.subscription)]
    for line in leaflets.write(wanted, chosen.bot or _asked_name(), chosen.folder):
        print(line)
    return 0


def audit(chosen: argparse.Namespace) -> int:
    """Verify that nobody tampered with the audit, or print its head to be kept elsewhere."""
    if chosen.act == "head":
        print(asyncio.run(_with_units(_settings(), operating.head)))
        return 0
    verdict = asyncio.run(_with_units(_settings(), partial(operating.verify, known=chosen.head)))
    print(operating.told(verdict))
    return 0 if verdict.is_whole else 1


def settings(chosen: argparse.Namespace) -> int:
    """List the settings with what they mean, in the form of an .env file."""
    print(example(), end="")
    return 0


def purge(chosen: argparse.Namespace) -> int:
    """Delete drafts, lists, cases and questions past their time, as the running bot does."""
    cleared = asyncio.run(_purge(_settings()))
    for what, count in asdict(cleared).items():
        print(f"{what}: {count}")
    return 0


def main() -> None:
    """Run the chosen command. Exit code 78: the settings are wrong."""
    logs.set_up()
    chosen = _parser().parse_args()
    signal.signal(signal.SIGTERM, _leave)  # until the service is up and stops in its own way
    try:
        sys.exit(chosen.command(chosen))
    except ValidationError as error:
        sys.exit(_refused(wrong(error)))
    except NotKept as error:  # locked or full: it may have passed by the next start
        sys.exit(str(error))
    except ServiceError as error:
        sys.exit(_refused(str(error)))
    except KeyboardInterrupt:
        sys.exit(0)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add(commands, run)
    _add(commands, demo).add_argument("--port", type=int, default=8081)
    _add(commands, check)
    _add(commands, graph).add_argument("flow", choices=FLOWS)
    walking = _add(commands, walk)
    walking.add_argument("flow", choices=FLOWS)
    walking.add_argument("--lang", choices=("kk", "ru"), default="kk")
    _add(commands, profile)
    managing = _add(commands, officer)
    acts = managing.add_subparsers(required=True, dest="act", metavar="ACT")
    inviting = acts.add_parser("invite", help="print a link that makes one person an officer")
    inviting.add_argument("--role", choices=[role.value for role in Role], default="officer")
    printing = _add(commands, qr)
    printing.add_argument("folder", type=Path, help="where the files go")
    printing.add_argument("--bot", type=username, help="the bot's name; else Telegram is asked")
    printing.add_argument("--card", action="append", default=[], help="a card, by its key")
    printing.add_argument(
        "--subscription", action="append", default=[], help="a topic, or topic_region"
    )
    acts.add_parser("list", help="everybody who works or worked here")
    acts.add_parser("leave", help="end an officer's access").add_argument("id", type=int)
    auditing = _add(commands, audit)
    auditing.add_argument("act", choices=("verify", "head"))
    auditing.add_argument("--head", type=Head.read, default=BEGINNING, help="from the log")
    _add(commands, settings)
    _add(commands, purge)
    _add(commands, keeping.migrate)
    _add(commands, keeping.rotate)
    for copying in (keeping.backup, keeping.restore, keeping.copy):
        _add(commands, copying).add_argument("file", type=Path)
    return parser


def _add(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    command: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    parser = commands.add_parser(command.__name__, help=command.__doc__)
    parser.set_defaults(command=command)
    return parser


def _content(today: date) -> Content:
    return content(load(today=today), details=True)


def _leave(*_: object) -> None:
    sys.exit(0)


def _settings() -> Settings:
    return Settings()


def _asked_name() -> str:
    from bot.profile import own_name  # noqa: PLC0415 - aiogram takes seconds to import

    return asyncio.run(own_name(_settings()))


def _refused(words: str) -> int:
    print(words, file=sys.stderr)
    return CONFIGURATION


async def _run(settings: Settings) -> None:
    lazily.import_aiogram()
    from bot.app import App, new_bot, new_database  # noqa: PLC0415 - aiogram takes seconds

    database, bot = new_database(settings), new_bot(settings)
    try:
        app = App(settings, bot, database)
        brisk.settle()
        for one in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(one, app.background.stop)
        app.background.start(watchdog())
        await app.run()
    finally:
        await database.close()
        await bot.session.close()


async def _invite(settings: Settings, role: Role) -> str:
    from bot.app import App, new_bot, new_database  # noqa: PLC0415 - aiogram takes seconds

    database, bot = new_database(settings), new_bot(settings)
    try:
        app, token = App(settings, bot, database), secrets.token_urlsafe(24)
        await database.migrate()
        await app.units.write(lambda unit: unit.service.officers.invite(token, role))
        me = await bot.get_me()
        return deep_link(me.username or "", f"{JOIN}{token}")
    finally:
        await database.close()
        await bot.session.close()


async def _with_units(settings: Settings, work: Callable[[Units], Awaitable[T]]) -> T:
    """Let *work* loose on the database; no token is needed for it."""
    from bot.app import new_database  # noqa: PLC0415 - aiogram takes seconds
    from bot.units import StorageUnits, shelf  # noqa: PLC0415

    known, database = load(today=day(now())), new_database(settings, must_exist=True)
    held = shelf(known, day(now()), details=True)
    units = StorageUnits(database, held, known.calendar, settings, now, secrets.randbelow)
    try:
        await database.migrate()
        return await work(units)
    finally:
        await database.close()


async def _purge(settings: Settings) -> Purged:
    """
    One short transaction.

    Beside a running bot it waits a few seconds for its turn; if that does not come, nothing is
    deleted and the command says so.
    """
    from bot.app import new_database  # noqa: PLC0415 - aiogram takes seconds
    from storage.purge import Purge  # noqa: PLC0415

    database = new_database(settings, must_exist=True)
    try:
        await database.migrate()
        cleared = await database.clear(lambda tx: clear_away(Purge(tx), settings.keeps, now()))
        await database.tidy()
        return cleared
    finally:
        await database.close()
