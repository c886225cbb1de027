"""The methods of the Bot API by which something is said: what of each is used."""

from typing import Any

from aiogram.enums import ParseMode
from aiogram.types import InputFile

from bot.session import Plain


class Say(Plain[dict[str, Any]]):
    """``sendMessage``."""

    __returning__ = dict[str, Any]
    __api_method__ = "sendMessage"
    result = dict

    chat_id: int
    text: str
    parse_mode: ParseMode | None = None
    reply_markup: Any = None


class Edit(Plain[object]):
    """``editMessageText``, whose answer nobody reads."""

    __returning__ = object
    __api_method__ = "editMessageText"

    chat_id: int
    message_id: int
    text: str
    parse_mode: ParseMode | None = None
    reply_markup: Any = None


class EditCaption(Plain[object]):
    """``editMessageCaption``, whose answer nobody reads."""

    __returning__ = object
    __api_method__ = "editMessageCaption"

    chat_id: int
    message_id: int
    caption: str
    parse_mode: ParseMode | None = None
    reply_markup: Any = None


class Photo(Plain[dict[str, Any]]):
    """``sendPhoto``: a new picture, or one that Telegram has, by its id."""

    __returning__ = dict[str, Any]
    __api_method__ = "sendPhoto"
    result = dict

    chat_id: int
    photo: InputFile | str
    caption: str
    parse_mode: ParseMode | None = None
    reply_markup: Any = None


class Document(Plain[object]):
    """``sendDocument``, whose answer nobody reads."""

    __returning__ = object
    __api_method__ = "sendDocument"

    chat_id: int
    document: InputFile


class Answer(Plain[object]):
    """``answerCallbackQuery``."""

    __returning__ = object
    __api_method__ = "answerCallbackQuery"

    callback_query_id: str
    text: str | None = None
    show_alert: bool | None = None
