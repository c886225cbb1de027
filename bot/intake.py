"""Intake: every update is in the inbox before Telegram is told that it arrived."""

import logging
from collections.abc import Iterable
from typing import Any

from bot import jsons
from bot.clock import Clock
from bot.door import KINDS, admitted, is_id, person
from bot.metrics import OTHER, Metrics, Result
from bot.unit import Units
from bot.workers import Workers
from core.inbox import Received, Waiting

log = logging.getLogger(__name__)

ALLOWED = list(KINDS)
"""What Telegram is told to send."""


class Intake:
    """Takes raw updates from polling or from the webhook."""

    def __init__(self, units: Units, workers: Workers, clock: Clock, metrics: Metrics) -> None:
        self._units = units
        self._workers = workers
        self._clock = clock
        self._metrics = metrics

    async def receive(self, updates: Iterable[Any]) -> None:
        """Keep *updates*; when this returns they are durable, and no crash can lose them."""
        came = [_received(update) for update in updates]
        received = [one for one in came if one is not None]
        for _ in range(len(came) - len(received)):
            self._metrics.update(OTHER, Result.DROPPED)
        if not received:
            return
        now = self._clock()
        new = await self._units.write(
            lambda unit: unit.inbox.receive(received, now), side_by_side=True
        )
        for one in new:
            waiting = Waiting(update_id=one.update_id, raw=one.raw, attempts=0, due=now)
            self._workers.hand(one.lane, waiting)


def _received(update: Any) -> Received | None:
    if not isinstance(update, dict) or not is_id(update.get("update_id")):
        log.error("an update without an id was dropped")
        return None
    if not update.keys() & set(KINDS):
        log.warning("update %s: of a kind nobody asked for", update["update_id"])
        return None
    try:
        raw = jsons.written(admitted(update)).decode()
    except Exception as error:
        name = type(error).__name__
        log.error("update %s: not readable at the door: %s", update["update_id"], name)
        raw = "null"
    return Received(update["update_id"], person(update), raw)
