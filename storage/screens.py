"""Which message of ours is the newest screen of a visitor: the one to edit."""

from storage.transaction import Transaction


class Screens:
    """The Telegram edge's own memory; ``core`` knows nothing of messages."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def newest(self, visitor: int) -> int | None:
        row = await self._tx.fetch_one(
            "SELECT message_id FROM screens WHERE visitor = $1", visitor
        )
        return int(row["message_id"]) if row else None

    async def shown(self, visitor: int, message_id: int) -> None:
        await self._tx.run(
            """
            INSERT INTO screens (visitor, message_id) VALUES ($1, $2)
            ON CONFLICT (visitor) DO UPDATE SET message_id = excluded.message_id
            """,
            visitor,
            message_id,
        )
