"""The ledger of broadcasts: each recipient once, and counts that are kept with every change."""

from collections.abc import Collection
from datetime import datetime

from core.audiences import Skip
from core.cases import NOBODY
from core.deliveries import Cause, Counts, Delivery, Fate, Outcome
from core.text import Language
from storage.times import moment, ms
from storage.transaction import Row, Transaction


class Deliveries:
    """Fits ``core.deliveries.Ledger``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def claim(
        self, broadcast: int, zones: Collection[int], now: datetime
    ) -> Delivery | None:
        for zone in zones:
            row = await self._tx.fetch_one(
                """
                UPDATE deliveries SET fate = 'sending', changed_at = $3
                 WHERE id = (SELECT id FROM deliveries
                              WHERE broadcast = $1 AND zone = $2 AND fate = 'pending'
                                AND due_at <= $3
                              ORDER BY due_at, id LIMIT 1)
                   AND fate = 'pending'
                RETURNING *
                """,
                broadcast,
                zone,
                ms(now),
            )
            if row:
                await self._moved(broadcast, Fate.PENDING, "", -1)
                await self._moved(broadcast, Fate.SENDING, "", 1)
                return _delivery(row)
        return None

    async def settle(self, delivery: Delivery, outcome: Outcome, now: datetime) -> bool:
        settled = await self._tx.run(
            """
            UPDATE deliveries
               SET fate = $2, cause = $3, due_at = $5, attempts = attempts + $6, changed_at = $7,
                   message = CASE WHEN visitor = 0 THEN message ELSE $4 END
             WHERE id = $1 AND fate = 'sending'
            """,
            delivery.id,
            outcome.fate,
            outcome.cause,
            outcome.message,
            ms(outcome.again_at or now),
            int(outcome.counts),
            ms(now),
        )
        if settled:
            await self._moved(delivery.broadcast, Fate.SENDING, "", -1)
            await self._moved(delivery.broadcast, outcome.fate, outcome.cause, 1)
        return settled == 1

    async def skip(self, delivery: Delivery, reason: str, now: datetime) -> None:
        await self.settle(delivery, Outcome(fate=Fate.SKIPPED, cause=reason, counts=False), now)

    async def zones(self, broadcast: int) -> tuple[int, ...]:
        """By hops along the index: a look at each zone, not at each recipient."""
        found: list[int] = []
        while row := await self._tx.fetch_one(
            """
            SELECT zone FROM deliveries
             WHERE broadcast = $1 AND fate = 'pending' AND zone < $2
             ORDER BY zone DESC LIMIT 1
            """,
            broadcast,
            found[-1] if found else 10**6,
        ):
            found.append(row["zone"])
        return tuple(found)

    async def next_due(self, broadcast: int, zones: Collection[int]) -> datetime | None:
        dues = []
        for zone in zones:
            row = await self._tx.fetch_one(
                """
                SELECT due_at FROM deliveries
                 WHERE broadcast = $1 AND zone = $2 AND fate = 'pending'
                 ORDER BY due_at LIMIT 1
                """,
                broadcast,
                zone,
            )
            dues += [moment(row["due_at"])] if row else []
        return min(dues, default=None)

    async def in_flight(self, broadcast: int) -> int:
        row = await self._tx.fetch_one(
            "SELECT count(*) AS many FROM deliveries WHERE broadcast = $1 AND fate = 'sending'",
            broadcast,
        )
        assert row is not None
        return int(row["many"])

    async def recover(self, now: datetime) -> int:
        rows = await self._tx.fetch(
            """
            UPDATE deliveries SET fate = 'unknown', cause = 'restart', changed_at = $1
             WHERE fate = 'sending'
            RETURNING broadcast
            """,
            ms(now),
        )
        for row in rows:
            await self._moved(row["broadcast"], Fate.SENDING, "", -1)
            await self._moved(row["broadcast"], Fate.UNKNOWN, Cause.RESTART, 1)
        return len(rows)

    async def cancel(self, broadcast: int, now: datetime) -> int:
        cancelled = await self._tx.run(
            """
            UPDATE deliveries SET fate = 'cancelled', changed_at = $2
             WHERE broadcast = $1 AND fate = 'pending'
            """,
            broadcast,
            ms(now),
        )
        await self._moved(broadcast, Fate.PENDING, "", -cancelled)
        await self._moved(broadcast, Fate.CANCELLED, "", cancelled)
        return cancelled

    async def counts(self, broadcast: int) -> Counts:
        rows = await self._tx.fetch(
            "SELECT * FROM delivery_counts WHERE broadcast = $1 AND many <> 0", broadcast
        )
        return {(Fate(row["fate"]), row["cause"]): row["many"] for row in rows}

    async def tapped(self, broadcast: int, visitor: int, now: datetime) -> bool:
        tapped = await self._tx.run(
            """
            UPDATE deliveries SET tapped_at = $3
             WHERE broadcast = $1 AND visitor = $2 AND tapped_at IS NULL
            """,
            broadcast,
            visitor,
            ms(now),
        )
        return tapped == 1

    async def forget(self, visitor: int) -> None:
        """What still waits is not sent; of the rest it is kept how many there were, not who."""
        rows = await self._tx.fetch(
            """
            UPDATE deliveries SET fate = 'skipped', cause = 'no_consent'
             WHERE visitor = $1 AND fate = 'pending'
            RETURNING broadcast
            """,
            visitor,
        )
        for row in rows:
            await self._moved(row["broadcast"], Fate.PENDING, "", -1)
            await self._moved(row["broadcast"], Fate.SKIPPED, Skip.NO_CONSENT, 1)
        await self._tx.run(
            """
            UPDATE deliveries SET visitor = $2, message = NULL, edits = NULL WHERE visitor = $1
            """,
            visitor,
            NOBODY,
        )

    async def _moved(self, broadcast: int, fate: Fate, cause: str, many: int) -> None:
        await self._tx.run(
            """
            INSERT INTO delivery_counts (broadcast, fate, cause, many) VALUES ($1, $2, $3, $4)
            ON CONFLICT (broadcast, fate, cause) DO UPDATE SET many = delivery_counts.many + $4
            """,
            broadcast,
            fate,
            cause,
            many,
        )


def _delivery(row: Row) -> Delivery:
    return Delivery(
        id=row["id"],
        broadcast=row["broadcast"],
        visitor=row["visitor"],
        language=Language(row["language"]),
        zone=row["zone"],
        attempts=row["attempts"],
        edits=row["edits"],
    )
