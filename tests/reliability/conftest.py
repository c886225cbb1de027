"""A stage on which faults are played; what it wrote to the log is part of the promise."""

import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stage import Stage, on_stage


@pytest.fixture
async def stage(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Stage]:
    caplog.set_level(logging.INFO)
    async with on_stage(tmp_path) as stage:
        yield stage
        await stage.settled()
        assert stage.world.presses == {}
