"""``python -m bench.reference``: the reference conversation, Qonys beside a plain aiogram bot.

Every side is a process of its own, and so are Telegram and the visitors. All sides are measured
one after another, again and again: on a shared machine only ratios of one run mean anything.
"""

import argparse
import asyncio
import json
import os
import statistics
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, fields
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.visitors import Heard, Visitors, visitors
from tests.e2e.stage import free_port

TOKEN, SECRET = "42:bench", "bench"
TOGETHER = 200
TICKS = os.sysconf("SC_CLK_TCK")
QONYS, YARDSTICK, TUNED, FLOOR = "Qonys", "plain aiogram", "plain aiogram, tuned", "floor"
Command = Callable[[Visitors], tuple[list[str], dict[str, str]]]
"""What to start, and its environment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Something that answers visitors. With *webhooks*, one process listens at each."""

    name: str
    command: Command
    webhooks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One side in one round."""

    updates_per_second: float
    conversations_per_second: float
    p50: float
    p95: float
    p99: float
    cpu_ms_per_update: float
    memory_mb: float
    cold_start: float


def qonys(folder: Path, database: str, processes: int = 1) -> Side:
    """The service as ``python -m bot run`` serves it; from two processes on behind a webhook."""
    ports = [free_port() for _ in range(processes)] if processes > 1 else []
    hooks = tuple(f"http://127.0.0.1:{port}/telegram" for port in ports)
    environment = {
        "QONYS_TOKEN": TOKEN,
        "QONYS_DATABASE": database or f"sqlite:///{folder / f'{time.monotonic_ns()}.db'}",
        "QONYS_SENDS_PER_SECOND": "10000",
    }

    def command(telegram: Visitors) -> tuple[list[str], dict[str, str]]:
        return ["bot", "run"], {**environment, "QONYS_API_URL": telegram.address}

    shown = database.partition(":")[0] or "SQLite"
    several = f", {processes} processes" if processes > 1 else ""
    return Side(name=f"{QONYS}, {shown}{several}", command=command, webhooks=hooks)


def replaying(name: str, module: str, screens: Path, *options: str) -> Side:
    """A bot that shows recorded screens."""
    return Side(name=name, command=lambda to: ([module, to.address, str(screens), *options], {}))


async def measured(side: Side, conversations: int) -> Found:
    begun = time.monotonic()
    async with running(side) as (telegram, pids):
        first = await telegram.talk(1, steps=1)
        await telegram.talk(min(TOGETHER, conversations) // 4 + 1, together=TOGETHER)  # warm
        before = sum(map(_cpu, pids))
        heard = await telegram.talk(conversations, together=TOGETHER)
        spent = sum(map(_cpu, pids)) - before
        assert heard.unanswered == 0, f"{side.name}: {heard.unanswered} taps unanswered"
        return _found(heard, spent, sum(map(memory, pids)), first.ended - begun)


@asynccontextmanager
async def running(side: Side) -> AsyncIterator[tuple[Visitors, list[int]]]:
    """Telegram, its visitors, and the processes that answer them."""
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(visitors(*side.webhooks, secret=SECRET))
        module, environment = side.command(telegram)
        pids = [
            await stack.enter_async_context(_process(module, {**environment, **_listens(hook)}))
            for hook in side.webhooks or ("",)
        ]
        yield telegram, pids


def _listens(hook: str) -> dict[str, str]:
    if not hook:
        return {"QONYS_LISTEN": "127.0.0.1:0"}
    address = hook.removeprefix("http://").partition("/")[0]
    return {
        "QONYS_LISTEN": address,
        "QONYS_WEBHOOK_URL": hook,
        "QONYS_WEBHOOK_SECRET": SECRET,
    }


@asynccontextmanager
async def _process(module: list[str], environment: dict[str, str]) -> AsyncIterator[int]:
    started = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", *module),
        env={"PATH": os.environ["PATH"], **environment},
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield started.pid
    finally:
        started.kill()
        await started.wait()


def _found(heard: Heard, cpu: float, memory: float, cold_start: float) -> Found:
    waits, lasted = sorted(heard.waits), heard.ended - heard.begun
    return Found(
        updates_per_second=len(waits) / lasted,
        conversations_per_second=heard.finished / lasted,
        p50=waits[len(waits) // 2],
        p95=waits[len(waits) * 95 // 100],
        p99=waits[len(waits) * 99 // 100],
        cpu_ms_per_update=cpu / len(waits) * 1000,
        memory_mb=memory,
        cold_start=cold_start,
    )


def _cpu(pid: int) -> float:
    """Seconds of processor time so far, of all threads."""
    spent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return sum(map(int, spent)) / TICKS


def memory(pid: int, which: str = "VmHWM") -> float:
    """In megabytes: the most it ever took, or by another name what it takes now."""
    _, _, rest = Path(f"/proc/{pid}/status").read_text().partition(f"{which}:")
    return int(rest.split()[0]) / 1024


async def record(folder: Path) -> Path:
    """What Qonys says in the reference conversation, for those that only replay it."""
    async with running(qonys(folder, "")) as (telegram, _):
        heard = await telegram.talk(1, record=True)
    screens = folder / "screens.json"
    screens.write_text(json.dumps(heard.screens, ensure_ascii=False))
    return screens


async def compared(
    rounds: int, conversations: int, database: str = "", processes: tuple[int, ...] = (1,)
) -> dict[str, list[Found]]:
    """Each side in each round, interleaved."""
    found: dict[str, list[Found]] = {}
    with TemporaryDirectory(prefix="qonys-") as given:
        folder = Path(given)
        screens = await record(folder)
        for _ in range(rounds):
            for side in (
                qonys(folder, ""),
                replaying(YARDSTICK, "bench.yardstick", screens),
                replaying(TUNED, "bench.yardstick", screens, "--tuned"),
                replaying(FLOOR, "bench.floor", screens),
                *(qonys(folder, database, many) for many in processes if database),
            ):
                found.setdefault(side.name, []).append(await measured(side, conversations))
                _print(side.name, found[side.name][-1])
    return found


def _print(name: str, one: Found) -> None:
    print(
        f"{name:<26} {one.updates_per_second:6.0f} updates/s"
        f" {one.conversations_per_second:5.1f} conversations/s"
        f"  p50 {one.p50:.3f} p95 {one.p95:.3f} p99 {one.p99:.3f} s"
        f"  CPU {one.cpu_ms_per_update:.2f} ms/update  {one.memory_mb:4.0f} MB"
        f"  first answer {one.cold_start:.1f} s",
        flush=True,
    )


def ratios(found: dict[str, list[Found]], over: str = YARDSTICK) -> None:
    """Each side over the yardstick, measure by measure: the middle of the rounds."""
    others = found[over]
    for name, mine in found.items():
        if name != over:
            each = [f"{one.name} {_ratio(mine, others, one.name):.2f}" for one in fields(Found)]
            print(f"{name} / {over}: {', '.join(each)}", flush=True)


def _ratio(mine: list[Found], others: list[Found], measure: str) -> float:
    of = attrgetter(measure)
    pairs = zip(map(of, mine), map(of, others), strict=True)
    return float(statistics.median(one / other for one, other in pairs))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench.reference", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--conversations", type=int, default=2 * TOGETHER)
    parser.add_argument("--database", default="", help="another one beside SQLite")
    parser.add_argument("--processes", type=int, nargs="+", default=[1, 2, 4], help="of that one")
    given = parser.parse_args()
    database, several = given.database, tuple(given.processes)
    ratios(asyncio.run(compared(given.rounds, given.conversations, database, several)))
