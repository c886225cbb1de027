"""HTTP as far as a pretend Bot API needs it: so little that not the bench is measured."""

import asyncio
import json
from collections.abc import Callable
from email import message_from_bytes
from typing import Any, cast
from urllib.parse import parse_qsl, urlsplit

from httptools import HttpRequestParser

Params = dict[str, Any]
Answer = Callable[[Any], None]
"""To be called with the result, now or later."""
Ask = Callable[[str, Params, Answer], None]
"""A method of the Bot API is called."""

HEADERS_END = b"\r\n\r\n"
LENGTH = b"content-length:"
AGAIN = 0.2  # seconds


class Asked(asyncio.Protocol):
    """One kept connection of the bot's: requests, one after another."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._parser = HttpRequestParser(self)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is one without saying so

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_url(self, url: bytes) -> None:
        self._method = url.rpartition(b"/")[2].decode()
        self._kind, self._body = b"", b""

    def on_header(self, name: bytes, value: bytes) -> None:
        if name.lower() == b"content-type":
            self._kind = value

    def on_body(self, part: bytes) -> None:
        self._body += part

    def on_message_complete(self) -> None:
        self._ask(self._method, _params(self._kind, self._body), self._answer)

    def _answer(self, result: Any) -> None:
        if not self._transport.is_closing():
            self._transport.write(_response(json.dumps({"ok": True, "result": result}).encode()))


def _params(kind: bytes, body: bytes) -> Params:
    """JSON, or a form: as aiogram's own session sends it, or of many parts where a file goes."""
    if kind.startswith(b"application/json"):
        given: Params = json.loads(body)
        return given
    if kind.startswith(b"multipart/"):
        form = message_from_bytes(b"Content-Type: " + kind + HEADERS_END + body)
        return {
            str(part.get_param("name", header="content-disposition")): part.get_payload()
            for part in form.walk()
            if not part.is_multipart()
        }
    return dict(parse_qsl(body.decode()))


def _response(body: bytes) -> bytes:
    kind = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
    return kind + str(len(body)).encode() + HEADERS_END + body


class Webhook:
    """Brings updates to one process of the bot's, over as many connections as are needed."""

    def __init__(self, url: str, secret: str) -> None:
        at = urlsplit(url)
        self._host, self._port = at.hostname, at.port
        self._head = (
            f"POST {at.path} HTTP/1.1\r\nHost: {at.netloc}\r\n"
            f"Content-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: {secret}\r\n"
        )
        self._idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def bring(self, update: Params) -> None:
        """Until it was taken: a process may still be starting, or restarting."""
        body = json.dumps(update).encode()
        while not await self._is_taken(body):  # noqa: ASYNC110 - the other end sets no event
            await asyncio.sleep(AGAIN)

    async def _is_taken(self, body: bytes) -> bool:
        try:
            reader, writer = await self._connection()
            writer.write(f"{self._head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
            head = await reader.readuntil(HEADERS_END)
            await reader.readexactly(_length(head))
        except (OSError, EOFError):
            return False
        self._idle.append((reader, writer))
        return b" 200 " in head.partition(b"\r\n")[0]

    async def _connection(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._idle:
            return self._idle.pop()
        return await asyncio.open_connection(self._host, self._port)


def _length(head: bytes) -> int:
    _, _, rest = head.lower().partition(LENGTH)
    return int(rest.partition(b"\r\n")[0]) if rest else 0
