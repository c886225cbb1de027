"""The service, its console and the page of phones in one process, where time passes when told."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Page

from bot.demo import HOST
from core.plans import UNDO_WITHIN
from emulator.person import Person
from emulator.phones import Phone as Shown
from emulator.server import serving
from tests.browser.desk import Desk
from tests.browser.phones import Phone, free_ports, window
from tests.stage import Stage, on_stage
from web.access import CONSOLE
from web.served import Served

VISITOR, OFFICER = 501, 901


@dataclass(frozen=True)
class Town:
    """A visitor and an officer, each with a phone on the page that a browser shows."""

    stage: Stage
    page: Page
    visitor: Person
    phone: Phone
    officers_phone: Phone

    async def cannot_be_taken_back(self, desk: Desk) -> None:
        """The moment to undo is over, for the service and for the page that counts it."""
        self.stage.clock.passes(seconds=UNDO_WITHIN.total_seconds())
        await self.stage.carries_out()
        await desk.page.clock.fast_forward(int(UNDO_WITHIN.total_seconds() + 1) * 1000)


@asynccontextmanager
async def town(folder: Path, width: int) -> AsyncIterator[Town]:
    """Both phones are Kazakh; the visitor sees the menu, the officer the desk."""
    port = free_ports()
    console = f"{HOST}:{port + 1}"
    async with on_stage(folder, public_url=f"http://{console}") as stage:
        visitor, officer = await stage.visitor(VISITOR), await stage.officer(OFFICER)
        shown = [Shown(visitor, "Айгүл"), Shown(officer, "Ерлан")]
        mounted = {CONSOLE: stage.app.console()}
        async with (
            serving(stage.world, HOST, port, shown) as address,
            Served([], console, mounted),
            window(width, 844) as page,
        ):
            await page.clock.install()
            await page.goto(address)
            phones = (Phone(page, VISITOR, "kk"), Phone(page, OFFICER, "kk"))
            yield Town(stage, page, visitor, *phones)
