"""What the Telegram edge remembers of its own: where a chat is, which messages stand in it."""

from storage.transaction import Transaction


class Screens:
    """``core`` knows nothing of messages; this is how the newest screen is found again."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def standing(self, visitor: int) -> tuple[tuple[int, str] | None, bool]:
        """
        The message that is the visitor's newest screen, and a digest of what it shows; and does
        the keyboard that shares one's number stand open?
        """
        row = await self._tx.fetch_one(
            "SELECT message_id, digest, keyboard FROM screens WHERE visitor = $1", visitor
        )
        if row is None:
            return None, False
        newest = (row["message_id"], row["digest"]) if row["message_id"] else None
        return newest, bool(row["keyboard"])

    async def shown(self, visitor: int, message_id: int, digest: str) -> None:
        await self._tx.run(
            """
            INSERT INTO screens (visitor, message_id, digest) VALUES ($1, $2, $3)
            ON CONFLICT (visitor) DO UPDATE
               SET message_id = excluded.message_id, digest = excluded.digest
            """,
            visitor,
            message_id,
            digest,
        )

    async def set_keyboard(self, visitor: int, is_open: bool) -> None:
        await self._tx.run(
            """
            INSERT INTO screens (visitor, keyboard) VALUES ($1, $2)
            ON CONFLICT (visitor) DO UPDATE SET keyboard = excluded.keyboard
            """,
            visitor,
            int(is_open),
        )

    async def chat(self, recipient: int) -> int:
        """A group that grows gets another number from Telegram; a person keeps theirs."""
        if recipient > 0:
            return recipient
        row = await self._tx.fetch_one(
            "SELECT moved_to FROM moved_chats WHERE chat = $1", recipient
        )
        return int(row["moved_to"]) if row else recipient

    async def moved(self, chat: int, to: int) -> None:
        await self._tx.run(
            """
            INSERT INTO moved_chats (chat, moved_to) VALUES ($1, $2)
            ON CONFLICT (chat) DO UPDATE SET moved_to = excluded.moved_to
            """,
            chat,
            to,
        )
