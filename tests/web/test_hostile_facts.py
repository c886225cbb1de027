"""Forms of facts that no page of ours has sent: refused in words, or kept as words."""

import pytest

from core.officers import Role
from tests.bot.acts import label
from tests.web.browser import Console
from tests.web.facts import KEY, announcer, approver, form, ready, revision

HOSTILE: tuple[dict[str, str], ...] = (
    {"revision": "-1"},
    {"revision": "9" * 30},
    {"kk": "{amount.__class__} {tenge}", "ru": "{amount.__class__} {tenge}"},
    {"kk": "{amount:>999999999} {tenge} {year}", "ru": "{amount:>999999999} {tenge} {year}"},
    {"kk": "{{amount}}", "ru": "{}"},
    {"kk": "{" * 700, "ru": "}" * 700},
    {"kk": "ж" * 100_000},
    {"kk": "\x00\N{RIGHT-TO-LEFT OVERRIDE}", "ru": "\N{ZERO WIDTH SPACE}"},
    {"kk": "<b>{amount} {tenge} {year}", "ru": "</b>{amount} {tenge} {year}"},
    {"amount": "-5"},
    {"amount": "999999999"},
    {"amount": "٧٠"},
    {"amount": "1" * 40},
    {"as_of": "0001-01-01", "valid_from": "0001-01-01", "valid_to": "9999-12-31"},
    {"valid_from": "9999-12-31", "valid_to": "9999-12-31"},
    {"valid_from": "0001-01-01", "valid_to": "0001-01-01"},
    {"valid_from": "2023-01-01", "valid_to": "2025-12-31", "as_of": "2026-11-20"},
    {"as_of": "2026-11-20T00:00"},
    {"as_of": "1700000000"},
    {"owner": "nobody", "certainty": "surely"},
    {"source.0": "no-such-source"},
    {"entry.999.certainty": "firm", "entry.999.kk": "x", "entry.999.ru": "y"},
    {f"entry.{n}.certainty": "firm" for n in range(200)},
    {"title_kk": "Газет", "title_ru": "Газета", "kind": "gossip", "published": "9999-99-99"},
)


@pytest.mark.parametrize("key", [KEY, "mrp", "kandas-quota-places", "quota-channels"])
@pytest.mark.parametrize("changed", HOSTILE, ids="-".join)
async def test_a_hostile_draft_is_refused_or_kept_and_breaks_no_page(
    console: Console, key: str, changed: dict[str, str]
) -> None:
    writer = await announcer(console)
    saved = await writer.sends(f"/facts/{key}", **form(console, key, **changed))
    pages = [saved]
    for path in (f"/facts/{key}", f"/facts/{key}/edit", f"/facts/{key}/draft", "/facts"):
        pages.append(await writer.opens(path))
    for number in ("1", "0", "x"):
        pages.append(await writer.sends(f"/facts/{key}/hand-in", revision=number))
    pages.append(await writer.opens(f"/facts/{key}/draft"))

    assert not [page.words for page in pages if page.status not in (200, 404, 409, 422)]


async def test_words_that_were_turned_down_are_their_authors_when_another_begins_from_them(
    console: Console,
) -> None:
    """Nor may the author publish them after becoming an approver."""
    stage = console.stage
    writer, other = await announcer(console), await announcer(console, 907)
    reader = await approver(console)
    page = await ready(console, writer, as_of="2026-11-20")
    await reader.sends(f"/facts/{KEY}/reject", revision=revision(page), reason="Ескі")
    again = await ready(console, other, as_of="2026-11-20")
    await stage.officer(904, Role.ADMIN, "Гүлнар")
    await stage.app.units.write(lambda unit: unit.service.staff.give_role(904, 905, Role.APPROVER))
    tried = await writer.sends(f"/facts/{KEY}/publish", revision=revision(again))

    assert tried.status == 403
    assert label("fact-own-draft") in tried.words
