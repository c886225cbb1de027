"""While all answers are stopped: one notice to whatever visitors send, and nothing is decided."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.handlers.filters import Stopped
from bot.screens.stopped import AnswersStopped
from bot.turn import Turn


async def on_message(message: Message, turn: Turn, private: bool) -> None:
    await turn.decline(AnswersStopped(), message.message_id if private else None)


async def on_tap(query: CallbackQuery, turn: Turn) -> None:
    await turn.decline(AnswersStopped(), None)


def register(router: Router) -> None:
    for observer in (router.message, router.edited_message):
        observer.register(on_message, Stopped())
    router.callback_query.register(on_tap, Stopped())
