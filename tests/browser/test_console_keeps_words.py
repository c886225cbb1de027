"""What is half typed is not lost: by the other language, by a note, by a session that ends."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import expect

from core.sessions import IDLE
from emulator.person import Person
from tests.bot.acts import applies, label
from tests.browser.desk import Desk, desk
from tests.browser.phones import needs_chromium
from tests.web.browser import Console

pytestmark = needs_chromium

WORDS = "Нотариаттық келісімді дайындап қойыңыз, өтінемін."
NOTE = "Кеше қоңырау шалды"
REMARK = "Айын да жазыңыз"
KEPT = "Object.keys(sessionStorage).filter((key) => key.startsWith('kept:')).length"


@asynccontextmanager
async def at_a_case(console: Console) -> AsyncIterator[tuple[Desk, Person, str]]:
    """An officer who has claimed a case and stands at its form."""
    reference = await applies(await console.stage.visitor())
    officer = await console.stage.officer()
    async with desk(console) as here:
        await enters(console, here, officer)
        await here.opens(f"/cases/{reference}")
        await here.presses("queue-claim")
        yield here, officer, reference


async def enters(console: Console, here: Desk, officer: Person) -> None:
    await here.opens(await console.link(officer))
    await here.signs_in()


async def types(here: Desk) -> None:
    await here.writes("words", WORDS)
    await here.writes("note", NOTE)
    await here.ticks("act-needs-correction")
    await here.chooses("defect.name", "incorrect")
    await here.writes("remark.name", REMARK)


async def finds_it_again(here: Desk) -> None:
    field = here.page.locator
    await expect(field("#words")).to_have_value(WORDS)
    await expect(field('#act [name="note"]')).to_have_value(NOTE)
    await expect(field('[name="status"][value="needs-correction"]')).to_be_checked()
    await expect(field('[name="defect.name"]')).to_have_value("incorrect")
    await expect(field('[name="remark.name"]')).to_have_value(REMARK)


async def test_the_other_language_loses_nothing_that_was_typed(console: Console) -> None:
    async with at_a_case(console) as (here, _, _):
        await types(here)
        await here.page.locator('button[name="language"]').click()
        await here.sees(label("act-send", "ru"))

        await finds_it_again(here)


async def test_a_note_sent_meanwhile_leaves_the_other_form_as_it_was(console: Console) -> None:
    async with at_a_case(console) as (here, _, _):
        await types(here)
        await here.page.get_by_text(label("page-write-note"), exact=True).click()
        note = here.page.locator('form[action$="/note"]')
        await note.locator("textarea").fill("Бөлек ескертпе")
        await note.get_by_role("button").click()
        await here.page.wait_for_load_state()

        await finds_it_again(here)
        await expect(note.locator("textarea")).to_have_value("")


async def test_a_session_that_ends_while_typing_loses_nothing(console: Console) -> None:
    """The officer signs in again in the same tab and finds the form as it was."""
    async with at_a_case(console) as (here, officer, reference):
        await types(here)
        console.stage.clock.time += IDLE
        await here.presses("act-send")
        await here.sees(label("console-kept"))
        await enters(console, here, officer)
        await here.opens(f"/cases/{reference}")
        await here.presses("queue-claim")

        await finds_it_again(here)


async def test_what_was_accepted_is_forgotten_and_what_is_refused_is_not(console: Console) -> None:
    async with at_a_case(console) as (here, _, _):
        await here.writes("words", "")
        await here.presses("act-send")
        await here.sees(label("answer-empty"))
        await here.writes("words", WORDS)
        await here.presses("act-send")
        await here.sees(label("act-undo"))

        assert await here.page.evaluate(KEPT) == 0
        assert "#" not in here.page.url


async def test_whoever_leaves_leaves_no_words_behind(console: Console) -> None:
    async with at_a_case(console) as (here, _, _):
        await types(here)
        assert await here.page.evaluate(KEPT) == 1
        await here.page.locator("details.menu summary").click()
        await here.presses("console-leave")
        await here.sees(label("console-signed-out"))

        assert await here.page.evaluate(KEPT) == 0
        await expect(here.page.locator("[data-kept]")).to_be_hidden()


async def test_another_officer_in_the_same_tab_does_not_get_the_words(console: Console) -> None:
    async with at_a_case(console) as (here, _, reference):
        await types(here)
        console.stage.clock.time += IDLE
        await enters(console, here, await console.stage.officer(902, name="Дана"))
        await here.opens(f"/cases/{reference}")
        await here.presses("queue-claim")

        await expect(here.page.locator("#words")).to_have_value("")
