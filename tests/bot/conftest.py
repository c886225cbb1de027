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
    spoken = [*caplog.get_records("call"), *caplog.get_records("teardown")]
    assert [r.getMessage() for r in spoken if r.levelno >= logging.ERROR] == []
