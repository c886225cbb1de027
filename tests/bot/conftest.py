"""A stage for each story; afterwards nobody is left unanswered and no call was refused."""

import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.postgres import fresh_database
from tests.stage import Stage, on_stage


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Modules that say ``DATABASES = EACH`` tell whole stories; these are told on both."""
    if "where" in metafunc.fixturenames:
        only = metafunc.definition.get_closest_marker("sqlite")
        chosen = ("sqlite",) if only else getattr(metafunc.module, "DATABASES", ("sqlite",))
        metafunc.parametrize("where", chosen, indirect=True)


@pytest.fixture
def where(request: pytest.FixtureRequest) -> Iterator[dict[str, Any]]:
    """As the module chose."""
    if request.param == "sqlite":
        yield {}
    else:
        with fresh_database() as address:
            yield {"database": address}


@pytest.fixture
async def stage(
    tmp_path: Path, where: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> AsyncIterator[Stage]:
    async with on_stage(tmp_path, **where) as stage:
        yield stage
        await stage.settled()
        assert stage.world.complaints() == []
    spoken = [*caplog.get_records("call"), *caplog.get_records("teardown")]
    assert [r.getMessage() for r in spoken if r.levelno >= logging.ERROR] == []
