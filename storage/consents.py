"""Consents, kept as evidence: every one that was given, none changed."""

from datetime import datetime

from core.text import Language
from storage.times import ms
from storage.transaction import Transaction


class Consents:
    """Fits ``core.consent.ConsentStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def stands(self, visitor: int) -> bool:
        """Was one given, and none taken back since?"""
        row = await self._tx.fetch_one(
            """
            SELECT 1 AS yes WHERE COALESCE(
                (SELECT max(given_at) FROM consents WHERE visitor = $1), -1
            ) > COALESCE((SELECT max(withdrawn_at) FROM withdrawals WHERE visitor = $1), -1)
            """,
            visitor,
        )
        return row is not None

    async def newest(self, visitor: int, flow: str) -> str | None:
        row = await self._tx.fetch_one(
            """
            SELECT version FROM consents WHERE visitor = $1 AND flow = $2
             ORDER BY id DESC LIMIT 1
            """,
            visitor,
            flow,
        )
        return str(row["version"]) if row else None

    async def give(
        self, visitor: int, flow: str, version: str, language: Language, now: datetime
    ) -> None:
        await self._tx.run(
            """
            INSERT INTO consents (visitor, flow, version, language, given_at)
            VALUES ($1, $2, $3, $4, $5)
            """,
            visitor,
            flow,
            version,
            language,
            ms(now),
        )
