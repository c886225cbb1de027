"""One connection to the server of the Bot API: it stays open, with one call at a time on it."""

import asyncio
from typing import cast

from aiohttp import ClientOSError, ClientPayloadError, ServerDisconnectedError
from httptools import HttpParserError, HttpParserUpgrade, HttpResponseParser

MOST = 16 * 1024 * 1024
"""Bytes of one answer, with its head; a hundred updates are some hundred thousand."""

INFORMATION = range(100, 200)
"""Said before the answer, and none itself."""
LENGTHS = (b"content-length", b"transfer-encoding")

Answer = tuple[int, bytes]
"""Its status and its body."""


class Line(asyncio.Protocol):
    """
    An answer goes to whoever asked, or to nobody.

    So a line ends with whatever is not exactly one whole answer to one question: a caller who
    gave up, bytes that nobody asked for, an answer that is none.
    """

    def __init__(self) -> None:
        self.since = 0.0  # when it was kept
        self._answer: asyncio.Future[Answer] | None = None

    async def ask(self, request: bytes, until: float) -> Answer:
        """
        Raises:
            TimeoutError: there was no answer by then; the request may have been heard.
            ClientError: the line broke, or what came is no answer; the same holds.
        """
        if not self.is_open:
            raise ServerDisconnectedError
        loop = asyncio.get_running_loop()
        self._answer, self._parser = loop.create_future(), HttpResponseParser(self)
        self._body: list[bytes] = []
        self._taken = 0
        self._has_head = self._has_length = False
        timer = loop.call_at(until, self._fail, TimeoutError())
        self._transport.write(request)
        try:
            return await self._answer
        except BaseException:
            self.hang_up()
            raise
        finally:
            timer.cancel()
            # A failure leads back here, and so does the parser: circles, and rarely collected.
            self._answer = None
            del self._parser

    @property
    def is_open(self) -> bool:
        return not self._transport.is_closing()

    def hang_up(self) -> None:
        self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is one without saying so

    def data_received(self, data: bytes) -> None:
        if self._is_over():
            self.hang_up()
            return
        self._taken += len(data)
        if self._taken > MOST:
            self._fail(ClientPayloadError("The answer is too long"))
            return
        try:
            self._parser.feed_data(data)
        except (HttpParserError, HttpParserUpgrade) as error:
            self._fail(ClientPayloadError(f"The answer is no HTTP: {type(error).__name__}"))

    def eof_received(self) -> None:
        self.hang_up()  # TLS would take leave first, and swallow what is written meanwhile

    def connection_lost(self, error: Exception | None) -> None:
        if self._is_over():
            return
        if error is None and self._has_head and not self._has_length:
            self._finish()  # such an answer ends with its line
        elif self._has_head:
            self._fail(ClientPayloadError("Response payload is not completed"))
        elif isinstance(error, OSError):
            self._fail(ClientOSError(*error.args))
        else:
            self._fail(ServerDisconnectedError())

    def on_message_begin(self) -> None:
        if self._is_over():  # two answers to one question
            self.hang_up()
        self._has_head = self._has_length = False

    def on_header(self, name: bytes, _: bytes) -> None:
        if name.lower() in LENGTHS:
            self._has_length = True

    def on_headers_complete(self) -> None:
        self._has_head = True

    def on_body(self, part: bytes) -> None:
        self._body.append(part)

    def on_message_complete(self) -> None:
        if self._parser.get_status_code() in INFORMATION:
            self._has_head = False  # the answer's is still to come
            return
        if self._is_over():
            return
        self._finish()
        if not self._parser.should_keep_alive():
            self.hang_up()

    def _is_over(self) -> bool:
        return self._answer is None or self._answer.done()

    def _finish(self) -> None:
        assert self._answer is not None
        self._answer.set_result((self._parser.get_status_code(), b"".join(self._body)))

    def _fail(self, error: Exception) -> None:
        self.hang_up()
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(error)
