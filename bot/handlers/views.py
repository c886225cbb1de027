"""Screens that only show something, the language switch on each of them, and withdrawal."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery

from bot import taps
from bot.handlers import amends, archive, checklists, rights, search, subscriptions
from bot.handlers.filters import Tapped
from bot.handlers.menu import cases, follow_link, menu
from bot.screens.cases import WithdrawSure
from bot.screens.desk import ConsoleLink
from bot.screens.menu import Help, ListOf, Ways
from bot.screens.pictures import PictureOf
from bot.turn import Turn
from core.errors import PersonError
from core.facts import fact
from core.references import find
from core.service import Service
from core.text import Language, Text

View = Callable[[Service, int, str], Awaitable[object]]


async def on_view(query: CallbackQuery, turn: Turn) -> None:
    view, reference = taps.parts(query.data or "", 2)
    await turn(lambda service: shown(service, turn.who, view, reference))


async def on_language(query: CallbackQuery, turn: Turn) -> None:
    chosen, view, reference = taps.parts(query.data or "", 3)
    language = Language.RU if chosen == Language.RU else Language.KK
    await turn(
        lambda service: _switched(service, turn.who, language, view, reference),
        toast=Text("language-changed"),
    )


async def on_withdraw(query: CallbackQuery, turn: Turn) -> None:
    (reference,) = taps.parts(query.data or "", 1)
    await turn(lambda service: service.applications.withdraw(turn.who, reference))


async def shown(service: Service, who: int, view: str, reference: str = "") -> object:
    """Whoever looks at something else steps out of a flow: what they type is no answer to it."""
    if view not in IN_A_FLOW:
        await service.conversations.leave(who)
    return await VIEWS.get(view, _menu)(service, who, reference)


async def _switched(
    service: Service, who: int, language: Language, view: str, reference: str
) -> object:
    visitor = await service.visitors.speaks(who, language)
    if view:
        return await _shown_or_menu(service, who, view, reference)
    if visitor.link:
        return await follow_link(service, who, visitor.link)
    return await menu(service, who)


async def _shown_or_menu(service: Service, who: int, view: str, reference: str) -> object:
    """What may not be seen (any more) must not take the chosen language back."""
    try:
        return await shown(service, who, view, reference)
    except PersonError as refused:
        return await menu(service, who, refused.words)


async def _menu(service: Service, who: int, reference: str) -> object:
    return await menu(service, who)


async def _place(service: Service, who: int, reference: str) -> object:
    return await service.conversations.current(who) or await menu(service, who)


async def _ways(service: Service, who: int, reference: str) -> object:
    return Ways()


async def _help(service: Service, who: int, reference: str) -> object:
    return Help()


async def _cases(service: Service, who: int, reference: str) -> object:
    return await cases(service, who)


async def _case(service: Service, who: int, reference: str) -> object:
    return await service.applications.follow(who, reference)


async def _copy(service: Service, who: int, reference: str) -> object:
    return await service.applications.copy(who, reference)


async def _withdraw(service: Service, who: int, reference: str) -> object:
    followed = await service.applications.follow(who, reference)
    return WithdrawSure(followed.case)


async def _shift(service: Service, who: int, reference: str) -> object:
    return await service.triage.shift(who)


async def _due(service: Service, who: int, reference: str) -> object:
    return await service.triage.due(who)


async def _file(service: Service, who: int, reference: str) -> object:
    return await service.triage.read(who, reference)


async def _templates(service: Service, who: int, reference: str) -> object:
    return await service.desk.drafting.offers(who, reference)


async def _template(service: Service, who: int, reference: str) -> object:
    """``M-4K7Q-39/in-work``: a case and a template for it."""
    case, _, key = reference.partition("/")
    return await service.desk.drafting.look(who, case, key)


async def _console(service: Service, who: int, reference: str) -> object:
    """What a button brings back may be hostile: only a reference becomes part of an address."""
    return ConsoleLink(await service.sessions.offer(who), find(reference) or "")


async def _fact(service: Service, who: int, reference: str) -> object:
    return ListOf(fact(reference))


async def _picture(service: Service, who: int, reference: str) -> object:
    return PictureOf(fact(reference))


IN_A_FLOW = ("place", "fact", "noted", "picture", *archive.VIEWS, *checklists.FROM_AN_END)
VIEWS: dict[str, View] = {
    "menu": _menu,
    "place": _place,
    "fact": _fact,
    "picture": _picture,
    "ways": _ways,
    "help": _help,
    "cases": _cases,
    "case": _case,
    "copy": _copy,
    "withdraw": _withdraw,
    "shift": _shift,
    "due": _due,
    "file": _file,
    "console": _console,
    "templates": _templates,
    "template": _template,
    **search.VIEWS,
    **rights.VIEWS,
    **subscriptions.VIEWS,
    **checklists.VIEWS,
    **amends.VIEWS,
    **archive.VIEWS,
}


def register(router: Router) -> None:
    router.callback_query.register(on_view, Tapped(taps.VIEW))
    router.callback_query.register(on_language, Tapped(taps.LANGUAGE))
    router.callback_query.register(on_withdraw, Tapped(taps.WITHDRAW))
