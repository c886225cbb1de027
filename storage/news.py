"""What officers have not heard of yet, and when each of them heard something last."""

from datetime import date, datetime

from core.cases import Case
from core.events import Code
from storage.case_rows import case as _case
from storage.times import days, ms
from storage.transaction import Transaction


class News:
    """Fits ``core.news.NewsStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def gather(self, recipient: int, case: int, code: Code) -> None:
        await self._tx.run(
            "INSERT INTO news (recipient, case_id, code) VALUES ($1, $2, $3)",
            recipient,
            case,
            code,
        )

    async def speak(self, recipient: int, now: datetime, before: datetime) -> bool:
        waits = await self._tx.fetch_one(
            "SELECT id FROM news WHERE recipient = $1 LIMIT 1", recipient
        )
        if waits is not None:
            return False
        spoken = await self._tx.run(
            """
            INSERT INTO briefed (recipient, told_at) VALUES ($1, $2)
            ON CONFLICT (recipient) DO UPDATE SET told_at = $2 WHERE briefed.told_at <= $3
            """,
            recipient,
            ms(now),
            ms(before),
        )
        return spoken == 1

    async def waiting(self, before: datetime) -> tuple[int, ...]:
        rows = await self._tx.fetch(
            """
            SELECT DISTINCT recipient FROM news
             WHERE NOT EXISTS (SELECT 1 FROM briefed
                                WHERE briefed.recipient = news.recipient AND told_at > $1)
             ORDER BY recipient
            """,
            ms(before),
        )
        return tuple(row["recipient"] for row in rows)

    async def take(self, recipient: int) -> tuple[tuple[Code, Case], ...]:
        rows = await self._tx.fetch(
            """
            SELECT news.code AS what, cases.* FROM news JOIN cases ON cases.id = news.case_id
             WHERE news.recipient = $1 ORDER BY news.id
            """,
            recipient,
        )
        await self._tx.run("DELETE FROM news WHERE recipient = $1", recipient)
        return tuple((Code(row["what"]), _case(row)) for row in rows)

    async def told(self, recipient: int, now: datetime) -> None:
        await self._tx.run(
            """
            INSERT INTO briefed (recipient, told_at) VALUES ($1, $2)
            ON CONFLICT (recipient) DO UPDATE SET told_at = $2
            """,
            recipient,
            ms(now),
        )

    async def greet(self, officer: int, today: date) -> bool:
        greeted = await self._tx.run(
            """
            INSERT INTO briefed (recipient, greeted_on) VALUES ($1, $2)
            ON CONFLICT (recipient) DO UPDATE SET greeted_on = $2 WHERE briefed.greeted_on < $2
            """,
            officer,
            days(today),
        )
        return greeted == 1

    async def joined(self, since: datetime) -> frozenset[int]:
        rows = await self._tx.fetch("SELECT id FROM officers WHERE joined_at >= $1", ms(since))
        return frozenset(row["id"] for row in rows)
