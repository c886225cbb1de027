"""The ways into the console, and out of it again."""

import re
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from core.sessions import IDLE, LINK_HOLDS, LONGEST
from emulator.person import Person
from tests.bot.acts import asks, first, label, takes_the_oldest
from tests.stage import Stage, on_stage
from tests.web.browser import Console, opened
from tests.web.signing import signed
from web.access import CONSOLE

OUT = "console-signed-out"
HIDDEN_TO = re.compile(r'name="to" value="([^"]*)"')


async def test_an_officer_signs_in_by_a_link_from_the_bot(console: Console) -> None:
    officer = await console.stage.officer()
    browser = await console.signed_in(officer)
    page = await browser.opens("/")

    assert (page.status, page.path) == (200, "/queue")
    assert label("console-queue") in page.words


@pytest.mark.parametrize("address", ["http://127.0.0.1:8080", "https://console.example"])
async def test_t46_no_script_and_no_other_site_gets_at_the_secret_of_a_session(
    tmp_path: Path, address: str
) -> None:
    async with on_stage(tmp_path, public_url=address) as stage, opened(stage) as console:
        link = await console.link(await stage.officer())
        browser = console.browser()
        await browser.sends(link)
        (secret,) = browser.session.cookie_jar

    assert (secret["httponly"], secret["samesite"], secret["path"]) == (True, "Strict", "/console")
    assert bool(secret["secure"]) is address.startswith("https://")
    assert (secret["max-age"], secret["expires"]) == ("", "")


async def test_a_preview_of_the_link_does_not_use_it_up(console: Console) -> None:
    officer = await console.stage.officer()
    link = await console.link(officer)
    for _ in range(3):
        assert (await console.browser().opens(link)).status == 200

    assert (await console.browser().sends(link)).status == 200


async def test_a_link_signs_in_once(console: Console) -> None:
    officer = await console.stage.officer()
    link = await console.link(officer)
    await console.browser().sends(link)
    again = await console.browser().sends(link)

    assert again.status == 404
    assert label("console-link-unknown") in again.words


async def test_a_link_that_is_too_old_signs_nobody_in(console: Console) -> None:
    officer = await console.stage.officer()
    link = await console.link(officer)
    console.stage.clock.passes(seconds=LINK_HOLDS.total_seconds())

    assert (await console.browser().sends(link)).status == 404


async def test_a_new_link_ends_the_one_before(console: Console) -> None:
    officer = await console.stage.officer()
    earlier = await console.link(officer)
    later = await console.link(officer)

    assert (await console.browser().sends(earlier)).status == 404
    assert (await console.browser().sends(later)).status == 200


async def test_somebody_elses_link_is_refused_while_signed_in_and_stays_good(
    console: Console,
) -> None:
    erlan, dana = await console.stage.officer(), await console.stage.officer(902, name="Дана")
    browser, link = await console.signed_in(erlan), await console.link(dana)
    refused = await browser.sends(link)

    assert refused.status == 403
    assert label("console-link-of-another") in refused.words
    assert (await console.browser().sends(link)).status == 200


async def test_a_visitor_gets_no_link(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.sends("/console")

    assert visitor.saw(first("not-found"))


@pytest.mark.parametrize("alone", [IDLE, LONGEST])
async def test_a_session_left_alone_ends(console: Console, alone: timedelta) -> None:
    browser = await console.signed_in(await console.stage.officer())
    console.stage.clock.time += alone
    page = await browser.opens("/queue")

    assert page.status == 401
    assert label(OUT) in page.words


async def test_a_session_at_work_goes_on_but_not_for_ever(console: Console) -> None:
    browser = await console.signed_in(await console.stage.officer())
    step, stood = IDLE * 0.9, 0
    while (await browser.opens("/queue")).status == 200:
        console.stage.clock.time += step
        stood += 1

    assert stood == LONGEST // step + 1


async def test_a_clock_set_back_opens_no_session_again(console: Console) -> None:
    browser = await console.signed_in(await console.stage.officer())
    console.stage.clock.passes(days=-1)

    assert (await browser.opens("/queue")).status == 401


async def test_whoever_leaves_is_out(console: Console) -> None:
    browser = await console.signed_in(await console.stage.officer())
    await browser.sends("/leave")

    assert (await browser.opens("/queue")).status == 401


async def test_whoever_leaves_everywhere_is_out_of_every_browser(console: Console) -> None:
    officer = await console.stage.officer()
    here, there = await console.signed_in(officer), await console.signed_in(officer)
    await here.sends("/leave-everywhere")

    assert [(await one.opens("/queue")).status for one in (here, there)] == [401, 401]


async def test_an_officer_reads_the_console_in_either_language(console: Console) -> None:
    browser = await console.signed_in(await console.stage.officer())
    page = await browser.sends("/language", language="ru", back="/console/queue")

    assert label("console-queue", "ru") in page.words
    assert page.path == "/queue"


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "/console//evil", ""])
async def test_nobody_is_led_away_by_a_way_back(console: Console, back: str) -> None:
    browser = await console.signed_in(await console.stage.officer())

    assert (await browser.sends("/language", language="ru", back=back)).path == "/queue"


