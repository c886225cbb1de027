"""
Lines to the server of the Bot API: connections that stay open, one call at a time on each.

aiohttp knows all of HTTP, and every call pays for it (docs/decisions/0040). A call of ours is a
POST of JSON, and its answer is short. What is raised are aiohttp's errors, which aiogram and
``bot/outcomes.py`` tell apart; none of them names a path, for the token stands in it.
"""

import asyncio
import ssl
from collections import defaultdict, deque
from urllib.parse import urlsplit
from weakref import WeakSet

from aiohttp import ConnectionTimeoutError

from bot.dialing import Dialing, Server
from bot.line import Answer, Line

IDLE = 15.0
"""Seconds; a server may close a line that was silent for longer just as we speak again."""
PORTS = {"http": 80, "https": 443}
UNREAD = set(' @#?"<>\\')
"""Signs of an address that takes more than we know of HTTP."""


class Lines:
    """
    At most *limit* calls at a time, on as many lines.

    The line used last is used first, so that those there are too many of grow idle and end.
    """

    def __init__(self, limit: int, tls: ssl.SSLContext | bool, agent: str) -> None:
        self._room = asyncio.Semaphore(limit)
        self._dialing = Dialing(tls)
        self._agent = agent
        self._heads: dict[str, tuple[Server, bytes] | None] = {}
        self._kept: defaultdict[Server, deque[Line]] = defaultdict(deque)
        self._open = WeakSet[Line]()

    def lead_to(self, url: str) -> bool:
        if url not in self._heads:
            self._heads[url] = _head(url, self._agent)
        return self._heads[url] is not None

    async def post(self, url: str, body: bytes, within: float) -> Answer:
        """
        Say it once, and never again by itself; lines must lead there.

        Raises:
            ClientConnectorError, ConnectionTimeoutError: there was no line, so nothing was said.
            TimeoutError, ClientError: as ``Line.ask`` says.
        """
        known = self._heads[url]
        assert known is not None
        server, head = known
        until = asyncio.get_running_loop().time() + within
        line = await self._line(server, until)
        try:
            answer = await line.ask(b"%b%d\r\n\r\n%b" % (head, len(body), body), until)
            self._keep(server, line)
        finally:
            self._room.release()
        return answer

    async def close(self) -> None:
        """Whoever still waits for an answer gets none. Lines may be opened again."""
        for line in list(self._open):
            line.hang_up()
        self._kept.clear()
        await asyncio.sleep(0)  # in which they go

    async def _line(self, server: Server, until: float) -> Line:
        """One that is kept, or a new one; it takes a place in the room, to be given back."""
        if not self._room.locked() and (line := self._idle(server)):
            await self._room.acquire()  # at once
            return line
        try:
            async with asyncio.timeout_at(until):
                await self._room.acquire()
                try:
                    return self._idle(server) or await self._opened(server)
                except BaseException:
                    self._room.release()
                    raise
        except TimeoutError:
            raise ConnectionTimeoutError(f"Connection timeout to host {server.host}") from None

    def _idle(self, server: Server) -> Line | None:
        kept, now = self._kept[server], asyncio.get_running_loop().time()
        while kept:
            line = kept.pop()
            if line.is_open and now - line.since < IDLE:
                return line
            line.hang_up()
        return None

    def _keep(self, server: Server, line: Line) -> None:
        kept, now = self._kept[server], asyncio.get_running_loop().time()
        if line.is_open:
            line.since = now
            kept.append(line)
        while kept and now - kept[0].since >= IDLE:
            kept.popleft().hang_up()

    async def _opened(self, server: Server) -> Line:
        line = await self._dialing.line(server)
        self._open.add(line)
        return line


def _head(url: str, agent: str) -> tuple[Server, bytes] | None:
    """A request up to its length; ``None``: no line leads there."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORTS[parts.scheme]
    except (ValueError, KeyError):
        return None
    if not parts.hostname or not url.isascii() or not url.isprintable() or UNREAD & set(url):
        return None
    head = (
        f"POST {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nUser-Agent: {agent}\r\n"
        "Accept: */*\r\nContent-Type: application/json\r\nContent-Length: "
    )
    return Server(parts.hostname, port, parts.scheme == "https"), head.encode()
