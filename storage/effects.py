"""What visitors did after an announcement: counts by joins, without anybody's name."""

from datetime import timedelta

from core.archive import FROM
from core.cases import Kind
from core.newsroom import Effects
from storage.transaction import Transaction

MILLISECOND = timedelta(milliseconds=1)


class EffectCounts:
    """Fits ``core.newsroom.EffectStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def of(self, broadcast: int, within: timedelta) -> Effects:
        return Effects(
            tapped=await self._tapped(broadcast),
            applications=await self._sent(broadcast, Kind.APPLICATION, within),
            questions=await self._sent(broadcast, Kind.QUESTION, within),
            opted_out=await self._opted_out(broadcast),
        )

    async def _tapped(self, broadcast: int) -> int:
        return await self._count(
            "SELECT count(*) AS many FROM deliveries"
            " WHERE broadcast = $1 AND tapped_at IS NOT NULL",
            broadcast,
        )

    async def _sent(self, broadcast: int, kind: Kind, within: timedelta) -> int:
        """Cases, not people: somebody may well send two."""
        return await self._count(
            """
            SELECT count(*) AS many
              FROM deliveries JOIN cases ON cases.visitor = deliveries.visitor
             WHERE broadcast = $1 AND tapped_at IS NOT NULL AND deliveries.visitor <> 0
               AND kind = $2 AND opened_at BETWEEN tapped_at AND tapped_at + $3
            """,
            broadcast,
            kind,
            within // MILLISECOND,
        )

    async def _opted_out(self, broadcast: int) -> int:
        """People: one tap may end several subscriptions of theirs."""
        return await self._count(
            "SELECT count(DISTINCT visitor) AS many FROM subscriptions WHERE ended_from = $1",
            f"{FROM}/{broadcast}",
        )

    async def _count(self, query: str, *args: object) -> int:
        row = await self._tx.fetch_one(query, *args)
        assert row is not None
        return int(row["many"])
