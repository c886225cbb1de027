"""What a call over a line comes to, whatever the other end does."""

import asyncio
import gc
import ssl
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from aiohttp import (
    ClientConnectorCertificateError,
    ClientConnectorError,
    ClientOSError,
    ClientPayloadError,
    ConnectionTimeoutError,
    ServerDisconnectedError,
)
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from bot import brisk, line, lines
from bot.line import Answer, Line
from bot.lines import Lines
from tests.e2e.stage import free_port

TOKEN = "42:CANARY"
OK = b"HTTP/1.1 200 OK\r\n"
WHOLE = {
    "length": OK + b"Content-Length: 5\r\n\r\nqonys",
    "chunks": OK + b"Transfer-Encoding: chunked\r\n\r\n2\r\nqo\r\n3;x=y\r\nnys\r\n0\r\n\r\n",
    "until the end": OK + b"Server: x\r\n\r\nqonys",
    "old": b"HTTP/1.0 200 OK\r\n\r\nqonys",
    "last": OK + b"Connection: close\r\nContent-Length: 5\r\n\r\nqonys",
    "after information": b"HTTP/1.1 100 Continue\r\n\r\n" + OK + b"content-length: 5\r\n\r\nqonys",
}
NO_HTTP = {
    "words": b"SSH-2.0-OpenSSH_9.2\r\n",
    "status": b"HTTP/1.1 nonsense\r\n\r\n",
    "length": OK + b"Content-Length: -5\r\n\r\nqonys",
    "two lengths": OK + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nqonys",
    "chunk": OK + b"Transfer-Encoding: chunked\r\n\r\nqonys\r\n",
    "another protocol": b"HTTP/1.1 101 X\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
}

Story = Callable[[Lines], Coroutine[None, None, None]]
Does = Callable[[asyncio.StreamWriter, bytes], Awaitable[None]]


