"""Sends broadcasts: each recipient is claimed before the call and settled after it."""

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from aiogram import Bot

from bot.calls import Calls
from bot.courier import Courier, Letter
from bot.failures import Meaning, failure
from bot.gate import Gate
from bot.outcomes import Done, outcome
from bot.pace import Pace
from bot.patience import stopped
from bot.unit import SayingUnits, Unit
from core.broadcasts import Broadcast
from core.deliveries import EXPECTED, Delivery, Fate
from core.text import Language

log = logging.getLogger(__name__)

WIDTH = 12  # at least rate times the time of a call, see docs/decisions/0007
PERIOD = 1  # seconds between looks for what is due or may go on
DATABASE_PAUSE = 1.0  # seconds


class Broadcasting:
    """
    The sender of broadcasts; there is one. The ledger is its queue: nothing goes through the
    outbox, and there are never more claims than runners (docs/decisions/0031).
    """

    def __init__(
        self,
        bot: Bot,
        units: SayingUnits,
        pace: Pace,
        courier: Courier,
        stop: Callable[[Exception], None],
        settled: Callable[[Fate], None],
    ) -> None:
        """*settled* hears what becomes of each recipient."""
        self._bot = bot
        self._units = units
        self._pace = pace
        self._courier = courier
        self._stop = stop
        self._settled = settled
        self._letters: dict[tuple[int, Language], Letter] = {}
        self._ready: deque[int] = deque()
        self._more = asyncio.Event()
        self._closed = asyncio.Event()

    async def recover(self) -> None:
        """What an earlier process was sending may have arrived: it is never repeated."""
        unknown = await self._units.write(lambda unit: unit.service.sendings.recover())
        if unknown:
            log.warning("deliveries whose outcome is unknown: %d", unknown)

    async def run(self) -> None:
        """Until closed; then what is begun is finished, and it may run again."""
        self._closed.clear()
        async with asyncio.TaskGroup() as group:
            for _ in range(WIDTH):
                group.create_task(self._runner())
            group.create_task(self._watch())

    def close(self) -> None:
        """Claim nobody more; who waits for a turn gives the claim back."""
        self._closed.set()
        self._more.set()

    async def look(self) -> None:
        """
        Begin what is due, stop what is outdated, end what is through. Whoever moves the clock
        calls it themselves.
        """
        for due in await self._units.read(lambda unit: unit.service.sendings.due()):
            await self._begin(due)
        for outdated in await self._units.read(lambda unit: unit.service.sendings.outdated()):
            await self._units.write(partial(_halt, id_=outdated))
        for through in await self._units.read(lambda unit: unit.service.sendings.through()):
            await self._units.write(partial(_finish, id_=through))
        self._ready = deque(await self._units.read(lambda unit: unit.service.sendings.ready()))
        if self._ready:
            self._more.set()
        elif not self._closed.is_set():
            self._more.clear()
            self._letters.clear()

    async def _watch(self) -> None:
        while not self._closed.is_set():
            try:
                await self.look()
            except Exception as error:  # a database that cannot be read now can be a second later
                log.error("broadcasts wait for a moment: %s", type(error).__name__)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._closed.wait(), PERIOD)

    async def _begin(self, id_: int) -> None:
        async def work(unit: Unit) -> None:
            begun = await unit.service.sendings.start(id_)
            if begun is not None and begun.ended_at is not None:
                await _report(unit, begun)

        await self._units.write(work)

    async def _runner(self) -> None:
        done: Done | None = None
        ready: tuple[int, ...] = ()
        while not (self._closed.is_set() and done is None):
            try:
                claimed = await self._turn_over(done, ready)
            except Exception as error:
                log.error("a broadcast stopped for a moment: %s", type(error).__name__)
                await asyncio.sleep(DATABASE_PAUSE)
                ready = ()  # what cannot be claimed must not keep from settling
                continue
            done = await self._deliver(claimed) if claimed else None
            if done is None:
                await self._more.wait()
            ready = () if self._closed.is_set() else tuple(self._ready)

    async def _turn_over(self, done: Done | None, ready: tuple[int, ...]) -> Delivery | None:
        """Settle the last one and claim the next, in one transaction."""

        async def work(unit: Unit) -> tuple[Fate | None, Delivery | None, list[int]]:
            fate = None if done is None else await _settle(unit, done)
            empty: list[int] = []
            for id_ in ready:
                found = await unit.service.sendings.next(id_)
                if isinstance(found, Delivery):
                    return fate, found, empty
                if found.until is None or found.until > unit.now:
                    empty.append(id_)
            return fate, None, empty

        fate, claimed, empty = await self._units.write(work)
        if fate is not None:
            self._settled(fate)
        self._go_on(empty)
        return claimed

    def _go_on(self, empty: list[int]) -> None:
        """Broadcasts take turns; where nobody is to be written to, the next look asks again."""
        self._ready = deque(id_ for id_ in self._ready if id_ not in empty)
        self._ready.rotate(-1)
        if not self._ready and not self._closed.is_set():
            self._more.clear()

    async def _deliver(self, delivery: Delivery) -> Done:
        """One call of Telegram, unless it may not go out any more."""
        calls = Calls(self._bot, Gate(self._pace, lambda: self._may_go(delivery)))
        try:
            letter = await self._letter(delivery)
            return Done(delivery, message=await self._courier.bring(delivery, letter, calls))
        except Exception as error:
            self._heed(error)
            return Done(delivery, error=error)

    async def _may_go(self, delivery: Delivery) -> bool:
        if self._closed.is_set():
            return False
        return await self._units.read(lambda unit: unit.service.sendings.still(delivery))

    async def _letter(self, delivery: Delivery) -> Letter:
        key = (delivery.broadcast, delivery.language)
        if key not in self._letters:
            one = await self._units.read(
                lambda unit: unit.service.sendings.find(delivery.broadcast)
            )
            assert one is not None
            self._letters[key] = self._courier.letter(one, delivery.language)
        return self._letters[key]

    def _heed(self, error: Exception) -> None:
        """What concerns everybody takes effect at once, before it is written down."""
        failed = failure(error)
        if failed.meaning is Meaning.PAUSE:
            self._pace.pause(failed.seconds)
        if failed.meaning is Meaning.STOP:
            self._stop(stopped(error))


async def _settle(unit: Unit, done: Done) -> Fate:
    """Whom Telegram does not let us write to is not tried by the next broadcast either."""
    found = outcome(done, unit.now)
    stopped = await unit.service.sendings.settle(done.delivery, found)
    if found.fate is Fate.FAILED and found.cause in EXPECTED:
        await unit.reach(done.delivery.visitor, False)
    if done.error is not None:
        log.info("delivery %d: %s, %s", done.delivery.id, found.fate, type(done.error).__name__)
    if stopped is not None:
        log.warning("broadcast %d stopped itself: too many failures", stopped.id)
        await _report(unit, stopped)
    return found.fate


async def _halt(unit: Unit, id_: int) -> None:
    halted = await unit.service.sendings.halt(id_)
    if halted is not None:
        log.warning("broadcast %d stopped: its facts have changed", halted.id)
        await _report(unit, halted)


async def _finish(unit: Unit, id_: int) -> None:
    completed = await unit.service.sendings.finish(id_)
    if completed is not None:
        await _report(unit, completed)


async def _report(unit: Unit, one: Broadcast) -> None:
    """Its last author hears how it ended."""
    await unit.mail.report(await unit.service.sendings.progress(one))
