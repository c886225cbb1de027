"""A browser without a screen: it keeps cookies, fills in forms and reads pages."""

import html
import re
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from aiohttp import ClientSession, CookieJar, web
from aiohttp.test_utils import TestServer

from emulator.person import Person
from tests.bot.acts import label
from tests.stage import Stage
from web.access import CONSOLE

TOKEN = re.compile(r'data-csrf="([0-9a-f]+)"')
Fields = Mapping[str, str] | list[tuple[str, str]]
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Page:
    """What came back."""

    status: int
    text: str
    headers: Mapping[str, str]
    path: str
    body: bytes = b""

    @property
    def words(self) -> str:
        """As it is read: tags gone, entities told, spaces single."""
        return " ".join(html.unescape(TAG.sub(" ", self.text)).split())


@dataclass(slots=True)
class Browser:
    """One browser; *headers* go along with everything."""

    server: TestServer
    session: ClientSession
    headers: dict[str, str] = field(default_factory=dict)
    csrf: str = ""

    async def opens(self, path: str) -> Page:
        return await self._asks("GET", path, None)

    async def sends(self, path: str, **fields: str) -> Page:
        """Send a form from the newest page; ``csrf=""`` is one from nowhere."""
        return await self._asks("POST", path, {"csrf": self.csrf, **fields})

    async def fills(self, path: str, form: Mapping[str, str | Sequence[str]]) -> Page:
        """Send a form in which a field may have several values."""
        each = {name: [one] if isinstance(one, str) else one for name, one in form.items()}
        return await self.sends_many(
            path, *((n, one) for n, every in each.items() for one in every)
        )

    async def sends_many(self, path: str, *fields: tuple[str, str]) -> Page:
        """A form in which a name stands more than once."""
        return await self._asks("POST", path, [("csrf", self.csrf), *fields])

    async def _asks(self, method: str, path: str, fields: Fields | None) -> Page:
        url = self.server.make_url(CONSOLE + path)
        async with self.session.request(
            method, url, data=fields, headers=self.headers
        ) as response:
            body = await response.read()
            text = body.decode(errors="replace")
            found = TOKEN.search(text)
            self.csrf = found[1] if found else self.csrf
            there = response.url.path.removeprefix(CONSOLE)
            return Page(response.status, text, response.headers, there, body)


class Console:
    """The console of a stage, and the officers who use it."""

    def __init__(self, stage: Stage, server: TestServer) -> None:
        self.stage = stage
        self.server = server
        self._sessions: list[ClientSession] = []

    def browser(self) -> Browser:
        session = ClientSession(cookie_jar=CookieJar(unsafe=True))
        self._sessions.append(session)
        return Browser(self.server, session)

    async def link(self, officer: Person) -> str:
        """Ask the bot for the way in; where in the console it leads."""
        await officer.sends("/console")
        await officer.taps(label("console-open"))
        return urlsplit(officer.opened[-1]).path.removeprefix(CONSOLE)

    async def signed_in(self, officer: Person) -> Browser:
        """A browser in which *officer* has used a link."""
        browser = self.browser()
        link = await self.link(officer)
        await browser.opens(link)
        page = await browser.sends(link)
        assert page.status == web.HTTPOk.status_code, page.words
        return browser

    async def close(self) -> None:
        for session in self._sessions:
            await session.close()


@asynccontextmanager
async def opened(
    stage: Stage, prepare: Callable[[web.Application], None] | None = None
) -> AsyncIterator[Console]:
    served, ours = web.Application(), stage.app.console()
    if prepare:
        prepare(ours)
    served.add_subapp(CONSOLE, ours)
    server = TestServer(served)
    await server.start_server()
    console = Console(stage, server)
    yield console
    await console.close()
    await stage.app.practice.close()
    await server.close()
