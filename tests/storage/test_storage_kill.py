"""The process is killed in the middle of writing, again and again."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storage.database import connect
from storage.inbox import Inbox
from tests.storage.stage import SEAL, verdict

ROOT = Path(__file__).parents[2]


def killed(url: str, after: float) -> set[int]:
    """Start a writer, kill it *after* so many seconds of writing; what it said it had kept."""
    writer = subprocess.Popen(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.storage.hasty", url], stdout=subprocess.PIPE, cwd=ROOT
    )
    with writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(after)
        writer.kill()
        said = first + writer.stdout.read()
    return {int(line) for line in said.splitlines(keepends=True) if line.endswith(b"\n")}


@pytest.mark.parametrize("seed", range(3))
async def test_a_killed_process_loses_nothing_it_said_it_had(
    url: str, file: Path, seed: int
) -> None:
    said = killed(url, random.Random(seed).uniform(0.02, 0.3))  # noqa: S311 - not a secret
    database = connect(url, SEAL)
    await database.migrate()
    there = set(await database.read(lambda tx: Inbox(tx).lanes()))
    await database.close()

    assert said
    assert said <= there
    assert verdict(file) == "ok"
