"""What stands in front of replicas: passes each call on to one that takes it."""

import random
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from aiohttp import ClientError, ClientSession, ClientTimeout, web

PATIENCE = ClientTimeout(total=10, sock_connect=1)


@asynccontextmanager
async def balanced(ports: Sequence[int]) -> AsyncIterator[str]:
    """The address in front; as a proxy does, it asks the next one where one is not ready."""
    async with ClientSession(timeout=PATIENCE) as session:

        async def passes_on(request: web.Request) -> web.Response:
            body = await request.read()
            for port in random.sample(ports, len(ports)):
                url = f"http://127.0.0.1:{port}{request.path}"
                try:
                    async with session.post(url, data=body, headers=request.headers) as answer:
                        if answer.status < 500:
                            return web.Response(status=answer.status)
                except (ClientError, TimeoutError, OSError):
                    continue
            return web.Response(status=503)

        app = web.Application()
        app.router.add_post("/{path:.*}", passes_on)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await runner.setup()
        try:
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()
