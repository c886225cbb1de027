"""Forms of announcements that no page of ours has sent: refused in words, or kept as words."""

import io

import pytest
from aiohttp import web

from tests.bot.acts import label
from tests.web.browser import Console
from tests.web.newsdesk import NEWS, QUOTA, Desk, Form, newsdesk

LONE = "\N{RIGHT-TO-LEFT OVERRIDE}\N{NO-BREAK SPACE}\x00\x1b[2J"
HOSTILE: tuple[Form, ...] = (
    {"region": "atlantis"},
    {"district": "../../etc", "programme": "{{ 7 * 7 }}"},
    {"revision": "-1"},
    {"revision": "9" * 30},
    {"year": "0000"},
    {"year": "٢٠٢٦"},
    {"opens": "0001-01-01", "closes": "9999-12-31"},
    {"opens": "2026-W48-1"},
    {"picture": "no-such-fact"},
    {"picture": "{mrp}"},
    {"fact.regions": ["mrp"] * 500},
    {"title_kk": LONE, "body_ru": LONE},
    {"title_kk": "{" * 5000},
    {"body_kk": "{{mrp}}{mrp:{mrp}}{}", "body_ru": "{0.__class__}{mrp!r}{:>99999999}"},
    {"body_kk": "ж" * 100_000},
    {"button.0.leads": "link", "button.0.link": "javascript:alert(1)"},
    {"button.0.leads": "link", "button.0.link": "https://egov.kz@evil.example/"},
    {"button.0.leads": "link", "button.0.link": "https://egov.kz.evil.example/"},
    {"act_kk": "{mrp}", "act_ru": "}{"},
)


@pytest.fixture
async def desk(console: Console) -> Desk:
    return await newsdesk(console)


@pytest.mark.parametrize("form", HOSTILE, ids="-".join)
@pytest.mark.parametrize("begun", [QUOTA, NEWS], ids=["quota", "news"])
async def test_a_hostile_form_is_refused_or_kept_and_breaks_no_page(
    desk: Desk, begun: Form, form: Form
) -> None:
    for does in ("look", "count", "insert", "save"):
        page = await desk.asel.fills("/announcements", {**begun, **form, "do": does})
        assert page.status in (200, 422), (does, page.words)
    pages = [await desk.asel.opens("/announcements")]
    if "/edit" not in page.path and page.path != "/announcements":
        pages += [await desk.asel.opens(page.path + more) for more in ("", "/edit", "/progress")]
        pages += [await desk.does(desk.asel, int(page.path.split("/")[-1]), "hand-over")]
        pages += [await desk.does(desk.asel, int(page.path.split("/")[-1]), "test")]

    assert not [page.words for page in pages if page.status not in (200, 422)]


@pytest.mark.parametrize(
    "path",
    [
        "/announcements/999999999999",
        "/announcements/0",
        "/announcements/-1",
        "/announcements/99999999999999999999",
        "/announcements/1e3/progress",
        "/announcements?before=-1",
        "/announcements?before=99999999999999999999",
        "/announcements?before=%D9%A3",
        "/announcements/999999999999/report.xlsx",
        "/announcements/999999999999/edit",
    ],
)
async def test_a_number_that_was_never_given_leads_nowhere(desk: Desk, path: str) -> None:
    assert (await desk.asel.opens(path)).status in (200, 404)


async def test_ten_megabytes_are_refused_in_words(desk: Desk) -> None:
    url = desk.asel.server.make_url("/console/announcements")
    sent = io.BytesIO(f"csrf={desk.asel.csrf}&body_kk=".encode() + b"x" * 10_000_000)
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    async with desk.asel.session.post(url, data=sent, headers=headers) as response:
        status, text = response.status, await response.text()

    assert status == web.HTTPRequestEntityTooLarge.status_code
    assert label("console-bad") in text
