"""People, chats and messages, as Telegram itself remembers them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from emulator.refusals import Json


@dataclass(slots=True, eq=False)
class Account:
    """A person's Telegram account."""

    id: int
    first_name: str
    language_code: str
    last_name: str | None = None
    phone: str = "+77010000001"
    blocks_bot: bool = False
    deleted: bool = False
    answer: Json | None = None  # the last answer to a button press, while it shows
    answers: int = 0  # how many there were, so that a page knows a new one

    def user(self) -> Json:
        """As ``from`` of a message."""
        names = {"first_name": self.first_name, "last_name": self.last_name}
        known = {key: value for key, value in names.items() if value}
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": "",
            **known,
            "language_code": self.language_code,
        }


@dataclass(slots=True, eq=False)
class Message:
    """One message of a chat; *wire* is how Telegram tells it to a bot."""

    id: int
    sender_id: int
    from_bot: bool
    wire: Json
    reply_markup_kind: str | None = None
    text_edited: bool = False

    @property
    def text(self) -> str:
        """The words without formatting: the text, or the caption."""
        return str(self.wire.get("text") or self.wire.get("caption") or "")

    @property
    def entities(self) -> list[Json]:
        """Formatting of the words."""
        return list(self.wire.get("entities") or self.wire.get("caption_entities") or [])

    @property
    def rows(self) -> list[list[Json]]:
        """The inline keyboard."""
        return list(self.wire.get("reply_markup", {}).get("inline_keyboard", []))

    @property
    def labels(self) -> list[list[str]]:
        """What stands on the inline keyboard."""
        return [[str(button["text"]) for button in row] for row in self.rows]

    @property
    def sent_at(self) -> int:
        """Unix time."""
        return int(self.wire["date"])

    def __str__(self) -> str:
        return f"{'bot' if self.from_bot else self.sender_id}: {self.text} {self.labels or ''}"


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat, or a simple group."""

    id: int
    type: str = "private"
    account: Account | None = None
    title: str | None = None
    started: bool = False
    bot_status: str = "member"
    people: set[int] = field(default_factory=set)
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0
    keyboard: Json | None = None  # the reply keyboard or forced reply now in force
    action: str | None = None
    action_until: datetime | None = None
    pinned: list[int] = field(default_factory=list)
    deleted: set[int] = field(default_factory=set)
    menu_button: Json | None = None
    moved_to: int | None = None  # a group that has become a supergroup

    def wire(self) -> Json:
        """As ``chat`` of a message."""
        wire: dict[str, Any] = {"id": self.id, "type": self.type}
        if self.account is not None:
            wire |= {"first_name": self.account.first_name, "last_name": self.account.last_name}
        if self.title is not None:
            wire["title"] = self.title
        return {key: value for key, value in wire.items() if value is not None}

    def newest_first(self) -> list[Message]:
        """All that still stands, the newest on top."""
        return list(reversed(self.messages.values()))

    def remove(self, message_id: int) -> None:
        """Delete for everybody."""
        del self.messages[message_id]
        self.deleted.add(message_id)
        if message_id in self.pinned:
            self.pinned.remove(message_id)
