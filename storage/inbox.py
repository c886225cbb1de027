"""The inbox: updates received but not yet worked. What is in here survives everything."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.inbox import Received, Waiting
from storage.times import moment, ms
from storage.transaction import Row, Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Dead:
    """An update that was set aside. Its content stays sealed: nobody needs it to see the list."""

    update_id: int
    lane: int
    attempts: int
    error: str
    buried_at: datetime


class Inbox:
    """Fits ``core.inbox.Inbox``; and lets the operator see, and revive, what was set aside."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def receive(self, updates: Sequence[Received], now: datetime) -> list[Received]:
        """Keep those not seen before, worked or not; return them."""
        return [update for update in updates if await self._is_new(update, ms(now))]

    async def head(self, lane: int) -> Waiting | None:
        """The oldest update of *lane* that is not worked, due or not."""
        row = await self._tx.fetch_one(
            """
            SELECT * FROM inbox WHERE lane = $1 AND state = 'waiting'
             ORDER BY update_id LIMIT 1
            """,
            lane,
        )
        return self._waiting(row) if row else None

    async def lanes(self) -> list[int]:
        """Every lane in which something waits: where to begin after a restart."""
        rows = await self._tx.fetch("SELECT DISTINCT lane FROM inbox WHERE state = 'waiting'")
        return [row["lane"] for row in rows]

    async def take(self, update_id: int) -> bool:
        """
        Have it in hand until the end of this transaction; false if another process has or had it,
        or if an older one of its lane waits.

        Whoever decides on an update takes it first, so it is decided on once and in its turn,
        however many processes looked at it, and however they came by it.
        """
        row = await self._tx.fetch_one(
            f"""
            SELECT update_id FROM inbox WHERE update_id = $1 AND state = 'waiting'
               AND NOT EXISTS (SELECT 1 FROM inbox AS older
                                WHERE older.lane = inbox.lane AND older.state = 'waiting'
                                  AND older.update_id < $1)
            {self._tx.skip_locked}
            """,  # noqa: S608 - a constant of the driver's
            update_id,
        )
        return row is not None

    async def left(self, before: datetime) -> list[int]:
        """Lanes in which something has been due since *before*: whoever received it is gone."""
        rows = await self._tx.fetch(
            "SELECT DISTINCT lane FROM inbox WHERE state = 'waiting' AND due_at < $1", ms(before)
        )
        return [row["lane"] for row in rows]

    async def done(self, update_id: int, now: datetime) -> None:
        """Erase content and sender; the id stays, so that it cannot come a second time."""
        await self._tx.run(
            """
            UPDATE inbox SET state = 'done', lane = 0, raw = '', error = '', ended_at = $2
             WHERE update_id = $1
            """,
            update_id,
            ms(now),
        )

    async def failed(self, update_id: int, due: datetime, error: str) -> None:
        """One more attempt is over. *error* says what went wrong, never the content."""
        await self._tx.run(
            """
            UPDATE inbox SET attempts = attempts + 1, due_at = $2, error = $3
             WHERE update_id = $1 AND state = 'waiting'
            """,
            update_id,
            ms(due),
            error,
        )

    async def bury(self, update_id: int, error: str, now: datetime) -> None:
        """Set it aside, so that it does not block its lane; the operator decides about it."""
        await self._tx.run(
            """
            UPDATE inbox SET state = 'dead', error = $2, ended_at = $3
             WHERE update_id = $1 AND state = 'waiting'
            """,
            update_id,
            error,
            ms(now),
        )

    async def revive(self, update_id: int, now: datetime) -> None:
        """The fault is mended: let a dead update be worked again."""
        await self._tx.run(
            """
            UPDATE inbox SET state = 'waiting', attempts = 0, due_at = $2, ended_at = NULL
             WHERE update_id = $1 AND state = 'dead'
            """,
            update_id,
            ms(now),
        )

    async def dead(self) -> list[Dead]:
        """What was set aside, newest first."""
        rows = await self._tx.fetch(
            """
            SELECT update_id, lane, attempts, error, ended_at FROM inbox WHERE state = 'dead'
             ORDER BY ended_at DESC, update_id DESC LIMIT 200
            """
        )
        return [_dead(row) for row in rows]

    async def depth(self) -> int:
        """How many updates wait."""
        row = await self._tx.fetch_one(
            "SELECT count(*) AS depth FROM inbox WHERE state = 'waiting'"
        )
        assert row is not None
        return int(row["depth"])

    async def oldest(self) -> datetime | None:
        """When what has waited longest came in."""
        row = await self._tx.fetch_one(
            "SELECT min(received_at) AS oldest FROM inbox WHERE state = 'waiting'"
        )
        return moment(row["oldest"]) if row and row["oldest"] is not None else None

    async def purge(self, before: datetime) -> int:
        """Forget the ids of what was worked before then (Telegram repeats for a day at most)."""
        return await self._tx.run(
            "DELETE FROM inbox WHERE state = 'done' AND ended_at < $1", ms(before)
        )

    async def _is_new(self, update: Received, now: int) -> bool:
        added = await self._tx.run(
            """
            INSERT INTO inbox (update_id, lane, raw, due_at, received_at)
            VALUES ($1, $2, $3, $4, $4)
            ON CONFLICT (update_id) DO NOTHING
            """,
            update.update_id,
            update.lane,
            self._tx.seal.close(update.raw, _where(update.update_id)),
            now,
        )
        return added == 1

    def _waiting(self, row: Row) -> Waiting:
        return Waiting(
            update_id=row["update_id"],
            raw=self._tx.seal.open(row["raw"], _where(row["update_id"])),
            attempts=row["attempts"],
            due=moment(row["due_at"]),
        )


def _dead(row: Row) -> Dead:
    return Dead(
        update_id=row["update_id"],
        lane=row["lane"],
        attempts=row["attempts"],
        error=row["error"],
        buried_at=moment(row["ended_at"]),
    )


def _where(update_id: int) -> str:
    return f"inbox.raw.{update_id}"
