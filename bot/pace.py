"""An even pace for everything that goes out: one message each 1/rate seconds, never a burst."""

import asyncio


class Pace:
    """
    Shared by all runners of the sender.

    Bursts invite 429s, evenly spaced messages do not (docs/decisions/0007); when Telegram asks
    for a pause, everybody pauses for exactly that long.
    """

    def __init__(self, per_second: float) -> None:
        self._gap = 1 / per_second
        self._next = 0.0
        self._resumes = 0.0

    async def turn(self) -> None:
        """Wait for one's turn."""
        loop = asyncio.get_running_loop()
        mine = max(self._next, loop.time())
        self._next = mine + self._gap
        await asyncio.sleep(mine - loop.time())
        if self._resumes > loop.time():  # a pause was asked for meanwhile: queue again
            await self.turn()

    def pause(self, seconds: float) -> None:
        """Nobody sends for that long."""
        resumes = asyncio.get_running_loop().time() + seconds
        self._resumes = max(self._resumes, resumes)
        self._next = max(self._next, self._resumes)
