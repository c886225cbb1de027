"""Every address of the console and every role: allowed or refused as the matrix says."""

import re
import tomllib
from pathlib import Path

import pytest

from core.officers import Role
from core.sessions import IDLE
from tests.web.browser import Browser, Console
from web.access import Row
from web.console import rows

MATRIX = tomllib.loads(Path(__file__).with_name("matrix.toml").read_text("utf-8"))
PLACES = {
    "reference": "M-AAAA-00",
    "link": "unknown",
    "name": "console.css",
    "id": "1",
    "key": "in-work",
    "year": "2026",
    "urgency": "usual",
    "stop": "broadcasts",
}
ANYBODY, EVERYBODY = "anybody", "everybody"
REFUSED = (401, 403)

every_row = pytest.mark.parametrize("row", rows(), ids=lambda row: str(row.name))
every_role = pytest.mark.parametrize("role", Role)


def path(row: Row) -> str:
    return re.sub(r"\{(\w+)(:[^/]*)?\}", lambda found: PLACES[found[1]], row.path)


def may(row: Row, role: Role | None) -> bool:
    allowed = MATRIX[row.name]
    if allowed == ANYBODY:
        return True
    return role is not None and (allowed == EVERYBODY or role in allowed)


async def asks(browser: Browser, row: Row) -> int:
    page = await (browser.opens(path(row)) if row.method == "GET" else browser.sends(path(row)))
    return page.status


def test_every_address_has_a_line_in_the_matrix_and_no_other() -> None:
    assert {row.name for row in rows()} == set(MATRIX)


@every_role
async def test_every_role_comes_where_it_may_and_nowhere_else(
    console: Console, role: Role
) -> None:
    """A new session for each address: some of them end it."""
    officer, wrong = await console.stage.officer(role=role), []
    for row in rows():
        browser = await console.signed_in(officer)
        if (await asks(browser, row) not in REFUSED) is not may(row, role):
            wrong.append(row.name)

    assert wrong == []


@every_row
async def test_whoever_is_not_signed_in_comes_only_to_the_ways_in(
    console: Console, row: Row
) -> None:
    assert (await asks(console.browser(), row) != 401) is may(row, None)


async def test_nobody_comes_anywhere_with_a_session_that_has_ended(console: Console) -> None:
    browser = await console.signed_in(await console.stage.officer(role=Role.ADMIN))
    console.stage.clock.time += IDLE

    assert [
        row.name for row in rows() if not may(row, None) and await asks(browser, row) != 401
    ] == []


async def test_nobody_comes_anywhere_with_a_made_up_session(console: Console) -> None:
    browser = console.browser()
    browser.headers["Cookie"] = "qonys=" + "A" * 43

    assert [
        row.name for row in rows() if not may(row, None) and await asks(browser, row) != 401
    ] == []


@pytest.mark.parametrize("token", ["", "0" * 64, "ə"])
async def test_a_form_that_nobody_meant_does_nothing(console: Console, token: str) -> None:
    browser = await console.signed_in(await console.stage.officer(role=Role.ADMIN))
    posts = [row for row in rows() if row.method == "POST" and MATRIX[row.name] != ANYBODY]
    statuses = {row.name: (await browser.sends(path(row), csrf=token)).status for row in posts}

    assert set(statuses.values()) == {403}


async def test_a_form_from_another_site_does_nothing(console: Console) -> None:
    browser = await console.signed_in(await console.stage.officer(role=Role.ADMIN))
    browser.headers["Sec-Fetch-Site"] = "cross-site"
    posts = [row for row in rows() if row.method == "POST"]

    assert {await asks(browser, row) for row in posts} == {403}


@every_row
async def test_every_answer_forbids_browsers_what_we_do_not_use(
    console: Console, row: Row
) -> None:
    browser = await console.signed_in(await console.stage.officer(role=Role.ADMIN))
    page = await (browser.opens(path(row)) if row.method == "GET" else browser.sends(path(row)))

    assert page.headers["Content-Security-Policy"].startswith(
        "default-src 'none'; script-src 'self'"
    )
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert "<script>" not in page.text
    assert not re.search(r"""\s(on\w+|style)\s*=\s*["']""", page.text)


async def test_access_ends_at_once_with_the_role(console: Console) -> None:
    """The role is looked up at each request: nothing of it stands in the session."""
    officer, admin = await console.stage.officer(), await console.stage.officer(9, Role.ADMIN)
    browser, units = await console.signed_in(officer), console.stage.app.units
    await units.write(
        lambda unit: unit.service.staff.give_role(admin.id, officer.id, Role.ANNOUNCER)
    )
    assert (await browser.opens("/queue")).status == 403

    await units.write(lambda unit: unit.service.staff.leave(admin.id, officer.id))
    assert (await browser.opens("/queue")).status == 401


@pytest.mark.parametrize(
    "hostile",
    [
        "/static/../console.py",
        "/static/%2e%2e%2fconsole.py",
        "/static/page.html",
        "/static/",
        "/x",
    ],
)
async def test_nothing_is_served_that_is_not_ours_to_show(console: Console, hostile: str) -> None:
    assert (await console.browser().opens(hostile)).status == 404
