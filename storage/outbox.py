"""The outbox: words decided but not yet said."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from storage.times import ms
from storage.transaction import Row, Transaction


class Priority(IntEnum):
    """Whose turn it is when not everything can be said at once; deletions count as answers."""

    ANSWER = 0
    REPLY = 1
    NOTICE = 2
    BROADCAST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One call to Telegram to be made: *payload* is JSON, *kind* says how to read it."""

    recipient: int
    kind: str
    payload: str
    priority: int = Priority.REPLY
    attempts: int = 0
    id: int = 0
    """Given by the outbox."""


class Outbox:
    """Keeps what is to be said until it has been; what was said is deleted."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def put(self, outgoing: Outgoing) -> int:
        """To be said at once, after what the same recipient is to hear before; its id."""
        row = await self._tx.fetch_one(
            """
            INSERT INTO outbox (recipient, kind, priority, payload) VALUES ($1, $2, $3, $4)
            RETURNING id
            """,
            outgoing.recipient,
            outgoing.kind,
            int(outgoing.priority),
            self._tx.seal.close(outgoing.payload, _where(outgoing.recipient, outgoing.kind)),
        )
        assert row is not None
        return int(row["id"])

    async def due(self, now: datetime, limit: int) -> list[Outgoing]:
        """
        What to say next, most urgent first.

        What has to wait holds back what the same recipient was to hear after it, unless that
        is more urgent: a conversation must not come out of order.
        """
        rows = await self._tx.fetch(
            """
            SELECT * FROM outbox
             WHERE state = 'waiting' AND next_at <= $1
               AND NOT EXISTS (SELECT 1 FROM outbox AS earlier
                                WHERE earlier.recipient = outbox.recipient
                                  AND earlier.id < outbox.id
                                  AND earlier.state = 'waiting'
                                  AND earlier.priority <= outbox.priority
                                  AND earlier.next_at > $1)
             ORDER BY priority, id
             LIMIT $2
            """,
            ms(now),
            limit,
        )
        return [self._outgoing(row) for row in rows]

    async def sent(self, outgoing: int) -> None:
        await self._tx.run("DELETE FROM outbox WHERE id = $1", outgoing)

    async def later(self, outgoing: int, next_at: datetime, attempts: int, error: str) -> None:
        """Say it, but not before *next_at*."""
        await self._tx.run(
            "UPDATE outbox SET next_at = $2, attempts = $3, error = $4 WHERE id = $1",
            outgoing,
            ms(next_at),
            attempts,
            error,
        )

    async def failed(self, outgoing: int, error: str, now: datetime) -> None:
        """It cannot be said. That is remembered, the words are not."""
        await self._tx.run(
            """
            UPDATE outbox SET state = 'failed', payload = '', error = $2, ended_at = $3
             WHERE id = $1
            """,
            outgoing,
            error,
            ms(now),
        )

    async def depth(self) -> int:
        """How much waits to be said."""
        row = await self._tx.fetch_one(
            "SELECT count(*) AS depth FROM outbox WHERE state = 'waiting'"
        )
        assert row is not None
        return int(row["depth"])

    def _outgoing(self, row: Row) -> Outgoing:
        where = _where(row["recipient"], row["kind"])
        return Outgoing(
            id=row["id"],
            recipient=row["recipient"],
            kind=row["kind"],
            priority=row["priority"],
            payload=self._tx.seal.open(row["payload"], where),
            attempts=row["attempts"],
        )


def _where(recipient: int, kind: str) -> str:
    """Never to be said to anybody else; the row's id is not known before it is sealed."""
    return f"outbox.payload.{recipient}/{kind}"
