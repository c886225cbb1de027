"""What the Telegram edge remembers of its own: which messages stand in a chat."""

from storage.transaction import Transaction


class Screens:
    """``core`` knows nothing of messages; this is how the newest screen is found again."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def newest(self, visitor: int) -> int | None:
        """The id of the message that is the visitor's newest screen: the one to edit."""
        row = await self._tx.fetch_one(
            "SELECT message_id FROM screens WHERE visitor = $1", visitor
        )
        return row["message_id"] if row else None

    async def shown(self, visitor: int, message_id: int) -> None:
        await self._tx.run(
            """
            INSERT INTO screens (visitor, message_id) VALUES ($1, $2)
            ON CONFLICT (visitor) DO UPDATE SET message_id = excluded.message_id
            """,
            visitor,
            message_id,
        )

    async def keyboard(self, visitor: int) -> bool:
        """Does the keyboard that shares one's number stand open?"""
        row = await self._tx.fetch_one("SELECT keyboard FROM screens WHERE visitor = $1", visitor)
        return bool(row and row["keyboard"])

    async def set_keyboard(self, visitor: int, is_open: bool) -> None:
        await self._tx.run(
            """
            INSERT INTO screens (visitor, keyboard) VALUES ($1, $2)
            ON CONFLICT (visitor) DO UPDATE SET keyboard = excluded.keyboard
            """,
            visitor,
            int(is_open),
        )
