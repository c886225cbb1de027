"""A case from the queue to its end: an officer at the console, the visitor on a phone."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.bot.acts import SHORT_FORM, applies, asks, label, option, said
from tests.browser.desk import WIDTHS, Desk, to_the_console
from tests.browser.phones import Phone, needs_chromium
from tests.browser.stage import Town, town

pytestmark = needs_chromium

REMARK = "Қазір қайда тұрасыз?"
WORDS = "Екі жауабыңызды қайта қарап, түзетіп жіберіңізші, өтінемін."
LAST_WORDS = "Құжаттарыңыз түгел. Енді ресми өтінішті портал арқылы өзіңіз беріңіз."
NAMED = {"name": "Айжан", "housing": "own"}
"""What the officer asks about, in the order of the form, and what the visitor says now."""


async def claims_from_the_queue(desk: Desk, reference: str, others: str) -> None:
    await desk.chooses("programme", "kandas")
    await desk.chooses("language", "kk")
    await desk.presses("queue-choose")
    await expect(desk.page.get_by_text(others)).to_have_count(0)
    await desk.presses("queue-claim-this", reference=reference)


async def takes_words_back(desk: Desk) -> None:
    await desk.writes("words", WORDS)
    await desk.presses("act-send")
    await desk.presses("act-undo")
    await expect(desk.page.locator("#words")).to_have_value(WORDS)


async def asks_to_correct(desk: Desk) -> None:
    """The words are there already: they were taken back."""
    await desk.ticks("act-needs-correction")
    for question in NAMED:
        await desk.chooses(f"defect.{question}", "incomplete")
    await desk.writes("remark.housing", REMARK)
    await desk.presses("act-send")


async def corrects(phone: Phone, reference: str) -> None:
    """Only what is named: after it comes the review."""
    await phone.sees(REMARK)
    assert WORDS in await phone.reads()
    await phone.taps(label("case-correct"))
    await phone.takes("kandas", NAMED)
    await phone.sees(said("correction-review", reference=reference).partition("\n")[0])
    await phone.taps(label("kandas-review.send"))
    await phone.sees(said("receipt-correction", reference=reference).partition("\n")[0])


async def sees_the_difference(desk: Desk) -> None:
    changed = desk.page.locator("tr.changed")
    housing = option("kandas", "housing", NAMED["housing"], desk.language)
    former = option("kandas", "housing", SHORT_FORM["housing"], desk.language)

    await expect(changed).to_have_count(len(NAMED))
    await expect(changed.locator("td > bdi")).to_have_text([NAMED["name"], housing])
    await expect(changed.locator("s")).to_have_text([SHORT_FORM["name"], former])


async def finds_it_ready(desk: Desk) -> None:
    await desk.ticks("act-ready-to-file")
    await desk.writes("words", LAST_WORDS)
    await desk.presses("act-send")


async def at_the_console(here: Town, language: str) -> Desk:
    desk = await to_the_console(here.officers_phone)
    desk.language = language
    await desk.speaks()
    return desk


@pytest.mark.parametrize("language", WIDTHS)
async def test_two_answers_are_put_right_and_the_visitor_reads_in_kazakh_what_comes_next(
    tmp_path: Path, language: str
) -> None:
    """At a computer in Kazakh, on a phone in Russian; nobody hears what was taken back."""
    async with town(tmp_path, WIDTHS[language]) as here:
        others = await asks(await here.stage.visitor(502, "ru"), "Как подать?", "ru")
        reference = await applies(here.visitor)
        desk = await at_the_console(here, language)
        await claims_from_the_queue(desk, reference, others)
        await takes_words_back(desk)
        await asks_to_correct(desk)
        assert WORDS not in await here.phone.reads()
        await here.cannot_be_taken_back(desk)
        await desk.sees(label("history-correction-asked", language))

        await corrects(here.phone, reference)
        await desk.opens(f"/cases/{reference}")
        await sees_the_difference(desk)
        await finds_it_ready(desk)
        await here.cannot_be_taken_back(desk)
        await desk.sees(label("state-ready-to-file", language))

        await here.phone.sees(LAST_WORDS)
        read = await here.phone.reads()
        assert label("state-ready-to-file") in read
        assert label("state-ready-to-file.next") in read
        assert (await here.phone.reads()).count(WORDS) == 1
