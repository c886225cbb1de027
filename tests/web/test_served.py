"""Whoever asks slowly is cut off, and nobody else waits for them (reliability T6, P19)."""

import asyncio
import logging
import resource
from collections.abc import Iterator
from io import BytesIO
from itertools import cycle, islice

import pytest
from aiohttp import ClientSession, web

from tests.e2e.stage import free_port
from web.guard import errors
from web.served import Served

WITHIN = 1.5
"""Seconds instead of ten; nothing else differs."""
SLOW, FILES = 1_000, 4_096
HEAD = b"POST /%s HTTP/1.1\r\nHost: x\r\n"
SOME_OF_A_BODY = b"Content-Length: 900\r\n\r\n{"
WHOLE = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
BEGINNINGS = {
    "nothing": b"",
    "half a line": b"POST /rea",
    "half a head": HEAD % b"reads" + b"X-Slow: ",
    "half a body": HEAD % b"reads" + SOME_OF_A_BODY,
    "half a body in chunks": HEAD % b"reads" + b"Transfer-Encoding: chunked\r\n\r\n900\r\n{",
    "half a body that nobody reads": HEAD % b"refuses" + SOME_OF_A_BODY,
    "a request and half of the next": WHOLE + b"GET / HTTP/1.1\r\nX: ",
}


async def reads(request: web.Request) -> web.Response:
    return web.Response(body=await request.read())


async def refuses(_: web.Request) -> web.Response:
    return web.Response(status=401)


ROUTES = [web.get("/", refuses), web.post("/reads", reads), web.post("/refuses", refuses)]


@pytest.fixture
def many_files() -> Iterator[None]:
    """Both ends of a thousand connections are ours."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(FILES, hard)), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def lasts(port: int, beginning: bytes, after: float = 0) -> float:
    """How long somebody is borne who begins so and goes on a byte at a time."""
    loop = asyncio.get_running_loop()
    await asyncio.sleep(after)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    begun = loop.time()
    writer.write(beginning)
    while not await _is_over(reader):
        if beginning and not writer.is_closing():
            writer.write(b"1")
    writer.close()
    return loop.time() - begun


async def _is_over(reader: asyncio.StreamReader) -> bool:
    try:
        async with asyncio.timeout(WITHIN / 3):
            return not await reader.read(1024)
    except TimeoutError:
        return False
    except ConnectionError:
        return True


async def answered(session: ClientSession, port: int) -> float:
    """After how many seconds somebody who asks as one should is answered."""
    loop, begun = asyncio.get_running_loop(), asyncio.get_running_loop().time()
    async with session.post(f"http://127.0.0.1:{port}/reads", data=b"{}") as answer:
        assert await answer.read() == b"{}"
    return loop.time() - begun


@pytest.mark.usefixtures("many_files")
async def test_t6_a_thousand_who_ask_slowly_are_cut_off_and_nobody_waits_for_them() -> None:
    port = free_port()
    async with Served(ROUTES, f"127.0.0.1:{port}", {}, WITHIN), ClientSession() as session:
        beginnings = enumerate(islice(cycle(BEGINNINGS.values()), SLOW))
        slow = asyncio.gather(*[lasts(port, one, number / SLOW) for number, one in beginnings])
        others = []
        while not slow.done():
            others.append(await answered(session, port))
            await asyncio.sleep(0.05)

    assert len(slow.result()) == SLOW
    assert max(slow.result()) < WITHIN * 3
    assert sorted(others)[len(others) * 9 // 10] < WITHIN


@pytest.mark.parametrize("beginning", BEGINNINGS.values(), ids=BEGINNINGS)
async def test_t6_however_slowness_begins_it_ends(beginning: bytes) -> None:
    port = free_port()
    async with Served(ROUTES, f"127.0.0.1:{port}", {}, 0.2):
        async with asyncio.timeout(5):
            lasted = await lasts(port, beginning)

    assert lasted > 0.1  # the other side has begun to count a little earlier


async def test_whoever_is_answered_slowly_is_not_cut_off() -> None:
    """The time is for what the other side sends, not for what we do with it."""

    async def thinks(request: web.Request) -> web.Response:
        body = await request.read()
        await asyncio.sleep(0.5)
        return web.Response(body=body)

    port, routes = free_port(), [web.post("/", thinks)]
    async with (
        Served(routes, f"127.0.0.1:{port}", {}, 0.2),
        ClientSession() as session,
        session.post(f"http://127.0.0.1:{port}/", data=b"{}") as answer,
    ):
        assert await answer.read() == b"{}"


async def test_t6_what_is_too_large_is_refused() -> None:
    port, large = free_port(), b"1" * (1024**2 + 1)
    async with Served(ROUTES, f"127.0.0.1:{port}", {}), ClientSession() as session:
        async with session.post(f"http://127.0.0.1:{port}/reads", data=BytesIO(large)) as answer:
            assert answer.status == 413
        flood = {f"X-{number}": "1" * 1000 for number in range(500)}
        async with session.get(f"http://127.0.0.1:{port}/", headers=flood) as answer:
            assert answer.status == 400


async def test_t6_whoever_hangs_up_is_no_defect(caplog: pytest.LogCaptureFixture) -> None:
    """Else a stranger could fill the log with errors that nobody made."""
    console = web.Application(middlewares=[errors])
    console.add_routes(ROUTES)
    port = free_port()
    async with Served(ROUTES, f"127.0.0.1:{port}", {"/console": console}, 0.2):
        for address in (b"reads", b"console/reads"):
            await lasts(port, HEAD % address + SOME_OF_A_BODY)

    assert [one for one in caplog.records if one.levelno >= logging.WARNING] == []
