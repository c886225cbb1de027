"""Long polling by hand: a batch is confirmed to Telegram only after it is in the inbox.

aiogram's own polling confirms first and works later: a crash loses what was in between, and one
update that does not fit its models stops the bot (docs/decisions/0003).
"""

from typing import Any

from aiogram import Bot

from bot.door import is_id
from bot.intake import ALLOWED, Intake
from bot.patience import Patience
from bot.session import Plain

WAIT = 25  # seconds of one long poll


class RawUpdates(Plain[list[Any]]):
    """``getUpdates`` whose answer is left as it came."""

    __returning__ = list[Any]
    __api_method__ = "getUpdates"
    result = list

    offset: int | None = None
    limit: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


class Polling:
    """Fetches batches until cancelled. Calls with nothing to confirm have no offset."""

    def __init__(self, bot: Bot, intake: Intake, patience: Patience) -> None:
        self._bot = bot
        self._intake = intake
        self._patience = patience
        self._offset: int | None = None
        self._is_alone = False

    async def run(self) -> None:
        while True:
            try:
                await self._once()
                self._patience.succeeded()
            except Exception as error:
                await self._patience.after(error)

    async def _once(self) -> None:
        await self._be_alone()
        method = RawUpdates(offset=self._offset, limit=100, timeout=WAIT, allowed_updates=ALLOWED)
        updates = await self._bot(method, request_timeout=WAIT + 10)
        await self._intake.receive(updates)
        ids = [
            u["update_id"] for u in updates if isinstance(u, dict) and is_id(u.get("update_id"))
        ]
        # An empty answer has confirmed all before it; and after a quiet week ids may jump back.
        self._offset = max(ids) + 1 if ids else None

    async def _be_alone(self) -> None:
        """A webhook left from before would keep the updates; what waits there is not dropped."""
        if not self._is_alone:
            await self._bot.delete_webhook(drop_pending_updates=False)
            self._is_alone = True
