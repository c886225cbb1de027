"""An officer without a mouse: the keys of the queue, a case worked to its end, every control."""

from playwright.async_api import expect

from tests.bot.acts import applies, asks
from tests.browser.desk import Desk, desk
from tests.browser.phones import needs_chromium
from tests.browser.tour import tour
from tests.web.browser import Console

pytestmark = needs_chromium

FAR = 150  # controls on the longest page, and some more
WORDS = "Құжаттарыңызды қарап жатырмыз."
UNREACHED = """
() => [...document.querySelectorAll("a, button, input, select, textarea, summary")]
  .filter((one) => one.type !== "hidden" && !one.disabled && one.checkVisibility())
  .filter((one) => one.tabIndex < 0 && !one.closest("[aria-hidden]"))
  .map((one) => one.outerHTML.slice(0, 80))
"""


async def reaches(here: Desk, selector: str) -> None:
    """Tab by tab, as somebody does who has no mouse."""
    for _ in range(FAR):
        await here.page.keyboard.press("Tab")
        if await here.page.evaluate(
            "(wanted) => document.activeElement.matches(wanted)", selector
        ):
            return
    raise AssertionError(f"no tab leads to {selector}")


async def at_the_queue(console: Console, here: Desk) -> None:
    officer = await console.stage.officer()
    await here.opens(await console.link(officer))
    await here.signs_in()


async def test_an_officer_walks_the_queue_claims_searches_and_opens_by_keys(
    console: Console,
) -> None:
    first = await asks(await console.stage.visitor(501))
    second = await asks(await console.stage.visitor(502))
    async with desk(console) as here:
        await at_the_queue(console, here)
        keys, current = here.page.keyboard, here.page.locator("[data-row].current")
        await keys.press("j")
        await expect(current).to_contain_text(first)
        await keys.press("j")
        await expect(current).to_contain_text(second)
        await keys.press("k")
        await expect(current).to_contain_text(first)
        await keys.press("Enter")
        await here.page.wait_for_url(f"**/cases/{first}")
        await here.opens("/queue")
        await keys.press("j")
        await keys.press("c")
        await here.page.wait_for_url(f"**/cases/{first}*")
        await expect(here.page.locator("#words")).to_be_visible()
        await here.opens("/queue")
        await keys.press("/")
        await keys.type(second)
        await keys.press("Enter")
        await here.page.wait_for_url("**q=*")
        await expect(here.page.locator("[data-row]")).to_have_count(1)
        held = await console.stage.app.units.read(lambda unit: unit.service.triage.shift(901))

    assert [case.reference for case in held.mine] == [first]


async def test_an_officer_answers_a_case_without_a_mouse(console: Console) -> None:
    reference = await applies(await console.stage.visitor())
    async with desk(console) as here:
        await at_the_queue(console, here)
        await here.opens("/queue")
        await here.page.keyboard.press("j")
        await here.page.keyboard.press("c")
        await here.page.wait_for_url(f"**/cases/{reference}*")
        await reaches(here, "#words")
        await here.page.keyboard.type(WORDS)
        await reaches(here, "form[action$='/act'] button:not([formaction])")
        await here.page.keyboard.press("Enter")
        await expect(here.page.locator("form[action*='/undo/'] button").first).to_be_visible()
        await reaches(here, "form[action*='/undo/'] button")
        await here.page.keyboard.press("Enter")
        await expect(here.page.locator("#words")).to_have_value(WORDS)


async def test_every_control_of_every_page_is_reached_by_tab(console: Console) -> None:
    async with desk(console, bypass_csp=True) as here:
        found = {name: await here.page.evaluate(UNREACHED) async for name in tour(console, here)}

    assert {name: what for name, what in found.items() if what} == {}
    assert len(found) > 10
