"""A stage for each story; afterwards nobody is left unanswered and no call was refused."""

import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stage import Stage, on_stage


@pytest.fixture
async def stage(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Stage]:
    async with on_stage(tmp_path) as stage:
        yield stage
        await stage.settled()
        assert stage.world.complaints() == []
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == []
