"""The webhook: check the secret, keep the update, say 200. Nothing is worked here.

A wrong secret is refused before the body is read. A body that is no update is answered with 200:
Telegram would send it again for ever.
"""

import asyncio
import hmac
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot
from aiohttp import web

from bot import jsons
from bot.intake import ALLOWED
from bot.metrics import Metrics
from bot.unit import SayingUnits, Unit

log = logging.getLogger(__name__)

HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATH = "/telegram"

LOOKS_EVERY, ASKS_WITHIN = 60, 10
"""Seconds: whoever turned the updates away is to be noticed within ninety (T3)."""

Receive = Callable[[list[Any]], Awaitable[None]]


def routes(secret: str, receive: Receive, is_stopping: Callable[[], bool]) -> list[web.RouteDef]:
    async def telegram(request: web.Request) -> web.Response:
        if not _is_ours(request.headers.getall(HEADER, []), secret):
            return web.Response(status=401)
        if is_stopping():  # another replica takes it, or this one after its start
            return web.Response(status=503)
        try:
            update = jsons.read(await request.read())
        except (ValueError, RecursionError):  # no JSON at all, or nested beyond reason
            log.error("the webhook got something that is no JSON")
            return web.Response()
        await receive([update])
        return web.Response()

    return [web.post(PATH, telegram)]


def _is_ours(given: list[str], secret: str) -> bool:
    """In constant time and on bytes: a header may hold anything."""
    return len(given) == 1 and hmac.compare_digest(
        given[0].encode("utf-8", "surrogateescape"), secret.encode()
    )


async def announce(bot: Bot, url: str, secret: str) -> None:
    """Tell Telegram where to call; what it kept for us meanwhile is not dropped."""
    await bot.set_webhook(
        url, secret_token=secret, allowed_updates=ALLOWED, drop_pending_updates=False
    )


class Lookout:
    """Asks Telegram where it calls and what waits there: whoever has the token can change it."""

    def __init__(self, bot: Bot, url: str, units: SayingUnits, metrics: Metrics) -> None:
        self._bot = bot
        self._url = url
        self._units = units
        self._metrics = metrics

    async def run(self) -> None:
        while True:
            await asyncio.sleep(LOOKS_EVERY)  # our own announcement comes first
            try:
                await self.look()
            except Exception as error:  # the next look tries again
                log.warning("nobody knows where Telegram calls: %s", type(error).__name__)

    async def look(self) -> None:
        """Once; admins are told when it begins to be another address."""
        told = await self._bot.get_webhook_info(request_timeout=ASKS_WITHIN)
        is_ours = told.url == self._url
        failed = told.last_error_date.timestamp() if told.last_error_date else 0
        self._metrics.webhook_pending.set(told.pending_update_count)
        self._metrics.webhook_failed.set(failed)
        self._metrics.webhook_is_ours.set(is_ours)
        if not is_ours:
            log.error("Telegram calls another address: somebody else has the token")
        await self._units.write(lambda unit: _remember(unit, is_ours))


async def _remember(unit: Unit, is_ours: bool) -> None:
    troubles = unit.service.troubles
    await (troubles.webhook_ours() if is_ours else troubles.webhook_elsewhere())
