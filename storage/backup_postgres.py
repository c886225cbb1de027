"""Back-ups of a PostgreSQL database, by its own programs; tried before they are put back."""

import time
from collections import Counter
from pathlib import Path

from core.audit import BEGINNING, Entry, Head, verify
from storage.contents import Contents, Refused, Restored
from storage.database import Database
from storage.dumps import Dump, Told, run
from storage.files import beside, put
from storage.migrate import check, migrations
from storage.seal import DoesNotOpen, Seal
from storage.sealed import SEALED, Column
from storage.transaction import Transaction, UnfitDatabase

MIGRATIONS, AUDIT = "schema_migrations", "audit"
KEEPS = ("--no-owner", "--no-privileges")
WHOLE = ("--single-transaction", "--exit-on-error", "--clean", "--if-exists")


class Look:
    """What a dump tells when it is read from its beginning to its end."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._dump = Dump(file)
        self._applied: dict[int, str] = {}
        self._audit: list[Entry] = []

    def contents(self) -> Contents:
        """
        As it is, whole or not: of what is broken one wants a copy all the more.

        Raises:
            UnfitDatabase: it does not read to its end.
        """
        for table, row in self._dump.read({MIGRATIONS, AUDIT}):
            self._note(table, row)
        return self._told()

    def tried(self, seal: Seal) -> Contents:
        """
        Raises:
            UnfitDatabase: it is damaged, not ours, newer than the code, or does not open.
        """
        closed: Counter[str] = Counter()
        for table, row in self._dump.read({MIGRATIONS, AUDIT, *(one.table for one in SEALED)}):
            self._note(table, row)
            closed.update(_closed(table, row, seal))
        check(migrations(), self._applied)
        if not self._applied:
            raise UnfitDatabase(f"{self._file} is a dump, but not of this service")
        verdict = verify(self._entries())
        if not verdict.is_whole:
            raise UnfitDatabase(f"{self._file}: the audit is broken after {verdict.head}")
        if closed:
            named = ", ".join(f"{many} of {column}" for column, many in closed.items())
            raise UnfitDatabase(f"QONYS_DATA_KEY does not open, in {self._file}: {named}")
        return self._told()

    def _note(self, table: str, row: Told) -> None:
        if table == MIGRATIONS:
            self._applied[int(str(row["version"]))] = str(row["checksum"])
        elif table == AUDIT:
            self._audit.append(_entry(row))

    def _entries(self) -> list[Entry]:
        """Rows of a dump stand in no order."""
        return sorted(self._audit, key=lambda entry: entry.number)

    def _told(self) -> Contents:
        rows = dict(sorted(self._dump.rows.items()))
        heads = [Head(entry.number, entry.hash) for entry in self._entries()[-1:]]
        return Contents(self._file.stat().st_size, rows, *(heads or [BEGINNING]))


def back_up(url: str, file: Path) -> Contents:
    """
    The database at *url* as it is at one moment, in *file*, whatever is written meanwhile.

    Raises:
        Refused: something is in the way, or PostgreSQL's programs are not there.
        UnfitDatabase: what was written does not read to its end; it is not kept.
    """
    if file.exists():
        raise Refused(f"{file} exists: choose another name, nothing is overwritten")
    with beside(file) as part:
        run("pg_dump", url, "--format=custom", *KEEPS, f"--file={part}")
        found = Look(part).contents()
    put(part, file)
    return found


async def restore(file: Path, database: Database, url: str, seal: Seal) -> Restored:
    """
    Put the back-up in *file* in the place of what is in the database, after it has been tried.

    What was there is dumped first, beside *file*.

    Raises:
        Refused: the database is in use, or PostgreSQL's programs could not do it.
        UnfitDatabase: the file is damaged, not ours, newer than the code, or does not open.
    """
    found = Look(file).tried(seal)
    if await database.read(_is_in_use):
        raise Refused("the database is in use: stop every replica first")
    replaced = _put_aside(url, file) if await database.read(_tables) else None
    await database.write(_empty)
    try:
        run("pg_restore", url, *WHOLE, *KEEPS, str(file))
    except Refused as refused:
        raise Refused(f"{refused}. The database is empty now; it was as in {replaced}") from None
    return Restored(found, replaced)


def _put_aside(url: str, file: Path) -> Path:
    at = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    aside = file.with_name(f"replaced-{at}.dump")
    back_up(url, aside)
    return aside


async def _is_in_use(tx: Transaction) -> bool:
    row = await tx.fetch_one(
        """
        SELECT count(*) AS many FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()
           AND application_name = current_setting('application_name')
        """
    )
    assert row is not None
    return int(row["many"]) > 0


async def _tables(tx: Transaction) -> list[str]:
    rows = await tx.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    return [row["tablename"] for row in rows]


async def _empty(tx: Transaction) -> None:
    """Also what an older back-up knows nothing of: it would be in the way of migrations."""
    if tables := await _tables(tx):
        await tx.run(f"DROP TABLE {', '.join(tables)} CASCADE")
    guards = await tx.fetch(
        """
        SELECT proname FROM pg_proc
         WHERE pronamespace = 'public'::regnamespace AND prorettype = 'trigger'::regtype
        """
    )
    for guard in guards:
        await tx.run(f"DROP FUNCTION {guard['proname']} CASCADE")


def _closed(table: str, row: Told, seal: Seal) -> list[str]:
    return [
        str(column) for column in SEALED if column.table == table and not _opens(column, row, seal)
    ]


def _opens(column: Column, row: Told, seal: Seal) -> bool:
    sealed = row.get(column.name)
    try:
        if sealed:
            seal.open(sealed, column.where(row))
    except DoesNotOpen:
        return False
    return True


def _entry(row: Told) -> Entry:
    words = {key: str(row[key]) for key in ("role", "action", "subject", "params", "hash")}
    actor = row["actor"]
    return Entry(
        number=int(str(row["number"])),
        milliseconds=int(str(row["acted_at"])),
        actor=None if actor is None else int(actor),
        **words,
    )
