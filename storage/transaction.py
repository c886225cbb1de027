"""What a repository may do, whichever database is below."""

from collections.abc import Awaitable, Callable
from typing import Any, Protocol, TypeVar

from core.errors import NotKept, ServiceError
from storage.seal import Seal

__all__ = ["NotKept", "Row", "Transaction", "UnfitDatabase", "Work"]

T = TypeVar("T")


class UnfitDatabase(ServiceError):
    """Not a database we may work with; refuse to start."""


class Row(Protocol):
    """One row; its columns by name."""

    def __getitem__(self, column: str, /) -> Any: ...


class Transaction(Protocol):
    """
    One transaction. Statements name their arguments ``$1``, ``$2``, … and keep to what SQLite
    and PostgreSQL both speak. A repository waits for nothing else than this.
    """

    seal: Seal
    skip_locked: str
    """Ends a SELECT of what nobody else may have in hand; empty where one writes at a time."""

    async def fetch(self, sql: str, *args: object) -> list[Row]: ...

    async def fetch_one(self, sql: str, *args: object) -> Row | None: ...

    async def run(self, sql: str, *args: object) -> int:
        """Run it; return how many rows it changed."""
        ...

    async def define(self, sql: str) -> None:
        """Make or change a table; *sql* as SQLite reads it."""
        ...

    async def tell(self, word: str) -> None:
        """Once this is kept, let the process that leads hear *word*, whichever it is."""
        ...


Work = Callable[[Transaction], Awaitable[T]]
