"""Who blocks the bot or comes back, what becomes of a group, and taps that come from one."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot.handlers.filters import Moved, TappedElsewhere
from bot.turn import Turn
from core.service import Service
from core.text import Text

GONE = (ChatMemberStatus.KICKED, ChatMemberStatus.LEFT)


async def on_membership(event: ChatMemberUpdated, turn: Turn) -> None:
    is_in = event.new_chat_member.status not in GONE
    if event.chat.type != ChatType.PRIVATE:
        await turn.in_group(event.chat.id, is_in)
    else:
        await turn.reach(is_in)


async def on_moved(message: Message, to: int, turn: Turn) -> None:
    await turn.moved(message.chat.id, to)


async def on_tap_in_a_group(query: CallbackQuery, turn: Turn) -> None:
    """We put no such buttons there: whatever it carries, nothing is done and nothing shown."""
    await turn(_nothing, toast=Text("stale-button"))


async def _nothing(service: Service) -> None:
    return None


def register(router: Router) -> None:
    router.my_chat_member.register(on_membership)
    router.message.register(on_moved, Moved())
    router.callback_query.register(on_tap_in_a_group, TappedElsewhere())
