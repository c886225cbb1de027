"""A disk whose power fails: what was written and not yet synced is there in part or not at all."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

from core.inbox import Received
from core.outbox import Kind, Outgoing, Priority
from storage.inbox import Inbox
from storage.jobs import to_its_end
from storage.migrate import migrate
from storage.outbox import Outbox
from storage.pragmas import WRITER
from storage.transaction import Row, Transaction, Work
from tests.storage.stage import NOW, SEAL

SECTOR = 512  # bytes that a disk writes whole or not
FULL, NORMAL = 2, 1
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Wrote:
    """Bytes at a place of a file; ``None``: cut there. A sync makes all before it safe."""

    file: str
    at: int
    data: bytes | None


@dataclass(frozen=True, slots=True)
class Synced:
    file: str


@dataclass(frozen=True, slots=True)
class Deleted:
    file: str


Told = Wrote | Synced | Deleted


@dataclass(slots=True)
class Record:
    """Everything the disk was told, and how far that was when each commit returned."""

    told: list[Told] = field(default_factory=list)
    acknowledged: list[int] = field(default_factory=list)


class _File(apsw.VFSFile):
    def __init__(self, name: Any, flags: list[int], record: Record) -> None:
        super().__init__("", name, flags)
        filename = name.filename() if isinstance(name, apsw.URIFilename) else name
        self._name = Path(filename).name
        self._told = record.told

    def xWrite(self, data: Any, offset: int) -> None:
        super().xWrite(data, offset)
        self._told.append(Wrote(self._name, offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        super().xTruncate(size)
        self._told.append(Wrote(self._name, size, None))

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._told.append(Synced(self._name))


class _Disk(apsw.VFS):
    def __init__(self, name: str, record: Record) -> None:
        self._record = record
        super().__init__(name, "")

    def xOpen(self, name: Any, flags: list[int]) -> Any:
        return _File(name, flags, self._record)

    def xDelete(self, name: str, is_synced: bool) -> None:
        super().xDelete(name, is_synced)
        self._record.told.append(Deleted(Path(name).name))


class Recorded(Transaction):
    """Our SQL on the recording disk; fits ``storage.transaction.Transaction``."""

    def __init__(self, connection: apsw.Connection) -> None:
        self.seal = SEAL
        self.skip_locked = ""
        self._connection = connection

    async def fetch(self, sql: str, *args: object) -> list[Row]:
        named = {str(number): value for number, value in enumerate(args, start=1)}
        cursor = self._connection.execute(sql, named)
        columns = [one[0] for one in self._described(cursor)]
        return [dict(zip(columns, row, strict=True)) for row in cursor]

    async def fetch_one(self, sql: str, *args: object) -> Row | None:
        rows = await self.fetch(sql, *args)
        return rows[0] if rows else None

    async def run(self, sql: str, *args: object) -> int:
        await self.fetch(sql, *args)
        return self._connection.changes()

    async def define(self, sql: str) -> None:
        await self.fetch(sql)

    async def tell(self, word: str) -> None:
        """Nobody else is there."""

    def _described(self, cursor: apsw.Cursor) -> Any:
        try:
            return cursor.get_description()
        except apsw.ExecutionCompleteError:
            return ()


@contextmanager
def recording(folder: Path, record: Record, synchronous: int) -> Iterator[apsw.Connection]:
    """A database of ours, with our settings, on a disk that notes what it is told."""
    disk = _Disk("power", record)
    connection = apsw.Connection(str(folder / "qonys.db"), vfs="power")
    try:
        for pragma, value in {**WRITER, "synchronous": synchronous}.items():
            connection.execute(f"PRAGMA {pragma} = {value}").fetchall()
        yield connection
    finally:
        connection.close()
        disk.unregister()


def written(folder: Path, commits: int, synchronous: int, seed: int) -> Record:
    """What visitors write and read, transaction by transaction, as the service keeps it."""
    record, chance = Record(), random.Random(seed)  # noqa: S311 - moments, not secrets
    with recording(folder, record, synchronous) as connection:
        _commits(connection, migrate)
        for number in range(1, commits + 1):
            _commits(connection, _turn(number, chance))
            record.acknowledged.append(len(record.told))
            if number % (commits // 3) == 0:
                connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
    return record


def _turn(number: int, chance: random.Random) -> Work[None]:
    """An update comes in, the last one is worked, an answer goes out, one is closed."""

    async def work(tx: Transaction) -> None:
        inbox, outbox = Inbox(tx), Outbox(tx)
        raw = "x" * chance.randrange(20, 6_000)
        await inbox.receive([Received(number, lane=number, raw=raw)], NOW)
        await inbox.done(number - 1, NOW)
        await outbox.sent(number - 1)
        await outbox.put(
            Outgoing(recipient=number, kind=Kind.SCREEN, priority=Priority.REPLY, payload=raw), NOW
        )

    return work


def _commits(connection: apsw.Connection, work: Work[Any]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    to_its_end(work, Recorded(connection))
    connection.execute("COMMIT")


@dataclass(slots=True)
class Cuts:
    """What was found after so many power cuts."""

    corrupt: int = 0
    lost: int = 0
    acknowledged: int = 0


def cut(record: Record, folder: Path, cuts: int, seed: int) -> Cuts:
    """Let the power fail *cuts* times, each at a random moment, and look at what is left."""
    chance, found, disk = random.Random(seed), Cuts(), Platter()  # noqa: S311 - not secrets
    moments = range(record.acknowledged[0], len(record.told) + 1)
    heard = 0
    for number, moment in enumerate(sorted(chance.choices(moments, k=cuts))):
        for told in record.told[heard:moment]:
            disk.hears(told)
        heard = moment
        place = folder / str(number)
        place.mkdir()
        for name, content in disk.left(chance).items():
            (place / name).write_bytes(content)
        _look(place / "qonys.db", sum(end <= moment for end in record.acknowledged), found)
        shutil.rmtree(place)
    return found


class Platter:
    """What a disk holds for certain, and what it may hold besides."""

    def __init__(self) -> None:
        self._safe: dict[str, bytearray] = {}
        self._unsynced: dict[str, list[Wrote]] = {}

    def hears(self, told: Told) -> None:
        match told:
            case Wrote(file):
                self._unsynced.setdefault(file, []).append(told)
            case Deleted(file):
                self._unsynced.pop(file, None)
                self._safe.pop(file, None)
            case Synced(file):
                for write in self._unsynced.pop(file, []):
                    _apply(self._safe.setdefault(file, bytearray()), write)

    def left(self, chance: random.Random) -> dict[str, bytearray]:
        """The files after a power cut: what was synced, and any sectors of the rest."""
        files = {name: bytearray(content) for name, content in self._safe.items()}
        for name, writes in self._unsynced.items():
            for sector in (part for write in writes for part in _sectors(write)):
                if chance.random() < HALF:
                    _apply(files.setdefault(name, bytearray()), sector)
        return files


def _sectors(write: Wrote) -> Iterator[Wrote]:
    if write.data is None:
        yield write
        return
    begin, end = write.at, write.at + len(write.data)
    while begin < end:
        border = min(end, (begin // SECTOR + 1) * SECTOR)
        yield Wrote(write.file, begin, write.data[begin - write.at : border - write.at])
        begin = border


def _apply(content: bytearray, write: Wrote) -> None:
    if write.data is None:
        del content[write.at :]
        return
    if len(content) < write.at:
        content.extend(bytes(write.at - len(content)))
    content[write.at : write.at + len(write.data)] = write.data


def _look(file: Path, acknowledged: int, found: Cuts) -> None:
    """Opened by the SQLite that the service uses, as at its next start."""
    found.acknowledged += acknowledged
    with closing(sqlite3.connect(file)) as connection:
        verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
        made = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'inbox'").fetchone()
        there = connection.execute("SELECT count(*) FROM inbox").fetchone()[0] if made else 0
    found.corrupt += verdict != "ok"
    found.lost += max(0, acknowledged - there)


def holds(found: Cuts) -> None:
    assert (found.corrupt, found.lost) == (0, 0)
    assert found.acknowledged > 0
