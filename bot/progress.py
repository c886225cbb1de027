"""Shows the announcer how far a broadcast is: one message that changes now and then."""

import asyncio
import logging
from dataclasses import dataclass

from bot.calls import Calls
from bot.failures import Meaning, failure
from bot.saying import Said, Saying
from bot.screens.announcements import progress
from bot.unit import Unit, Units
from core.broadcasts import UNDER_WAY
from core.outbox import Priority
from core.progress import Progress
from core.text import Language

log = logging.getLogger(__name__)

EVERY = 5  # seconds; each change is a call that nobody's announcement gets


@dataclass(frozen=True, slots=True)
class Board:
    """The message that shows a broadcast to its last author; 0: it cannot be shown."""

    reader: int
    message: int
    digest: str


class ProgressBoards:
    """
    Lives in memory only: after a restart whoever waits gets a new message. How it ended is
    said through the outbox, so nobody misses that (``bot/broadcasting.py``).
    """

    def __init__(self, calls: Calls, units: Units, saying: Saying, per_second: float) -> None:
        self._calls = calls
        self._units = units
        self._saying = saying
        self._per_second = per_second
        self._boards: dict[int, Board] = {}

    async def run(self) -> None:
        while True:
            try:
                await self.look()
            except Exception as error:  # it is only shown; the ledger counts
                log.warning("a progress was not shown: %s", type(error).__name__)
            await asyncio.sleep(EVERY)

    async def look(self) -> None:
        """Show what has changed. Whoever moves the clock calls it themselves."""
        shown = tuple(self._boards)
        for far, language in await self._units.read(lambda unit: self._stands(unit, shown)):
            one = far.broadcast
            await self._show(far, self._saying.screen(progress(far), language))
            if one.state not in UNDER_WAY:
                del self._boards[one.id]

    async def _stands(
        self, unit: Unit, shown: tuple[int, ...]
    ) -> list[tuple[Progress, Language | None]]:
        """All under way; and once more each that was shown and is no longer."""
        sendings = unit.service.sendings
        found = list(await sendings.under_way(self._per_second))
        known = {far.broadcast.id for far in found}
        for id_ in shown:
            if id_ not in known and (ended := await sendings.find(id_)):
                found.append(await sendings.progress(ended))
        return [(far, await unit.people.language(far.broadcast.authors[-1])) for far in found]

    async def _show(self, far: Progress, said: Said) -> None:
        one, reader = far.broadcast, far.broadcast.authors[-1]
        board = self._boards.get(one.id)
        if board and (board.digest == said.digest or not board.message):
            return
        try:
            message = await self._changed(board, said) if board else await self._new(reader, said)
        except Exception as error:
            if self._passes(error):
                return  # the next look tries again
            message = 0
        self._boards[one.id] = Board(reader, message, said.digest)

    async def _changed(self, board: Board, said: Said) -> int:
        await self._calls.edit(board.reader, board.message, said, Priority.NOTICE)
        return board.message

    async def _new(self, reader: int, said: Said) -> int:
        return await self._calls.send(reader, said, Priority.NOTICE)

    def _passes(self, error: Exception) -> bool:
        """A message that cannot be sent or edited is let be: it is not worth a second one."""
        failed = failure(error)
        if failed.meaning is Meaning.PAUSE:
            self._calls.pause(failed.seconds)
        log.info("a progress was not shown: %s", type(error).__name__)
        return failed.meaning in (Meaning.PAUSE, Meaning.RETRY)
