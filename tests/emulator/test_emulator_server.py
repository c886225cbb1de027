"""The same world over HTTP: for bots, webhooks, other processes and browsers."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError, TelegramNetworkError
from aiohttp import ClientSession, web

from emulator.faults import Fault
from emulator.person import Person
from emulator.phones import read_phone
from emulator.remote import RemotePerson, RemoteWorld
from emulator.server import serving
from emulator.world import World
from tests.emulator.stage import inline

ADDRESS = re.compile(r"""(?:src|href)="([^"]*)"|@import|url\(|https?://""")


@pytest.fixture
async def address(world: World) -> AsyncIterator[str]:
    phones = [read_phone(world, "7;Айгүл;kk;;Келуші · қазақша;p_kandas")]
    async with serving(world, phones=phones, webhook_pause=0.02) as address:
        yield address


@pytest.fixture
async def faraway(world: World, address: str) -> AsyncIterator[Bot]:
    """A bot that has only the network."""
    api = TelegramAPIServer.from_base(address)
    async with Bot(world.token, session=AiohttpSession(api=api)) as bot:
        yield bot


@dataclass
class Hook:
    """A webhook that fails a few times first."""

    failures: int = 0
    secrets: list[str | None] = field(default_factory=list)
    updates: list[int] = field(default_factory=list)
    enough: asyncio.Event = field(default_factory=asyncio.Event)

    async def take(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.updates.append((await request.json())["update_id"])
        if len(self.updates) <= self.failures:
            return web.Response(status=500)
        self.enough.set()
        return web.Response()


@pytest.fixture
async def hook() -> AsyncIterator[tuple[Hook, str]]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/telegram", hook.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield hook, f"http://127.0.0.1:{runner.addresses[0][1]}/telegram"
    await runner.cleanup()


async def test_a_conversation_over_http(faraway: Bot, address: str) -> None:
    async with RemoteWorld(address) as world:
        dana = RemotePerson(world, 8, "Дана")
        await dana.opens("https://t.me/qonys_bot?start=p_kandas")
        assert (await faraway.get_updates(timeout=5))[0].message is not None
        await faraway.send_message(
            8, "<b>Сәлем</b>", parse_mode="HTML", reply_markup=inline(Иә="y")
        )
        shown = await dana.waits_for("Сәлем")
        await dana.taps("Иә")

        assert shown["buttons"] == [["Иә"]]
        assert [call["method"] for call in await world.calls()] == ["getUpdates", "sendMessage"]
        assert await world.complaints() == ["the tap 'y' of 8 was never answered"]


async def test_what_a_phone_does_not_offer_fails_with_the_screen(address: str) -> None:
    async with RemoteWorld(address) as world:
        with pytest.raises(AssertionError, match="no button 'Иә'"):
            await RemotePerson(world, 8, "Дана").taps("Иә")


async def test_a_broken_connection_and_a_broken_gateway_over_http(
    faraway: Bot, address: str, aigul: Person
) -> None:
    async with RemoteWorld(address) as world:
        await world.add_fault(Fault(kind="lost_reply", method="sendMessage"))
        await world.add_fault(Fault(kind="html_502", method="sendMessage"))
        with pytest.raises(TelegramNetworkError):
            await faraway.send_message(aigul.id, "бір")
        with pytest.raises(ClientDecodeError):
            await faraway.send_message(aigul.id, "екі")

    assert aigul.sees == "бір"


@pytest.mark.parametrize("way", ["json", "data", "params"])
async def test_json_forms_and_queries_are_all_read(way: str, address: str, aigul: Person) -> None:
    message = {"chat_id": aigul.id, "text": "5", "reply_markup": '{"inline_keyboard": []}'}
    async with ClientSession() as http:
        url = f"{address}/bot42:TEST/sendmessage"
        async with http.post(url, **{way: message}) as response:  # type: ignore[arg-type]
            answer = await response.json()

    assert answer["ok"], answer
    assert aigul.sees == "5"


async def test_a_webhook_gets_its_secret_and_another_try(
    faraway: Bot, hook: tuple[Hook, str], aigul: Person
) -> None:
    ear, url = hook
    ear.failures = 2
    await faraway.set_webhook(url, secret_token="s3cret")
    await aigul.sends("бір")
    async with asyncio.timeout(5):
        await ear.enough.wait()

    assert len(ear.updates) == 3
    assert len(set(ear.updates)) == 1
    assert set(ear.secrets) == {"s3cret"}
    info = await faraway.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"


async def test_a_person_whose_update_fails_holds_up_nobody_else(
    faraway: Bot, hook: tuple[Hook, str], world: World, aigul: Person
) -> None:
    ear, url = hook
    ear.failures = 1
    await faraway.set_webhook(url)
    await aigul.sends("бір")
    await aigul.sends("екі")
    await Person(world, 8, "Дана").opens()
    async with asyncio.timeout(5):
        while not world.is_quiet:
            await world.updates.bell.next_ring(1)

    first, second, danas = sorted(set(ear.updates))
    assert ear.updates == [first, danas, first, second]


async def test_the_page_is_served_strictly_and_needs_nothing_from_outside(address: str) -> None:
    async with ClientSession() as http, http.get(address) as response:
        html = await response.text()
        policy = response.headers["Content-Security-Policy"]
    parts = [found[1] for found in ADDRESS.finditer(html)]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert parts
    assert all(part.startswith("/page/") for part in parts)


async def test_the_page_hears_at_once_what_is_said(
    faraway: Bot, address: str, aigul: Person
) -> None:
    async with ClientSession() as http, http.get(f"{address}/_live") as live:
        assert "Келуші · қазақша" in (await live.content.readline()).decode()
        await live.content.readline()
        await faraway.send_message(aigul.id, "жаңалық")

        assert "жаңалық" in (await live.content.readline()).decode()


async def test_nothing_but_the_page_can_be_fetched_from_its_folder(address: str) -> None:
    async with ClientSession() as http:
        for name in ("..%2Fserver.py", "nothing.js", "%2Fetc%2Fpasswd"):
            async with http.get(f"{address}/page/{name}") as response:
                assert response.status == 404
