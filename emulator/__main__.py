"""``python -m emulator``: the pretend Telegram on a port, three phones on its page."""

import argparse
import asyncio
from contextlib import suppress

from emulator.phones import read_phone
from emulator.server import serving
from emulator.world import World

PEOPLE = (
    "1001;Айгүл;kk;+77010000101;Келуші · қазақша;",
    "1002;Марина;ru;+77010000102;Посетитель · русский;",
    "2001;Ерлан;kk;+77010000201;Қызметкер · қазақша;",
)


def options() -> argparse.ArgumentParser:
    """What the command line takes."""
    parser = argparse.ArgumentParser(prog="python -m emulator", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default="42:TEST")
    parser.add_argument("--username", default="qonys_bot")
    parser.add_argument(
        "--person",
        action="append",
        metavar="id;name;language;phone;label;start",
        help="a phone on the page; may be given several times",
    )
    return parser


async def main(chosen: argparse.Namespace) -> None:
    """Serve until stopped."""
    world = World(token=chosen.token, username=chosen.username)
    phones = [read_phone(world, written) for written in chosen.person or PEOPLE]
    async with serving(world, chosen.host, chosen.port, phones) as address:
        print(f"phones: {address}/", flush=True)  # whoever reads this finds the door open
        await asyncio.Event().wait()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        asyncio.run(main(options().parse_args()))
