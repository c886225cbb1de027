"""A lead gives several cases of the queue, or all of one officer, to a colleague."""

import re

import pytest

from core.officers import Role
from tests.bot.acts import applies, asks, label, said
from tests.web.browser import Browser, Console, Page

TICK = re.compile(r'name="reference" value="(M-[^"]+)"')
REASON = "Демалысқа шығады"


def ticks(page: Page) -> list[str]:
    """What the boxes beside the lines stand for."""
    return TICK.findall(page.text)


def names(page: Page) -> list[str]:
    return [tick.partition(".")[0] for tick in ticks(page)]


async def three_cases(console: Console) -> list[str]:
    visitor = await console.stage.visitor()
    return [await applies(visitor), await asks(visitor), await asks(visitor)]


async def lead(console: Console) -> Browser:
    officer = await console.stage.officer(911, Role.LEAD, "Жанар")
    await console.stage.officer(902, name="Дана")
    return await console.signed_in(officer)


async def gives(browser: Browser, *chosen: str, to: str = "902", reason: str = REASON) -> Page:
    fields = [("reference", one) for one in chosen]
    return await browser.sends_many("/reassign", *fields, ("colleague", to), ("reason", reason))


async def test_a_lead_gives_ticked_cases_to_a_colleague(console: Console) -> None:
    every = await three_cases(console)
    browser = await lead(console)
    shown = ticks(await browser.opens("/queue"))
    page = await gives(browser, *shown[:2])

    given = ", ".join(every[:2])
    assert said("reassign-done", name="Дана", references=given) in page.words
    assert page.words.count(label("queue-claim-this", reference=every[2])) == 0
    mine = await (await console.signed_in(console.stage.person(902, "Дана"))).opens(
        "/queue?whose=mine"
    )
    assert [one in mine.text for one in every] == [True, True, False]


async def test_what_somebody_acted_on_meanwhile_is_left_and_named(console: Console) -> None:
    every = await three_cases(console)
    browser = await lead(console)
    shown = ticks(await browser.opens("/queue"))
    other = await console.signed_in(await console.stage.officer())
    await other.sends(f"/cases/{every[0]}/claim")
    page = await gives(browser, *shown)

    assert said("reassign-left", references=every[0]) in page.words
    assert said("reassign-done", name="Дана", references=", ".join(every[1:])) in page.words


@pytest.mark.parametrize(("to", "reason"), [("", REASON), ("902", "  "), ("5", REASON)])
async def test_what_is_refused_comes_back_as_it_was_typed(
    console: Console, to: str, reason: str
) -> None:
    await three_cases(console)
    browser = await lead(console)
    shown = ticks(await browser.opens("/queue"))
    page = await gives(browser, shown[1], to=to, reason=reason)

    assert page.status == 422
    assert 'role="alert"' in page.text
    assert re.findall(r'value="(M-[^"]+)"[^>]*checked', page.text) == [shown[1]]
    assert f'value="{reason}"' in page.text


async def test_a_lead_gives_away_all_that_one_officer_holds(console: Console) -> None:
    """As when somebody falls ill; what another one holds stays."""
    every = await three_cases(console)
    browser = await lead(console)
    other = await console.signed_in(await console.stage.officer())
    for reference in every[:2]:
        await other.sends(f"/cases/{reference}/claim")
    fields = [("whole", "901"), ("colleague", "902"), ("reason", REASON)]
    page = await browser.sends_many("/reassign", *fields)

    assert said("reassign-done", name="Дана", references=", ".join(every[:2])) in page.words


@pytest.mark.parametrize(
    ("whole", "chosen", "words"),
    [
        ("", 0, "reassign-none"),
        ("902", 1, "reassign-either"),
        ("901", 0, "reassign-holds-nothing"),
    ],
)
async def test_it_is_said_in_a_sentence_what_is_missing(
    console: Console, whole: str, chosen: int, words: str
) -> None:
    await three_cases(console)
    await console.stage.officer()
    browser = await lead(console)
    shown = ticks(await browser.opens("/queue"))[:chosen]
    fields = [("whole", whole), ("colleague", "902"), ("reason", REASON)]
    page = await browser.sends_many("/reassign", *[("reference", one) for one in shown], *fields)

    assert label(words) in page.words


@pytest.mark.parametrize(
    "tick", ["M-AAAA-00", "M-AAAA-00.x.0", "x.1.0", "M-AAAA-00.1.0.1", "9" * 99]
)
async def test_what_is_no_tick_of_ours_is_none(console: Console, tick: str) -> None:
    browser = await lead(console)
    await browser.opens("/queue")

    assert label("reassign-none") in (await gives(browser, tick)).words


async def test_whoever_is_no_lead_sees_no_boxes(console: Console) -> None:
    await three_cases(console)
    browser = await console.signed_in(await console.stage.officer())

    assert ticks(await browser.opens("/queue")) == []


async def test_the_choice_of_the_queue_stays_when_cases_are_given(console: Console) -> None:
    every = await three_cases(console)
    browser = await lead(console)
    shown = ticks(await browser.opens("/queue?programme=ask"))
    fields = [("reference", shown[0]), ("colleague", "902"), ("reason", REASON)]
    page = await browser.sends_many("/reassign?programme=ask", *fields)

    assert names(page) == every[1:]
