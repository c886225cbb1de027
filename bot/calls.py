"""The calls that say something: each in its turn, within a time, formatted if it can be."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.types import InputFile, ReplyKeyboardMarkup, ReplyKeyboardRemove

from bot.failures import Meaning, failure
from bot.methods import Answer, Document, Edit, EditCaption, Photo, Say
from bot.pace import Turns
from bot.saying import Said
from core.outbox import Priority

log = logging.getLogger(__name__)

TIMEOUT = 15  # seconds for one call


class Calls:
    """What the sender asks of Telegram. Answers to taps and deletions do not wait for a turn."""

    def __init__(self, bot: Bot, pace: Turns) -> None:
        self._bot = bot
        self._pace = pace

    async def send(self, recipient: int, said: Said, priority: Priority = Priority.REPLY) -> int:
        """A new message; its number, or 0 if Telegram told none."""
        await self._pace.turn(priority)
        sent = await _formatted(
            said,
            lambda text, mode: self._bot(
                Say(chat_id=recipient, text=text, parse_mode=mode, reply_markup=said.keyboard),
                request_timeout=TIMEOUT,
            ),
        )
        return int(sent.get("message_id", 0))

    async def edit(
        self, recipient: int, message: int, said: Said, priority: Priority = Priority.REPLY
    ) -> None:
        await self._pace.turn(priority)
        await _formatted(
            said,
            lambda text, mode: self._bot(
                Edit(
                    chat_id=recipient,
                    message_id=message,
                    text=text,
                    parse_mode=mode,
                    reply_markup=said.keyboard,
                ),
                request_timeout=TIMEOUT,
            ),
        )

    async def edit_caption(
        self, recipient: int, message: int, said: Said, priority: Priority = Priority.REPLY
    ) -> None:
        """Other words below a picture, which stays."""
        await self._pace.turn(priority)
        await _formatted(
            said,
            lambda text, mode: self._bot(
                EditCaption(
                    chat_id=recipient,
                    message_id=message,
                    caption=text,
                    parse_mode=mode,
                    reply_markup=said.keyboard,
                ),
                request_timeout=TIMEOUT,
            ),
        )

    async def keyboard(
        self, recipient: int, words: str, keyboard: ReplyKeyboardMarkup | ReplyKeyboardRemove
    ) -> None:
        """Open or fold the keyboard below the input field; *words* are said with it."""
        await self._pace.turn(Priority.REPLY)
        drawn = keyboard.model_dump(exclude_none=True)
        method = Say(chat_id=recipient, text=words, reply_markup=drawn)
        await self._bot(method, request_timeout=TIMEOUT)

    async def photo(self, recipient: int, photo: InputFile | str, said: Said) -> tuple[int, str]:
        """A picture, new or by its id, with *said* below; its number, and the picture's id."""
        await self._pace.turn(Priority.REPLY)
        sent = await _formatted(
            said,
            lambda text, mode: self._bot(
                Photo(
                    chat_id=recipient,
                    photo=photo,
                    caption=text,
                    parse_mode=mode,
                    reply_markup=said.keyboard,
                ),
                request_timeout=TIMEOUT,
            ),
        )
        sizes = sent.get("photo") or [{}]
        return int(sent.get("message_id", 0)), str(sizes[-1].get("file_id", ""))

    async def document(self, recipient: int, file: InputFile) -> None:
        await self._pace.turn(Priority.REPLY)
        method = Document(chat_id=recipient, document=file)
        await self._bot(method, request_timeout=TIMEOUT)

    async def answer(self, query: str, words: str | None, alert: bool) -> None:
        """Stop the spinner of a tap, and say *words* on top of the chat."""
        method = Answer(callback_query_id=query, text=words, show_alert=alert or None)
        await self._bot(method, request_timeout=TIMEOUT)

    async def delete(self, recipient: int, message: int) -> None:
        await self._bot.delete_message(recipient, message, request_timeout=TIMEOUT)

    def pause(self, seconds: float) -> None:
        """Telegram asks that nobody is called for so long."""
        self._pace.pause(seconds)

    def hold(self, seconds: float) -> None:
        """Whoever waits for a turn gets none for so long."""
        self._pace.hold(seconds)


async def _formatted(said: Said, call: Callable[[str, ParseMode | None], Awaitable[Any]]) -> Any:
    """A text whose formatting Telegram cannot read must still arrive: then without it."""
    try:
        return await call(said.text, ParseMode.HTML)
    except Exception as error:
        if failure(error).meaning is not Meaning.PLAIN:
            raise
        log.error("a screen was sent without formatting")
        return await call(said.plain, None)
