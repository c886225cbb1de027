"""A real database in a real file, once for each driver."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database, connect
from tests.storage.stage import SEAL


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "qonys.db"


@pytest.fixture(params=["sqlite"])
def url(request: pytest.FixtureRequest, file: Path) -> str:
    addresses = {"sqlite": f"sqlite:///{file}"}
    return addresses[request.param]


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    database = connect(url, SEAL)
    try:
        await database.migrate()
        yield database
    finally:
        await database.close()
