"""Health for operators: is the process alive, and may it be given work?"""

from collections.abc import Awaitable, Callable

from aiohttp import web

Check = Callable[[], Awaitable[None]]
"""Raises if the service is not ready."""


def routes(ready: Check) -> list[web.RouteDef]:
    async def healthz(request: web.Request) -> web.Response:
        return web.Response(text="ok\n")

    async def readyz(request: web.Request) -> web.Response:
        try:
            await ready()
        except Exception as error:
            return web.Response(status=503, text=f"not ready: {type(error).__name__}\n")
        return web.Response(text="ready\n")

    return [web.get("/healthz", healthz), web.get("/readyz", readyz)]
