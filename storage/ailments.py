"""What SQLite's failures mean, for whoever runs the service: what is wrong, and what to do."""

import logging
import sqlite3
from collections.abc import Mapping

from core.errors import NotKept
from storage.transaction import UnfitDatabase

log = logging.getLogger(__name__)

PRIMARY = 0xFF  # the bits of an error code that name its kind

PASSING: Mapping[int, str] = {
    sqlite3.SQLITE_FULL: "its disk is full: make room, nothing has to be started again",
    sqlite3.SQLITE_BUSY: "another program writes in it: let that one end, or stop it",
    sqlite3.SQLITE_IOERR: "its disk fails: look at the machine's log, and replace the disk",
    sqlite3.SQLITE_READONLY: "it may not be written: give its file and folder back to the service",
}
"""All goes on by itself once it is mended."""
DAMAGED = "it is damaged: stop the service and restore the newest back-up"
LASTING: Mapping[int, str] = {
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: "it is not a database: name another file, or restore a back-up",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened: give its file and folder to the service",
}
AT_THE_START = (sqlite3.SQLITE_READONLY, *LASTING)
"""No use in starting again before somebody looked."""


class Damaged(NotKept):
    """Nothing may be written in it any more."""


class Full(NotKept):
    """There is no room left on its disk."""


def not_kept(error: BaseException) -> NotKept:
    """What a caller hears when *error* undid their transaction."""
    words, code = f"QONYS_DATABASE: {_words(error)}", _code(error)
    if code == sqlite3.SQLITE_FULL:
        return Full(words)
    return Damaged(words) if code in LASTING else NotKept(words)


def unfit(error: sqlite3.Error, path: object) -> UnfitDatabase | NotKept:
    """What stands in the way of a start."""
    refused = _code(error) in AT_THE_START
    return (UnfitDatabase if refused else NotKept)(f"QONYS_DATABASE: {path}: {_words(error)}")


def is_ours(error: sqlite3.Error) -> bool:
    """Wrong SQL or a broken constraint, as opposed to a full disk, a lock and the like."""
    if isinstance(error, sqlite3.OperationalError):
        return _code(error) == sqlite3.SQLITE_ERROR
    return _code(error) not in LASTING


class Bulletin:
    """Says once in the log that nothing can be kept, and once that all is well again."""

    def __init__(self) -> None:
        self.why = ""

    def ails(self, why: NotKept) -> None:
        if not self.why:
            log.error("nothing can be kept: %s", why)
        self.why = str(why)

    def is_well(self) -> None:
        if self.why:
            log.warning("QONYS_DATABASE: everything is kept again")
        self.why = ""


def _code(error: BaseException) -> int | None:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & PRIMARY


def _words(error: BaseException) -> str:
    code = _code(error)
    words = {**PASSING, **LASTING}.get(code if code is not None else -1)
    return f"{words} ({error})" if words else str(error)
