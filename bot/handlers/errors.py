"""Errors become words in one place. Defects go on to the workers, which try again."""

from aiogram import Router
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import ErrorEvent

from bot.handlers.menu import lost
from bot.turn import Turn
from core.errors import AlreadyOpen, CorrectionOver, PersonError, StaleTap
from core.service import Service


async def on_person_error(event: ErrorEvent, turn: Turn) -> None:
    error = event.exception
    assert isinstance(error, PersonError)
    if isinstance(error, StaleTap):
        turn.metrics.stale_taps.inc()
    if isinstance(error, (AlreadyOpen, CorrectionOver)):
        await turn(lambda service: _existing(service, turn.who, error), toast=error.words)
    else:
        await turn.remark(error.words, lambda service: lost(service, turn.who))


async def _existing(service: Service, who: int, error: AlreadyOpen | CorrectionOver) -> object:
    """The case itself; whoever put answers right that nobody asks for any more steps out of it."""
    if isinstance(error, CorrectionOver):
        await service.conversations.leave(who)
    return await service.applications.follow(who, error.reference)


def register(router: Router) -> None:
    router.errors.register(on_person_error, ExceptionTypeFilter(PersonError))
