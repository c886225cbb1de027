"""A person with a phone: what tests, pages and remote controls let people do."""

from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs, urlsplit

from emulator.chats import Account, Chat, Message
from emulator.entities import person_words
from emulator.eyes import Eyes
from emulator.files import Upload
from emulator.limits import START_PAYLOAD, TEXT
from emulator.links import opens
from emulator.refusals import Json
from emulator.world import World, unix

Settle = Callable[[], Awaitable[None]]
SERVICE = {"new_chat_members", "migrate_to_chat_id", "migrate_from_chat_id"}
LINKS = ("https://t.me/", "http://t.me/", "t.me/", "tg://resolve")


class Person(Eyes):
    """
    Acts, then lets the bot *settle*; ``sees`` what came of it.

    Actions a phone would not offer fail with an AssertionError that shows the screen.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - a person has many sides
        self,
        world: World,
        id: int,
        first_name: str,
        language_code: str = "kk",
        last_name: str | None = None,
        phone: str = "+77010000001",
        settle: Settle | None = None,
    ) -> None:
        account = Account(id, first_name, language_code, last_name, phone)
        super().__init__(world, world.people.setdefault(id, account))
        self.settle = settle
        self.opened: list[str] = []
        self.clipboard: str | None = None

    @property
    def id(self) -> int:
        """The Telegram id."""
        return self.account.id

    async def sends(self, text: str, to: Chat | None = None) -> Message:
        """Type *text* and send it, to the bot or into a group."""
        for start in range(0, max(len(text), 1), TEXT):  # phones split what is too long
            words = person_words(text[start : start + TEXT])
            assert words.text, "phones send no empty messages"
            entities = {"entities": words.entities} if words.entities else {}
            message = await self._says({"text": words.text, **entities}, to)
        return message

    async def opens(self, link: str = "") -> Message:
        """Follow a link to the bot, or press START; someone who blocked the bot unblocks it so."""
        payload = self._payload(link)
        assert START_PAYLOAD.fullmatch(payload), f"Telegram drops such a payload: {payload!r}"
        if self.account.blocks_bot:
            self._set_blocked(False)
        return await self.sends(f"/start {payload}".strip())

    async def taps(self, label: str, in_message: Message | int | None = None) -> None:
        """Tap the button that says *label*: under a message, else on the reply keyboard."""
        try:
            message, button = self.button(label, in_message)
        except LookupError:
            key = self.key(label) if in_message is None else None
            assert key is not None, f"no button {label!r} {self.described()}"
            await self._types(key)
        else:
            await self._touches(message, button)

    async def presses(self, message_id: int, row: int, column: int) -> None:
        """Tap the inline button at this place."""
        message = self.private.messages[message_id]
        await self._touches(message, message.rows[row][column])

    async def presses_key(self, row: int, column: int) -> None:
        """Tap the button at this place of the reply keyboard."""
        await self._types((self.private.keyboard or {})["keyboard"][row][column])

    async def taps_data(self, data: str, in_message: Message | int | None = None) -> None:
        """Send a tap no button offers, as a hostile client can."""
        self.world.press(self.account, self.message(in_message), data)
        await self._settled()

    async def double_taps(self, label: str, in_message: Message | int | None = None) -> None:
        """Tap twice before the bot can answer."""
        message, button = self.button(label, in_message)
        self.world.press(self.account, message, button["callback_data"])
        self.world.press(self.account, message, button["callback_data"])
        await self._settled()

    async def shares_contact(self) -> Message:
        """Share the own phone number."""
        contact = {"phone_number": self.account.phone, "user_id": self.account.id}
        return await self._says({"contact": {**contact, **self._names()}})

    async def shares_foreign_contact(self, user_id: int | None = None) -> Message:
        """Share somebody else's card; without *user_id* one that was typed by hand."""
        contact: Json = {"phone_number": "+77019999999", "first_name": "Басқа"}
        return await self._says({"contact": contact | ({"user_id": user_id} if user_id else {})})

    async def sends_photo(self, caption: str | None = None) -> Message:
        """Send a picture."""
        file = self._file("photo.jpg")
        photo = {"photo": self.world.files.develop(file["file_id"], 1280, 960)}
        return await self._says(photo | ({"caption": caption} if caption else {}))

    async def sends_document(self, name: str, content: bytes = b"%PDF-1.4 pretend") -> Message:
        """Send a file."""
        file = self._file(name, content)
        self.world.files.file(file["file_id"])
        return await self._says({"document": {**file, "file_name": name}})

    async def sends_sticker(self, emoji: str = "👍") -> Message:
        """Send a sticker."""
        looks: Json = {"type": "regular", "width": 512, "height": 512, "emoji": emoji}
        looks |= {"is_animated": False, "is_video": False}
        return await self._says({"sticker": {**self._file("sticker.webp"), **looks}})

    async def sends_voice(self, seconds: int = 3) -> Message:
        """Speak."""
        return await self._says({"voice": {**self._file("voice.ogg"), "duration": seconds}})

    async def sends_location(self, latitude: float = 43.65, longitude: float = 51.16) -> Message:
        """Tell where one is: Aktau, unless said otherwise."""
        return await self._says({"location": {"latitude": latitude, "longitude": longitude}})

    async def edits(self, message: Message | int, text: str) -> Message:
        """Change the words of an own message."""
        changed = self.message(message)
        assert changed.sender_id == self.id, "people edit their own messages only"
        words = person_words(text)
        kept = {k: v for k, v in changed.wire.items() if k not in ("text", "entities")}
        changed.wire = {**kept, "text": words.text, "edit_date": unix(self.world.now())}
        if words.entities:
            changed.wire["entities"] = words.entities
        changed.text_edited = True
        self.world.bell.ring()
        self._tell("edited_message", changed.wire)
        await self._settled()
        return changed

    async def blocks(self) -> None:
        """Block the bot."""
        self._set_blocked(True)
        await self._settled()

    async def unblocks(self) -> None:
        """Let the bot write again."""
        self._set_blocked(False)
        await self._settled()

    async def deletes_account(self) -> None:
        """Leave Telegram; the bot hears nothing of it."""
        self.account.deleted = True
        self.world.bell.ring()
        await self._settled()

    async def joins(self, group: Chat) -> Message:
        """Enter a group."""
        group.people.add(self.id)
        user = self.account.user()
        service: Json = {"new_chat_members": [user], "new_chat_member": user}
        message = self.world.post(group, self.account, service)
        return await self._told(message, group)

    async def adds_bot(self, group: Chat) -> None:
        """Invite the bot into a group."""
        self._bot_becomes("member", group)
        await self._settled()

    async def removes_bot(self, group: Chat) -> None:
        """Throw the bot out of a group."""
        self._bot_becomes("kicked", group)
        await self._settled()

    async def upgrades(self, group: Chat) -> Chat:
        """Make a group larger than it may be: it goes on as a supergroup, and the bot hears it."""
        grown = self.world.upgrade(group)
        left: Json = {"migrate_to_chat_id": grown.id}
        come: Json = {"migrate_from_chat_id": group.id}
        await self._told(self.world.post(group, self.account, left), group)
        await self._told(self.world.post(grown, self.account, come), grown)
        return grown

    async def _touches(self, message: Message, button: Json) -> None:
        if "callback_data" in button:
            self.world.press(self.account, message, button["callback_data"])
            await self._settled()
        elif "copy_text" in button:
            self.clipboard = button["copy_text"]["text"]
        elif "url" in button and self._leads_to_bot(button["url"]):
            await self.opens(button["url"])
        else:
            self.opened.append(button.get("url") or button["web_app"]["url"])

    async def _types(self, key: Json) -> None:
        keyboard = self.private.keyboard or {}
        if keyboard.get("one_time_keyboard"):
            self.private.keyboard = None
        if key.get("request_contact"):
            await self.shares_contact()
        elif key.get("request_location"):
            await self.sends_location()
        else:
            await self.sends(key["text"])

    async def _says(self, content: Json, to: Chat | None = None) -> Message:
        chat = to or self.private
        if chat is self.private:
            assert not self.account.blocks_bot, "the bot is blocked: unblock it first"
            chat.started = True
            if "force_reply" in (chat.keyboard or {}):
                chat.keyboard = None
        assert not self.account.deleted, "this account is gone"
        return await self._told(self.world.post(chat, self.account, content), chat)

    async def _told(self, message: Message, chat: Chat) -> Message:
        if chat.type == "private" or _bot_hears(message, chat):
            self._tell("message", message.wire)
        await self._settled()
        return message

    def _tell(self, kind: str, wire: Json) -> None:
        self.world.updates.add(kind, wire, f"messages of {wire['chat']['id']}")

    def _set_blocked(self, blocked: bool) -> None:
        if self.account.blocks_bot != blocked:
            self.account.blocks_bot = blocked
            self._bot_becomes("kicked" if blocked else "member", self.private)

    def _bot_becomes(self, status: str, chat: Chat) -> None:
        bot = self.world.bot_user()
        before: Json = {"user": bot, "status": chat.bot_status}
        after: Json = {"user": bot, "status": status}
        for member in (before, after):
            if member["status"] == "kicked":
                member["until_date"] = 0
        chat.bot_status = status
        change: Json = {"chat": chat.wire(), "from": self.account.user()}
        change |= {"date": unix(self.world.now())}
        change |= {"old_chat_member": before, "new_chat_member": after}
        self._tell("my_chat_member", change)
        self.world.bell.ring()

    def _names(self) -> Json:
        return {k: v for k, v in self.account.user().items() if k in ("first_name", "last_name")}

    def _file(self, name: str, content: bytes = b"pretend") -> Json:
        wire = self.world.files.wire(self.world.files.keep(Upload(name, content)))
        del wire["file_path"]
        return wire

    def _leads_to_bot(self, link: str) -> bool:
        return opens(link, self.world.username)

    def _payload(self, link: str) -> str:
        if not link.startswith(LINKS):
            return link
        assert self._leads_to_bot(link), f"the link leads to another bot: {link}"
        return parse_qs(urlsplit(link).query).get("start", [""])[0]

    async def _settled(self) -> None:
        if self.settle is not None:
            await self.settle()


def _bot_hears(message: Message, group: Chat) -> bool:
    """In groups a bot hears commands, replies to itself, and service messages."""
    if group.bot_status not in ("member", "administrator"):
        return False
    replied = message.wire.get("reply_to_message", {}).get("from", {})
    command = message.text.startswith("/") or bool(replied.get("is_bot"))
    return command or bool(SERVICE & message.wire.keys()) or group.bot_status == "administrator"
