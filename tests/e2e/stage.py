"""The service as a process of its own, over HTTP; Telegram and the people are in this one."""

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from emulator.person import Person
from emulator.world import World
from storage.database import Row, connect
from storage.seal import PlainSeal

ROOT = Path(__file__).parents[2]
PATIENCE = 180
"""Seconds for one thing to come; only what never comes takes that long."""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def environment(world: World, address: str, folder: Path, **chosen: str) -> dict[str, str]:
    """Nothing from outside comes in but the path."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONWARNINGS": "error",
        "QONYS_TOKEN": world.token,
        "QONYS_API_URL": address,
        "QONYS_DATABASE": file_in(folder),
        "QONYS_LISTEN": "127.0.0.1:0",
        "QONYS_SENDS_PER_SECOND": "1000",
        "QONYS_DETAILS_IN_TELEGRAM": "true",
        **chosen,
    }


@asynccontextmanager
async def process(
    *module: str, env: dict[str, str], log: Path, stdin: int | None = None
) -> AsyncIterator[Process]:
    """
    ``python -m`` *module*, killed at the end if it still runs; *log* gets what it writes: lines
    of JSON, and nowhere the token.
    """
    with log.open("ab") as written:
        started = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", *module),
            cwd=ROOT,
            env=env,
            stdin=stdin,
            stdout=PIPE,
            stderr=written,
        )
        try:
            yield started
        finally:
            if started.returncode is None:
                started.kill()
            await started.communicate()
    _is_fit_to_be_kept(log, env["QONYS_TOKEN"])


def _is_fit_to_be_kept(log: Path, token: str) -> None:
    said = log.read_text("utf-8")
    assert token not in said
    assert [line for line in said.splitlines() if not line.startswith('{"timestamp": ')] == []


class Lives:
    """Lives of the service, one after another, forked from one warm parent."""

    def __init__(self, parent: Process) -> None:
        self._parent = parent
        self.pid = 0

    async def begin(self) -> None:
        assert self._parent.stdin is not None
        self._parent.stdin.write(b"\n")
        self.pid = int(await self._line())

    async def is_killed_after(self, seconds: float) -> int:
        """The life goes on for that long and ends at once; the exit code."""
        await asyncio.sleep(seconds)
        return await self.ends(signal.SIGKILL)

    async def ends(self, how: signal.Signals = signal.SIGTERM) -> int:
        os.kill(self.pid, how)
        return int(await self._line())

    async def _line(self) -> bytes:
        assert self._parent.stdout is not None
        return await self._parent.stdout.readline()


@asynccontextmanager
async def lives(env: dict[str, str], log: Path) -> AsyncIterator[Lives]:
    async with process("tests.e2e.lives", env=env, log=log, stdin=PIPE) as parent:
        assert parent.stdout is not None
        assert await parent.stdout.readline() == b"warm\n", f"see {log}"
        several = Lives(parent)
        try:
            yield several
        finally:
            if several.pid and not _is_over(several.pid):
                os.kill(several.pid, signal.SIGKILL)


def _is_over(pid: int) -> bool:
    return not Path(f"/proc/{pid}").exists()


async def comes(so: Callable[[], bool], person: Person | None = None) -> None:
    """Wait until it is *so*."""
    try:
        async with asyncio.timeout(PATIENCE):
            while not so():  # noqa: ASYNC110 - anything may make it so
                await asyncio.sleep(0.005)
    except TimeoutError:
        raise AssertionError(person.described() if person else "it did not come") from None


def file_in(folder: Path) -> str:
    """The address of the database in *folder*."""
    return f"sqlite:///{folder / 'qonys.db'}"


async def kept(address: str, sql: str) -> list[Row]:
    """What the database holds."""
    database = connect(address, PlainSeal())
    try:
        return await database.read(lambda tx: tx.fetch(sql))
    finally:
        await database.close()
