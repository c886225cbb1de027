"""P17: the disk is full, held, read-only, or breaks off: no wrong "accepted"."""

import asyncio
import subprocess
import sys
from pathlib import Path

from tests.bot.acts import first
from tests.reliability.ailing import ails
from tests.reliability.enduring import endured, holds
from tests.stage import Stage

HOLDS = """
import sqlite3, sys, time
other = sqlite3.connect(sys.argv[1], isolation_level=None)
other.execute("BEGIN IMMEDIATE")
print(flush=True)
time.sleep(float(sys.argv[2]))
"""
LONG = 8  # seconds; longer than the service waits for its turn to write
RECOVERS = 30  # seconds: the promise itself
LAG = 1.0  # seconds; a wait for the database on the loop would be five


async def test_p17_what_visitors_send_outlasts_fifty_faults_of_the_disk(tmp_path: Path) -> None:
    holds(await endured(tmp_path, points=50, seed=17))


async def test_p17_a_database_held_by_another_program_delays_and_loses_nothing(
    stage: Stage,
) -> None:
    visitor = await stage.visitor()
    visitor.settle, loop = None, asyncio.get_running_loop()
    lags, begun, refused = [], loop.time(), False
    other = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", HOLDS, str(stage.folder / "qonys.db"), str(LONG)),
        stdout=subprocess.PIPE,
    )
    assert other.stdout is not None
    await other.stdout.readline()
    await visitor.sends("/help")
    while other.returncode is None:
        asked = loop.time()
        await asyncio.sleep(0.05)
        lags.append(loop.time() - asked)
        refused = refused or ails(stage.app.database)
    freed = loop.time()
    await stage.becomes(lambda: first("help") in visitor.sees)

    assert refused, "it must be held for longer than anybody waits"
    assert loop.time() - freed <= RECOVERS
    assert freed - begun >= LONG
    assert max(lags) < LAG
    assert sum(first("help") in message.text for message in visitor.chat) == 1
