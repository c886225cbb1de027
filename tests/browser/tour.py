"""Every page of the console that an officer can come to, one after the other."""

from collections.abc import AsyncIterator

from core.officers import Role
from emulator.person import Person
from tests.bot.acts import FORM, applies, asks
from tests.browser.desk import Desk
from tests.web.browser import Console
from tests.web.newsdesk import ASEL, QUOTA, goes_out, subscribes

UNSAID = "Ваше заявление одобрено. Приходите к нам."
"""A promise, and in the wrong language: what the form holds back."""
WORDS = "Нотариаттық келісімді дайындап, маған жазыңыз, өтінемін."
LIST, WORDS_LIST = "kandas-quota-places", "portals"
"""Facts that are lists, of territories and of words."""
NONSENSE = "мысық пен ит туралы ертегі"


async def tour(console: Console, desk: Desk) -> AsyncIterator[str]:
    """Go to the next page, and name it; the officer's language is the desk's."""
    visitor = await console.stage.visitor()
    reference = await applies(visitor, FORM)
    await asks(visitor)
    await visitor.sends(f"/search {NONSENSE}")
    officer = await console.stage.officer()
    await console.stage.officer(902, name="Дана")
    async for name in _the_way_in(console, desk, officer):
        yield name
    async for name in _queue(desk):
        yield name
    async for name in _case(desk, reference):
        yield name
    async for name in _cards(desk):
        yield name
    async for name in _figures(desk):
        yield name
    await _becomes_an_admin(console, officer)
    async for name in _facts(desk):
        yield name
    async for name in announcements(console, desk):
        yield name
    await desk.opens("/cases/M-AAAA-00")
    yield "error"


async def _the_way_in(console: Console, desk: Desk, officer: Person) -> AsyncIterator[str]:
    await desk.opens("/queue")
    yield "signed out"
    await desk.opens("/app")
    yield "from the Mini App"
    await desk.opens(await console.link(officer))
    yield "sign-in"
    await desk.signs_in()
    await desk.speaks()


async def _queue(desk: Desk) -> AsyncIterator[str]:
    yield "queue"
    await desk.page.locator(".menu summary").click()
    yield "menu"
    await desk.opens("/queue?whose=unclaimed&language=kk")
    await desk.writes("name", "Қазақша")
    await desk.presses("queue-save")
    yield "saved choice"
    await desk.opens("/queue?q=Ешкім")
    yield "nothing found"


async def _case(desk: Desk, reference: str) -> AsyncIterator[str]:
    await desk.opens("/queue")
    await desk.page.get_by_role("link", name=reference).click()
    yield "case"
    await desk.presses("queue-claim")
    for details in await desk.page.locator("details.card summary").all():
        await details.click()
    yield "case in hand"
    await desk.writes("words", UNSAID)
    await desk.presses("act-send")
    yield "case with what was held back"
    await desk.writes("words", WORDS)
    await desk.presses("act-send")
    yield "case with a planned act"
    await desk.presses("act-undo")
    await desk.ticks("act-needs-correction")
    await desk.presses("act-send")
    yield "case with a wrong form"


async def announcements(console: Console, desk: Desk) -> AsyncIterator[str]:
    """Seen by an admin, whose pages have every button; one is written by somebody else."""
    asel = await console.stage.officer(ASEL, Role.ANNOUNCER, "Әсел")
    browser = await console.signed_in(asel)
    admin = await console.stage.officer(904, Role.ADMIN, "Гүлнар")
    await subscribes(console.stage, asel.id)
    await desk.leaves()
    await desk.opens(await console.link(admin))
    await desk.signs_in()
    await desk.speaks()
    page = await browser.fills("/announcements", QUOTA)
    await desk.opens("/announcements")
    yield "announcements"
    await desk.opens("/announcements/new?fact=kandas-quota-places")
    await desk.presses("announcements-look")
    await desk.presses("announcements-count")
    yield "a new announcement"
    await desk.opens(page.path)
    yield "a draft of an announcement"
    await browser.sends(f"{page.path}/hand-over", revision="0")
    await desk.opens(page.path)
    yield "an announcement to be released"
    await desk.presses("announcements-release")
    yield "a released announcement"
    await desk.presses("announcements-now")
    await goes_out(console.stage)
    await desk.opens(page.path)
    yield "the report of an announcement"
    await desk.opens("/emergency")
    await desk.page.locator("summary.button").first.click()
    await desk.presses("emergency-yes")
    yield "the emergency brake"


async def _cards(desk: Desk) -> AsyncIterator[str]:
    await desk.opens("/unanswered?language=kk")
    yield "unanswered"
    await desk.presses("unanswered-draft")
    yield "draft"
    await desk.opens("/unanswered?language=kk")
    yield "drafts"


async def _figures(desk: Desk) -> AsyncIterator[str]:
    await desk.opens("/figures")
    await desk.page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = 1)")
    yield "figures"
    await desk.opens("/figures?first=2026-11-02&last=2026-11-01")
    yield "figures of a wrong period"
    await desk.opens("/figures/proposals")
    yield "half-page"


async def _becomes_an_admin(console: Console, officer: Person) -> None:
    """Another role, and other pages at the next click."""
    admin = await console.stage.officer(903, role=Role.ADMIN, name="Гүлнар")
    await console.stage.app.units.write(
        lambda unit: unit.service.staff.give_role(admin.id, officer.id, Role.ADMIN)
    )


async def _facts(desk: Desk) -> AsyncIterator[str]:
    await desk.opens("/facts")
    yield "facts"
    await desk.opens(f"/facts/{LIST}")
    for details in await desk.page.locator("details.card summary").all():
        await details.click()
    yield "fact"
    await desk.opens(f"/facts/{LIST}/edit")
    yield "form of a fact"
    await desk.presses("fact-save")
    yield "draft of a fact"
    await desk.presses("fact-hand-in")
    for details in await desk.page.locator("details.card summary").all():
        await details.click()
    yield "draft of a fact on every screen"
    await desk.opens(f"/facts/{WORDS_LIST}/edit")
    yield "form of a list of words"
    await desk.writes("ru", "")
    await desk.presses("fact-save")
    await desk.presses("fact-hand-in")
    yield "draft of a fact that is not whole"
