"""What a person sees on the phone."""

from emulator.chats import Account, Chat, Message
from emulator.refusals import Json
from emulator.world import World


class Eyes:
    """One person's view of the chat with the bot."""

    def __init__(self, world: World, account: Account) -> None:
        self.world = world
        self.account = account

    @property
    def private(self) -> Chat:
        """The chat with the bot."""
        return self.world.private_chat(self.account)

    @property
    def chat(self) -> list[Message]:
        """All messages that stand, oldest first, the person's own among them."""
        return self.private.newest_first()[::-1]

    @property
    def screen(self) -> Message:
        """The newest message of the bot."""
        for message in self.private.newest_first():
            if message.from_bot:
                return message
        raise AssertionError(f"{self.account.first_name} sees nothing: the bot said nothing")

    @property
    def sees(self) -> str:
        """The words of the bot's newest message, without formatting; "" when it said nothing."""
        return next((one.text for one in self.private.newest_first() if one.from_bot), "")

    @property
    def buttons(self) -> list[list[str]]:
        """Labels under the bot's newest message; without any, those of the reply keyboard."""
        return self.screen.labels or self.keyboard

    @property
    def keyboard(self) -> list[list[str]]:
        """Labels of the reply keyboard below the input field."""
        rows = (self.private.keyboard or {}).get("keyboard", [])
        return [[str(button["text"]) for button in row] for row in rows]

    @property
    def toast(self) -> str | None:
        """What flashed up after the last tap."""
        return self._answer(as_alert=False)

    @property
    def alert(self) -> str | None:
        """The box that must be closed after the last tap."""
        return self._answer(as_alert=True)

    def saw(self, part: str) -> bool:
        """Does *part* stand in any message of the bot?"""
        return any(part in message.text for message in self.chat if message.from_bot)

    def message(self, which: Message | int | None) -> Message:
        """A message by its number; the newest of the bot unless named."""
        if which is None:
            return self.screen
        return self.private.messages[which] if isinstance(which, int) else which

    def button(self, label: str, in_message: Message | int | None = None) -> tuple[Message, Json]:
        """The newest inline button that says *label*, or at least contains it."""
        named = in_message is not None
        messages = [self.message(in_message)] if named else self._with_keyboards()
        for fits in (str.__eq__, str.__contains__):
            for message in messages:
                for button in (button for row in message.rows for button in row):
                    if fits(str(button["text"]), label):
                        return message, button
        raise LookupError(label)

    def key(self, label: str) -> Json | None:
        """The button of the reply keyboard that says *label*, or at least contains it."""
        rows = (self.private.keyboard or {}).get("keyboard", [])
        keys: list[Json] = [key for row in rows for key in row]
        exact = [key for key in keys if key["text"] == label]
        return next(iter(exact or [key for key in keys if label in key["text"]]), None)

    def _with_keyboards(self) -> list[Message]:
        groups = (chat for chat in self.world.chats.values() if self.account.id in chat.people)
        of_groups = [message for chat in groups for message in chat.newest_first()]
        return [*self.private.newest_first(), *of_groups]

    def _answer(self, *, as_alert: bool) -> str | None:
        answer = self.account.answer
        if answer is None or not answer["text"] or answer["show_alert"] is not as_alert:
            return None
        return str(answer["text"])

    def described(self) -> str:
        """The screen in words, for a test that failed."""
        lines = "\n".join(f"  {message}" for message in self.chat[-5:])
        return f"on the screen:\n{lines}\n  keyboard: {self.keyboard}"
