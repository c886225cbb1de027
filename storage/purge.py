"""Clearing away what has had its time."""

from datetime import datetime

from core.calendar import day
from storage.erasure import Erasure
from storage.times import ms
from storage.transaction import Transaction


class Purge:
    """Fits ``core.retention.Purge``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def drafts(self, before: datetime) -> int:
        """Everything answered and not sent, guidance and officers' drafts among it."""
        return await self._tx.run("DELETE FROM conversations WHERE changed_at < $1", ms(before))

    async def cases(self, before: datetime) -> int:
        """Those in which nothing has happened since their end."""
        rows = await self._tx.fetch(
            """
            SELECT id, visitor FROM cases
             WHERE is_open = 0 AND visitor <> 0
               AND (SELECT max(happened_at) FROM events WHERE case_id = cases.id) < $1
            """,
            ms(before),
        )
        for row in rows:
            await Erasure(self._tx).empty(row, row["visitor"])
        return len(rows)

    async def lists(self, before: datetime) -> int:
        """All papers of a list are as old as its last change."""
        rows = await self._tx.fetch(
            """
            SELECT visitor, flow, outcome FROM papers WHERE changed_at < $1
             GROUP BY visitor, flow, outcome
            """,
            ms(before),
        )
        await self._tx.run("DELETE FROM papers WHERE changed_at < $1", ms(before))
        return len(rows)

    async def updates(self, before: datetime) -> int:
        return await self._tx.run(
            "DELETE FROM inbox WHERE state = 'dead' AND ended_at < $1", ms(before)
        )

    async def words(self, before: datetime) -> int:
        return await self._tx.run(
            "DELETE FROM outbox WHERE state = 'failed' AND ended_at < $1", ms(before)
        )

    async def questions(self, before: datetime) -> int:
        """A day is written so that it sorts."""
        return await self._tx.run(
            "DELETE FROM unanswered WHERE asked_on < $1", day(before).isoformat()
        )
