"""The page of phones: its files, and the stream that keeps it true."""

import asyncio
import json
from pathlib import Path

from aiohttp import web
from aiohttp.client_exceptions import ClientConnectionResetError

from emulator.phones import Phone, screen_of
from emulator.world import World

PAGE = Path(__file__).parent / "page"
TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".html": "text/html",
    ".svg": "image/svg+xml",
}
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
PICTURES = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG": "image/png", b"GIF8": "image/gif"}
BREATH = 0.03  # seconds: changes that come together are drawn together
HEARTBEAT = 15.0  # seconds: a dead browser is noticed


class Showing:
    """Serves the page and what it shows."""

    def __init__(self, world: World, phones: list[Phone]) -> None:
        self._world = world
        self._phones = phones

    def routes(self) -> list[web.RouteDef]:
        """All of them."""
        return [
            web.get("/", self.page),
            web.get("/page/{name}", self.part),
            web.get("/_live", self.live),
            web.get("/_picture/{file_id}", self.picture),
        ]

    async def page(self, request: web.Request) -> web.Response:
        """The one HTML file."""
        return _file("index.html")

    async def part(self, request: web.Request) -> web.Response:
        """A script or a style."""
        return _file(request.match_info["name"])

    async def live(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: every phone once, then each phone whenever it changes."""
        response = web.StreamResponse(
            headers={**HEADERS, "Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        shown: dict[int, str] = {}
        try:
            while True:
                for phone in self._phones:
                    screen = json.dumps(screen_of(phone), ensure_ascii=False)
                    if shown.get(phone.person.id) != screen:
                        shown[phone.person.id] = screen
                        await response.write(f"data: {screen}\n\n".encode())
                if not await self._world.bell.next_ring(HEARTBEAT):
                    await response.write(b": still here\n\n")
                await asyncio.sleep(BREATH)
        except ClientConnectionResetError:
            return response

    async def picture(self, request: web.Request) -> web.Response:
        """A photo; a drawing in its place if it is not really one."""
        upload = self._world.files.find(request.match_info["file_id"])
        content = upload.content if upload else b""
        kind = next((kind for start, kind in PICTURES.items() if content.startswith(start)), None)
        if kind is None:
            return _file("photo.svg")
        return web.Response(body=content, content_type=kind, headers=HEADERS)


def _file(name: str) -> web.Response:
    path = PAGE / name
    if path.parent != PAGE or path.suffix not in TYPES or not path.is_file():
        raise web.HTTPNotFound
    return web.Response(
        text=path.read_text(encoding="utf-8"), content_type=TYPES[path.suffix], headers=HEADERS
    )
