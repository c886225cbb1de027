"""Works the inbox: each visitor's updates in turn, a failing one set aside after a few tries."""

import json
import logging
from datetime import timedelta

from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import Update

from bot.clock import Clock
from bot.lanes import Again, Lanes
from bot.turn import Turn
from bot.unit import Unit, Units
from core.emergencies import Stop
from core.inbox import Waiting
from core.text import Text

log = logging.getLogger(__name__)

TRIES = 3
PAUSE = timedelta(milliseconds=200)  # doubled at each try; the visitor is waiting
DATABASE_PAUSE = 1.0  # seconds; a locked or full disk may come back by itself
WIDTH = 8  # visitors worked side by side


class Workers:
    """Feeds the dispatcher from the inbox. Log lines name the update, never what it holds."""

    def __init__(
        self,
        dispatcher: Dispatcher,
        bot: Bot,
        units: Units,
        sender: Lanes,
        clock: Clock,
    ) -> None:
        self._dispatcher = dispatcher
        self._bot = bot
        self._units = units
        self._sender = sender
        self._clock = clock
        self.lanes = Lanes(self.work, WIDTH)

    async def resume(self) -> None:
        """Take up what an earlier process left in the inbox."""
        for lane in await self._units.read(lambda unit: unit.inbox.lanes()):
            self.lanes.add(lane)

    async def work(self, lane: int) -> Again | None:
        """Work the oldest update of *lane*, once."""
        try:
            waiting, is_stopped = await self._units.read(lambda unit: _head(unit, lane))
            if waiting is None:
                return None
            early = (waiting.due - self._clock()).total_seconds()
            if early > 0:
                return Again(early)
            await self._try(waiting, lane, is_stopped)
        except Exception as error:
            log.error("lane stopped for a moment: %s", type(error).__name__)
            return Again(DATABASE_PAUSE)
        return Again()

    async def _try(self, waiting: Waiting, lane: int, is_stopped: bool) -> None:
        try:
            update = self._update(waiting)
        except (ValueError, TypeError) as error:  # a ValidationError is a ValueError
            log.error("update %s unreadable: %s", waiting.update_id, type(error).__name__)
            return await self._set_aside(waiting, lane, None, error)
        turn = self._turn(update, lane, is_stopped)
        try:
            done = await self._dispatcher.feed_update(self._bot, update, turn=turn)
            if done is UNHANDLED:  # it would come to the head of its lane for ever
                await turn.ignore()
        except Exception as error:
            await self._failed(waiting, lane, turn, error)

    def _update(self, waiting: Waiting) -> Update:
        raw = json.loads(waiting.raw)
        return Update.model_validate(raw, context={"bot": self._bot})

    def _turn(self, update: Update, lane: int, is_stopped: bool) -> Turn:
        query = update.callback_query
        return Turn(
            update_id=update.update_id,
            who=lane,
            query=query.id if query else None,
            tapped=query.message.message_id if query and query.message else None,
            units=self._units,
            sender=self._sender,
            is_stopped=is_stopped,
        )

    async def _failed(self, waiting: Waiting, lane: int, turn: Turn, error: Exception) -> None:
        attempts = waiting.attempts + 1
        log.error("update %s failed, try %d: %s", turn.update_id, attempts, _where(error))
        if attempts >= TRIES:
            return await self._set_aside(waiting, lane, turn.query, error)
        due = self._clock() + PAUSE * 2**waiting.attempts
        await self._units.write(
            lambda unit: unit.inbox.failed(waiting.update_id, due, type(error).__name__)
        )
        return None

    async def _set_aside(
        self, waiting: Waiting, lane: int, query: str | None, error: Exception
    ) -> None:
        """Nobody is left without an answer: one apology, with the number to ask about."""
        apology = Text("error-ours", {"number": str(waiting.update_id)})

        async def work(unit: Unit) -> Unit:
            await unit.inbox.bury(waiting.update_id, type(error).__name__, unit.now)
            if query is not None:
                await unit.mail.answer(lane, query, None, alert=False)
            if lane > 0:
                await unit.mail.show(lane, apology)
            return unit

        unit = await self._units.write(work)
        for recipient, priority in unit.mail.recipients.items():
            self._sender.add(recipient, priority)


async def _head(unit: Unit, lane: int) -> tuple[Waiting | None, bool]:
    """The oldest update, and whether all answers are stopped; officers go on working."""
    waiting = await unit.inbox.head(lane)
    if waiting is None:
        return None, False
    service = unit.service
    is_stopped = await service.emergencies.holds(Stop.ANSWERS)
    return waiting, is_stopped and await service.officers.find(lane) is None


def _where(error: Exception) -> str:
    """The class and the innermost line: enough to find a defect, and nobody's words in it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    frame = trace.tb_frame.f_code if trace else None
    place = f" at {frame.co_name}:{trace.tb_lineno}" if frame and trace else ""
    return f"{type(error).__name__}{place}"
