"""One connection to PostgreSQL that stands all the time: for who leads, and for what is told."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

log = logging.getLogger(__name__)

TOLD = "qonys"
"""The channel on which processes tell each other what they have decided."""
LEADING = 0x51_4C_65_61  # the advisory lock of the one who leads
LOOKS_EVERY = 0.5  # seconds between tries to lead
BEATS_EVERY = 2.0  # seconds between signs of life of the connection
BEATS_WITHIN = 5.0  # seconds; a server that is silent for longer has let go of us

Hears = Callable[[str], None]


class Standing:
    """
    The lock belongs to the connection: a process that dies, however it dies, lets it go at once.

    *connect* opens a connection and raises if it cannot.
    """

    def __init__(self, connect: Callable[[], Awaitable[Any]]) -> None:
        self._connect = connect
        self._connection: Any = None
        self._lost = asyncio.Event()
        self._hears: Hears | None = None

    def hear(self, hears: Hears) -> None:
        """From the next election on, call *hears* with each word that is told."""
        self._hears = hears

    async def elected(self) -> bool:
        """Wait until this process leads; say whether it had to wait, as when another one led."""
        waited = False
        while not await self._try():
            waited = True
            await asyncio.sleep(LOOKS_EVERY)
        return waited

    async def deposed(self) -> None:
        """Wait until the connection is lost, and the lock with it."""
        beating = asyncio.ensure_future(self._beats())
        try:
            await self._lost.wait()
        finally:
            beating.cancel()
            with suppress(asyncio.CancelledError):
                await beating

    async def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.remove_termination_listener(self._ended)
            connection.terminate()

    async def _try(self) -> bool:
        try:
            if self._connection is None or self._connection.is_closed():
                await self._stand()
            took = await self._connection.fetchval("SELECT pg_try_advisory_lock($1)", LEADING)
        except Exception as error:  # the server is away: whoever finds it back first leads
            log.warning("no election for a moment: %s", type(error).__name__)
            await self.close()
            return False
        return bool(took)

    async def _stand(self) -> None:
        connection = await self._connect()
        self._lost.clear()
        connection.add_termination_listener(self._ended)
        await connection.add_listener(TOLD, self._told)
        self._connection = connection

    async def _beats(self) -> None:
        """A line that is cut says nothing: only a question shows it."""
        while True:
            await asyncio.sleep(BEATS_EVERY)
            try:
                await self._connection.fetchval("SELECT 1", timeout=BEATS_WITHIN)
            except Exception as error:
                log.warning("the election's connection is lost: %s", type(error).__name__)
                await self.close()
                self._lost.set()
                return

    def _ended(self, _: Any) -> None:
        self._lost.set()

    def _told(self, _connection: Any, _pid: int, _channel: str, word: str) -> None:
        if self._hears is not None:
            self._hears(word)
