"""The outbox: words decided but not yet said."""

from collections.abc import Collection
from datetime import datetime

from core.outbox import Due, Kind, Outgoing, Priority
from storage.times import moment, ms
from storage.transaction import Row, Transaction


class Outbox:
    """Fits ``core.outbox.Outbox``. What was said is deleted; what failed is kept without words."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def put(self, outgoing: Outgoing, now: datetime) -> None:
        where = _where(outgoing.recipient, outgoing.kind)
        await self._tx.run(
            """
            INSERT INTO outbox (recipient, kind, priority, payload, due_at)
            VALUES ($1, $2, $3, $4, $5)
            """,
            outgoing.recipient,
            outgoing.kind,
            int(outgoing.priority),
            self._tx.seal.close(outgoing.payload, where),
            ms(now),
        )

    async def recipients(self) -> list[tuple[int, Priority]]:
        """Everybody for whom something waits, with the most urgent of it: where to begin."""
        rows = await self._tx.fetch(
            """
            SELECT recipient, min(priority) AS priority FROM outbox
             WHERE state = 'waiting' GROUP BY recipient
            """
        )
        return [(row["recipient"], Priority(row["priority"])) for row in rows]

    async def heads(self, recipient: int, count: int) -> list[Due]:
        """The most urgent, then oldest, due or not: nothing overtakes what has to wait."""
        rows = await self._tx.fetch(
            """
            SELECT * FROM outbox WHERE recipient = $1 AND state = 'waiting'
             ORDER BY priority, id LIMIT $2
            """,
            recipient,
            count,
        )
        return [self._due(row) for row in rows]

    async def sent(self, id_: int) -> bool:
        """Close it; say whether it was still there."""
        return await self._tx.run("DELETE FROM outbox WHERE id = $1", id_) == 1

    async def later(self, id_: int, due: datetime, error: str) -> None:
        """One more attempt is over; say it, but not before *due*."""
        await self._tx.run(
            "UPDATE outbox SET attempts = attempts + 1, due_at = $2, error = $3 WHERE id = $1",
            id_,
            ms(due),
            error,
        )

    async def failed(self, id_: int, error: str, now: datetime) -> None:
        """It cannot be said. That is remembered, the words are not."""
        await self._tx.run(
            """
            UPDATE outbox SET state = 'failed', payload = '', error = $2, ended_at = $3
             WHERE id = $1
            """,
            id_,
            error,
            ms(now),
        )

    async def forget(self, recipient: int, references: Collection[str]) -> None:
        """Never say what waits for *recipient*, nor to anybody what is about these cases."""
        await self._tx.run("DELETE FROM outbox WHERE recipient = $1", recipient)
        rows = await self._tx.fetch(
            "SELECT * FROM outbox WHERE state = 'waiting' AND priority < $1",
            int(Priority.BROADCAST),
        )
        for due in map(self._due, rows if references else []):
            if any(reference in due.outgoing.payload for reference in references):
                await self.sent(due.id)

    async def depth(self) -> int:
        """How much waits to be said."""
        row = await self._tx.fetch_one(
            "SELECT count(*) AS depth FROM outbox WHERE state = 'waiting'"
        )
        assert row is not None
        return int(row["depth"])

    def _due(self, row: Row) -> Due:
        recipient, kind = row["recipient"], Kind(row["kind"])
        payload = self._tx.seal.open(row["payload"], _where(recipient, kind))
        return Due(
            id=row["id"],
            outgoing=Outgoing(
                recipient=recipient,
                kind=kind,
                priority=Priority(row["priority"]),
                payload=payload,
            ),
            attempts=row["attempts"],
            due=moment(row["due_at"]),
        )


def _where(recipient: int, kind: Kind) -> str:
    """Never to be said to anybody else; the row's id is not known before it is sealed."""
    return f"outbox.payload.{recipient}/{kind}"
