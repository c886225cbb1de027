"""Telegram calls us: only with the secret, and whatever it brings, the next update works."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from bot.profile import publish
from bot.settings import Settings
from emulator.person import Person
from emulator.server import serving
from emulator.world import World
from tests.bot.acts import QUESTION, first
from tests.e2e.killing import submits
from tests.e2e.stage import comes, environment, file_in, free_port, kept, lives

pytestmark = pytest.mark.asyncio(loop_scope="module")
SECRET, HEADER = "a-Secret_7", "X-Telegram-Bot-Api-Secret-Token"
TELEGRAM = "149.154.167.220"
"""An address of Telegram's: whoever asks can write it into a header (T5)."""
UPDATE = {
    "update_id": 1,
    "message": {
        "message_id": 1,
        "date": 1,
        "text": "/start",
        "chat": {"id": 501, "type": "private"},
        "from": {"id": 501, "is_bot": False, "first_name": "A"},
    },
}


@dataclass(frozen=True, slots=True)
class Service:
    """A running service behind a webhook, and what to reach it by."""

    world: World
    address: str
    folder: Path
    session: ClientSession

    async def posts(self, body: bytes | None = None, *headers: tuple[str, str]) -> int:
        """Call the webhook; the status of the answer."""
        url = f"{self.address}/telegram"
        sent = json.dumps(UPDATE).encode() if body is None else body
        async with self.session.post(url, headers=list(headers), data=sent) as answer:
            return answer.status

    async def gets(self, path: str) -> tuple[int, str]:
        async with self.session.get(f"{self.address}{path}") as answer:
            return answer.status, await answer.text()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def service(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Service]:
    """One for all: starting a process takes seconds."""
    tmp_path = tmp_path_factory.mktemp("webhook")
    world, listen = World(), f"127.0.0.1:{free_port()}"
    chosen = {
        "QONYS_LISTEN": listen,
        "QONYS_WEBHOOK_URL": f"http://{listen}/telegram",
        "QONYS_WEBHOOK_SECRET": SECRET,
    }
    async with (
        ClientSession() as session,
        serving(world, webhook_pause=0.05) as telegram,
        lives(environment(world, telegram, tmp_path, **chosen), tmp_path / "log") as several,
    ):
        await several.begin()
        await publish(Settings(_env_file=None, **_given(chosen, world, telegram)))
        yield Service(world, f"http://{listen}", tmp_path, session)
        await several.ends()


def _given(chosen: dict[str, str], world: World, telegram: str) -> dict[str, Any]:
    """What `python -m bot profile` reads from the same environment."""
    named = {name.removeprefix("QONYS_").lower(): value for name, value in chosen.items()}
    return {**named, "token": world.token, "api_url": telegram}


async def test_a_visitor_is_served_through_the_webhook(service: Service) -> None:
    person = Person(service.world, 501, "Айгүл")
    await person.opens()
    await comes(lambda: bool(person.sees), person)
    await person.taps("Қазақша")
    await comes(lambda: first("menu") in person.sees, person)
    sent = await submits(person, "ask", QUESTION)
    await comes(lambda: service.world.is_quiet)

    assert sent.reference.startswith("M-")
    assert service.world.complaints() == []


@pytest.mark.parametrize(
    "headers",
    [
        (),
        ((HEADER, ""),),
        ((HEADER, "wrong"),),
        ((HEADER, SECRET + "x"),),
        ((HEADER, "құпия"),),
        ((HEADER, SECRET), (HEADER, SECRET)),
        ((HEADER, SECRET), (HEADER, "wrong")),
        (("X-Forwarded-For", TELEGRAM),),
        (("X-Forwarded-For", f"{TELEGRAM}, құпия"), ("X-Real-IP", TELEGRAM), (HEADER, "wrong")),
    ],
)
async def test_p19_without_the_secret_nothing_comes_in(
    service: Service, headers: tuple[tuple[str, str], ...]
) -> None:
    assert await service.posts(None, *headers) == 401
    assert await kept(file_in(service.folder), "SELECT 1 FROM inbox WHERE update_id = 1") == []


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"x"',
        b"{}",
        b'{"update_id": "x"}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"update_id": 1' + b"0" * 5000 + b"}",
        b'{"update_id": 1' + b"0" * 30 + b"}",
        b'{"update_id": true}',
        b'{"update_id": 4, "message": {"from": {"id": 1' + b"0" * 30 + b"}}}",
        b'{"update_id": 2, "message": 7}',
        b'{"update_id": 3, "message": {"text": "\\ud83d"}}',
    ],
    ids=range(15),
)
async def test_p19_what_is_no_update_is_taken_and_the_next_one_works(
    service: Service, body: bytes
) -> None:
    """Anything but 200 would make Telegram send it again for ever."""
    secret = (HEADER, SECRET)
    assert await service.posts(body, secret) == 200

    person = Person(service.world, 601 + service.world.updates.next_id, "Айгүл")
    await person.opens()
    await comes(lambda: bool(person.sees), person)
    assert "Traceback" not in (service.folder / "log").read_text()


async def test_operators_see_that_it_is_alive_and_ready(service: Service) -> None:
    assert await service.gets("/healthz") == (200, "ok\n")
    assert await service.gets("/readyz") == (200, "ready\n")
