"""What comes with time and not with an update: reminders, clearing away, what is due."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import astuple
from datetime import timedelta

from bot.clock import Clock
from bot.lanes import Lanes
from bot.unit import Unit, Units
from core.audit import BEGINNING, Head
from core.calendar import is_night
from core.errors import NotKept
from core.retention import Purged, Retention, purge

log = logging.getLogger(__name__)

PERIOD = 3600  # seconds, for what counts in days
WATCH = 60  # seconds, for what counts in minutes
FORGETS_AFTER = timedelta(hours=48)  # ids of worked updates; Telegram repeats none later than 24 h


class Scheduler:
    """
    Looks once an hour and watches every minute; writes to nobody at night. Whoever moves the
    clock calls ``look`` and ``watch`` themselves.
    """

    def __init__(self, units: Units, sender: Lanes, keeps: Retention, clock: Clock) -> None:
        self._units = units
        self._sender = sender
        self._keeps = keeps
        self._clock = clock
        self._known = BEGINNING

    async def run(self) -> None:
        async with asyncio.TaskGroup() as rhythms:
            rhythms.create_task(self._every(PERIOD, self.look))
            rhythms.create_task(self._every(WATCH, self.watch))

    async def look(self) -> None:
        """Watch the audit; remind of what lies too long, then end and delete what lay enough."""
        await self._guard_the_audit()
        if is_night(self._clock()):
            return
        try:
            while await self._remind() or await self._pursue():
                pass
        finally:  # a disk too full to remind needs clearing away all the more
            await self._purge()

    async def _guard_the_audit(self) -> None:
        """The head goes into the log, out of reach of whoever has the database only."""
        known = self._known

        async def work(unit: Unit) -> tuple[Unit, Head]:
            if not await unit.service.journal.stands(known):
                log.error("the audit was cut or written anew: %s does not stand in it", known)
                await unit.service.troubles.audit_broken()
            return unit, await unit.service.journal.head()

        unit, self._known = await self._units.write(work)
        if self._known != known:
            log.info("head of the audit: %s", self._known)
        self._wake(unit)

    async def watch(self) -> None:
        """Tell officers in one message what has happened and what is due; writers, what ends."""

        async def work(unit: Unit) -> Unit:
            away = await unit.service.troubles.here()
            if away is not None:
                log.warning(
                    "nobody was here since %s: updates may be lost", f"{away:%d.%m.%Y %H:%M}"
                )
            for briefing in await unit.service.briefings.look(unit.mail.group):
                await unit.mail.brief(briefing)
            for ending in await unit.service.fact_terms.due():
                await unit.mail.remind_of_facts(ending)
            return unit

        self._wake(await self._units.write(work))

    async def _every(self, seconds: int, work: Callable[[], Awaitable[None]]) -> None:
        while True:
            try:
                await work()
            except NotKept:  # storage has said why
                pass
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
        cleared: Purged = await self._units.clear(
            lambda unit: purge(unit.purge, self._keeps, unit.now)
        )
        if cleared.any:
            log.info(
                "cleared away: %d drafts, %d cases, %d lists, %d updates, %d words, %d questions",
                *astuple(cleared),
            )
        await self._units.clear(lambda unit: unit.inbox.purge(unit.now - FORGETS_AFTER))
        await self._units.tidy()
