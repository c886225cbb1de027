"""What the Telegram edge remembers of its own: where a chat is, which messages stand in it."""

from dataclasses import dataclass

from core.text import Language
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """
    What saying something in it depends on: *newest* is the message that shows the newest
    screen, with a digest of it; *open_keyboard*: the one that shares one's number stands open.
    """

    number: int
    language: Language | None
    newest: tuple[int, str] | None
    open_keyboard: bool


class Screens:
    """``core`` knows nothing of messages; this is how the newest screen is found again."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def chat(self, recipient: int) -> Chat:
        """
        In one statement: whatever is said begins with it. A group that grows gets another number
        from Telegram; a person keeps theirs.
        """
        row = await self._tx.fetch_one(
            """
            SELECT one.id, language, message_id, digest, keyboard, moved_to
              FROM (SELECT CAST($1 AS BIGINT) AS id) AS one
              LEFT JOIN visitors ON visitors.id = one.id
              LEFT JOIN screens ON screens.visitor = one.id
              LEFT JOIN moved_chats ON moved_chats.chat = one.id
            """,
            recipient,
        )
        assert row is not None
        return Chat(
            number=row["moved_to"] or recipient,
            language=Language(row["language"]) if row["language"] else None,
            newest=(row["message_id"], row["digest"]) if row["message_id"] else None,
            open_keyboard=bool(row["keyboard"]),
        )

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

    async def moved(self, chat: int, to: int) -> None:
        await self._tx.run(
            """
            INSERT INTO moved_chats (chat, moved_to) VALUES ($1, $2)
            ON CONFLICT (chat) DO UPDATE SET moved_to = excluded.moved_to
            """,
            chat,
            to,
        )
