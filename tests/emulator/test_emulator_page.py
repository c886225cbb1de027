"""The phones in a real browser: what a person reads, taps and types."""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.types import BufferedInputFile
from playwright.async_api import Page, async_playwright, expect

from emulator.person import Person
from emulator.phones import Phone
from emulator.server import serving
from emulator.world import World
from tests.emulator.stage import SHARE, inline, one, png

CHROMIUM = shutil.which("chromium")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
HOSTILE = '<img src=x onerror="document.title=1">&lt;'

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        CHROMIUM is None and not os.environ.get("CI"),
        reason="needs Chromium (Debian: apt install chromium)",
    ),
]


@pytest.fixture
async def page(bot: Bot, world: World) -> AsyncIterator[Page]:
    """Айгүл's phone; the bot greets, and answers every tap with a toast."""

    async def settle() -> None:
        for update in await bot.get_updates(offset=-1):
            await bot.get_updates(offset=update.update_id + 1)
            if update.message is not None:
                keys = inline(Иә="y")
                await bot.send_message(7, "<b>Сәлем!</b>", reply_markup=keys)
            if update.callback_query is not None:
                await update.callback_query.answer("Сақталды")

    phone = Phone(Person(world, 7, "Айгүл", settle=settle), "Келуші", "p_kandas")
    async with serving(world, phones=[phone]) as address, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        page = await browser.new_page()
        await page.goto(address)
        yield page
        await browser.close()


async def test_a_link_passed_on_shows_what_would_be_sent(page: Page, bot: Bot) -> None:
    phone = page.locator("[data-phone='7']")
    await phone.get_by_role("button", name="Бастау").click()
    await expect(phone.locator("[data-message='2']")).to_be_visible()
    await bot.send_message(7, "a", reply_markup=one("Бөлісу", url=SHARE))
    await phone.get_by_role("button", name="Бөлісу").click()

    box = phone.get_by_role("alertdialog")
    await expect(box).to_contain_text("https://t.me/qonys_bot?start=a\nа b")


async def test_a_person_starts_the_bot_and_taps_a_button(page: Page, world: World) -> None:
    phone = page.locator("[data-phone='7']")
    await phone.get_by_role("button", name="Бастау").click()
    await expect(phone.locator("[data-message='2'] strong")).to_have_text("Сәлем!")
    await phone.get_by_role("button", name="Иә").click()

    await expect(phone.get_by_role("status")).to_have_text("Сақталды")
    assert world.chats[7].messages[1].text == "/start p_kandas"
    assert world.complaints() == []


async def test_hostile_words_stay_words(page: Page, world: World) -> None:
    phone = page.locator("[data-phone='7']")
    await phone.get_by_role("button", name="Бастау").click()
    await phone.get_by_role("textbox", name="Хабарлама").fill(HOSTILE)
    await page.keyboard.press("Enter")

    await expect(phone.locator("[data-message='3'] .text")).to_have_text(HOSTILE)
    assert await phone.locator("[data-message='3'] img").count() == 0


async def test_an_edited_message_changes_in_its_place(page: Page, bot: Bot, world: World) -> None:
    phone = page.locator("[data-phone='7']")
    await phone.get_by_role("button", name="Бастау").click()
    await expect(phone.locator("[data-message='2']")).to_be_visible()
    await bot.edit_message_text("Жаңа сұрақ", chat_id=7, message_id=2)

    await expect(phone.locator("[data-message='2'] .text")).to_have_text("Жаңа сұрақ")
    await expect(phone.locator("[data-message='2'] .stamp")).to_contain_text("өзгертілді")


async def test_a_photo_is_shown_as_it_was_sent_and_opens_whole(page: Page, bot: Bot) -> None:
    phone = page.locator("[data-phone='7']")
    await phone.get_by_role("button", name="Бастау").click()
    await expect(phone.locator("[data-message='2']")).to_be_visible()
    await bot.send_photo(7, BufferedInputFile(png(1080, 1600), "quota.png"), caption="Квота")
    picture = phone.locator("[data-message='3'] a.photo img")
    await expect(picture).to_be_visible()

    assert await picture.evaluate("image => image.naturalWidth") == 1080
    await expect(phone.locator("[data-message='3'] .text")).to_have_text("Квота")
