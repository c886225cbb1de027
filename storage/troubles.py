"""Troubles that stand: who was told of them need not be told again."""

from datetime import datetime

from core.troubles import Alarm, Trouble
from storage.times import moment, ms
from storage.transaction import Transaction


class Troubles:
    """Fits ``core.troubles.TroubleStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def begin(self, alarm: Alarm) -> bool:
        added = await self._tx.run(
            """
            INSERT INTO troubles (trouble, officer, since) VALUES ($1, $2, $3)
            ON CONFLICT DO NOTHING
            """,
            alarm.trouble,
            alarm.officer,
            ms(alarm.since),
        )
        return added == 1

    async def end(self, trouble: Trouble, officer: int = 0) -> None:
        await self._tx.run(
            "DELETE FROM troubles WHERE trouble = $1 AND officer = $2", trouble, officer
        )

    async def loosen(self, officer: int, until: datetime) -> None:
        await self._tx.run(
            "UPDATE cases SET claimed_until = $2 WHERE claimed_by = $1 AND claimed_until > $2",
            officer,
            ms(until),
        )

    async def seen(self, now: datetime) -> datetime | None:
        row = await self._tx.fetch_one("SELECT seen_at FROM signs_of_life WHERE id = 1")
        await self._tx.run(
            """
            INSERT INTO signs_of_life (id, seen_at) VALUES (1, $1)
            ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at
            """,
            ms(now),
        )
        return moment(row["seen_at"]) if row else None

    async def standing(self) -> tuple[Alarm, ...]:
        rows = await self._tx.fetch("SELECT * FROM troubles ORDER BY since, trouble, officer")
        return tuple(
            Alarm(
                trouble=Trouble(row["trouble"]),
                since=moment(row["since"]),
                officer=row["officer"],
            )
            for row in rows
        )
