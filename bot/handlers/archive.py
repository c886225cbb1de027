"""Announcements again: the archive, the buttons below each, less of this."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot import taps
from bot.handlers.filters import Tapped
from bot.handlers.menu import lost, open_flow
from bot.screens.announcements import ARCHIVE
from bot.screens.menu import LanguageChoice
from bot.turn import Turn
from core.service import Service
from core.text import Text


async def on_news(message: Message, turn: Turn) -> None:
    await turn(lambda service: _archive(service, turn.who))


async def on_act(query: CallbackQuery, turn: Turn) -> None:
    """An announcement stays where it is, to be read again; what it leads to comes below."""
    verb, id_, number = taps.parts(query.data or "", 3)
    if verb == "go":
        await turn(
            lambda s: _follow(s, turn.who, taps.decimal(id_), taps.decimal(number)), below=True
        )
    elif verb == "less":
        await turn(lambda s: s.archive.less(turn.who, taps.decimal(id_)), below=True)
    else:
        await turn.remark(Text("stale-button"))


async def _archive(service: Service, who: int) -> object:
    if (await service.visitors.meet(who)).language is None:
        return LanguageChoice()
    await service.conversations.leave(who)
    return await service.archive.newest()


async def _follow(service: Service, who: int, id_: int, number: int) -> object:
    """Somebody who was erased meanwhile chooses a language first, like any newcomer."""
    if (await service.visitors.meet(who)).language is None:
        return await lost(service, who)
    flow = await service.archive.follow(who, id_, number)
    return await open_flow(service, who, flow, "")


async def _view(service: Service, who: int, reference: str) -> object:
    """One of them by its number, or all."""
    if reference:
        return await service.archive.one(taps.decimal(reference))
    return await _archive(service, who)


VIEWS = {ARCHIVE: _view}


def register(router: Router) -> None:
    router.message.register(on_news, Command("news"))
    router.callback_query.register(on_act, Tapped(taps.ANNOUNCEMENT))
