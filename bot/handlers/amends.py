"""One's own case: put answers right, ask for more time, rate it, or say that it is not solved."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery

from bot import taps
from bot.handlers.filters import Tapped
from bot.screens.amends import UnsolvedSure
from bot.turn import Turn
from core.errors import StaleTap
from core.ratings import Face
from core.service import Service
from core.text import Text

View = Callable[[Service, int, str], Awaitable[object]]


async def on_act(query: CallbackQuery, turn: Turn) -> None:
    verb, reference, face = taps.parts(query.data or "", 3)
    if verb == "correct":
        await turn(lambda service: service.applications.correct(turn.who, reference))
    elif verb == "time":
        await turn(
            lambda service: _more_time(service, turn.who, reference), toast=Text("time-given")
        )
    elif verb == "again":
        await turn(lambda service: _again(service, turn.who, reference), toast=Text("reopened"))
    elif verb == "rate":
        await turn(
            lambda service: _rate(service, turn.who, reference, face), toast=Text("rating-thanks")
        )
    else:
        await turn.remark(Text("stale-button"))


async def _more_time(service: Service, who: int, reference: str) -> object:
    await service.conversations.leave(who)
    return await service.applications.ask_more_time(who, reference)


async def _again(service: Service, who: int, reference: str) -> object:
    await service.conversations.leave(who)
    return await service.applications.not_solved(who, reference)


async def _rate(service: Service, who: int, reference: str, face: str) -> object:
    if face not in list(Face):
        raise StaleTap(Text("stale-button"))
    await service.conversations.leave(who)
    return await service.applications.rate(who, reference, Face(face))


async def _unsolved(service: Service, who: int, reference: str) -> object:
    return UnsolvedSure(await service.applications.may_reopen(who, reference))


VIEWS: dict[str, View] = {"unsolved": _unsolved}


def register(router: Router) -> None:
    router.callback_query.register(on_act, Tapped(taps.CASE))
