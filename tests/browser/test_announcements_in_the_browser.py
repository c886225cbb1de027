"""An announcement from the first word to the correction of a wrong day, in a real browser."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from core.officers import Role
from emulator.person import Person
from tests.bot.acts import label
from tests.browser.desk import Desk, desk
from tests.browser.phones import needs_chromium
from tests.stage import Stage
from tests.web.browser import Console
from tests.web.newsdesk import ASEL, CHECKS, QUOTA, goes_out, subscribes, taps

pytestmark = needs_chromium

TITLES = {"kk": "Қандастарға арналған квота", "ru": "Квота для кандасов"}
WRONG = {"kk": "2026 жылғы 20 желтоқсан", "ru": "20 декабря 2026 года"}
RIGHT = {"kk": "2026 жылғы 25 желтоқсан", "ru": "25 декабря 2026 года"}


async def visitors(stage: Stage) -> tuple[Person, Person, Person]:
    """Айгүл reads Kazakh, Марина Russian; Ербол has stopped hearing of the topic."""
    aigul = await stage.visitor()
    marina = await stage.visitor(502, "ru")
    erbol = await stage.speaker(503, "Ербол")
    for one in (aigul, marina, erbol):
        await subscribes(stage, one.id)
    await stage.app.units.write(lambda unit: unit.service.subscriptions.stop_all(erbol.id, "list"))
    return aigul, marina, erbol


@asynccontextmanager
async def at_work(console: Console, id_: int, role: Role, language: str) -> AsyncIterator[Desk]:
    """An officer who has signed in, and whose phone shows what they send to themselves."""
    officer = await console.stage.officer(id_, role)
    async with desk(console, language) as here:
        await here.opens(await console.link(officer))
        await here.signs_in("announcements")
        await here.speaks()
        yield here


async def composes(asel: Desk) -> None:
    """Everything is typed and chosen on the page; the sum is put in with the picker."""
    await asel.opens("/announcements/new")
    await asel.chooses("topic", "relocation")
    for language in ("kk", "ru"):
        await asel.writes(f"title_{language}", TITLES[language])
        await asel.writes(f"act_{language}", str(QUOTA[f"act_{language}"]))
    await asel.writes("body_ru", "Месячный расчетный показатель: ")
    await asel.writes("body_kk", "Айлық есептік көрсеткіш: ")
    await asel.chooses("place", "mrp:tenge")
    await asel.presses("announcements-put-in")
    await asel.writes("year", "2026")
    await asel.ticks("announcement-for-kandas")
    for name in ("regions", "places", "amount", "obligations", "channel"):
        await asel.chooses(f"fact.{name}", QUOTA[f"fact.{name}"][0])
    await asel.writes("opens", "2026-12-01")
    await asel.writes("closes", "2026-12-20")
    await asel.chooses("button.0.leads", "flow")
    await asel.chooses("button.0.flow", "relocation")
    await asel.presses("announcements-count")
    await asel.sees(label("announcements-reaches", asel.language, count="2"))
    await asel.presses("announcements-save")


async def is_released(asel: Desk, checks: Desk) -> None:
    """Handed over, read and released by the other one, and sent at once."""
    await asel.presses("announcements-hand-over")
    await asel.sees(label("broadcast-awaiting_approval", asel.language))
    await checks.page.goto(asel.page.url)
    await checks.presses("announcements-release")
    await checks.sees(label("broadcast-approved", checks.language))
    await asel.page.reload()
    await asel.presses("announcements-now")


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_an_announcement_reaches_those_who_asked_and_a_wrong_day_is_put_right(
    console: Console, language: str
) -> None:
    stage = console.stage
    aigul, marina, erbol = await visitors(stage)
    quiet = erbol.sees
    async with (
        at_work(console, ASEL, Role.ANNOUNCER, language) as asel,
        at_work(console, CHECKS, Role.APPROVER, "kk") as checks,
    ):
        await composes(asel)
        await asel.presses("announcements-test")
        await asel.sees(label("announcements-tested", language))
        await is_released(asel, checks)
        await goes_out(stage)
        first = {"kk": aigul.sees, "ru": marina.sees}
        number = int(asel.page.url.split("/announcements/")[1].split("?")[0])
        await taps(aigul, number)
        await aigul.opens("relocation")
        await asel.page.reload()
        report = await asel.page.locator("#progress").inner_text()

        await asel.presses("announcements-correct")
        await asel.writes("closes", "2026-12-25")
        await asel.presses("announcements-save")
        await is_released(asel, checks)
        await goes_out(stage)

    for spoken in ("kk", "ru"):
        assert TITLES[spoken] in first[spoken]
        assert WRONG[spoken] in first[spoken]
    assert f"{label('report-tapped', language)}\n1" in report
    assert f"{label('fate-sent', language)}\n2" in report
    assert RIGHT["ru"] in marina.sees
    assert any(RIGHT["kk"] in one.text for one in aigul.private.newest_first())
    assert erbol.sees == quiet
