"""A network between us and PostgreSQL that breaks when it is told to."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from urllib.parse import parse_qs, urlsplit

PORT = 5432  # the number in the name of a server's socket


class Line:
    """Passes everything on; once told, a commit gets through and its answer does not come back."""

    def __init__(self, socket: str) -> None:
        self._socket = socket
        self.loses_answer = False
        self.lost = 0

    async def join(self, ours: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        theirs, there = await asyncio.open_unix_connection(self._socket)
        committing = asyncio.Event()

        def asked(words: bytes) -> bool:
            if self.loses_answer and b"COMMIT" in words:
                self.loses_answer = False
                committing.set()
            return True

        def answered(_: bytes) -> bool:
            self.lost += committing.is_set()
            return not committing.is_set()

        ways = [
            asyncio.ensure_future(_passes(ours, there, asked)),
            asyncio.ensure_future(_passes(theirs, back, answered)),
        ]
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for way in ways:
            way.cancel()
        for end in (there, back):
            end.transport.abort()


async def _passes(
    here: asyncio.StreamReader, there: asyncio.StreamWriter, may: Callable[[bytes], bool]
) -> None:
    with suppress(ConnectionError):
        while (words := await here.read(65536)) and may(words):
            there.write(words)
            await there.drain()


@asynccontextmanager
async def line(url: str) -> AsyncIterator[tuple[Line, str]]:
    """A line to the server at *url*, and the address at its near end."""
    parts = urlsplit(url)
    (folder,) = parse_qs(parts.query)["host"]
    made = Line(f"{folder}/.s.PGSQL.{PORT}")
    server = await asyncio.start_server(made.join, "127.0.0.1", 0)
    try:
        port = server.sockets[0].getsockname()[1]
        yield made, f"postgresql://postgres@127.0.0.1:{port}{parts.path}?sslmode=disable"
    finally:
        server.close()
        await asyncio.sleep(0)
