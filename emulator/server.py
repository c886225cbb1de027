"""The world over HTTP: the Bot API, its remote control, and the page of phones."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager

from aiohttp import web

from emulator import api
from emulator.control import Control
from emulator.files import Upload
from emulator.limits import UPLOAD_BYTES, WEBHOOK_FIRST_PAUSE
from emulator.phones import Phone
from emulator.refusals import Json, Refusal
from emulator.showing import Showing
from emulator.webhook import Postman
from emulator.world import World

GOODBYE = 0.1  # seconds given to open polls when the server stops


class BotApi:
    """``/bot<token>/<method>``, by GET or POST, as JSON, form or multipart."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """One address for all methods."""
        address = "/bot{token:[^/]+}/{method}"
        return [web.get(address, self.call), web.post(address, self.call)]

    async def call(self, request: web.Request) -> web.Response:
        """Let the world act, and answer, or break the connection as a fault demands."""
        try:
            params, files = await _read(request)
        except web.HTTPRequestEntityTooLarge:
            return _refused(Refusal(413, "Request Entity Too Large"))
        except ValueError:
            return _refused(Refusal(400, "Bad Request: can't parse the request as JSON object"))
        token, method = request.match_info["token"], request.match_info["method"]
        reply = await api.call(self._world, token, method, params, files)
        if reply.lost:
            if request.transport is not None:
                request.transport.abort()
            return web.Response(status=500)  # nobody hears it
        kind = "text/html" if reply.body.startswith("<") else "application/json"
        return web.Response(status=reply.status, text=reply.body, content_type=kind)


async def _read(request: web.Request) -> tuple[Json, dict[str, Upload]]:
    params: Json = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        body = json.loads(await request.read() or b"{}")
        if not isinstance(body, dict):
            raise ValueError("not an object")
        return params | body, files
    for name, part in (await request.post()).items():
        if isinstance(part, web.FileField):
            files[name] = Upload(part.filename, part.file.read())
        else:
            params[name] = part
    return params, files


def _refused(refusal: Refusal) -> web.Response:
    return web.json_response(refusal.body(), status=refusal.code)


def application(world: World, phones: Iterable[Phone] = ()) -> web.Application:
    """The whole server, without the postman."""
    shown = list(phones)
    app = web.Application(client_max_size=UPLOAD_BYTES)
    app.add_routes(BotApi(world).routes())
    app.add_routes(Control(world, shown).routes())
    app.add_routes(Showing(world, shown).routes())
    return app


@asynccontextmanager
async def serving(
    world: World,
    host: str = "127.0.0.1",
    port: int = 0,
    phones: Iterable[Phone] = (),
    webhook_pause: float = WEBHOOK_FIRST_PAUSE,
) -> AsyncIterator[str]:
    """Serve inside the block; gives the address, which matters when *port* is 0."""
    app = application(world, phones)
    app.cleanup_ctx.append(_postman(world, webhook_pause))
    runner = web.AppRunner(
        app,
        handle_signals=False,
        access_log=None,
        handler_cancellation=True,
        shutdown_timeout=GOODBYE,
    )
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def _postman(world: World, pause: float) -> Callable[[web.Application], AsyncIterator[None]]:
    async def works(app: web.Application) -> AsyncIterator[None]:
        async with asyncio.TaskGroup() as group:
            working = group.create_task(Postman(world, pause).work())
            yield
            working.cancel()

    return works
