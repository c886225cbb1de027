"""A real database in a real file."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database, connect
from storage.seal import PlainSeal
from tests.fresh import fresh


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = connect(fresh(tmp_path / "qonys.db"), PlainSeal())
    try:
        yield database
    finally:
        await database.close()
