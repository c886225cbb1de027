"""An HTTP server for the time of a ``with``. Whoever asks slowly is cut off."""

import asyncio
from collections.abc import Mapping

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from core.errors import ServiceError

ENDS_WITHIN = 0.5  # seconds for requests that are begun when the server stops
ARRIVES_WITHIN = 10.0
"""Seconds for the head of a request, and again for its body; so long a connection may be idle."""


class NotServed(ServiceError):
    """The address cannot be had."""


class Served:
    """Serves *routes*, and whole applications by their addresses, at *listen*, ``host:port``."""

    def __init__(
        self,
        routes: list[web.RouteDef],
        listen: str,
        mounted: Mapping[str, web.Application],
        arrives_within: float = ARRIVES_WITHIN,
    ) -> None:
        app = web.Application(middlewares=[_in_time(arrives_within)])
        app.add_routes(routes)
        for address, one in mounted.items():
            app.add_subapp(address, one)
        self._runner = web.AppRunner(
            app,
            access_log=None,
            shutdown_timeout=ENDS_WITHIN,
            keepalive_timeout=arrives_within,  # also ends what never becomes a whole head
        )
        self._host, _, self._port = listen.rpartition(":")

    async def __aenter__(self) -> None:
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, int(self._port)).start()
        except OSError as error:
            raise NotServed(
                f"QONYS_LISTEN: {self._host}:{self._port} cannot be had: stop the program that "
                f"uses it, or choose another ({error.strerror})"
            ) from None

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()


def _in_time(seconds: float) -> Middleware:
    """A body that does not come to its end hangs up, whether somebody reads it or not."""

    @web.middleware
    async def in_time(request: web.Request, handler: Handler) -> web.StreamResponse:
        timer = asyncio.get_running_loop().call_later(seconds, _hang_up, request)
        request.content.on_eof(timer.cancel)
        try:
            return await handler(request)
        except ConnectionError as error:
            if has_hung_up(request, error):
                return web.Response()  # read by nobody; aiohttp would log an error
            raise

    return in_time


def has_hung_up(request: web.Request, error: Exception) -> bool:
    """Whoever asked is gone: nobody here made a mistake, and nobody is to be answered."""
    return isinstance(error, ConnectionError) and request.transport is None


def _hang_up(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()
