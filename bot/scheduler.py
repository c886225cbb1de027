"""What comes with time and not with an update: reminders, lapses, and clearing away."""

import asyncio
import logging
from datetime import timedelta

from bot.clock import Clock
from bot.lanes import Lanes
from bot.unit import Unit, Units
from core.calendar import is_night
from core.retention import Purged, Retention, purge

log = logging.getLogger(__name__)

PERIOD = 3600  # seconds; everything here counts in days
FORGETS_AFTER = timedelta(hours=48)  # ids of worked updates; Telegram repeats none later than 24 h


class Scheduler:
    """Looks once an hour; never at night. Whoever moves the clock calls ``look`` themselves."""

    def __init__(self, units: Units, sender: Lanes, keeps: Retention, clock: Clock) -> None:
        self._units = units
        self._sender = sender
        self._keeps = keeps
        self._clock = clock

    async def run(self) -> None:
        while True:
            try:
                await self.look()
            except Exception as error:  # tomorrow is another day; the log names no one
                log.error("the scheduler stopped for a moment: %s", type(error).__name__)
            await asyncio.sleep(PERIOD)

    async def look(self) -> None:
        """Remind of what lies too long, then end and delete what lay for long enough."""
        if is_night(self._clock()):
            return
        while await self._remind() or await self._pursue():
            pass
        await self._purge()

    async def _remind(self) -> bool:
        """Some of them, in one transaction; say whether there may be more."""

        async def work(unit: Unit) -> Unit | None:
            reminders = await unit.service.drafts.due()
            for reminder in reminders or ():
                await unit.mail.remind(reminder)
            return None if reminders is None else unit

        return self._wake(await self._units.write(work))

    async def _pursue(self) -> bool:
        """Some of the corrections that nobody answers; say whether there may be more."""

        async def work(unit: Unit) -> Unit | None:
            return unit if await unit.service.silence.look() else None

        return self._wake(await self._units.write(work))

    def _wake(self, unit: Unit | None) -> bool:
        """Have said what *unit* wrote, if there was anything to do in it."""
        if unit is None:
            return False
        for recipient, priority in unit.mail.recipients.items():
            self._sender.add(recipient, priority)
        return True

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
