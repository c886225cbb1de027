"""Telegram tells when somebody blocks the bot or comes back, and what becomes of a group."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.types import ChatMemberUpdated, Message

from bot.handlers.filters import Moved
from bot.turn import Turn

GONE = (ChatMemberStatus.KICKED, ChatMemberStatus.LEFT)


async def on_membership(event: ChatMemberUpdated, turn: Turn) -> None:
    is_in = event.new_chat_member.status not in GONE
    if event.chat.type != ChatType.PRIVATE:
        await turn.in_group(event.chat.id, is_in)
    else:
        await turn.reach(is_in)


async def on_moved(message: Message, to: int, turn: Turn) -> None:
    await turn.moved(message.chat.id, to)


def routes() -> Router:
    router = Router(name=__name__)
    router.my_chat_member.register(on_membership)
    router.message.register(on_moved, Moved())
    return router
