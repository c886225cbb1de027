"""Everything this pretend Telegram remembers."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from emulator.bell import Bell
from emulator.chats import Account, Chat, Message
from emulator.faults import Faults
from emulator.files import Files
from emulator.limits import CALLBACK_KEPT
from emulator.profile import Profile
from emulator.refusals import Json
from emulator.throttle import Throttle
from emulator.updates import Updates

ODD = re.compile(
    r"&(?:lt|gt|amp|quot|#\d+);|</?(?:b|i|u|s|a|code|pre|blockquote)\b[^>]*>|[\u2066-\u2069]|\{\s*\$"
)
CALLS_KEPT = 10_000


class Call(NamedTuple):
    """One call of the bot, and how it ended: "ok", or the refusal's words."""

    method: str
    params: Json
    outcome: str


@dataclass(slots=True, eq=False)
class Press:
    """A tap on an inline button, waiting for the bot's answer."""

    id: str
    person_id: int
    chat_id: int
    message_id: int
    data: str
    at: datetime
    fetched: bool = False


def wall_clock() -> datetime:
    """The time outside."""
    return datetime.fromtimestamp(time.time(), UTC)


class World:
    """Chats, messages, people, updates, faults: one bot's Telegram."""

    def __init__(
        self,
        now: Callable[[], datetime] | None = None,
        token: str = "42:TEST",  # noqa: S107 - it opens nothing
        username: str = "qonys_bot",
    ) -> None:
        self.now = now or wall_clock
        self.token = token
        self.username = username
        self.bot_id = int(token.partition(":")[0])
        self.people: dict[int, Account] = {}
        self.chats: dict[int, Chat] = {}
        self.updates = Updates(self.now)
        self.profile = Profile()
        self.faults = Faults()
        self.throttle: Throttle | None = None  # tests are in a hurry
        self.files = Files()
        self.presses: dict[str, Press] = {}  # unanswered ones
        self.pressed = 0
        self.calls: list[Call] = []
        self.bell = Bell()
        self._wrong: list[str] = []

    def bot_user(self) -> Json:
        """The bot as ``from`` of a message."""
        name = self.profile.said(self.profile.name, "") or self.username
        return {"id": self.bot_id, "is_bot": True, "first_name": name, "username": self.username}

    def private_chat(self, account: Account) -> Chat:
        """The chat between the bot and a person, begun or not."""
        return self.chats.setdefault(account.id, Chat(account.id, account=account))

    def group(self, title: str, chat_id: int | None = None, *, with_bot: bool = True) -> Chat:
        """A new group."""
        number = chat_id or -1000 - len(self.chats)
        status = "member" if with_bot else "left"
        chat = Chat(number, "group", title=title, started=True, bot_status=status)
        self.chats[number] = chat
        return chat

    def upgrade(self, group: Chat) -> Chat:
        """The group goes on as a supergroup, under another number; nobody is told yet."""
        number = -1_000_000_000_000 + group.id
        grown = self.group(group.title or "", number)
        grown.type, grown.bot_status = "supergroup", group.bot_status
        grown.people = set(group.people)
        group.moved_to = grown.id
        return grown

    def post(self, chat: Chat, author: Account | None, content: Json) -> Message:
        """Put a message into a chat; without an *author* it is the bot's."""
        chat.last_id += 1
        sender = author.user() if author else self.bot_user()
        wire: Json = {"message_id": chat.last_id, "from": sender, "chat": chat.wire()}
        wire |= {"date": int(self.now().timestamp()), **content}
        message = Message(chat.last_id, sender["id"], author is None, wire)
        chat.messages[chat.last_id] = message
        chat.action = None if author is None else chat.action
        self.bell.ring()
        return message

    def press(self, account: Account, message: Message, data: str) -> Press:
        """A tap; the bot gets a callback query."""
        chat_id = int(message.wire["chat"]["id"])
        self.pressed += 1
        number = str(4_000_000_000 + self.pressed)
        press = Press(number, account.id, chat_id, message.id, data, self.now())
        self.presses[number] = press
        account.answer = None
        body: Json = {"id": number, "from": account.user(), "message": dict(message.wire)}
        body |= {"chat_instance": str(chat_id * 7919), "data": data}
        self.updates.add("callback_query", body, f"callbacks of {account.id}")
        self.bell.ring()
        return press

    def inject(self, update: Json) -> Json:
        """Queue a raw update, however broken; an id is given when it has none."""
        whole = {"update_id": self.updates.next_id, **update}
        message = update.get("message")
        chat = message.get("chat") if isinstance(message, dict) else None
        chat_id = chat.get("id") if isinstance(chat, dict) else None
        queue = f"messages of {chat_id}" if chat_id else f"injected {whole['update_id']}"
        return self.updates.queue(whole, queue)

    @property
    def is_quiet(self) -> bool:
        """Nothing waits for the bot."""
        return not self.updates.unexpired() and not any(
            map(self._is_answerable, self.presses.values())
        )

    def record(self, method: str, params: Json, outcome: str) -> None:
        """Remember a call."""
        self.calls.append(Call(method, params, outcome))
        del self.calls[:-CALLS_KEPT]

    def complain(self, what: str) -> None:
        """Something the bot should not have done."""
        self._wrong.append(what)

    def forgive(self, part: str) -> int:
        """Strike out complaints that contain *part*, for tests that provoke them; how many."""
        kept = [complaint for complaint in self._wrong if part not in complaint]
        forgiven = len(self._wrong) - len(kept)
        self._wrong = kept
        return forgiven

    def complaints(self) -> list[str]:
        """All that went wrong: refused calls, odd texts, taps never answered."""
        unanswered = [
            f"the tap {press.data!r} of {press.person_id} was never answered"
            for press in self.presses.values()
            if press.fetched or self._is_answerable(press)
        ]
        return [*self._wrong, *unanswered]

    def look_over(self, method: str, text: str) -> None:
        """Complain about traces of formatting a reader would see, unless people wrote them."""
        for found in ODD.finditer(text):
            if not self._was_said_by_people(found[0]):
                self.complain(f"{method}: {found[0]!r} can be read in {text!r}")

    def _was_said_by_people(self, part: str) -> bool:
        names = (f"{one.first_name} {one.last_name}" for one in self.people.values())
        messages = (one for chat in self.chats.values() for one in chat.messages.values())
        return any(part in name for name in names) or any(
            part in message.text for message in messages if not message.from_bot
        )

    def mark_fetched(self, update: Json) -> None:
        """The bot has received this update; from now on a tap is its duty."""
        query = update.get("callback_query")
        press = self.presses.get(str(query.get("id"))) if isinstance(query, dict) else None
        if press is not None:
            press.fetched = True

    def _is_answerable(self, press: Press) -> bool:
        return self.now() - press.at < CALLBACK_KEPT


def unix(moment: datetime) -> int:
    """Telegram's way to write a time."""
    return int(moment.timestamp())


def since(world: World, message: Message) -> timedelta:
    """How old a message is."""
    return timedelta(seconds=unix(world.now()) - message.sent_at)