@dataclass
class Far:
    """The other end, which does with each body what it is told to."""

    does: Does
    tls: bool = False
    port: int = 0
    writers: list[asyncio.StreamWriter] = field(default_factory=list)
    heard: list[bytes] = field(default_factory=list)

    @property
    def lines(self) -> int:
        """That there ever were."""
        return len(self.writers)

    async def meets(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.writers.append(writer)
        with suppress(EOFError, OSError):
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = int(head.partition(b"Content-Length: ")[2])
                self.heard.append(await reader.readexactly(length))
                await self.does(writer, self.heard[-1])
        writer.close()

    async def answers(self, ours: Lines, body: bytes = b"{}", within: float = 5) -> Answer:
        url = f"http{'s' if self.tls else ''}://127.0.0.1:{self.port}/bot{TOKEN}/sendMessage"
        assert ours.lead_to(url)
        return await ours.post(url, body, within)

    async def fails(self, ours: Lines, body: bytes = b"{}", within: float = 5) -> Exception:
        """What is raised; nothing of it may name the token."""
        with pytest.raises(Exception) as error:  # noqa: PT011 - compared by the caller
            await self.answers(ours, body, within)
        assert TOKEN not in "".join(traceback.format_exception(error.value))
        return error.value


@asynccontextmanager
async def far(does: Does, tls: ssl.SSLContext | None = None) -> AsyncIterator[Far]:
    there = Far(does, tls is not None)
    async with await asyncio.start_server(there.meets, "127.0.0.1", 0, ssl=tls) as server:
        there.port = server.sockets[0].getsockname()[1]
        yield there
        for writer in there.writers:
            writer.transport.abort()
        await is_seen()


@pytest.fixture
async def ours() -> AsyncIterator[Lines]:
    """At most five at a time."""
    some = Lines(5, tls=True, agent="Qonys")
    yield some
    await some.close()


def whole(body: bytes) -> bytes:
    return OK + b"Content-Length: %d\r\n\r\n%b" % (len(body), body)


async def echoes(writer: asyncio.StreamWriter, body: bytes) -> None:
    writer.write(whole(body))


async def is_seen() -> None:
    """What was just written or closed here is noticed over there."""
    for _ in range(5):
        await asyncio.sleep(0.001)


@pytest.mark.parametrize("kind", WHOLE)
async def test_an_answer_arrives_whole_wherever_it_is_cut(ours: Lines, kind: str) -> None:
    cuts = iter(range(len(WHOLE[kind])))

    async def in_two(writer: asyncio.StreamWriter, _: bytes) -> None:
        cut = next(cuts)
        for part in (WHOLE[kind][:cut], WHOLE[kind][cut:]):
            writer.write(part)
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        if kind in ("until the end", "old", "last"):
            writer.close()

    async with far(in_two) as there:
        told = [await there.answers(ours) for _ in WHOLE[kind]]

    assert set(told) == {(200, b"qonys")}
    assert there.lines == (1 if kind in ("length", "chunks", "after information") else len(told))


async def test_many_who_ask_at_once_hear_each_their_own_answer(ours: Lines) -> None:
    async def takes_its_time(writer: asyncio.StreamWriter, body: bytes) -> None:
        await asyncio.sleep(0.001 * (int(body) % 3))
        writer.write(whole(body))

    bodies = [b"%d" % number for number in range(200)]
    async with far(takes_its_time) as there:
        told = await asyncio.gather(*(there.answers(ours, body) for body in bodies))

    assert [body for _, body in told] == bodies
    assert (there.lines, sorted(there.heard)) == (5, sorted(bodies))


@pytest.mark.parametrize("is_first", [False, True], ids=["on a line", "before there is one"])
async def test_whoever_gives_up_leaves_no_answer_to_the_next(ours: Lines, is_first: bool) -> None:
    """At whatever moment that is: between any two steps up to the answer."""
    async with far(echoes) as there:
        for moment in range(30):
            if is_first:
                await ours.close()
            async with asyncio.TaskGroup() as group:
                left = group.create_task(there.answers(ours, b"left %d" % moment))
                for _ in range(moment):
                    await asyncio.sleep(0)
                left.cancel()
            for body in (b"next %d" % moment, b"then %d" % moment):
                assert await there.answers(ours, body) == (200, body)
        await is_seen()

        assert [writer for writer in there.writers if not writer.is_closing()] == [
            there.writers[-1]
        ]


async def test_who_waited_too_long_leaves_no_answer_to_the_next(ours: Lines) -> None:
    async def answers_late(writer: asyncio.StreamWriter, body: bytes) -> None:
        await asyncio.sleep(0.05 if body == b"late" else 0)
        writer.write(whole(body))

    async with far(answers_late) as there:
        await there.answers(ours)
        error = await there.fails(ours, b"late", within=0.02)
        told = [await there.answers(ours, body) for body in (b"next", b"then")]

    assert type(error) is TimeoutError
    assert [body for _, body in told] == [b"next", b"then"]
    assert there.lines == 2


@pytest.mark.parametrize("more", [whole(b"stale"), b"HT", b"\x00", OK])
@pytest.mark.parametrize("is_later", [False, True], ids=["at once", "later"])
async def test_what_nobody_asked_for_is_nobodys_answer(
    ours: Lines, more: bytes, is_later: bool
) -> None:
    async def says_more(writer: asyncio.StreamWriter, body: bytes) -> None:
        writer.write(whole(body) + (b"" if is_later else more))

    async with far(says_more) as there:
        for number in range(3):
            assert await there.answers(ours, b"%d" % number) == (200, b"%d" % number)
            if is_later:
                there.writers[-1].write(more)
                await is_seen()

    assert (there.lines, there.heard) == (3, [b"0", b"1", b"2"])


async def test_a_line_that_ended_in_between_fails_nobody(ours: Lines) -> None:
    async def hangs_up(writer: asyncio.StreamWriter, body: bytes) -> None:
        writer.write(whole(body))
        writer.close()

    async with far(hangs_up) as there:
        for number in range(3):
            assert await there.answers(ours, b"%d" % number) == (200, b"%d" % number)
            await is_seen()

    assert there.heard == [b"0", b"1", b"2"]


async def test_a_line_that_was_silent_for_long_is_not_used_again(
    ours: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with far(echoes) as there:
        for idle in (15, 0, 15, 15):
            monkeypatch.setattr(lines, "IDLE", idle)
            await there.answers(ours)

    assert there.lines == 3


async def test_nothing_is_said_twice_where_no_answer_came(ours: Lines) -> None:
    async def breaks_off(writer: asyncio.StreamWriter, body: bytes) -> None:
        if body == b"first":
            writer.write(whole(b""))
        else:
            writer.transport.abort()

    async with far(breaks_off) as there:
        await there.answers(ours, b"first")
        errors = [await there.fails(ours, b"second") for _ in range(2)]

    assert [type(error) for error in errors] == [ServerDisconnectedError] * 2
    assert there.heard == [b"first", b"second", b"second"]


@pytest.mark.parametrize("kind", ["length", "chunks", "last", "after information"])
async def test_half_an_answer_is_none(ours: Lines, kind: str) -> None:
    begins = WHOLE[kind].rindex(b"\r\n\r\nqo" if kind != "chunks" else b"2\r\nqo") + 4
    cuts = iter(range(begins, len(WHOLE[kind])))

    async def breaks_off(writer: asyncio.StreamWriter, _: bytes) -> None:
        writer.write(WHOLE[kind][: next(cuts)])
        writer.close()

    async with far(breaks_off) as there:
        errors = [await there.fails(ours) for _ in range(begins, len(WHOLE[kind]))]

    assert {type(error) for error in errors} == {ClientPayloadError}


async def test_a_call_that_failed_is_not_remembered(ours: Lines) -> None:
    """In a circle it would stay until a collection, which is rare, and with it what was said."""

    async def breaks_off(writer: asyncio.StreamWriter, _: bytes) -> None:
        writer.transport.abort()

    gc.collect()
    gc.disable()
    try:
        async with far(breaks_off) as there:
            for _ in range(3):
                with suppress(ServerDisconnectedError):
                    await there.answers(ours)
        left = [one for one in gc.get_objects() if isinstance(one, Line)]
    finally:
        gc.enable()

    assert left == []


async def test_what_is_said_before_an_answer_is_none(ours: Lines) -> None:
    async def breaks_off(writer: asyncio.StreamWriter, _: bytes) -> None:
        writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        writer.close()

    async with far(breaks_off) as there:
        error = await there.fails(ours)

    assert type(error) is ServerDisconnectedError


@pytest.mark.parametrize("kind", NO_HTTP)
async def test_what_is_no_http_is_no_answer(ours: Lines, kind: str) -> None:
    async def babbles(writer: asyncio.StreamWriter, _: bytes) -> None:
        writer.write(NO_HTTP[kind])

    async with far(babbles) as there:
        errors = [await there.fails(ours) for _ in range(2)]

    assert {type(error) for error in errors} == {ClientPayloadError}
    assert there.lines == 2


@pytest.mark.parametrize("begins", [OK, OK + b"Content-Length: 9999999\r\n\r\n", OK + b"\r\n"])
async def test_an_answer_without_end_is_not_read_for_ever(
    ours: Lines, begins: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "MOST", 100_000)

    async def goes_on(writer: asyncio.StreamWriter, _: bytes) -> None:
        writer.write(begins)
        while True:
            writer.write(b"x: y\r\n" * 1000)
            await writer.drain()

    async with far(goes_on) as there:
        error = await there.fails(ours)

    assert type(error) is ClientPayloadError


async def test_who_found_no_line_in_time_is_known_to_have_said_nothing(ours: Lines) -> None:
    """Be it that all are taken, or that the other end does not greet."""
    is_free = asyncio.Event()

    async def waits(writer: asyncio.StreamWriter, body: bytes) -> None:
        await is_free.wait()
        writer.write(whole(body))

    async with far(waits) as there, asyncio.TaskGroup() as group:
        taken = [group.create_task(there.answers(ours, b"taken")) for _ in range(5)]
        await is_seen()
        late = await there.fails(ours, b"late", within=0.01)
        is_free.set()
        await asyncio.gather(*taken)
        there.tls = True
        silent = await there.fails(ours, b"silent", within=0.05)

    assert type(late) is type(silent) is ConnectionTimeoutError
    assert there.heard == [b"taken"] * 5


async def test_who_is_refused_again_and_again_takes_no_place_from_others(ours: Lines) -> None:
    nowhere = Far(echoes, port=free_port())
    errors = [await nowhere.fails(ours, within=1) for _ in range(6)]
    async with far(echoes) as there:
        told = await there.answers(ours)

    assert {type(error) for error in errors} == {ClientConnectorError}
    assert told == (200, b"{}")


async def test_who_is_cut_off_at_once_hears_so(ours: Lines) -> None:
    def slams(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.abort()

    async with await asyncio.start_server(slams, "127.0.0.1", 0) as server:
        there = Far(echoes, port=server.sockets[0].getsockname()[1])
        errors = [await there.fails(ours, within=1) for _ in range(20)]

    assert {type(error) for error in errors} <= {ServerDisconnectedError, ClientOSError}


async def test_who_waits_when_lines_are_closed_hears_so_and_others_may_ask_anew(
    ours: Lines,
) -> None:
    async def is_silent(writer: asyncio.StreamWriter, body: bytes) -> None:
        if body != b"waits":
            writer.write(whole(body))

    async with far(is_silent) as there, asyncio.TaskGroup() as group:
        waiting = group.create_task(there.fails(ours, b"waits"))
        await is_seen()
        await ours.close()
        told = await there.answers(ours, b"anew")

    assert type(waiting.result()) is ServerDisconnectedError
    assert told == (200, b"anew")


@pytest.mark.parametrize(
    "url", ["x://y/z", "http://", "http://a:b/c", "http://a b/", "http://қоныс/"]
)
def test_lines_lead_to_plain_addresses_only(url: str) -> None:
    assert not Lines(1, tls=True, agent="").lead_to(url)


def certified(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Of a server that nobody else vouches for, and of a client that trusts it."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([])
    host = x509.IPAddress(IPv4Address("127.0.0.1"))
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
    made = made.not_valid_after(datetime(2120, 1, 1, tzinfo=UTC))
    made = made.add_extension(x509.SubjectAlternativeName([host]), critical=True)
    signed = made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    plain = serialization.NoEncryption()
    pem = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    file = folder / "server.pem"
    file.write_bytes(signed + key.private_bytes(*pem, plain))
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(file)
    return server, ssl.create_default_context(cadata=signed.decode())


async def test_over_tls_a_server_is_spoken_to_only_if_it_is_the_one_it_says(
    ours: Lines, tmp_path: Path
) -> None:
    server, client = certified(tmp_path)
    trusting = Lines(5, client, "Qonys")
    async with far(echoes, server) as there:
        told = [await there.answers(trusting, body) for body in (b"first", b"x" * 300_000)]
        error = await there.fails(ours, b"secret")
        await trusting.close()

    assert [body for _, body in told] == [b"first", b"x" * 300_000]
    assert isinstance(error, ClientConnectorCertificateError)
    assert there.heard == [body for _, body in told]


async def test_over_tls_too_an_answer_may_end_with_its_line_and_the_next_has_its_own(
    tmp_path: Path,
) -> None:
    server, client = certified(tmp_path)
    kinds = iter(("until the end", "length", "length", "old"))

    async def hangs_up(writer: asyncio.StreamWriter, _: bytes) -> None:
        writer.write(WHOLE[next(kinds)])
        writer.close()

    trusting = Lines(5, client, "Qonys")
    async with far(hangs_up, server) as there:
        for _ in range(4):
            assert await there.answers(trusting) == (200, b"qonys")
            await is_seen()
        await trusting.close()

    assert there.lines == 4


def on_the_services_loop(story: Story) -> None:
    async def told() -> None:
        some = Lines(5, tls=True, agent="Qonys")
        await story(some)
        await some.close()

    brisk.run(told())


@pytest.mark.parametrize(
    "story",
    [
        *(partial(test_an_answer_arrives_whole_wherever_it_is_cut, kind=kind) for kind in WHOLE),
        test_many_who_ask_at_once_hear_each_their_own_answer,
        partial(test_whoever_gives_up_leaves_no_answer_to_the_next, is_first=False),
        partial(test_whoever_gives_up_leaves_no_answer_to_the_next, is_first=True),
        test_who_waited_too_long_leaves_no_answer_to_the_next,
        partial(test_what_nobody_asked_for_is_nobodys_answer, more=OK, is_later=False),
        partial(test_what_nobody_asked_for_is_nobodys_answer, more=OK, is_later=True),
        test_a_line_that_ended_in_between_fails_nobody,
        test_nothing_is_said_twice_where_no_answer_came,
        partial(test_half_an_answer_is_none, kind="length"),
        test_who_found_no_line_in_time_is_known_to_have_said_nothing,
        test_who_is_cut_off_at_once_hears_so,
        test_who_waits_when_lines_are_closed_hears_so_and_others_may_ask_anew,
    ],
)
def test_the_same_holds_on_the_loop_that_the_service_runs_on(story: Story) -> None:
    on_the_services_loop(story)


def test_tls_is_the_same_on_the_loop_that_the_service_runs_on(tmp_path: Path) -> None:
    known = test_over_tls_a_server_is_spoken_to_only_if_it_is_the_one_it_says
    ended = test_over_tls_too_an_answer_may_end_with_its_line_and_the_next_has_its_own
    on_the_services_loop(partial(known, tmp_path=tmp_path))
    on_the_services_loop(lambda _: ended(tmp_path))
