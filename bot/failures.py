"""What Telegram's refusals mean for the sender (the taxonomy is measured: docs/decisions/0007)."""

from dataclasses import dataclass
from enum import Enum, auto

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)

from core.errors import ContentError

UNNAMED_PAUSE = 1.0  # seconds; a 429 that names no time


class Meaning(Enum):
    """What to do about it."""

    DONE = auto()
    """It is as it should be already, or nobody waits for it any more."""
    RETRY = auto()
    """Not said, or not known whether said: say it (again) in a while."""
    PAUSE = auto()
    """Telegram asks everybody to wait."""
    UNREACHABLE = auto()
    """The person blocked the bot or is gone, or the group does not let it write."""
    MOVED = auto()
    """The group goes on under another number."""
    NEW_MESSAGE = auto()
    """The message cannot be edited any more: send a new one."""
    PLAIN = auto()
    """The formatting was not understood: send it without."""
    UNKNOWN_FILE = auto()
    """A file that was sent before cannot be sent by its id any more: send it anew."""
    REFUSED = auto()
    """It will never be accepted: ours to look at."""
    STOP = auto()
    """The token is wrong, or somebody else uses it."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A meaning; where it is PAUSE, the seconds asked for; where it is MOVED, the new number."""

    meaning: Meaning
    seconds: float = 0
    chat: int = 0


UNKNOWN = Meaning.RETRY
BY_CLASS: tuple[tuple[type[Exception], Meaning], ...] = (
    (TelegramUnauthorizedError, Meaning.STOP),
    (TelegramConflictError, Meaning.STOP),
    (TelegramForbiddenError, Meaning.UNREACHABLE),
    (TelegramEntityTooLarge, Meaning.REFUSED),
    (TelegramNetworkError, Meaning.RETRY),
    (ClientDecodeError, Meaning.RETRY),
    # Words or buttons that a release took away after they were decided: waiting brings none back.
    (ContentError, Meaning.REFUSED),
    (LookupError, Meaning.REFUSED),
    (ValueError, Meaning.REFUSED),
)
BY_WORDS = {
    "message is not modified": Meaning.DONE,
    "query is too old": Meaning.DONE,
    "query id is invalid": Meaning.DONE,
    "message to delete not found": Meaning.DONE,
    "message can't be deleted": Meaning.DONE,
    "message to edit not found": Meaning.NEW_MESSAGE,
    "message can't be edited": Meaning.NEW_MESSAGE,
    "message_id_invalid": Meaning.NEW_MESSAGE,
    "there is no text in the message": Meaning.NEW_MESSAGE,
    "there is no caption in the message": Meaning.NEW_MESSAGE,
    "can't parse entities": Meaning.PLAIN,
    "chat not found": Meaning.UNREACHABLE,
    "wrong file identifier": Meaning.UNKNOWN_FILE,
    "wrong file_id": Meaning.UNKNOWN_FILE,
    "wrong remote file": Meaning.UNKNOWN_FILE,
    "file_reference_": Meaning.UNKNOWN_FILE,
    "can't use file of type": Meaning.UNKNOWN_FILE,
    "not enough rights": Meaning.UNREACHABLE,  # in a group
    "have no rights": Meaning.UNREACHABLE,
    "chat_write_forbidden": Meaning.UNREACHABLE,
}


def failure(error: Exception) -> Failure:
    """
    Read an exception of a call.

    Surprises of aiogram: "entity too large" is a network error by class, so it stands before
    that; an HTML error page is a ``ClientDecodeError`` and a 5xx without description a
    ``TypeError``, no API errors at all; a 429 that names no time is a plain API error.
    """
    if isinstance(error, ClientDecodeError) and _was_accepted(error):
        return Failure(Meaning.DONE)
    if isinstance(error, TelegramRetryAfter):
        return Failure(Meaning.PAUSE, float(error.retry_after))
    if isinstance(error, TelegramMigrateToChat):
        return Failure(Meaning.MOVED, chat=error.migrate_to_chat_id)
    if isinstance(error, TelegramBadRequest | TelegramNotFound):
        return Failure(_by_words(error.message))
    if isinstance(error, TelegramAPIError) and "too many requests" in str(error).lower():
        return Failure(Meaning.PAUSE, UNNAMED_PAUSE)
    return Failure(next((mean for kind, mean in BY_CLASS if isinstance(error, kind)), UNKNOWN))


def _was_accepted(error: ClientDecodeError) -> bool:
    """Telegram did it; only its answer is newer than our aiogram."""
    return isinstance(error.data, dict) and error.data.get("ok") is True


def _by_words(message: str) -> Meaning:
    said = message.lower()
    return next((mean for words, mean in BY_WORDS.items() if words in said), Meaning.REFUSED)
