"""How fast Telegram lets a bot speak: no number is published, this is the customary picture."""

import asyncio
import math
import random
from collections import deque

from emulator.limits import CHAT_EVERY, DOOR_CLOSES, MESSAGES_A_SECOND, ROUND_TRIP

SPEAKING = ("send", "edit", "copy", "forward")


class Throttle:
    """
    So many messages in any second, and one to each chat. Whoever wants more finds the door
    closed for everything. Each call takes its time on the way there and back.
    """

    def __init__(self, seed: int = 7) -> None:
        self.refused = 0
        self._chance = random.Random(seed)  # noqa: S311 - jitter, not secrets
        self._accepted: deque[float] = deque()
        self._last: dict[object, float] = {}
        self._closed = 0.0

    async def travel(self) -> None:
        """One way over the network."""
        await asyncio.sleep(ROUND_TRIP / 2 * self._chance.uniform(0.6, 1.6))

    def refuses(self, method: str, chat_id: object) -> int:
        """For how many seconds this call has to wait; 0: it may pass."""
        if not method.startswith(SPEAKING):
            return 0
        now = asyncio.get_running_loop().time()
        wait = self._wait(chat_id, now)
        if wait > 0:
            self.refused += 1
            return math.ceil(wait)
        self._accepted.append(now)
        self._last[chat_id] = now
        return 0

    def _wait(self, chat_id: object, now: float) -> float:
        while self._accepted and self._accepted[0] <= now - 1:
            self._accepted.popleft()
        if self._closed <= now and len(self._accepted) >= MESSAGES_A_SECOND:
            self._closed = now + DOOR_CLOSES
        in_the_chat = self._last.get(chat_id, -math.inf) + CHAT_EVERY
        return max(self._closed, in_the_chat) - now
