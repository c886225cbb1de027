"""Lists of papers: look at all of them, at one, at one paper; mark it; delete a list."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.types import CallbackQuery

from bot import taps
from bot.handlers.filters import Tapped
from bot.screens.checklists import Documents, DropSure
from bot.turn import Turn
from core.calendar import day
from core.checklists import Mark
from core.errors import StaleTap
from core.service import Service
from core.text import Text

View = Callable[[Service, int, str], Awaitable[object]]


async def on_act(query: CallbackQuery, turn: Turn) -> None:
    verb, key, last = taps.parts(query.data or "", 3)
    if verb == "drop":
        await turn(lambda service: _drop(service, turn.who, key, last))
    else:
        await turn(lambda service: _mark(service, turn.who, key, last, verb))


async def _mark(service: Service, who: int, key: str, paper: str, verb: str) -> object:
    """What cannot be had leads to a door; whatever else, on with the list."""
    if verb not in list(Mark):
        raise StaleTap(Text("stale-button"))
    await _step_out_of_a_question(service, who)
    seen = await service.checklists.mark(who, key, paper, Mark(verb))
    return seen if seen.line.mark is Mark.CANNOT else seen.checklist


async def _drop(service: Service, who: int, key: str, said_on: str) -> object:
    """Old messages stay tappable for ever: a "yes" holds on the day it was asked for."""
    if said_on != str(day(service.now).toordinal()):
        raise StaleTap(Text("checklist-stale"))
    words = "checklist-dropped" if await service.checklists.drop(who, key) else "checklist-gone"
    return Documents(await service.checklists.all(who), Text(words))


async def _documents(service: Service, who: int, reference: str) -> object:
    return Documents(await service.checklists.all(who))


async def _papers(service: Service, who: int, reference: str) -> object:
    await _step_out_of_a_question(service, who)
    return await service.checklists.find(who, reference) or await _gone(service, who)


async def _paper(service: Service, who: int, reference: str) -> object:
    await _step_out_of_a_question(service, who)
    key, _, paper = reference.rpartition("/")
    seen = await service.checklists.look(who, key, paper)
    return seen or await service.checklists.find(who, key) or await _gone(service, who)


async def _drop_sure(service: Service, who: int, reference: str) -> object:
    await _step_out_of_a_question(service, who)
    kept = await service.checklists.find(who, reference)
    return DropSure(kept) if kept else await _gone(service, who)


async def _gone(service: Service, who: int) -> Documents:
    return Documents(await service.checklists.all(who), Text("checklist-gone"))


async def _step_out_of_a_question(service: Service, who: int) -> None:
    """From an end one may look at its papers and come back; what is typed would answer nothing."""
    standing = await service.conversations.current(who)
    if standing is not None and standing.place.outcome is None:
        await service.conversations.leave(who)


FROM_AN_END = ("papers", "paper", "drop")
"""Views that step out of a flow themselves, where need be."""

VIEWS: dict[str, View] = {
    "documents": _documents,
    "papers": _papers,
    "paper": _paper,
    "drop": _drop_sure,
}


def register(router: Router) -> None:
    router.callback_query.register(on_act, Tapped(taps.PAPERS))
