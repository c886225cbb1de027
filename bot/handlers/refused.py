"""Private data, files, groups, and what we do not understand."""

from aiogram import Router
from aiogram.types import Message

from bot.handlers.filters import Elsewhere, Refused, Unheard
from bot.handlers.menu import lost
from bot.turn import Turn
from core.text import Text


async def on_private(message: Message, refused: str, turn: Turn) -> None:
    words = Text(f"private-{refused}")
    await turn.refuse(words, message.message_id, lambda service: lost(service, turn.who))


async def on_unheard(message: Message, turn: Turn) -> None:
    await turn.remark(Text("only-words"), lambda service: lost(service, turn.who))


async def on_edited(message: Message, turn: Turn) -> None:
    await turn.remark(Text("edited"), lambda service: lost(service, turn.who))


async def on_ignored(message: Message, turn: Turn) -> None:
    await turn.ignore()


def register(router: Router) -> None:
    for observer in (router.message, router.edited_message):
        observer.register(on_ignored, Elsewhere())
        observer.register(on_private, Refused())
    router.message.register(on_unheard, Unheard())
    router.edited_message.register(on_ignored, Unheard())  # a live location moves for hours
    router.edited_message.register(on_edited)
