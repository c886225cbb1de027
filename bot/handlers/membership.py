"""Telegram tells when a person blocks the bot or comes back."""

from aiogram import Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.types import ChatMemberUpdated

from bot.turn import Turn

GONE = (ChatMemberStatus.KICKED, ChatMemberStatus.LEFT)


async def on_membership(event: ChatMemberUpdated, turn: Turn) -> None:
    if event.chat.type != ChatType.PRIVATE:
        await turn.ignore()
    else:
        await turn.reach(event.new_chat_member.status not in GONE)


def routes() -> Router:
    router = Router(name=__name__)
    router.my_chat_member.register(on_membership)
    return router
