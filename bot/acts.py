"""Lets take effect what officers planned, as soon as they can no longer take it back."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable

from bot.unit import SayingUnits
from core.acts import Acts
from core.errors import NotKept, PersonError
from core.text import Text

log = logging.getLogger(__name__)

PERIOD = 1  # seconds; nobody waits for an act longer than that beyond its time
TRIES = 5  # of an act that fails for no reason of the officer's; then it is given back


class Planned:
    """Looks once a second; what an earlier process left is found by the first look."""

    def __init__(self, units: SayingUnits) -> None:
        self._units = units
        self._failures: Counter[int] = Counter()

    async def run(self) -> None:
        while True:
            try:
                await self.look()
            except Exception as error:  # a database that cannot be read now can be a second later
                log.error("planned acts wait for a moment: %s", type(error).__name__)
            await asyncio.sleep(PERIOD)

    async def look(self) -> None:
        """Everything that is due. Whoever moves the clock calls it themselves."""
        for id_ in await self._units.read(lambda unit: unit.service.acts.due()):
            try:
                await self._carry_out(id_)
            except NotKept:  # it waits for the database; nothing is wrong with the act
                continue
            except Exception as error:  # a defect: it is in the way of no other act
                self._failures[id_] += 1
                log.error("act %d failed: %s", id_, type(error).__name__)

    async def _carry_out(self, id_: int) -> None:
        """A transaction of its own; what is refused in it is given back in another one."""
        if self._failures[id_] >= TRIES:
            return await self._give_back(id_, Text("act-failed"))
        try:
            await self._within(lambda acts: acts.carry_out(id_))
        except PersonError as refused:
            await self._give_back(id_, refused.words)

    async def _give_back(self, id_: int, why: Text) -> None:
        await self._within(lambda acts: acts.give_back(id_, why))
        del self._failures[id_]

    async def _within(self, work: Callable[[Acts], Awaitable[None]]) -> None:
        """Do it in one transaction, and have said whom it is told."""
        await self._units.write(lambda unit: work(unit.service.acts))
