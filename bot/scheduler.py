"""What comes with time and not with an update: reminders, clearing away, answers that are due."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.clock import Clock
from bot.lanes import Lanes
from bot.unit import Unit, Units
from core.calendar import is_night
from core.retention import Purged, Retention, purge

log = logging.getLogger(__name__)

PERIOD = 3600  # seconds, for what counts in days
WATCH = 300  # seconds, for what counts in hours
FORGETS_AFTER = timedelta(hours=48)  # ids of worked updates; Telegram repeats none later than 24 h


class Scheduler:
    """
    Looks once an hour and watches every few minutes; writes to nobody at night. Whoever moves the
    clock calls ``look`` and ``watch`` themselves.
    """

    def __init__(self, units: Units, sender: Lanes, keeps: Retention, clock: Clock) -> None:
        self._units = units
        self._sender = sender
        self._keeps = keeps
        self._clock = clock

    async def run(self) -> None:
        async with asyncio.TaskGroup() as rhythms:
            rhythms.create_task(self._every(PERIOD, self.look))
            rhythms.create_task(self._every(WATCH, self.watch))

    async def look(self) -> None:
        """Remind of what lies too long, then delete what lay for long enough."""
        if is_night(self._clock()):
            return
        while await self._remind():
            pass
        await self._purge()

    async def watch(self) -> None:
        """Tell officers which answers are due soon, and leads which are late."""

        async def work(unit: Unit) -> Unit:
            for alarm in await unit.service.escalation.due():
                await unit.mail.alarm(alarm)
            return unit

        self._wake(await self._units.write(work))

    async def _every(self, seconds: int, work: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                await work()
            except Exception as error:  # it is tried again; the log names no one
                log.error("the scheduler stopped for a moment: %s", type(error).__name__)
            await asyncio.sleep(seconds)

    async def _remind(self) -> bool:
        """Some of them, in one transaction; say whether there may be more."""

        async def work(unit: Unit) -> Unit | None:
            reminders = await unit.service.drafts.due()
            for reminder in reminders or ():
                await unit.mail.remind(reminder)
            return None if reminders is None else unit

        unit = await self._units.write(work)
        if unit is None:
            return False
        self._wake(unit)
        return True

    def _wake(self, unit: Unit) -> None:
        for recipient, priority in unit.mail.recipients.items():
            self._sender.add(recipient, priority)

    async def _purge(self) -> None:
        cleared: Purged = await self._units.write(
            lambda unit: purge(unit.purge, self._keeps, unit.now)
        )
        if cleared.any:
            log.info(
                "cleared away: %d drafts, %d cases, %d updates, %d words",
                cleared.drafts,
                cleared.cases,
                cleared.updates,
                cleared.words,
            )
        await self._units.write(lambda unit: unit.inbox.purge(unit.now - FORGETS_AFTER))
        await self._units.tidy()
