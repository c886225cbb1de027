"""Whatever no other handler wanted: every tap is answered, every message too."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.handlers.menu import lost
from bot.turn import Turn
from core.text import Text


async def on_tap(query: CallbackQuery, turn: Turn) -> None:
    turn.metrics.stale_taps.inc()
    await turn.remark(Text("stale-button"))


async def on_message(message: Message, turn: Turn) -> None:
    await turn.remark(Text("only-words"), lambda service: lost(service, turn.who))


def register(router: Router) -> None:
    router.callback_query.register(on_tap)
    router.message.register(on_message)
