"""The service with its console, and officers in it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.conftest import stage
from tests.stage import Stage
from tests.web.browser import Console, opened

__all__ = ["console", "stage"]


@pytest.fixture
async def console(stage: Stage, tmp_path: Path) -> AsyncIterator[Console]:
    async with opened(stage) as console:
        yield console
