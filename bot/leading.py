"""What one process does for all that serve a database: it speaks, keeps time, and polls."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable
from typing import Any, Protocol

from bot.background import Background
from bot.broadcasting import Broadcasting
from bot.sender import Sender
from bot.workers import Workers
from core.outbox import Priority

log = logging.getLogger(__name__)

GRACE = 1.5  # seconds in which whoever led until now finishes the calls it has begun
ENDS_WITHIN = 1.0  # seconds for such calls; broken off, they are made once more
LOOKS_EVERY = 2.0  # seconds between looks for what no word came about
DATABASE_PAUSE = 1.0  # seconds

Tasks = Callable[[], Iterable[Coroutine[Any, Any, None]]]


class Election(Protocol):
    """The part of a database that says which process leads."""

    is_shared: bool

    async def elected(self) -> bool: ...

    async def deposed(self) -> None: ...

    def hear(self, hears: Callable[[str], None]) -> None: ...


class Leading:
    """
    Stands for election; while elected it runs the sender, the broadcasts and the *others*.

    Of a file there is one process, and it leads. Of many on one server the next is elected when
    the connection of the one who led is gone (docs/decisions/0034).
    """

    def __init__(
        self,
        election: Election,
        background: Background,
        workers: Workers,
        sender: Sender,
        broadcasting: Broadcasting,
        others: Tasks,
    ) -> None:
        self._election = election
        self._background = background
        self._workers = workers
        self._sender = sender
        self._broadcasting = broadcasting
        self._others = others
        self._beside: list[asyncio.Task[None]] = []
        self._saying: set[asyncio.Task[None]] = set()
        self._sending: set[asyncio.Task[None]] = set()
        self.leads = False

    async def run(self) -> None:
        """Until cancelled: wait to be elected, lead, and wait again."""
        self._sender.lanes.close()  # until then, what is decided here is said elsewhere
        self._election.hear(self._hear)
        while True:
            if await self._election.elected():
                await asyncio.sleep(GRACE)
            await self._resumed()
            self._lead()
            await self._election.deposed()
            log.warning("this process leads no longer")
            await self.stop(ENDS_WITHIN)
            await self.fall_silent(0)

    async def resume(self) -> None:
        """Take up what an earlier process left."""
        await self._workers.resume()
        await self._sender.resume()
        await self._broadcasting.recover()

    async def stop(self, seconds: float) -> None:
        """Fetch nothing more, and claim nobody more; what is begun has *seconds* to end."""
        for task in self._beside:
            task.cancel()
        self._broadcasting.close()
        if self._sending:
            await asyncio.wait(self._sending, timeout=seconds)

    async def fall_silent(self, seconds: float) -> None:
        """Say for at most *seconds* what waits; the rest is said by whoever leads next."""
        await self._sender.lanes.idle(seconds)
        self._sender.close(ENDS_WITHIN + GRACE)
        if self._saying:
            await asyncio.wait(self._saying, timeout=ENDS_WITHIN)
        for task in (*self._saying, *self._sending):
            task.cancel()
        self.leads = False

    def _lead(self) -> None:
        start = self._background.start
        self._saying = {start(self._sender.lanes.run())}
        self._sending = {start(self._broadcasting.run())}
        self._beside = [start(work) for work in self._others()]
        if self._election.is_shared:
            self._beside.append(start(self._look_after_others()))
        self.leads = True
        log.info("this process leads")

    async def _resumed(self) -> None:
        self._sender.lanes.open()
        while True:
            try:
                return await self.resume()
            except Exception as error:
                log.error("leading waits for a moment: %s", type(error).__name__)
                await asyncio.sleep(DATABASE_PAUSE)

    async def _look_after_others(self) -> None:
        """Words may be lost, and whoever received an update may be gone."""
        while True:
            await asyncio.sleep(LOOKS_EVERY)
            try:
                await self._workers.rescue()
                await self._sender.resume()
            except Exception as error:
                log.error("looking after others waits: %s", type(error).__name__)

    def _hear(self, word: str) -> None:
        """Some process decided on words: *word* is the recipient and how urgent they are."""
        recipient, priority = map(int, word.split())
        self._sender.lanes.add(recipient, Priority(priority))
