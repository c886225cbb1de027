"""The webhook: check the secret, keep the update, say 200. Nothing is worked here.

A wrong secret is refused before the body is read. A body that is no update is answered with 200:
Telegram would send it again for ever.
"""

import hmac
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot
from aiohttp import web

from bot.intake import ALLOWED

log = logging.getLogger(__name__)

HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATH = "/telegram"

Receive = Callable[[list[Any]], Awaitable[None]]


def routes(secret: str, receive: Receive) -> list[web.RouteDef]:
    async def telegram(request: web.Request) -> web.Response:
        if not _is_ours(request.headers.getall(HEADER, []), secret):
            return web.Response(status=401)
        try:
            update = json.loads(await request.read())
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
