"""A real database in a real file, once for each driver."""

from collections.abc import AsyncIterator, Iterator
from inspect import signature
from pathlib import Path

import pytest

from storage.database import Database, connect
from tests.postgres import EACH, fresh_database
from tests.storage.stage import SEAL


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "qonys.db"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Both drivers, unless a test asks what only a file can answer, or looks into the file."""
    if "url" in metafunc.fixturenames:
        only = "file" in signature(metafunc.function).parameters
        only = only or metafunc.definition.get_closest_marker("sqlite") is not None
        metafunc.parametrize("url", ["sqlite"] if only else EACH, indirect=True)


@pytest.fixture
def url(request: pytest.FixtureRequest, file: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{file}"
    else:
        with fresh_database() as address:
            yield address


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    database = connect(url, SEAL)
    try:
        await database.migrate()
        yield database
    finally:
        await database.close()
