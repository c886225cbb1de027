"""Clearing away when the disk is full: it needs room before it gives any (F24)."""

import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from core.errors import NotKept
from storage import reserve
from storage.database import Database, connect
from storage.inbox import Inbox
from tests.reliability.ailing import sets
from tests.storage.stage import LATER, NOW, SEAL, update, verdict

SIZE = 512 * 1024
MANY, PAGE = 50, 4096


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reserve, "SIZE", SIZE)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:  # noqa: S603 - our own words
        pytest.skip("a small disk can be made by root only")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)  # noqa: S603, S607 - our own words


async def receives(database: Database, many: int) -> None:
    updates = [update(number, raw="x" * 3_000) for number in range(many)]
    await database.write(lambda tx: Inbox(tx).receive(updates, NOW))


def fill(disk: Path) -> None:
    """Somebody else's log file takes all there is."""
    with (disk / "somebody.log").open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(PAGE))


async def clears(database: Database) -> int:
    return await database.clear(lambda tx: Inbox(tx).purge(LATER))


async def test_clearing_away_keeps_room_for_the_next_time(database: Database, file: Path) -> None:
    await clears(database)

    assert file.with_name("qonys.db-reserve").stat().st_size == SIZE


async def test_only_a_full_disk_costs_the_room(database: Database, file: Path) -> None:
    await clears(database)
    await sets(database, "query_only", 1)
    with pytest.raises(NotKept, match="may not be written"):
        await clears(database)
    assert file.with_name("qonys.db-reserve").exists()
    await sets(database, "query_only", 0)
    await sets(database, "max_page_count", 1)
    with pytest.raises(NotKept, match="make room"):
        await database.clear(lambda tx: Inbox(tx).receive([update(1, raw="x" * 90_000)], NOW))

    assert not file.with_name("qonys.db-reserve").exists()


async def test_what_is_past_its_time_goes_although_the_disk_is_full(small_disk: Path) -> None:
    database = connect(f"sqlite:///{small_disk / 'qonys.db'}", SEAL)
    try:
        await database.migrate()
        await receives(database, MANY)
        await clears(database)
        await database.tidy()
        fill(small_disk)
        with pytest.raises(NotKept, match="make room"):
            await database.write(lambda tx: tx.run("DELETE FROM inbox"))
        gone = await database.clear(lambda tx: tx.run("DELETE FROM inbox"))
        await receives(database, MANY)
    finally:
        await database.close()

    assert gone == MANY
    assert verdict(small_disk / "qonys.db") == "ok"
