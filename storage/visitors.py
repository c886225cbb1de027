"""Visitors: their language, and whether Telegram still lets us write to them."""

from datetime import datetime

from core.text import Language
from core.visitors import Visitor
from storage.times import ms
from storage.transaction import Row, Transaction


class Visitors:
    """Fits ``core.visitors.VisitorStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def find(self, visitor: int) -> Visitor | None:
        row = await self._tx.fetch_one("SELECT * FROM visitors WHERE id = $1", visitor)
        return _visitor(row) if row else None

    async def save(self, visitor: Visitor) -> None:
        await self._tx.run(
            """
            INSERT INTO visitors (id, language, link) VALUES ($1, $2, $3)
            ON CONFLICT (id) DO UPDATE SET language = excluded.language, link = excluded.link
            """,
            visitor.id,
            visitor.language,
            visitor.link,
        )

    async def lives(self, visitor: int, zone: int) -> None:
        await self._tx.run("UPDATE visitors SET zone = $2 WHERE id = $1", visitor, zone)

    async def language(self, visitor: int) -> Language | None:
        """The language they chose, if they have."""
        known = await self.find(visitor)
        return known.language if known else None

    async def reach(self, visitor: int, reachable: bool, now: datetime) -> bool:
        """
        Remember that a message came through or was refused; say whether it was otherwise before.
        The first refusal keeps its day.

        Of somebody not known nothing is remembered: many leave right after an erasure.
        """
        if reachable:
            changed = await self._tx.run(
                """
                UPDATE visitors SET unreachable_since = NULL
                 WHERE id = $1 AND unreachable_since IS NOT NULL
                """,
                visitor,
            )
            return changed == 1
        changed = await self._tx.run(
            """
            UPDATE visitors SET unreachable_since = $2
             WHERE id = $1 AND unreachable_since IS NULL
            """,
            visitor,
            ms(now),
        )
        return changed == 1

    async def is_reachable(self, visitor: int) -> bool:
        """So far as we know; nobody is unreachable before Telegram says so."""
        row = await self._tx.fetch_one(
            "SELECT id FROM visitors WHERE id = $1 AND unreachable_since IS NOT NULL", visitor
        )
        return row is None


def _visitor(row: Row) -> Visitor:
    language = Language(row["language"]) if row["language"] else None
    return Visitor(id=row["id"], language=language, link=row["link"], zone=row["zone"])
