"""What a visitor hears about: one tap to be told, one tap to stop."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot import taps
from bot.handlers.filters import Tapped
from bot.links import HEAR
from bot.screens.menu import LanguageChoice
from bot.screens.subscriptions import SCREENS, Clock
from bot.turn import Turn
from core.errors import StaleTap
from core.service import Service
from core.text import Text

View = Callable[[Service, int, str], Awaitable[object]]


async def on_subscriptions(message: Message, turn: Turn) -> None:
    await turn(lambda service: _listed(service, turn.who))


async def on_act(query: CallbackQuery, turn: Turn) -> None:
    """What is noted comes below an outcome: that is read again, and leads on."""
    verb, name, where = taps.parts(query.data or "", 3)
    if verb == "tell":
        below = where not in SCREENS
        await turn(lambda service: _tell(service, turn.who, name, where), below=below)
    elif verb == "stop" and where in SCREENS:
        await turn(lambda service: service.subscriptions.stop(turn.who, name, where))
    elif verb == "all" and where in SCREENS:
        await turn(lambda service: service.subscriptions.stop_all(turn.who, where))
    elif verb == "zone":
        await turn(lambda service: _lives(service, turn.who, taps.decimal(name)))
    else:
        await turn.remark(Text("stale-button"))


async def linked(service: Service, who: int, link: str) -> object | None:
    """``/start hear_relocation``: whoever follows it has asked; a link of no meaning did not."""
    name = link.removeprefix(HEAR)
    if name == link or service.subscriptions.wish(name) is None:
        return None
    await service.conversations.leave(who)
    return await service.subscriptions.begin(who, name, link)


async def _tell(service: Service, who: int, name: str, where: str) -> object:
    """A button stays after an erasure: then the language is asked for, as of any newcomer."""
    wish = service.subscriptions.wish(name)
    origin = _origin(service, wish.topic, where) if wish else None
    if origin is None:
        raise StaleTap(Text("stale-button"))
    if (await service.visitors.meet(who)).language is None:
        await service.visitors.comes_by(who, f"{HEAR}{name}")
        return LanguageChoice()
    return await service.subscriptions.begin(who, name, origin)


def _origin(service: Service, topic: str, where: str) -> str | None:
    """A screen of ours, or an end of the guidance on that topic."""
    if where in SCREENS:
        return where
    about = f"{topic}/{where}"
    return about if service.conversations.outcome(about) else None


async def _listed(service: Service, who: int) -> object:
    if (await service.visitors.meet(who)).language is None:
        return LanguageChoice()
    await service.conversations.leave(who)
    return await service.subscriptions.hearing(who)


async def _hearing(service: Service, who: int, reference: str) -> object:
    return await service.subscriptions.hearing(who)


async def _noted(service: Service, who: int, reference: str) -> object:
    return await service.subscriptions.noted(who, reference)


async def _clock(service: Service, who: int, reference: str) -> object:
    return Clock(service.now)


async def _lives(service: Service, who: int, zone: int) -> object:
    await service.visitors.lives(who, zone)
    return await service.subscriptions.hearing(who)


VIEWS: dict[str, View] = {"subscriptions": _hearing, "noted": _noted, "clock": _clock}


def register(router: Router) -> None:
    router.message.register(on_subscriptions, Command("subscriptions"))
    router.callback_query.register(on_act, Tapped(taps.HEAR))
