"""Own async filters: aiogram runs anything else in a thread, at twenty times the cost."""

from aiogram.enums import ChatType, MessageEntityType
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from bot.door import NOT_HEARD, REFUSED
from bot.turn import Turn


class Tapped(Filter):
    """A tap whose data begin with one of *prefixes*."""

    def __init__(self, prefixes: str) -> None:
        self._prefixes = tuple(f"{prefix}:" for prefix in prefixes)

    async def __call__(self, query: CallbackQuery) -> bool:
        return (query.data or "").startswith(self._prefixes)


class Refused(Filter):
    """A message from which the door has taken private data."""

    async def __call__(self, message: Message) -> bool | dict[str, str]:
        kind = (message.model_extra or {}).get(REFUSED)
        return {"refused": str(kind)} if kind else False


class Unheard(Filter):
    """A sticker, a voice message or the like."""

    async def __call__(self, message: Message) -> bool:
        return bool((message.model_extra or {}).get(NOT_HEARD))


class AnyCommand(Filter):
    """A command, known or not: it is never an answer to a question."""

    async def __call__(self, message: Message) -> bool:
        marks = message.entities or ()
        return any(
            mark.type == MessageEntityType.BOT_COMMAND and mark.offset == 0 for mark in marks
        )


class Typed(Filter):
    """Words."""

    async def __call__(self, message: Message) -> bool:
        return bool(message.text)


class SharedContact(Filter):
    """A contact."""

    async def __call__(self, message: Message) -> bool:
        return message.contact is not None


class Moved(Filter):
    """A group says that it goes on under another number."""

    async def __call__(self, message: Message) -> bool | dict[str, int]:
        to = message.migrate_to_chat_id
        return False if to is None or message.chat.type == ChatType.PRIVATE else {"to": to}


class Stopped(Filter):
    """Whatever a visitor sends in private while all answers are stopped."""

    async def __call__(self, event: Message | CallbackQuery, turn: Turn) -> bool | dict[str, bool]:
        if not turn.footing.is_stopped:
            return False
        if isinstance(event, CallbackQuery):
            return True
        is_private = event.chat.type == ChatType.PRIVATE
        return {"private": REFUSED in (event.model_extra or {})} if is_private else False


class Elsewhere(Filter):
    """Not a private chat: there nobody is answered and nothing is done."""

    async def __call__(self, message: Message) -> bool:
        return message.chat.type != ChatType.PRIVATE


class TappedElsewhere(Filter):
    """A tap in a chat that is not private."""

    async def __call__(self, query: CallbackQuery) -> bool:
        return query.message is not None and query.message.chat.type != ChatType.PRIVATE
