"""What log lines of the console carry along: a number for the request, and the case at hand."""

import secrets
from typing import Final

from aiohttp import web
from structlog.contextvars import bound_contextvars

from core import references
from web.access import Handler

HEADER: Final = "X-Request-Id"
LENGTH = 4  # bytes; enough to find one line among a day's


@web.middleware
async def traced(request: web.Request, handler: Handler) -> web.StreamResponse:
    """The browser is told the number too. Who asks is in the audit, and never in the log."""
    number = secrets.token_hex(LENGTH)
    case = references.find(request.match_info.get("reference", ""))
    about = {"case": case} if case else {}
    with bound_contextvars(request=number, **about):
        response = await handler(request)
    response.headers.setdefault(HEADER, number)
    return response
