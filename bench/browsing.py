"""A browser in which an officer is signed in: the console as it is served, over loopback."""

import re
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiogram import Bot
from aiohttp import ClientSession, CookieJar, web
from aiohttp.test_utils import TestServer

from bench.crowd import NOW
from bot.app import App, new_database
from bot.settings import Settings
from bot.unit import Unit, Work
from web.access import CONSOLE

NOBODYS_TOKEN = "42:bench"  # noqa: S105 - opens nothing, and nothing is sent
CSRF = re.compile(r'name="csrf" value="([0-9a-f]+)"')


class Unusable(Exception):
    """A page came back as a refusal: how fast that is says nothing."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds by the clock, and those in which the process was at work, browser included."""

    waited: float
    worked: float


class Watch:
    """Runs from when it is made."""

    def __init__(self) -> None:
        self._waited, self._worked = time.perf_counter(), time.process_time()

    def read(self) -> Spent:
        waited, worked = time.perf_counter() - self._waited, time.process_time() - self._worked
        return Spent(waited * 1000, worked * 1000)


class Browser:
    """Opens pages and sends forms, and says what each took."""

    def __init__(self, app: App, server: TestServer, session: ClientSession) -> None:
        self._app = app
        self._server = server
        self._session = session
        self._csrf = ""
        self.page = ""
        """The newest one."""

    async def opens(self, path: str) -> Spent:
        return await self._asks("GET", path, {})

    async def sends(self, path: str, **fields: str) -> Spent:
        """Send a form; what it leads to is not opened."""
        return await self._asks("POST", path, {"csrf": self._csrf, **fields})

    async def calls(self, work: Work[object]) -> Spent:
        """A use case, where there is no page of it."""
        watch = Watch()
        await self._app.units.write(work)
        return watch.read()

    async def signs_in(self, officer: int) -> None:
        """By a link, as from the bot."""
        link = await self._app.units.write(lambda unit: _link(unit, officer))
        await self.sends(f"/enter/{link}")
        await self.opens("/queue")

    async def _asks(self, method: str, path: str, fields: dict[str, str]) -> Spent:
        url, watch = self._server.make_url(CONSOLE + path), Watch()
        asked = self._session.request(method, url, data=fields or None, allow_redirects=False)
        async with asked as response:
            self.page = await response.text()
        spent = watch.read()
        if response.status >= web.HTTPBadRequest.status_code:
            raise Unusable(f"{method} {path}: {response.status}")
        if found := CSRF.search(self.page):
            self._csrf = found[1]
        return spent


@asynccontextmanager
async def served(file: Path) -> AsyncIterator[App]:
    """The whole service over *file*, without Telegram."""
    settings = Settings(_env_file=None, database=f"sqlite:///{file}")
    database = new_database(settings)
    try:
        await database.migrate()
        yield App(settings, Bot(NOBODYS_TOKEN), database, lambda: NOW)
    finally:
        await database.close()


@asynccontextmanager
async def browser(app: App, officer: int) -> AsyncIterator[Browser]:
    """*officer* in front of the console of *app*."""
    console = web.Application()
    console.add_subapp(CONSOLE, app.console())
    server = TestServer(console)
    async with server, ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        opened = Browser(app, server, session)
        await opened.signs_in(officer)
        yield opened


async def _link(unit: Unit, officer: int) -> str:
    return await unit.service.sessions.offer(officer)
