"""What officers do at the desk. Who may is decided in ``core``, not by which button they saw."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot import taps
from bot.handlers.filters import Tapped
from bot.turn import Turn
from core.service import Service


async def on_act(query: CallbackQuery, turn: Turn) -> None:
    verb, reference = taps.parts(query.data or "", 2)
    await turn(lambda service: _act(service, turn.who, verb, reference))


async def _act(service: Service, who: int, verb: str, reference: str) -> object:
    if verb == "take":
        holding = int(reference) if reference.isdecimal() else -1
        return await service.triage.take_oldest(who, holding)
    if verb == "claim":
        return await service.triage.claim(who, reference)
    if verb == "recall":
        return await service.triage.recall_correction(who, reference)
    if verb == "use":
        case, _, template = reference.partition("/")
        return await service.desk.use(who, case, template)
    return await service.desk.begin(who, verb, reference)


def register(router: Router) -> None:
    router.callback_query.register(on_act, Tapped(taps.DESK))