async def test_a_button_of_the_desk_leads_to_the_case_after_signing_in(console: Console) -> None:
    """Telegram opens no page within itself without https: there a link does, used up once."""
    stage = console.stage
    officer, reference = await stage.officer(), await asks(await stage.visitor())
    await takes_the_oldest(officer)
    await officer.taps(label("desk-console"))
    await officer.taps(label("console-open"))
    link, browser = urlsplit(officer.opened[-1]), console.browser()
    page = await browser.opens(f"{link.path.removeprefix(CONSOLE)}?{link.query}")
    (to,) = HIDDEN_TO.findall(page.text)
    landed = await browser.sends(link.path.removeprefix(CONSOLE), to=to)

    assert (landed.status, landed.path) == (200, f"/cases/{reference}")


async def test_telegram_opens_the_case_within_itself(console: Console) -> None:
    officer = await console.stage.officer()
    reference = await asks(await console.stage.visitor())
    page = await console.browser().opens(f"/app?to=/cases/{reference}")
    assert HIDDEN_TO.findall(page.text) == [f"/cases/{reference}"]

    raw = signed(console.stage, officer.id)
    landed = await console.browser().sends("/app", signed=raw, to=f"/cases/{reference}")
    assert (landed.status, landed.path) == (200, f"/cases/{reference}")


AWAY = (
    "https://evil.example/",
    "//evil.example",
    "/cases/M-AAAA-11@evil.example",
    "/cases/M-AAAA-11/../../..//evil.example",
    "/cases/../leave",
    "/cases/M-AAAA-11\n",
    "/\\evil.example",
    "javascript:alert(1)",
    "/staff",
)


@pytest.mark.parametrize("to", AWAY)
async def test_nobody_is_led_away_by_a_link_into_the_console(console: Console, to: str) -> None:
    officer = await console.stage.officer()
    link, browser = await console.link(officer), console.browser()
    page = await browser.opens(f"{link}?{urlencode({'to': to})}")
    assert HIDDEN_TO.findall(page.text) == ["/"]

    assert (await browser.sends(link, to=to)).path == "/queue"
    raw = signed(console.stage, officer.id)
    assert (await console.browser().sends("/app", signed=raw, to=to)).path == "/queue"


async def signs_in_as(console: Console, officer: Person, age: int = 0) -> int:
    page = await console.browser().sends("/app", signed=signed(console.stage, officer.id, age=age))
    return page.status


async def test_telegram_signs_an_officer_in_once(console: Console) -> None:
    officer = await console.stage.officer()
    raw = signed(console.stage, officer.id)

    assert (await console.browser().sends("/app", signed=raw)).status == 200
    assert (await console.browser().sends("/app", signed=raw)).status == 404


@pytest.mark.parametrize("age", [-61, 301, 12 * 365 * 86400])
async def test_what_telegram_signed_at_another_time_is_refused(console: Console, age: int) -> None:
    assert await signs_in_as(console, await console.stage.officer(), age=age) == 404


async def test_what_telegram_signed_for_a_visitor_opens_nothing(console: Console) -> None:
    assert await signs_in_as(console, await console.stage.visitor()) == 404


@pytest.mark.parametrize(
    "raw",
    ["", "hash=1", "a=b&hash=ə", "user=%7B%7D&auth_date=1&hash=", "user=1", "=", "&&", "\x00"],
)
async def test_what_nobody_signed_is_refused(console: Console, raw: str) -> None:
    assert (await console.browser().sends("/app", signed=raw)).status == 404
