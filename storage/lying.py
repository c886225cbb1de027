"""Drafts that lie: found by their age."""

from datetime import datetime, timedelta

from core.drafts import Lying
from storage.holdings import Holdings
from storage.times import MILLISECOND, moment, ms


class Drafts(Holdings):
    """Fits ``core.drafts.DraftStore``."""

    async def lying(
        self, since: datetime, after: datetime, age: timedelta, limit: int
    ) -> tuple[Lying, ...]:
        """
        The oldest first. A draft changed since its last reminder has not been reminded. Of a
        correction its own due day reminds.
        """
        rows = await self._tx.fetch(
            """
            SELECT run, visitor, flow, changed_at FROM conversations
              JOIN visitors ON visitors.id = conversations.visitor
             WHERE changed_at <= $1 AND changed_at > $2 AND reminded_at < changed_at + $3
               AND answers <> '' AND language IS NOT NULL AND unreachable_since IS NULL
               AND fixed IS NULL
             ORDER BY changed_at LIMIT $4
            """,
            ms(since),
            ms(after),
            age // MILLISECOND,
            limit,
        )
        return tuple(
            Lying(row["visitor"], row["run"], row["flow"], moment(row["changed_at"]))
            for row in rows
        )

    async def reminded(self, run: int, now: datetime) -> None:
        await self._tx.run(
            "UPDATE conversations SET reminded_at = $2 WHERE run = $1", run, ms(now)
        )

    async def forget_draft(self, visitor: int, flow: str) -> None:
        await self._tx.run(
            "DELETE FROM conversations WHERE visitor = $1 AND flow = $2", visitor, flow
        )
