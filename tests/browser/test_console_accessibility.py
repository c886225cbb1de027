"""Nobody is kept out of the console by how it is built or by how wide their screen is."""

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page

from tests.browser.desk import WIDTHS, desk
from tests.browser.phones import needs_chromium
from tests.browser.tour import tour
from tests.web.browser import Console

pytestmark = needs_chromium

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
GRAVE = ("serious", "critical")
IS_WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


async def found_on(page: Page) -> list[str]:
    """What stands in somebody's way, each with its places."""
    await page.evaluate(AXE)
    found: list[dict[str, Any]] = await page.evaluate("async () => (await axe.run()).violations")
    grave = [
        f"{one['id']}: {', '.join(str(node['target']) for node in one['nodes'])}"
        for one in found
        if one["impact"] in GRAVE
    ]
    return [*grave, "wider than the screen"] if await page.evaluate(IS_WIDER) else grave


@pytest.mark.parametrize("language", WIDTHS)
async def test_every_page_can_be_used_by_everybody(console: Console, language: str) -> None:
    async with desk(console, language, bypass_csp=True) as here:
        found = {name: await found_on(here.page) async for name in tour(console, here)}

    assert {name: what for name, what in found.items() if what} == {}
    assert len(found) > 10


async def test_what_stands_in_the_way_is_found(console: Console) -> None:
    async with desk(console, bypass_csp=True) as here:
        await here.opens("/queue")
        await here.page.evaluate("document.body.innerHTML = '<main><h1>A</h1><img src=x><input>'")
        found = await found_on(here.page)

    assert [one.partition(":")[0] for one in found] == ["image-alt", "label"]
