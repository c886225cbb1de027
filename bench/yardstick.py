"""The yardstick: the reference conversation as a good plain aiogram bot, nothing of ours in it.

Polling, session, dispatcher and memory are aiogram's own; nothing is durable. It shows the very
screens that Qonys showed when they were recorded, so both send the same bytes.
"""

import argparse
import asyncio
import json
from pathlib import Path
from typing import Any

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.filters import Command, CommandStart, StateFilter
from aiogram.filters.callback_data import CallbackData
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bench.recorded import Screens, read

TOKEN = "42:bench"  # noqa: S105 - opens nothing


class Language(CallbackData, prefix="l"):
    chosen: str


class Look(CallbackData, prefix="v", sep="|"):
    at: str


class Answer(CallbackData, prefix="a"):
    question: str
    option: str


CHECKING = State("checking", group_name="Filling")


router = Router()
form = Router()


def keyboard(rows: list[list[dict[str, Any]]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(**button) for button in row] for row in rows]
    )


async def edit(query: CallbackQuery, screen: dict[str, Any]) -> None:
    if isinstance(query.message, Message):
        await query.message.edit_text(screen["text"], reply_markup=keyboard(screen["rows"]))
    await query.answer()


@router.message(CommandStart())
async def on_start(message: Message, state: FSMContext, screens: Screens) -> None:
    await state.clear()
    screen = screens.named["language"]
    await message.answer(screen["text"], reply_markup=keyboard(screen["rows"]))


@router.message(Command("terms", "menu"))
async def on_command(message: Message, screens: Screens) -> None:
    screen = screens.named[str(message.text).removeprefix("/")]
    await message.answer(screen["text"], reply_markup=keyboard(screen["rows"]))


@router.callback_query(Language.filter())
async def on_language(
    query: CallbackQuery, callback_data: Language, state: FSMContext, screens: Screens
) -> None:
    await state.update_data(language=callback_data.chosen)
    await edit(query, screens.named["menu"])


@router.callback_query(Look.filter())
async def on_look(query: CallbackQuery, callback_data: Look, screens: Screens) -> None:
    await edit(query, screens.named[callback_data.at])


@router.callback_query(F.data == "o:kandas")
async def on_apply(query: CallbackQuery, state: FSMContext, screens: Screens) -> None:
    await state.set_state(_state(screens.questions[0].key))
    await state.update_data(at=0, answers={})
    await edit(query, screens.questions[0].screen)


async def on_option(
    query: CallbackQuery, callback_data: Answer, state: FSMContext, screens: Screens
) -> None:
    data = await state.get_data()
    asked = screens.questions[data["at"]]
    if asked.key != callback_data.question or callback_data.option not in asked.options:
        await query.answer()
        return
    await edit(query, await _next(state, data, callback_data.option, screens))


async def on_words(message: Message, state: FSMContext, screens: Screens) -> None:
    data = await state.get_data()
    asked = screens.questions[data["at"]]
    screen = await _next(state, data, str(message.text), screens)
    if asked.folds:
        await message.answer(asked.folds, reply_markup=ReplyKeyboardRemove())
    await message.answer(screen["text"], reply_markup=keyboard(screen["rows"]))
    if opens := screen.get("opens"):
        await message.answer(
            opens["text"], reply_markup=ReplyKeyboardMarkup(**opens["reply_markup"])
        )


@router.callback_query(CHECKING, F.data == "send")
async def on_send(query: CallbackQuery, state: FSMContext, screens: Screens) -> None:
    await state.clear()
    await edit(query, screens.named["receipt"])


async def on_anything_else(query: CallbackQuery) -> None:
    await query.answer()


def documented(screens: Screens) -> None:
    """As aiogram's documentation shows it: a state for each question, and a handler for it."""
    for asked in screens.questions:
        state = _state(asked.key)
        form.message.register(on_words, state, F.text)
        form.callback_query.register(on_option, state, Answer.filter(F.question == asked.key))


def tuned(screens: Screens) -> None:
    """As somebody who has measured filters would write it: one handler for all questions."""
    states = StateFilter(*(_state(asked.key) for asked in screens.questions))
    form.message.register(on_words, states, F.text)
    form.callback_query.register(on_option, Answer.filter(), states)


def _state(question: str) -> State:
    return State(question, group_name="Filling")


async def _next(
    state: FSMContext, data: dict[str, Any], answer: str, screens: Screens
) -> dict[str, Any]:
    """Note the answer; what comes after it."""
    at = int(data["at"]) + 1
    asked = screens.questions[at - 1]
    await state.update_data(at=at, answers={**data["answers"], asked.key: answer})
    if at < len(screens.questions):
        await state.set_state(_state(screens.questions[at].key))
        return screens.questions[at].screen
    await state.set_state(CHECKING)
    return screens.named["review"]


async def main(address: str, screens: Screens) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    bot = Bot(TOKEN, session=session, default=DefaultBotProperties(parse_mode="HTML"))
    dispatcher = Dispatcher(storage=MemoryStorage(), screens=screens)
    dispatcher.include_routers(router, form)
    form.callback_query.register(on_anything_else)
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("address")
    parser.add_argument("screens", type=Path)
    parser.add_argument("--tuned", action="store_true")
    given = parser.parse_args()
    shown = read(json.loads(given.screens.read_text()))
    (tuned if given.tuned else documented)(shown)
    asyncio.run(main(given.address, shown))
