"""All flows: one handler for answers, one for moves, one that opens."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery

from bot import taps
from bot.flows import DESK_FLOWS, FLOWS
from bot.handlers.filters import Tapped
from bot.handlers.menu import open_flow
from bot.screens.menu import LanguageChoice
from bot.turn import Turn
from core.conversations import Press
from core.errors import StaleTap
from core.flow import Question
from core.service import Service
from core.text import Language, Text

Move = Callable[[Service, Press, int], Awaitable[object]]


async def on_answer(query: CallbackQuery, turn: Turn) -> None:
    press = taps.press(query.data or "")
    await turn(lambda service: service.conversations.answer(press, turn.who))


async def on_move(query: CallbackQuery, turn: Turn) -> None:
    press = taps.press(query.data or "")
    if press.option == "why":
        toast = _words_of_why(press)
        await turn(lambda service: _why(service, press, turn.who), toast=toast, alert=True)
    else:
        move = MOVES.get(press.option, _unknown)
        await turn(lambda service: move(service, press, turn.who))


def _words_of_why(press: Press) -> Text:
    """Hostile data names no flow of ours; then the press is refused before it is answered."""
    flow = FLOWS.get(press.flow)
    says = flow.says(press.question) if flow else press.question
    return Text(f"{says}.why")


async def on_open(query: CallbackQuery, turn: Turn) -> None:
    flow, about = taps.parts(query.data or "", 2)
    await turn(lambda service: _open(service, turn.who, flow, about))


async def _open(service: Service, who: int, flow: str, about: str) -> object:
    """Old buttons outlive an erasure, and in both languages a form is too long for a message."""
    visitor = await service.visitors.meet(who)
    if visitor.language is None:
        return LanguageChoice()
    return await open_flow(service, who, flow, about)


async def _back(service: Service, press: Press, who: int) -> object:
    return await service.conversations.back(press, who)


async def _change(service: Service, press: Press, who: int) -> object:
    return await service.conversations.change(press, who)


async def _again(service: Service, press: Press, who: int) -> object:
    """From the first question; a correction has none, and is no new application either."""
    standing = await service.conversations.pressed(press, who)
    if standing.conversation.corrects:
        raise StaleTap(Text("stale-button"))
    return await service.conversations.begin(who, press.flow)


async def _send(service: Service, press: Press, who: int) -> object:
    if press.flow in DESK_FLOWS:
        return await service.desk.send(press, who)
    visitor = await service.visitors.meet(who)
    return await service.applications.send(press, who, visitor.language or Language.KK)


async def _anyway(service: Service, press: Press, who: int) -> object:
    return await service.desk.send(press, who, anyway=True)


async def _mark(service: Service, press: Press, who: int) -> object:
    return await service.desk.mark(press, who)


async def _papers(service: Service, press: Press, who: int) -> object:
    return await service.checklists.make(await service.conversations.pressed(press, who))


async def _why(service: Service, press: Press, who: int) -> None:
    """Only says why; raises StaleTap if the question is not the one at hand."""
    standing = await service.conversations.pressed(press, who)
    asked = standing.place.node
    if not isinstance(asked, Question) or asked.key != press.question:
        raise StaleTap(Text("stale-button"))


async def _unknown(service: Service, press: Press, who: int) -> object:
    raise StaleTap(Text("stale-button"))


MOVES: dict[str, Move] = {
    "back": _back,
    "change": _change,
    "again": _again,
    "send": _send,
    "anyway": _anyway,
    "mark": _mark,
    "papers": _papers,
}


def register(router: Router) -> None:
    router.callback_query.register(on_answer, Tapped(taps.ANSWER))
    router.callback_query.register(on_move, Tapped(taps.MOVE))
    router.callback_query.register(on_open, Tapped(taps.OPEN))
