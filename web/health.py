"""Health for operators: is the process alive, may it be given work, and how does it do?"""

import asyncio
from collections.abc import Awaitable, Callable
from ipaddress import IPv6Address, ip_address

from aiohttp import web

Check = Callable[[], Awaitable[None]]
"""Raises if it is not so."""
Figures = Callable[[], Awaitable[bytes]]
"""Everything that is measured, as Prometheus reads it."""

ANSWERS_WITHIN = 3  # seconds; whoever asks does not wait longer than five
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Real-IP")
"""A proxy says with these that somebody stands behind it."""


def routes(alive: Check, ready: Check, figures: Figures) -> list[web.RouteDef]:
    async def healthz(request: web.Request) -> web.Response:
        return await _said("ok", "not well", alive)

    async def readyz(request: web.Request) -> web.Response:
        return await _said("ready", "not ready", ready)

    async def metrics(request: web.Request) -> web.Response:
        """Nobody is in them, yet how busy a department is need not be everybody's to read."""
        is_proxied = any(name in request.headers for name in FORWARDED)
        if is_proxied or not is_near(request.remote or ""):
            return web.Response(status=404)
        return web.Response(
            body=await figures(),
            headers={"Content-Type": "text/plain; version=0.0.4; charset=utf-8"},
        )

    return [
        web.get("/healthz", healthz),
        web.get("/readyz", readyz),
        web.get("/metrics", metrics),
    ]


async def _said(well: str, otherwise: str, check: Check) -> web.Response:
    try:
        async with asyncio.timeout(ANSWERS_WITHIN):
            await check()
    except Exception as error:
        return web.Response(status=503, text=f"{otherwise}: {type(error).__name__}\n")
    return web.Response(text=f"{well}\n")


def is_near(address: str) -> bool:
    """This machine, or one of its own network."""
    try:
        peer = ip_address(address)
    except ValueError:
        return False
    if isinstance(peer, IPv6Address) and peer.ipv4_mapped:
        peer = peer.ipv4_mapped
    return peer.is_loopback or peer.is_private
