"""The demo in a real browser: its phones, driven as a person would."""

import os
import random
import shutil
import socket
import sys
from asyncio.subprocess import DEVNULL, Process, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest
from playwright.async_api import Error, Page, async_playwright, expect

from bot.demo import HOST
from core.answers import OneOf
from tests.bot.acts import SHARES, SKIPS, Road, flows, label, option

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = shutil.which("chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PATIENCE = 30_000  # milliseconds; a slow machine, not a slow service

needs_chromium = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and not os.environ.get("CI"),
        reason="needs Chromium (Debian: apt install chromium)",
    ),
]
"""Elsewhere skipped aloud; in CI a missing browser is a failure."""


class Phone:
    """One phone of the page. Buttons are looked for from the newest message up."""

    def __init__(self, page: Page, person: int, language: str) -> None:
        self.locator = page.locator(f'[data-phone="{person}"]')
        self.language = language

    async def taps(self, words: str) -> None:
        button = self.locator.get_by_role("button", name=words, exact=True).last
        await button.click(timeout=PATIENCE)

    async def sends(self, words: str) -> None:
        line = self.locator.locator("textarea, [contenteditable]").first
        await line.fill(words)
        await line.press("Enter")

    async def sees(self, words: str) -> None:
        await expect(self.locator).to_contain_text(words, timeout=PATIENCE)

    async def reads(self) -> str:
        """Everything on the phone, spaces and lines as they are laid out."""
        return await self.locator.inner_text()

    async def takes(self, flow: str, road: Road) -> None:
        """Answer question by question, each after it has appeared."""
        for question, answer in road.items():
            asked = flows()[flow].question(question)
            await self.sees_question(flow, question)
            if answer == SHARES:
                await self.taps(label("phone-share", self.language))
                await self.taps("Жіберу" if self.language == "kk" else "Отправить")
            elif answer == SKIPS:
                await self.taps(label("flow-skip", self.language))
            elif isinstance(asked.reader, OneOf):
                await self.taps(option(flow, question, answer, self.language))
            else:
                await self.sends(answer)

    async def sees_question(self, flow: str, question: str) -> None:
        """The question is on the newest screen: what comes before its first option."""
        words = label(f"{flow}-{question}", self.language)
        first = words.replace("<b>", "").partition("</b>")[0].partition("\n")[0]
        await expect(self.locator.locator("[data-message]", has_text=first).last).to_be_visible(
            timeout=PATIENCE
        )


@asynccontextmanager
async def window(width: int, height: int) -> AsyncIterator[Page]:
    """A browser with an empty page."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield await browser.new_page(viewport={"width": width, "height": height})
        await browser.close()


@asynccontextmanager
async def demo(width: int = 1280, height: int = 860) -> AsyncIterator[Page]:
    """`python -m bot demo` in a process of its own, and a browser that looks at it."""
    port = free_ports()
    process = await create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", str(port)),
        cwd=ROOT,
        stdout=DEVNULL,
        stderr=DEVNULL,
    )
    try:
        async with window(width, height) as page:
            await _opened(page, f"http://{HOST}:{port}/", process)
            yield page
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _opened(page: Page, address: str, process: Process) -> None:
    for _ in range(120):
        assert process.returncode is None, "the demo ended"
        response = None
        try:
            response = await page.goto(address)
        except Error:  # nobody listens yet
            await page.wait_for_timeout(250)
        if response is not None and response.ok:
            return
    raise AssertionError("the demo never answered")


def free_ports() -> int:
    """
    The first of two that nobody listens on: phones and console.

    Below those from which browsers call: the second is taken only after the first was looked at.
    """
    for port in random.sample(range(20_000, 30_000, 2), 100):
        with socket.socket() as phones, socket.socket() as console, suppress(OSError):
            phones.bind((HOST, port))
            console.bind((HOST, port + 1))
            return port
    raise AssertionError("no two ports are free")
