"""An HTTP server for the time of a ``with``."""

from collections.abc import Mapping

from aiohttp import web

from core.errors import ServiceError

ENDS_WITHIN = 0.5  # seconds for requests that are begun when the server stops


class NotServed(ServiceError):
    """The address cannot be had."""


class Served:
    """Serves *routes*, and whole applications by their addresses, at *listen*, ``host:port``."""

    def __init__(
        self,
        routes: list[web.RouteDef],
        listen: str,
        mounted: Mapping[str, web.Application],
    ) -> None:
        app = web.Application()
        app.add_routes(routes)
        for address, one in mounted.items():
            app.add_subapp(address, one)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=ENDS_WITHIN)
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
