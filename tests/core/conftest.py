"""A real database in a real file."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.database import Database, connect
from storage.seal import PlainSeal


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = connect(f"sqlite:///{tmp_path / 'qonys.db'}", PlainSeal())
    try:
        await database.migrate()
        yield database
    finally:
        await database.close()
