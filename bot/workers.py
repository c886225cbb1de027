"""Works the inbox: each visitor's updates in turn, a failing one set aside after a few tries."""

import logging
from datetime import timedelta

from aiogram import Bot, Dispatcher
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import Update
from structlog.contextvars import bound_contextvars

from bot import jsons
from bot.clock import Clock
from bot.door import KINDS
from bot.footing import Footings, Mistaken
from bot.handed import Handed
from bot.lanes import Again, Lanes
from bot.metrics import OTHER, Metrics, Result
from bot.replies import Replies
from bot.turn import Taken, Turn
from bot.unit import Unit, Units
from core import references
from core.errors import NotKept
from core.inbox import Waiting
from core.text import Text

log = logging.getLogger(__name__)

TRIES = 3
PAUSE = timedelta(milliseconds=200)  # doubled at each try; the visitor is waiting
LONGEST_PAUSE = PAUSE * 2**TRIES
TAKEN_PAUSE = 0.05  # seconds until another process has decided
DATABASE_PAUSE = 1.0  # seconds; a locked or full disk may come back by itself
LEFT_AFTER = timedelta(seconds=5)  # an update whose receiver is alive is in hand long before
WIDTH = 32  # visitors worked side by side; what they decide is kept together


class Workers:
    """Feeds the dispatcher from the inbox. Log lines name the update, never what it holds."""

    def __init__(
        self,
        dispatcher: Dispatcher,
        bot: Bot,
        units: Units,
        sender: Replies,
        clock: Clock,
        metrics: Metrics,
    ) -> None:
        self._dispatcher = dispatcher
        self._bot = bot
        self._units = units
        self._sender = sender
        self._clock = clock
        self._metrics = metrics
        self._handed = Handed()
        self._footings = Footings()
        self.lanes = Lanes(self.work, WIDTH)

    async def resume(self) -> None:
        """Take up what an earlier process left in the inbox."""
        for lane in await self._units.read(lambda unit: unit.inbox.lanes()):
            self.lanes.add(lane)

    async def rescue(self) -> None:
        """Take up what another process received and did not live to work."""
        before = self._clock() - LEFT_AFTER
        for lane in await self._units.read(lambda unit: unit.inbox.left(before)):
            self.lanes.add(lane)

    def hand(self, lane: int, update: Waiting) -> None:
        """Intake has just kept *update*: in its turn it is worked."""
        if self.lanes.is_open:
            self._handed.give(lane, update)
            self.lanes.add(lane)

    async def work(self, lane: int) -> Again | None:
        """Work the oldest update of *lane*, once."""
        again = await self._work(lane)
        if again is not None and again.pause > 0:
            self._handed.lose(lane)
        return again

    async def _work(self, lane: int) -> Again | None:
        try:
            waiting = self._handed.next(lane) or await self._look(lane)
            if waiting is None:
                return None
            early = waiting.due - self._clock()
            if timedelta() < early <= LONGEST_PAUSE:  # or else the clock was set back
                return Again(early.total_seconds())
            with bound_contextvars(update=waiting.update_id), self._metrics.handling.time():
                await self._try(waiting, lane)
        except Mistaken as mistaken:
            self._footings.learn(lane, mistaken.footing)
            self._handed.lose(lane)
        except Taken:
            return Again(TAKEN_PAUSE)
        except NotKept:  # nothing is wrong with the update, and storage has said why
            return Again(DATABASE_PAUSE)
        except Exception as error:
            log.error("lane stopped for a moment: %s", type(error).__name__)
            return Again(DATABASE_PAUSE)
        return Again() if self._handed.has_more(lane) else None

    async def _look(self, lane: int) -> Waiting | None:
        """What waits longest, whoever received it; while something does, more is looked for."""
        found = await self._units.read(lambda unit: unit.inbox.head(lane))
        if found is None:
            self._handed.found_empty(lane)
        else:
            self._handed.lose(lane)
        return found

    async def _try(self, waiting: Waiting, lane: int) -> None:
        try:
            update = self._update(waiting)
        except (ValueError, TypeError) as error:  # a ValidationError is a ValueError
            log.error("update %s unreadable: %s", waiting.update_id, type(error).__name__)
            await self._set_aside(waiting, lane, None, error)
        else:
            turn = self._turn(update, lane)
            with bound_contextvars(**_about(update)):
                await self._feed(waiting, update, turn)

    async def _feed(self, waiting: Waiting, update: Update, turn: Turn) -> None:
        try:
            done = await self._dispatcher.feed_update(self._bot, update, turn=turn)
            if done is UNHANDLED:  # it would come to the head of its lane for ever
                await turn.ignore()
        except (NotKept, Taken, Mistaken):
            raise
        except Exception as error:
            return await self._failed(waiting, update, turn, error)
        return self._metrics.update(_kind(update), Result.WORKED)

    def _update(self, waiting: Waiting) -> Update:
        raw = jsons.read(waiting.raw)
        return Update.model_validate(raw, context={"bot": self._bot})

    def _turn(self, update: Update, lane: int) -> Turn:
        query = update.callback_query
        return Turn(
            update_id=update.update_id,
            who=lane,
            query=query.id if query else None,
            tapped=query.message.message_id if query and query.message else None,
            units=self._units,
            sender=self._sender,
            metrics=self._metrics,
            footing=self._footings.of(lane),
        )

    async def _failed(
        self, waiting: Waiting, update: Update, turn: Turn, error: Exception
    ) -> None:
        attempts = waiting.attempts + 1
        log.error("update %s failed, try %d: %s", turn.update_id, attempts, _where(error))
        if attempts >= TRIES:
            return await self._set_aside(waiting, turn.who, update, error)
        self._handed.lose(turn.who)
        self._metrics.update(_kind(update), Result.FAILED)
        due = self._clock() + PAUSE * 2**waiting.attempts
        await self._units.write(
            lambda unit: unit.inbox.failed(waiting.update_id, due, type(error).__name__),
            side_by_side=True,
        )
        return None

    async def _set_aside(
        self, waiting: Waiting, lane: int, update: Update | None, error: Exception
    ) -> None:
        """Nobody is left without an answer: one apology, with the number to ask about."""
        query = update.callback_query if update else None
        apology = Text("error-ours", {"number": str(waiting.update_id)})

        async def work(unit: Unit) -> Unit:
            if not await unit.inbox.take(waiting.update_id):
                raise Taken
            await unit.inbox.bury(waiting.update_id, type(error).__name__, unit.now)
            if query is not None:
                await unit.mail.answer(lane, query.id, None, alert=False)
            if lane > 0:
                await unit.mail.show(lane, apology)
            return unit

        unit = await self._units.write(work)
        self._metrics.update(_kind(update) if update else OTHER, Result.SET_ASIDE)
        for recipient, priority in unit.mail.recipients.items():
            self._sender.add(recipient, priority)


def _kind(update: Update) -> str:
    return next((kind for kind in KINDS if getattr(update, kind) is not None), OTHER)


def _about(update: Update) -> dict[str, str]:
    """What log lines carry along: the case that a button names, never what somebody typed."""
    query = update.callback_query
    reference = references.find(query.data) if query and query.data else None
    return {"case": reference} if reference else {}


def _where(error: Exception) -> str:
    """The class and the innermost line: enough to find a defect, and nobody's words in it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    frame = trace.tb_frame.f_code if trace else None
    place = f" at {frame.co_name}:{trace.tb_lineno}" if frame and trace else ""
    return f"{type(error).__name__}{place}"
