"""Every page that is measured can be opened: a benchmark of refusals would be a fast one."""

from pathlib import Path

from bench.browsing import browser, served
from bench.console import drawn_from
from bench.filling import fill
from bench.pages import PAGES
from bench.staff import FIRST_OFFICER

MANY = 400


async def test_an_officer_opens_every_page_and_sends_every_form(tmp_path: Path) -> None:
    await fill(tmp_path / "crowd.db", MANY)
    async with (
        served(tmp_path / "crowd.db") as app,
        browser(app, FIRST_OFFICER) as officer,
    ):
        lot = await drawn_from(app, MANY)
        spent = [await page.ask(officer, lot) for page in PAGES]

    assert min(one.waited for one in spent) > 0
    assert len({page.name for page in PAGES}) == len(PAGES)
    assert lot.held == []
