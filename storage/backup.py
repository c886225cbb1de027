"""Back-ups of a database in one file: taken while it is written, tried before it is put back."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

from core.audit import examined
from storage.contents import Contents, Refused, Restored, contents, tables
from storage.files import beside, put
from storage.jobs import SqliteTransaction, to_its_end
from storage.migrate import migrate
from storage.pragmas import CAUTION, settle
from storage.seal import PlainSeal, Seal
from storage.sealed import unopened
from storage.sole import Sole
from storage.trail import Trail
from storage.transaction import NotKept, Transaction, UnfitDatabase

BEGINS = b"SQLite format 3\0"
BESIDE = ("-wal", "-shm")
"""What SQLite keeps next to a file; a stranger's next to ours would destroy it."""


def back_up(database: Path, file: Path) -> Contents:
    """
    One whole copy of *database* in *file*, as it is at one moment, whatever is written meanwhile.

    Raises:
        Refused: there is nothing to copy, or something in the way.
        UnfitDatabase: the database is damaged; no copy is kept of it.
    """
    if file.exists():
        raise Refused(f"{file} exists: choose another name, nothing is overwritten")
    with beside(file) as part:
        _copy(database, part, "rw")  # so that nothing is left lying beside it
        with _opened(part, PlainSeal()) as tx:
            to_its_end(partial(_ours, file=database), tx)
            found = to_its_end(partial(contents, size=part.stat().st_size), tx)
    put(part, file)
    return found


def restore(file: Path, database: Path, seal: Seal) -> Restored:
    """
    Put the back-up in *file* in the place of *database*, after it has been tried.

    Raises:
        Refused: there is no such file, or the database is in use.
        UnfitDatabase: it is not ours, damaged, newer than the code, or does not open.
    """
    database.parent.mkdir(parents=True, exist_ok=True)
    with _alone(database):
        with beside(database) as part:
            _copy(file, part, "ro")
            with _opened(part, seal) as tx:
                found = to_its_end(partial(_tried, file=file, size=part.stat().st_size), tx)
        replaced = _put_aside(database)
        put(part, database)
    return Restored(found, replaced)


def _copy(source: Path, part: Path, mode: str) -> None:
    """In one step: in many it would begin again with every write, and never end."""
    if not source.is_file():
        raise Refused(f"{source} is not there")
    address = f"{source.absolute().as_uri()}?mode={mode}"
    try:
        with (
            closing(sqlite3.connect(address, uri=True)) as theirs,
            closing(sqlite3.connect(part, isolation_level=None)) as ours,
        ):
            settle(theirs, CAUTION)
            theirs.backup(ours)
            ours.execute("PRAGMA journal_mode = DELETE")  # one file and nothing beside it
            _check(ours, source)
    except sqlite3.OperationalError as error:  # full or locked: it may pass
        raise NotKept(f"nothing was copied: {error}") from error
    except sqlite3.DatabaseError as error:
        raise UnfitDatabase(f"{source} is damaged, or no database: {error}") from error


def _check(connection: sqlite3.Connection, source: Path) -> None:
    verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if verdict != "ok":
        raise UnfitDatabase(f"{source} is damaged: {' '.join(verdict.split())}")


@contextmanager
def _opened(file: Path, seal: Seal) -> Iterator[Transaction]:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("BEGIN")
        yield SqliteTransaction(connection, seal)
        connection.execute("COMMIT")


async def _tried(tx: Transaction, file: Path, size: int) -> Contents:
    """Brought up to this version of the code, and found whole."""
    await _ours(tx, file)
    await migrate(tx)
    verdict = await examined(Trail(tx))
    if not verdict.is_whole:
        raise UnfitDatabase(f"{file}: the audit is broken after {verdict.head}")
    if closed := await unopened(tx):
        named = ", ".join(f"{many} of {column}" for column, many in closed.items())
        raise UnfitDatabase(f"QONYS_DATA_KEY does not open, in {file}: {named}")
    return await contents(tx, size)


async def _ours(tx: Transaction, file: Path) -> None:
    if "schema_migrations" not in await tables(tx):
        raise UnfitDatabase(f"{file} is a database, but not of this service")


@contextmanager
def _alone(database: Path) -> Iterator[None]:
    """No service has it now, and none gets it before this ends."""
    sole = Sole(database)
    if not sole.take() or _is_open(database):
        sole.release()
        raise Refused(f"{database} is in use: stop the service first")
    try:
        yield
    finally:
        sole.release()


def _is_open(database: Path) -> bool:
    """Any command that has it open keeps it from leaving its log, even while idle."""
    if not _begins_as_one(database):
        return False
    with closing(sqlite3.connect(database, timeout=0)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError:
            return True
        except sqlite3.DatabaseError:
            pass  # damaged, which may be why we are here
    return False


def _begins_as_one(file: Path) -> bool:
    """SQLite throws away the log beside what is no database; somebody may want to read it."""
    if not file.exists():
        return False
    with file.open("rb") as opened:
        return opened.read(len(BEGINS)) == BEGINS


def _put_aside(database: Path) -> Path | None:
    """Linked, then replaced: at no moment is there no database. Its logs go in any case."""
    at = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    aside = database.with_name(f"{database.name}.replaced-{at}")
    is_there = database.exists()
    if is_there:
        aside.hardlink_to(database)
    for ending in BESIDE:
        log = database.with_name(database.name + ending)
        if log.exists():
            log.rename(aside.with_name(aside.name + ending))
    return aside if is_there else None
