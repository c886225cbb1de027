"""Alive, ready, measured: what operators and their machines ask, and who may."""

import asyncio
import sqlite3
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot import pulse
from bot.pulse import Pulse
from storage.migrate import complete
from storage.transaction import UnfitDatabase
from tests.e2e.stage import ROOT, free_port
from tests.stage import Stage, on_stage
from web import health
from web.health import FORWARDED, is_near


@dataclass(frozen=True, slots=True)
class Asked:
    """A service that is asked for its health."""

    stage: Stage
    session: ClientSession
    address: str

    async def __call__(self, path: str, **headers: str) -> tuple[int, str]:
        url = f"http://{self.address}{path}"
        async with self.session.get(url, headers=headers) as answer:
            return answer.status, await answer.text()


@pytest.fixture
async def asked(tmp_path: Path) -> AsyncIterator[Asked]:
    address = f"127.0.0.1:{free_port()}"
    async with (
        on_stage(tmp_path, listen=address) as stage,
        ClientSession() as session,
        stage.app.served(),
    ):
        yield Asked(stage, session, address)


async def test_a_service_at_work_is_alive_ready_and_measured(asked: Asked) -> None:
    await asked.stage.visitor()

    assert await asked("/healthz") == (200, "ok\n")
    assert await asked("/readyz") == (200, "ready\n")
    status, text = await asked("/metrics")
    assert status == 200
    assert 'updates_total{result="worked",type="message"} 1.0' in text


async def test_p20_whoever_held_up_the_loop_is_found_ill_and_gets_well(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pulse, "ILL", 0.2)
    monkeypatch.setattr(pulse, "REMEMBERS", 1)
    await asyncio.sleep(0.1)
    time.sleep(0.5)  # noqa: ASYNC251 - this is the defect

    assert await asked("/healthz") == (503, "not well: HeldUp\n")
    await asyncio.sleep(1.2)
    assert await asked("/healthz") == (200, "ok\n")


async def test_a_service_that_ends_is_not_ready_and_still_alive(asked: Asked) -> None:
    asked.stage.app.workers.lanes.close()

    assert await asked("/readyz") == (503, "not ready: RuntimeError\n")
    assert (await asked("/healthz"))[0] == 200


async def test_a_service_that_cannot_write_is_not_ready(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "ANSWERS_WITHIN", 0.3)
    await asked.stage.settled()
    path = asked.stage.folder / "qonys.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        assert await asked("/readyz") == (503, "not ready: TimeoutError\n")
    finally:
        other.execute("ROLLBACK")
        other.close()
    monkeypatch.undo()
    assert (await asked("/readyz"))[0] == 200


async def test_a_missing_migration_is_not_ready_and_a_newer_one_is_in_nobodys_way(
    asked: Asked,
) -> None:
    database = asked.stage.app.database
    await database.write(
        lambda tx: tx.run("INSERT INTO schema_migrations VALUES (9999, 'newer', 0)")
    )
    assert (await asked("/readyz"))[0] == 200

    await database.write(lambda tx: tx.run("DELETE FROM schema_migrations WHERE version = 3"))
    assert await asked("/readyz") == (503, "not ready: UnfitDatabase\n")
    with pytest.raises(UnfitDatabase, match="migration 3 is missing"):
        await database.read(complete)


@pytest.mark.parametrize("header", FORWARDED)
async def test_whoever_comes_through_a_proxy_reads_no_figures(asked: Asked, header: str) -> None:
    assert await asked("/metrics", **{header: "127.0.0.1"}) == (404, "")


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("127.0.0.1", True),
        ("::1", True),
        ("10.2.3.4", True),
        ("172.18.0.3", True),
        ("192.168.1.9", True),
        ("fd00::7", True),
        ("::ffff:10.2.3.4", True),
        ("8.8.8.8", False),
        ("::ffff:8.8.8.8", False),
        ("2a00:1450::1", False),
        ("", False),
        ("nonsense", False),
    ],
)
def test_only_whoever_is_near_reads_the_figures(address: str, near: bool) -> None:
    assert is_near(address) is near


async def test_p20_the_pulse_tells_how_late_it_was() -> None:
    heard: list[float] = []
    beating = Pulse(heard.append)
    task = asyncio.ensure_future(beating.run())
    await asyncio.sleep(0.2)
    time.sleep(0.3)  # noqa: ASYNC251 - this is the defect
    await asyncio.sleep(0.1)
    task.cancel()

    assert max(heard) > 0.2
    assert beating.within(100) > 0.2
    assert beating.within(50) < beating.within(100)
    assert beating.told().startswith("loop lag: p99 ")


HANGS = """
import asyncio, re
from bot import pulse

pulse.GIVES_UP, pulse.RENEWS = 0.5, 0.1

async def hang(words):
    re.match("(a+)+$", words)  # in C, and Python's lock is never given away

async def main():
    watching = asyncio.ensure_future(pulse.watchdog())
    await asyncio.sleep(0.7)
    print("still here", flush=True)
    await hang("a" * 60 + "secret")

asyncio.run(main())
"""


def test_f5_a_process_that_hangs_ends_itself_and_says_where() -> None:
    ended = subprocess.run(  # noqa: S603 - our own interpreter and our own words
        [sys.executable, "-c", HANGS],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (ended.returncode, ended.stdout) == (1, "still here\n")
    assert "in hang" in ended.stderr
    assert "secret" not in ended.stderr
