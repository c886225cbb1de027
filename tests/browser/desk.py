"""An officer at the console, in a real browser."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import (
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    ViewportSize,
    async_playwright,
)

from tests.bot.acts import label
from tests.browser.phones import CHROMIUM, PATIENCE, QUIET, Phone
from tests.web.browser import Console
from web.access import CONSOLE

WIDTHS = {"kk": 1280, "ru": 390}
"""Each language at the width of another screen: every page is seen in both."""


class Desk:
    """A window of the console, and what an officer does in it by the words on it."""

    def __init__(self, page: Page, language: str, address: str = "") -> None:
        self.page = page
        self.language = language
        self._address = address

    async def opens(self, path: str) -> None:
        await self.page.goto(self._address + path)

    async def presses(self, words: str, **args: Any) -> None:
        """Press the button named so."""
        name = label(words, self.language, **args)
        await self.page.get_by_role("button", name=name, exact=True).first.click()

    async def ticks(self, words: str) -> None:
        await self.page.get_by_label(label(words, self.language), exact=True).check()

    async def writes(self, field: str, words: str) -> None:
        await self.page.locator(f'[name="{field}"]').first.fill(words)

    async def chooses(self, field: str, option: str) -> None:
        await self.page.locator(f'select[name="{field}"]').select_option(option)

    async def sees(self, words: str, patience: int = PATIENCE) -> None:
        await self.page.get_by_text(words).first.wait_for(timeout=patience)

    async def signs_in(self, to: str = "queue") -> None:
        """Until somebody is signed in, nobody knows their language: the page is in Kazakh."""
        await self.page.get_by_role("button", name=label("console-enter"), exact=True).click()
        await self.page.wait_for_url(f"**/{to}")

    async def leaves(self) -> None:
        """Nobody is signed in any more."""
        await self.page.context.clear_cookies()

    async def speaks(self) -> None:
        """From Kazakh to the language of this desk."""
        if self.language != "kk":
            await self.page.locator(f'button[name="language"][value="{self.language}"]').click()


async def to_the_console(officer: Phone) -> Desk:
    """Ask the bot on the officer's phone, press its button, and sign in behind it."""
    await officer.sends("/console")
    async with officer.locator.page.context.expect_page() as opened:
        await officer.taps(label("console-open", officer.language))
    page = await opened.value
    await page.wait_for_url(f"**{CONSOLE}/**")
    desk = Desk(page, officer.language, page.url.partition(CONSOLE)[0] + CONSOLE)
    await desk.signs_in()
    return desk


@asynccontextmanager
async def desk(
    console: Console, language: str = "kk", *, bypass_csp: bool = False
) -> AsyncIterator[Desk]:
    """A browser at the console of a stage, in which nobody is signed in."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        size = ViewportSize(width=WIDTHS[language], height=844)
        context = await browser.new_context(viewport=size, bypass_csp=bypass_csp)
        address = str(console.server.make_url(CONSOLE))
        yield Desk(await context.new_page(), language, address)
        await browser.close()


def complaints(context: BrowserContext) -> list[str]:
    """What the browser will say against a policy, and every script that fails."""
    said = list[str]()

    def hear(message: ConsoleMessage) -> None:
        if re.search("Content Security Policy|Refused to", message.text):
            said.append(message.text)

    context.on("console", hear)
    context.on("weberror", lambda error: said.append(str(error.error)))
    return said


def dialogs(page: Page) -> list[str]:
    """What scripts will say in a dialog."""
    said = list[str]()

    async def close(dialog: Dialog) -> None:
        said.append(dialog.message)
        await dialog.dismiss()

    page.on("dialog", close)
    return said
