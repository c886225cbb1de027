"""Something happened: wakes whoever waits for it."""

import asyncio


class Bell:
    """Everybody who waits hears the next ring."""

    def __init__(self) -> None:
        self._ringing = asyncio.Event()
        self.rings = 0

    def ring(self) -> None:
        """Wake everybody who is waiting now."""
        self.rings += 1
        heard, self._ringing = self._ringing, asyncio.Event()
        heard.set()

    async def next_ring(self, within: float | None = None) -> bool:
        """Wait for a ring; False when *within* seconds pass in silence."""
        ringing = self._ringing
        try:
            async with asyncio.timeout(within):
                await ringing.wait()
        except TimeoutError:
            return False
        return True
