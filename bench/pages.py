"""What officers wait for: every page and every form of the console that is measured.

A page that is added to the console is one line in ``PAGES``.
"""

import random
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from bench.browsing import Browser, Spent
from bench.crowd import NOW, YEARS, reference
from bench.people import NAMES, PATRONYMICS, SURNAMES
from bench.staff import FIRST_OFFICER, OFFICERS
from core.calendar import day
from core.cases import WaitingOn
from core.periods import Period
from storage.times import ms
from web.drawing import VERSION

SEED = 7
SPANS = (30, 90, 365, 365 * YEARS)  # days of the periods that figures are asked for
PAGE, FIGURES = 50, 300  # milliseconds promised
REVISION = re.compile(r'name="revision" value="(\d+)"')
UNDO = re.compile(r"/undo/(\d+)")


@dataclass(slots=True)
class Lot:
    """By which a page is drawn: the same ones each time."""

    cases: int
    phones: Sequence[str]
    """Of some visitors."""
    unclaimed: list[str]
    """References of open cases that nobody holds."""
    held: list[str] = field(default_factory=list)
    chance: random.Random = field(default_factory=lambda: random.Random(SEED))  # noqa: S311

    def reference(self) -> str:
        return reference(self.chance.randint(1, self.cases))

    def period(self) -> Period:
        span = timedelta(days=self.chance.choice(SPANS) - 1)
        return Period(day(NOW) - span, day(NOW))

    def moment(self) -> int:
        return ms(NOW - timedelta(days=self.chance.randint(1, 365 * YEARS - 1)))

    def officer(self) -> int:
        return FIRST_OFFICER + self.chance.randrange(OFFICERS)


Ask = Callable[[Browser, Lot], Awaitable[Spent]]


@dataclass(frozen=True, slots=True)
class Page:
    """One of them; *ask* says what it took, of which so many milliseconds are *promised*."""

    name: str
    ask: Ask
    promised: int = PAGE


def opened(address: str | Callable[[Lot], str]) -> Ask:
    """A page at an address, which may be drawn by lot."""

    async def ask(browser: Browser, lot: Lot) -> Spent:
        return await browser.opens(address if isinstance(address, str) else address(lot))

    return ask


def found(words: Callable[[Lot], str]) -> Ask:
    return opened(lambda lot: f"/queue?q={words(lot)}")


async def shift(browser: Browser, lot: Lot) -> Spent:
    """The card of the desk in Telegram."""
    officer = lot.officer()
    return await browser.calls(lambda unit: unit.service.triage.shift(officer))


def spanned(page: str) -> Ask:
    """A page of figures, of a period drawn by lot."""

    def address(lot: Lot) -> str:
        period = lot.period()
        return f"{page}?first={period.first}&last={period.last}"

    return opened(address)


async def export(browser: Browser, lot: Lot) -> Spent:
    """A page of the list of cases, with answers, on the way into a spreadsheet."""
    period = lot.period()
    return await browser.calls(
        lambda unit: unit.service.exports.cases(FIRST_OFFICER, period, answers=True)
    )


async def claim(browser: Browser, lot: Lot) -> Spent:
    lot.held.append(lot.unclaimed.pop())
    return await browser.sends(f"/cases/{lot.held[-1]}/claim")


async def note(browser: Browser, lot: Lot) -> Spent:
    return await browser.sends(f"/cases/{lot.chance.choice(lot.held)}/note", words="Күтеміз.")


async def act(browser: Browser, lot: Lot) -> Spent:
    """Words to the visitor; they are taken back, so that the case can be acted on again."""
    spent = await _planned(browser, lot)
    await _undone(browser)
    return spent


async def undo(browser: Browser, lot: Lot) -> Spent:
    await _planned(browser, lot)
    return await _undone(browser)


async def reply(browser: Browser, lot: Lot) -> Spent:
    """What an act does when it takes effect: the visitor hears it, the case moves."""
    chosen = lot.chance.choice(lot.held)
    return await browser.calls(
        lambda unit: unit.service.triage.reply(FIRST_OFFICER, chosen, "Күтеміз.", WaitingOn.US)
    )


async def release(browser: Browser, lot: Lot) -> Spent:
    return await browser.sends(f"/cases/{lot.held.pop()}/release")


async def _planned(browser: Browser, lot: Lot) -> Spent:
    address = f"/cases/{lot.chance.choice(lot.held)}"
    await browser.opens(address)
    (revision,) = REVISION.findall(browser.page)
    spent = await browser.sends(
        f"{address}/act", revision=revision, status="", turn="us", words="Көш қашан болады?"
    )
    await browser.opens(address)
    return spent


async def _undone(browser: Browser) -> Spent:
    (number,) = UNDO.findall(browser.page)
    (address,) = re.findall(r'action="/console(/cases/[^/"]+)/undo/', browser.page)
    return await browser.sends(f"{address}/undo/{number}")


