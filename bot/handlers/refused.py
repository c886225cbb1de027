"""Private data, files, groups, and what we do not understand."""

from aiogram import Router
from aiogram.types import Message

from bot.handlers.filters import Elsewhere, Refused, Unheard
from bot.turn import Turn
from core.text import Text


async def on_private(message: Message, refused: str, turn: Turn) -> None:
    await turn.refuse(Text(f"private-{refused}"), message.message_id)


async def on_unheard(message: Message, turn: Turn) -> None:
    await turn.remark(Text("only-words"))


async def on_edited(message: Message, turn: Turn) -> None:
    await turn.remark(Text("edited"))


async def on_ignored(message: Message, turn: Turn) -> None:
    await turn.ignore()


def routes() -> Router:
    router = Router(name=__name__)
    for observer in (router.message, router.edited_message):
        observer.register(on_ignored, Elsewhere())
        observer.register(on_private, Refused())
    router.message.register(on_unheard, Unheard())
    router.edited_message.register(on_ignored, Unheard())  # a live location moves for hours
    router.edited_message.register(on_edited)
    return router
