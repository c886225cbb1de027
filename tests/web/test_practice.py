"""Practice: made-up cases, apart from everything real."""

from tests.bot.acts import applies, label
from tests.web.browser import Browser, Console
from tests.web.test_queue import references


async def at_practice(console: Console) -> Browser:
    browser = await console.signed_in(await console.stage.officer())
    await browser.sends("/practice")
    return browser


async def test_an_officer_practises_with_cases_of_nobody(console: Console) -> None:
    real = await applies(await console.stage.visitor())
    browser = await at_practice(console)
    page = await browser.opens("/queue")

    assert label("practice-note") in page.words
    assert len(references(page)) >= 20
    assert real not in page.text


async def test_what_is_done_in_practice_is_not_done_in_earnest(console: Console) -> None:
    real = await applies(await console.stage.visitor())
    browser = await at_practice(console)
    mine = references(await browser.opens("/queue"))[0]
    await browser.sends(f"/cases/{mine}/claim")
    assert references(await browser.opens("/queue?whose=mine")) == [mine]
    await browser.sends("/practice")

    assert references(await browser.opens("/queue?whose=mine")) == []
    assert references(await browser.opens("/queue")) == [real]


async def test_practice_is_thrown_away_when_the_day_is_over(console: Console) -> None:
    browser = await at_practice(console)
    mine = references(await browser.opens("/queue"))[0]
    await browser.sends(f"/cases/{mine}/claim")
    console.stage.clock.passes(hours=11)
    again = await console.signed_in(console.stage.person(901, "Ерлан"))
    console.stage.clock.passes(hours=8)
    again = await console.signed_in(console.stage.person(901, "Ерлан"))
    await again.sends("/practice")

    assert references(await again.opens("/queue?whose=mine")) == []
    assert len(references(await again.opens("/queue"))) >= 20


async def test_a_real_case_is_not_found_in_practice(console: Console) -> None:
    real = await applies(await console.stage.visitor())
    browser = await at_practice(console)

    assert (await browser.sends(f"/cases/{real}/claim")).status == 404
