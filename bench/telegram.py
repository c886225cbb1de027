"""A pretend Telegram in a process of its own, full of people, some of whom keep asking.

It prints its address. Each line on stdin is answered with what has happened so far, as JSON.
"""

import argparse
import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from emulator.chats import Account, Message
from emulator.person import Person
from emulator.server import serving
from emulator.throttle import Throttle
from emulator.world import World

FIRST, FIRST_ASKING = 10_000, 1
PAUSE = 2.5  # seconds between two questions of one who asks; a chat may hear one message a second
LOOKS = 0.002  # seconds


class Crowd(World):
    """Counts what arrives at those who are announced to, and keeps no message of it."""

    def __init__(self, people: int) -> None:
        super().__init__()
        self.arrived = self.said = 0
        self.first = self.last = 0.0
        self.waits: list[float] = []
        for number in range(FIRST, FIRST + people):
            account = Account(number, "Айгүл", "kk")
            self.people[number] = account
            self.private_chat(account).started = True

    def post(self, chat: Any, author: Account | None, content: Any) -> Message:
        message = super().post(chat, author, content)
        self.said += author is None and self.arrived > 0
        if author is None and chat.id >= FIRST:
            self.last = asyncio.get_running_loop().time()
            self.first = self.first or self.last
            self.arrived += 1
            chat.messages.clear()
        return message

    def told(self) -> dict[str, Any]:
        lasted = self.last - self.first
        return {
            "arrived": self.arrived,
            "per_second": self.said / lasted if lasted else 0,
            "lasted": lasted,
            "refused": self.throttle.refused if self.throttle else 0,
            "waits": self.waits,
        }


async def _asks(world: Crowd, number: int) -> None:
    """Somebody who writes, waits for the answer, and after a while writes again."""
    loop, person = asyncio.get_running_loop(), Person(world, number, "Марина", "ru")
    await person.opens()
    while True:
        await asyncio.sleep(PAUSE)
        heard, begun = sum(m.from_bot for m in person.chat), loop.time()
        await person.sends("/help")
        while sum(m.from_bot for m in person.chat) == heard:  # noqa: ASYNC110 - as the bell is
            await asyncio.sleep(LOOKS)
        if world.arrived:
            world.waits.append(loop.time() - begun)


async def _serve(people: int, asking: int, is_limited: bool) -> None:
    world = Crowd(people)
    world.throttle = Throttle() if is_limited else None
    loop = asyncio.get_running_loop()
    async with serving(world) as address, asyncio.TaskGroup() as group:
        print(address, flush=True)
        asks = [group.create_task(_asks(world, FIRST_ASKING + n)) for n in range(asking)]
        while await loop.run_in_executor(None, sys.stdin.readline):
            print(json.dumps(world.told()), flush=True)
        for one in asks:
            one.cancel()


class Telegram:
    """The other end of the process."""

    def __init__(self, process: asyncio.subprocess.Process, address: str) -> None:
        self._process = process
        self.address = address

    async def told(self) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(b"\n")
        told: dict[str, Any] = json.loads(await self._process.stdout.readline())
        return told


@asynccontextmanager
async def telegram(people: int, asking: int = 0, *, limited: bool) -> AsyncIterator[Telegram]:
    module = ["-m", "bench.telegram", str(people), str(asking)]
    started = await asyncio.create_subprocess_exec(
        *(sys.executable, *module, *(["--limited"] if limited else [])),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=2**24,
    )
    assert started.stdout is not None
    try:
        yield Telegram(started, (await started.stdout.readline()).decode().strip())
    finally:
        started.kill()
        await started.communicate()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("people", type=int)
    parser.add_argument("asking", type=int)
    parser.add_argument("--limited", action="store_true")
    given = parser.parse_args()
    asyncio.run(_serve(given.people, given.asking, given.limited))
