"""The database: whole transactions in, whole results out."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from storage.seal import Seal
from storage.sqlite import SqliteDatabase
from storage.transaction import NotKept, Row, Transaction, UnfitDatabase, Work

__all__ = ["Database", "NotKept", "Row", "Transaction", "UnfitDatabase", "Work", "connect"]

T = TypeVar("T")


class Database(Protocol):
    """Opens itself at first use. Whoever connects closes, or the process does not end."""

    is_shared: bool
    """May several processes serve it?"""

    async def write(self, work: Work[T], *, side_by_side: bool = False) -> T:
        """
        Do *work* as one transaction; durable when this returns.

        It may be done anew, from its first statement, if others were in the way. *side_by_side*:
        it has a few statements about a few rows, and whatever it changes belongs to one visitor
        or is only counted, so that of different visitors several may be done at the same time.

        A caller that is cancelled may find its work done or not, but never half.

        Raises:
            NotKept: nothing was kept; it may be tried again later.
        """
        ...

    async def read(self, work: Work[T]) -> T:
        """Do *work* on one unchanging view of the data; it cannot write."""
        ...

    async def clear(self, work: Work[T]) -> T:
        """As ``write``, for what only deletes: it is done even when the disk is full."""
        ...

    async def migrate(self) -> None:
        """
        Bring the tables up to this version of the code.

        Raises:
            UnfitDatabase: a migration was edited after it ran, or the database is newer.
        """
        ...

    async def tidy(self) -> None:
        """Let nothing that was erased linger in the files beside the database."""
        ...

    async def enter(self) -> None:
        """Wait until this process may serve the database: of a file it is the only one."""
        ...

    async def elected(self) -> bool:
        """
        Wait until, of all processes that serve it, this one is to send and to keep time.

        Say whether another one may have done so until a moment ago.
        """
        ...

    async def deposed(self) -> None:
        """Wait until another process may be elected."""
        ...

    def hear(self, hears: Callable[[str], None]) -> None:
        """While this process leads, call *hears* with whatever transactions tell."""
        ...

    def tell_of_commits(self, hear: Callable[[float], None]) -> None:
        """Let *hear* know how many seconds each commit took; it may be called in any thread."""
        ...

    async def examine(self) -> None:
        """
        See whether it is damaged, however long that takes.

        Raises:
            UnfitDatabase: it is.
        """
        ...

    async def close(self) -> None: ...


def connect(url: str, seal: Seal, *, must_exist: bool = False) -> Database:
    """
    The database at ``sqlite:///relative/path``, ``sqlite:////absolute/path``, ``postgresql://…``.

    *must_exist*: for whoever looks at what is there; an empty one would tell them nothing.
    """
    if is_server(url):
        return _postgres(url, seal)
    return SqliteDatabase(str(path(url)), seal, must_exist=must_exist)


def is_server(url: str) -> bool:
    """Is it PostgreSQL's, and no file of ours?"""
    return url.startswith("postgresql://")


def path(url: str) -> Path:
    """
    The file of ``sqlite:///…``.

    Raises:
        UnfitDatabase: it names none.
    """
    scheme, _, file = url.partition(":///")
    if scheme != "sqlite" or not file:
        raise UnfitDatabase(
            f"QONYS_DATABASE: no database speaks {scheme!r}; use sqlite:///… or postgresql://…"
        )
    return Path(file)


def _postgres(url: str, seal: Seal) -> Database:
    try:
        from storage.postgres import PostgresDatabase  # noqa: PLC0415 - an extra, and not light
    except ImportError:
        raise UnfitDatabase(
            "QONYS_DATABASE: PostgreSQL needs the package asyncpg: install qonys[postgres]"
        ) from None
    return PostgresDatabase(url, seal)
