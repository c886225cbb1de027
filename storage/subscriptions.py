"""Subscriptions, kept as evidence: stopped ones keep their row, with when and where."""

from datetime import datetime

from core.subscriptions import Subscription, Wish
from core.text import Language
from storage.times import moment, ms
from storage.transaction import Row, Transaction


class Subscriptions:
    """Fits ``core.subscriptions.SubscriptionStore``."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def add(self, subscription: Subscription) -> bool:
        """Keep it, unless one with its wish stands; say whether it is kept."""
        visitor, wish = subscription.visitor, subscription.wish
        added = await self._tx.run(
            """
            INSERT INTO subscriptions (visitor, topic, region, language, origin, since)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (visitor, topic, region) WHERE ended_at IS NULL DO NOTHING
            """,
            visitor,
            wish.topic,
            wish.region,
            subscription.language,
            self._tx.seal.close(subscription.origin, _where(visitor, wish)),
            ms(subscription.since),
        )
        return added == 1

    async def all(self, visitor: int) -> tuple[Subscription, ...]:
        rows = await self._tx.fetch(
            "SELECT * FROM subscriptions WHERE visitor = $1 ORDER BY id DESC", visitor
        )
        return tuple(self._subscription(row) for row in rows)

    async def end(self, visitor: int, wish: Wish, origin: str, now: datetime) -> None:
        await self._tx.run(
            """
            UPDATE subscriptions SET ended_at = $4, ended_from = $5
             WHERE visitor = $1 AND topic = $2 AND region = $3 AND ended_at IS NULL
            """,
            visitor,
            wish.topic,
            wish.region,
            ms(now),
            origin,
        )

    def _subscription(self, row: Row) -> Subscription:
        visitor, wish, ended = row["visitor"], Wish(row["topic"], row["region"]), row["ended_at"]
        return Subscription(
            visitor=visitor,
            wish=wish,
            language=Language(row["language"]),
            origin=self._tx.seal.open(row["origin"], _where(visitor, wish)),
            since=moment(row["since"]),
            ended_at=None if ended is None else moment(ended),
            ended_from=row["ended_from"],
        )


def _where(visitor: int, wish: Wish) -> str:
    """No row is named: it has no number yet when it is sealed."""
    return f"subscriptions.origin.{visitor}/{wish.name}"
