"""The database: whole transactions in, whole results out."""

from typing import Protocol, TypeVar

from storage.seal import Seal
from storage.sqlite import SqliteDatabase
from storage.transaction import NotKept, Row, Transaction, UnfitDatabase, Work

__all__ = ["Database", "NotKept", "Row", "Transaction", "UnfitDatabase", "Work", "connect"]

T = TypeVar("T")


class Database(Protocol):
    """Opens itself at first use. Whoever connects closes, or the process does not end."""

    async def write(self, work: Work[T]) -> T:
        """
        Do *work* as one transaction; durable when this returns.

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
    The database at ``sqlite:///relative/path`` or ``sqlite:////absolute/path``.

    *must_exist*: for whoever looks at what is there; an empty one would tell them nothing.
    """
    scheme, _, path = url.partition(":///")
    if scheme == "sqlite" and path:
        return SqliteDatabase(path, seal, must_exist=must_exist)
    if url.startswith("postgresql://"):
        raise UnfitDatabase("the PostgreSQL driver is not installed yet; use sqlite:///…")
    raise UnfitDatabase(f"QONYS_DATABASE: no database speaks {scheme!r}; use sqlite:///…")
