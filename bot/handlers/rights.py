"""One's own data: look, take a copy, withdraw the consent, erase, forget a draft."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery

from bot import taps
from bot.handlers.filters import Tapped
from bot.handlers.menu import menu
from bot.screens.rights import EraseSure, ForgetSure, WithdrawSure
from bot.turn import Turn
from core.calendar import day
from core.errors import StaleTap
from core.rights import Erased
from core.service import Service
from core.text import Text

View = Callable[[Service, int, str], Awaitable[object]]


async def on_act(query: CallbackQuery, turn: Turn) -> None:
    verb, flow, said_on = taps.parts(query.data or "", 3)
    if verb == "copy":
        await turn.hand(lambda service: service.rights.held(turn.who))
    elif verb == "erase":
        await turn.bid_farewell(lambda service: _erase(service, turn.who, said_on))
    elif verb == "withdraw":
        await turn(lambda service: _withdraw(service, turn.who, said_on))
    elif verb == "forget":
        await turn(lambda service: _forget(service, turn.who, flow))
    else:
        await turn.remark(Text("stale-button"))


async def _erase(service: Service, who: int, said_on: str) -> Erased:
    _is_of_today(service, said_on)
    return await service.rights.erase(who)


async def _withdraw(service: Service, who: int, said_on: str) -> object:
    _is_of_today(service, said_on)
    return await service.rights.withdraw(who)


async def _forget(service: Service, who: int, flow: str) -> object:
    await service.drafts.forget(who, flow)
    return await menu(service, who, Text("draft-forgotten"))


def _is_of_today(service: Service, said_on: str) -> None:
    """Old messages stay tappable for ever; a "yes" of last year is no "yes"."""
    if said_on != str(day(service.now).toordinal()):
        raise StaleTap(Text("rights-stale"))


async def _held(service: Service, who: int, reference: str) -> object:
    return await service.rights.held(who)


async def _withdraw_sure(service: Service, who: int, reference: str) -> object:
    return WithdrawSure(await service.rights.held(who))


async def _erase_sure(service: Service, who: int, reference: str) -> object:
    return EraseSure(await service.rights.held(who))


async def _draft(service: Service, who: int, reference: str) -> object:
    return await service.drafts.of(who, reference)


async def _forget_sure(service: Service, who: int, reference: str) -> object:
    return ForgetSure(await service.drafts.of(who, reference))


VIEWS: dict[str, View] = {
    "mydata": _held,
    "unconsent": _withdraw_sure,
    "erase": _erase_sure,
    "draft": _draft,
    "forget": _forget_sure,
}


def register(router: Router) -> None:
    router.callback_query.register(on_act, Tapped(taps.RIGHTS))
