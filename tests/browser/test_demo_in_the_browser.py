"""What `make demo` shows, clicked through in a real browser by two visitors and an officer."""

import re

from playwright.async_api import expect

from tests.bot.acts import FORM, SELF_CHECK, label, option
from tests.browser.desk import to_the_console
from tests.browser.phones import PATIENCE, Phone, demo, needs_chromium

pytestmark = needs_chromium

KAZAKH, RUSSIAN, OFFICER = 1001, 1002, 2001
DOZENS = 20
WORDS = "Ағаңыздың нотариаттық келісімін дайындап қойыңыз."


async def begins(phone: Phone) -> None:
    await phone.taps("Бастау" if phone.language == "kk" else "Начать")


async def test_a_department_head_clicks_the_whole_story_through() -> None:
    async with demo() as page:
        visitor, officer = Phone(page, KAZAKH, "kk"), Phone(page, OFFICER, "kk")
        await begins(officer)
        await officer.taps("Қазақша")
        await begins(visitor)
        await visitor.taps("Қазақша")
        await visitor.taps(label("menu.status"))
        await visitor.takes("status", SELF_CHECK)
        await visitor.sees("Ықтимал жол")
        await visitor.taps(label("outcome-form"))
        await visitor.takes("kandas", FORM)
        await visitor.taps(label("kandas-review.send"))

        button = officer.locator.get_by_role("button", name=re.compile("^M-")).last
        await button.click(timeout=PATIENCE)
        await officer.taps(label("desk-claim"))
        await officer.sees(FORM["comment"])
        await officer.taps(label("desk-reply"))
        await officer.sends(WORDS)
        await officer.taps(label("reply-review.send"))

        await visitor.sees(WORDS)
        desk = await to_the_console(officer)
        assert await desk.page.locator("[data-row]").count() > DOZENS


async def test_a_visitor_who_speaks_russian_reads_the_outcome_in_russian() -> None:
    async with demo(width=390, height=844) as page:
        await page.locator(".tabs button, .tabs a").nth(1).click()
        visitor = Phone(page, RUSSIAN, "ru")
        await begins(visitor)
        await visitor.taps("Русский")
        await visitor.taps(label("menu.status", "ru"))
        await visitor.takes("status", {"urgent": "no", "whom": "me"})
        await visitor.taps(option("status", "citizenship", "kazakhstan", "ru"))

        await expect(visitor.locator).to_contain_text("2(12)", timeout=PATIENCE)
        await visitor.sees("этнический казах")
