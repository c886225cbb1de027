"""What operators are told of a running service: is it alive, and how does it do?"""

import asyncio
import logging
from collections import Counter
from datetime import datetime

from bot.metrics import Metrics
from bot.pulse import Pulse
from bot.unit import Unit, Units
from core.errors import ServiceError
from core.troubles import Trouble

log = logging.getLogger(__name__)

LOOKS_WITHIN = 3  # seconds; whoever asks has other things to ask


class HeldUp(ServiceError):
    """Something holds up the event loop, so that everybody waits."""


class Health:
    """Answers ``/healthz`` and ``/metrics``. What lies in the database is read when asked for."""

    def __init__(self, units: Units, metrics: Metrics) -> None:
        self.pulse = Pulse(metrics.lag.observe)
        self._units = units
        self._metrics = metrics

    async def alive(self) -> None:
        """
        Raises:
            HeldUp: the event loop was held up for long, and not long ago.
        """
        if self.pulse.is_ill:
            raise HeldUp

    async def figures(self) -> bytes:
        """Everything that is measured; a database that does not answer is a figure too."""
        try:
            async with asyncio.timeout(LOOKS_WITHIN):
                await self._look()
        except Exception as error:
            log.error("the database did not say how much waits: %s", type(error).__name__)
            self._metrics.is_reachable.set(0)
        return self._metrics.exposed()

    async def _look(self) -> None:
        metrics = self._metrics
        now, incoming, oldest, outgoing, troubles = await self._units.read(_waiting)
        metrics.inbox_depth.set(incoming)
        metrics.inbox_oldest.set((now - oldest).total_seconds() if oldest else 0)
        metrics.outbox_depth.set(outgoing)
        metrics.stands(troubles)
        metrics.is_reachable.set(1)


async def _waiting(
    unit: Unit,
) -> tuple[datetime, int, datetime | None, int, Counter[Trouble]]:
    return (
        unit.now,
        await unit.inbox.depth(),
        await unit.inbox.oldest(),
        await unit.outbox.depth(),
        await unit.service.troubles.count(),
    )
