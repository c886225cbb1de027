"""How a SQLite connection is set up, and the refusal to work with one that is not."""

import sqlite3
from collections.abc import Mapping

from storage.transaction import UnfitDatabase

Profile = Mapping[str, int | str]

CAUTION: Profile = {"busy_timeout": 5000, "trusted_schema": 0, "cell_size_check": 1}

WRITER: Profile = {
    **CAUTION,
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: NORMAL loses acknowledged commits when the power fails
    "foreign_keys": 1,
    "secure_delete": 1,  # what is deleted is overwritten
    "journal_size_limit": 64 * 1024 * 1024,
}

READER: Profile = {**CAUTION, "query_only": 1}


def settle(connection: sqlite3.Connection, profile: Profile) -> None:
    """
    Set every PRAGMA of *profile* and read it back.

    Raises:
        UnfitDatabase: SQLite did not take one; without it we cannot keep our promises.
    """
    for pragma, wanted in profile.items():
        connection.execute(f"PRAGMA {pragma} = {wanted}")
        found = connection.execute(f"PRAGMA {pragma}").fetchone()
        if found is None or found[0] != wanted:
            raise UnfitDatabase(
                f"QONYS_DATABASE: SQLite refuses {pragma} = {wanted}: keep the file on a disk of "
                "this machine, and use the SQLite that the image brings"
            )