PAGES = (
    Page("nothing but HTTP: the style sheet", opened(f"/static/console.css?{VERSION}")),
    Page("queue", opened("/queue")),
    Page("queue, far down", opened(lambda lot: f"/queue?after=1.{lot.moment()}.0")),
    Page("queue: mine", opened("/queue?whose=mine")),
    Page("queue: unclaimed", opened("/queue?whose=unclaimed")),
    Page("queue: waiting for us", opened("/queue?waiting=1")),
    Page("queue: late", opened("/queue?late=1")),
    Page("queue: one programme", opened("/queue?programme=intra")),
    Page("queue: one language", opened("/queue?language=ru")),
    Page("queue: one place", opened("/queue?district=munaily")),
    Page("queue: under 35", opened("/queue?young=1")),
    Page(
        "queue: mine, late, one programme, language, place, under 35",
        opened("/queue?whose=mine&late=1&programme=intra&language=ru&district=munaily&young=1"),
    ),
    Page(
        "queue: young people with a question, of which there are none",
        opened("/queue?programme=ask&young=1"),
    ),
    Page("ended", opened("/queue?ended=1")),
    Page("ended, far down", opened(lambda lot: f"/queue?ended=1&after=0.{lot.moment()}.0")),
    Page("ended: mine", opened("/queue?ended=1&whose=mine")),
    Page("ended: waiting for us", opened("/queue?ended=1&waiting=1")),
    Page("ended: late", opened("/queue?ended=1&late=1")),
    Page("ended: unclaimed", opened("/queue?ended=1&whose=unclaimed")),
    Page("ended: one programme", opened("/queue?ended=1&programme=intra")),
    Page("ended: one language", opened("/queue?ended=1&language=ru")),
    Page("ended: under 35", opened("/queue?ended=1&young=1")),
    Page("ended: one place", opened("/queue?ended=1&district=munaily")),
    Page(
        "ended: one programme, language, place, under 35",
        opened("/queue?ended=1&programme=intra&language=ru&district=munaily&young=1"),
    ),
    Page(
        "ended: mine, one programme, language, place, under 35",
        opened("/queue?ended=1&whose=mine&programme=intra&language=ru&district=munaily&young=1"),
    ),
    Page(
        "ended: young people with a question, of which there are none",
        opened("/queue?ended=1&programme=ask&young=1"),
    ),
    Page("ended: a programme of which there are none", opened("/queue?ended=1&programme=none")),
    Page("counters", opened("/counters")),
    Page("search: a reference", found(Lot.reference)),
    Page("search: how a reference begins", found(lambda lot: lot.reference()[:4])),
    Page("search: a reference that is none", found(lambda _: "M-ZZZZ-00")),
    Page("search: a surname", found(lambda lot: lot.chance.choice(SURNAMES))),
    Page(
        "search: surname and name",
        found(lambda lot: f"{lot.chance.choice(SURNAMES)} {lot.chance.choice(NAMES)}"),
    ),
    Page(
        "search: surname, name and patronymic",
        found(lambda lot: " ".join(map(lot.chance.choice, (SURNAMES, NAMES, PATRONYMICS)))),
    ),
    Page("search: a phone number", found(lambda lot: lot.chance.choice(lot.phones))),
    Page("search: how a number ends", found(lambda lot: lot.chance.choice(lot.phones)[-4:])),
    Page("search: a name that is none", found(lambda _: "Ешкім Жоқбаев")),
    Page("search: a known and an unknown name", found(lambda _: f"{NAMES[0]} Жоқбаев")),
    Page("case", opened(lambda lot: f"/cases/{lot.reference()}")),
    Page("shift card of the desk (the use case)", shift),
    Page("templates", opened("/templates")),
    Page("hours", opened("/hours")),
    Page("officers", opened("/officers")),
    Page("facts", opened("/facts")),
    Page("one fact", opened("/facts/mrp")),
    Page("announcements", opened("/announcements")),
    Page("form of an announcement", opened("/announcements/new")),
    Page("emergency", opened("/emergency")),
    Page("unanswered", opened("/unanswered?language=kk")),
    Page("audit", opened("/audit")),
    Page("audit: of an officer", opened(lambda lot: f"/audit?officer={lot.officer()}")),
    Page("audit: of an action", opened("/audit?action=exported")),
    Page("audit: of a day", opened("/audit?on=2025-03-11")),
    Page("audit: of an action on a day", opened("/audit?action=opened&on=2024-03-11")),
    Page(
        "audit: of an officer on a day",
        opened(lambda lot: f"/audit?officer={lot.officer()}&on=2024-03-11"),
    ),
    Page("openings", opened("/openings")),
    Page("openings: of an officer", opened(lambda lot: f"/openings?officer={lot.officer()}")),
    Page("openings: of a case", opened(lambda lot: f"/openings?reference={lot.reference()}")),
    Page("figures", spanned("/figures"), FIGURES),
    Page("half-page for proposals", spanned("/figures/proposals"), FIGURES),
    Page("500 cases for a spreadsheet (the use case)", export, FIGURES),
    Page("claim", claim),
    Page("note", note),
    Page("act", act),
    Page("undo", undo),
    Page("reply, when it takes effect (the use case)", reply),
    Page("release", release),
)
