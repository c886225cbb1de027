"""What Telegram's answer, or its silence, makes of a delivery (docs/decisions/0031)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramServerError,
)
from aiohttp import ClientConnectorError, ConnectionTimeoutError

from bot.failures import Meaning, failure
from bot.gate import Withdrawn
from core.deliveries import Cause, Delivery, Fate, Outcome
from core.errors import NotKept

TRIES = 5
FIRST_PAUSE, LONGER = timedelta(seconds=2), 4
"""Four times as long after each try: some three minutes of trouble at Telegram are outlasted."""
REST = timedelta(seconds=5)
"""Until the next try when nothing was sent: the network or our token is what is wrong."""

REFUSED = (ClientConnectorError, ConnectionTimeoutError)
"""There was no connection, so nothing can have been sent over it."""
IN_BETWEEN = re.compile(r"504|gateway time", re.IGNORECASE)
"""A gateway that lost patience does not know what became of what it passed on."""


@dataclass(frozen=True, slots=True)
class Done:
    """A delivery after its call: the number of the message, or what the call raised."""

    delivery: Delivery
    message: int | None = None
    error: Exception | None = None


def outcome(done: Done, now: datetime) -> Outcome:
    """Only what Telegram has certainly not taken is tried again."""
    error = done.error
    if error is None:
        return _sent(done.delivery, done.message)
    wait = _wait(error)
    if wait is not None:
        return Outcome(fate=Fate.PENDING, again_at=now + wait, counts=False)
    match failure(error).meaning:
        case Meaning.DONE:
            return _sent(done.delivery, _message(error))
        case Meaning.UNREACHABLE:
            return Outcome(fate=Fate.FAILED, cause=_gone(error))
        case Meaning.RETRY:
            return _trouble(error, done.delivery, now)
        case _:
            return Outcome(fate=Fate.FAILED, cause=Cause.BAD_CONTENT)


def _sent(delivery: Delivery, message: int | None) -> Outcome:
    return Outcome(fate=Fate.SENT, message=message or delivery.edits)


def _wait(error: Exception) -> timedelta | None:
    """Where it was no attempt at all, how long until the next one."""
    if isinstance(error, Withdrawn):
        return timedelta()
    if isinstance(error, NotKept):  # we could not read what to send, and called nobody
        return REST
    failed = failure(error)
    if failed.meaning is Meaning.PAUSE:
        return timedelta(seconds=failed.seconds)
    is_refused = isinstance(error, TelegramNetworkError) and isinstance(error.__cause__, REFUSED)
    return REST if is_refused or failed.meaning is Meaning.STOP else None


def _trouble(error: Exception, delivery: Delivery, now: datetime) -> Outcome:
    if not _is_the_servers(error):
        return Outcome(fate=Fate.UNKNOWN)
    if delivery.attempts + 1 >= TRIES:
        return Outcome(fate=Fate.FAILED, cause=Cause.SERVER)
    return Outcome(fate=Fate.PENDING, again_at=now + FIRST_PAUSE * LONGER**delivery.attempts)


def _is_the_servers(error: Exception) -> bool:
    """A 5xx: with words, without (aiogram stumbles over those), or a page of a gateway's."""
    if isinstance(error, ClientDecodeError):
        page = str(error.data)
        return page.lstrip().startswith("<") and not IN_BETWEEN.search(page)
    if isinstance(error, TelegramServerError):
        return not IN_BETWEEN.search(error.message)
    return isinstance(error, TypeError)


def _gone(error: Exception) -> Cause:
    said = str(error).lower()
    if "deactivated" in said:
        return Cause.DEACTIVATED
    return Cause.BLOCKED if isinstance(error, TelegramForbiddenError) else Cause.CHAT_NOT_FOUND


def _message(error: Exception) -> int | None:
    """Telegram took it, and only its answer is newer than our aiogram: the number in it."""
    data: Any = error.data if isinstance(error, ClientDecodeError) else None
    result = data.get("result") if isinstance(data, Mapping) else None
    number = result.get("message_id") if isinstance(result, Mapping) else None
    return number if isinstance(number, int) else None
