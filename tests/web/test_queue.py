"""The queue as an officer looks at it."""

import re

import pytest

from tests.bot.acts import applies, asks, label
from tests.web.browser import Browser, Console, Page

ROW = re.compile(r"<tr data-row.*?</tr>", re.DOTALL)
REFERENCE = re.compile(r"M-[A-Z0-9]{4}-[0-9]{2}")


def references(page: Page) -> list[str]:
    return [REFERENCE.findall(row)[0] for row in ROW.findall(page.text)]


async def at_the_queue(console: Console) -> Browser:
    return await console.signed_in(await console.stage.officer())


async def test_an_officer_sees_what_waits_oldest_first(console: Console) -> None:
    aigul = await console.stage.visitor()
    sent = [await applies(aigul)]
    for _ in range(2):
        sent.append(await asks(aigul))
    page = await (await at_the_queue(console)).opens("/queue")

    assert references(page) == sent
    assert label("kandas-title") in page.words


async def test_a_case_is_claimed_from_its_line(console: Console) -> None:
    sent = await applies(await console.stage.visitor())
    browser = await at_the_queue(console)
    await browser.opens("/queue")
    await browser.sends(f"/cases/{sent}/claim")

    assert references(await browser.opens("/queue?whose=mine")) == [sent]
    assert references(await browser.opens("/queue?whose=unclaimed")) == []


async def test_another_officer_who_claims_it_too_reads_who_holds_it(console: Console) -> None:
    sent = await applies(await console.stage.visitor())
    first = await at_the_queue(console)
    second = await console.signed_in(await console.stage.officer(902, name="Дана"))
    await first.sends(f"/cases/{sent}/claim")
    page = await second.sends(f"/cases/{sent}/claim")

    assert page.status == 409
    assert "Ерлан" in page.words


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        ("programme=kandas", 1),
        ("programme=ask", 1),
        ("programme=intra", 0),
        ("language=kk", 2),
        ("language=ru", 0),
        ("district=aktau", 0),
        ("young=1", 0),
        ("young=1&language=kk&whose=nonsense", 2),
        ("late=1", 0),
        ("waiting=1", 2),
        ("ended=1", 0),
    ],
)
async def test_an_officer_chooses_what_to_see(console: Console, chosen: str, shown: int) -> None:
    aigul = await console.stage.visitor()
    await applies(aigul)
    await asks(aigul)

    assert len(references(await (await at_the_queue(console)).opens(f"/queue?{chosen}"))) == shown


@pytest.mark.parametrize(
    "words", ["Оразова", "оразова айгүл", "Orazova", "701 123 45 67", "4567", "M-"]
)
async def test_a_case_is_found_by_a_name_or_a_phone_in_any_spelling(
    console: Console, words: str
) -> None:
    aigul = await console.stage.visitor()
    sent = await applies(aigul)
    browser = await at_the_queue(console)
    page = await browser.opens(f"/queue?q={words.replace(' ', '+')}")

    assert references(page) == [sent]


@pytest.mark.parametrize("words", ["%", "_", "Ораз", "Оразова Марат", "'; --", "7", "M-%", "٪"])
async def test_nothing_is_found_by_what_stands_in_no_case(console: Console, words: str) -> None:
    await applies(await console.stage.visitor())
    page = await (await at_the_queue(console)).opens(f"/queue?q={words}")

    assert references(page) == []
    assert label("queue-found-nothing") in page.words


async def test_a_long_queue_is_read_page_by_page_and_nothing_is_missed(console: Console) -> None:
    aigul = await console.stage.visitor()
    sent = [await asks(aigul) for _ in range(27)]
    browser = await at_the_queue(console)
    page, seen = await browser.opens("/queue"), list[str]()
    seen += references(page)
    following = re.search(r'rel="next" href="/console([^"]+)"', page.text)
    assert following is not None
    seen += references(await browser.opens(following[1].replace("&amp;", "&")))

    assert seen == sent


async def test_a_choice_is_kept_under_a_name_and_forgotten(console: Console) -> None:
    browser = await at_the_queue(console)
    await browser.sends("/filters", name="<b>Қандас</b>", programme="kandas", language="kk")
    page = await browser.opens("/queue")
    number = re.findall(r"/filters/(\d+)/forget", page.text)[0]
    await browser.sends(f"/filters/{number}/forget")

    assert "programme=kandas&amp;language=kk" in page.text
    assert "&lt;b&gt;Қандас&lt;/b&gt;" in page.text
    assert "/forget" not in (await browser.opens("/queue")).text


async def test_another_officers_choice_is_not_mine_to_forget(console: Console) -> None:
    first = await at_the_queue(console)
    await first.sends("/filters", name="Қандас", programme="kandas")
    second = await console.signed_in(await console.stage.officer(902))
    await second.sends("/filters/1/forget")

    assert "Қандас" in (await first.opens("/queue")).text


async def test_the_queue_shows_no_answer(console: Console) -> None:
    """Whoever wants to read one opens the case, and its visitor sees that somebody did."""
    await applies(await console.stage.visitor())
    page = await (await at_the_queue(console)).opens("/queue")

    assert "Оразова" not in page.text
    assert "4567" not in page.text


async def test_counters_come_alone_when_only_they_are_asked_for(console: Console) -> None:
    await asks(await console.stage.visitor())
    browser = await at_the_queue(console)
    browser.headers["HX-Request"] = "true"
    page = await browser.opens("/counters")

    assert page.text.lstrip().startswith("<nav")
    assert page.words.count(" 1") == 3
