"""Two officers who keep facts, and what they do on their pages."""

import re
from datetime import date

from core.fact_drafts import Written, written
from core.facts import FactRef
from core.officers import Role
from tests.web.browser import Browser, Console, Page

KEY = "relocation-subsidy"
PRESS = {
    "title_kk": "Жаңа газет, 2026 жыл",
    "title_ru": "Новая газета, 2026 год",
    "kind": "press",
    "published": "2026-11-20",
}


async def announcer(console: Console, id_: int = 905) -> Browser:
    return await console.signed_in(
        await console.stage.officer(id_, role=Role.ANNOUNCER, name="Сәуле")
    )


async def approver(console: Console, id_: int = 906) -> Browser:
    return await console.signed_in(
        await console.stage.officer(id_, role=Role.APPROVER, name="Тимур")
    )


def form(console: Console, key: str = KEY, **changed: str) -> dict[str, str]:
    """What stands in the form of a new edition, with some fields *changed*."""
    held = console.stage.app.shelf.content.facts.latest(FactRef(key), date(2026, 11, 23))
    assert held is not None
    return {**fields(written(held)), **changed}


def fields(typed: Written) -> dict[str, str]:
    amounts = dict(zip(("amount", "most"), typed.amounts, strict=False))
    sources = {f"source.{n}": one for n, one in enumerate(typed.sources)}
    entries = {
        f"entry.{n}.{field}": getattr(one, field)
        for n, one in enumerate(typed.entries)
        for field in ("key", "territory", "amount", "certainty", "kk", "ru")
    }
    names = ("kk", "ru", "certainty", "owner", "as_of", "valid_from", "valid_to")
    known = {"known": "on"} if typed.known else {}
    typed_fields = {name: getattr(typed, name) for name in names}
    return {**typed_fields, **amounts, **sources, **entries, **known, "revision": "0"}


def revision(page: Page) -> str:
    """That of the draft on the page."""
    found = re.search(r'name="revision" value="(\d+)"', page.text)
    assert found is not None
    return found[1]


async def ready(console: Console, writer: Browser, key: str = KEY, **changed: str) -> Page:
    """A draft is written and handed in."""
    page = await writer.sends(f"/facts/{key}", **form(console, key, **changed))
    return await writer.sends(f"/facts/{key}/hand-in", revision=revision(page))


async def published(console: Console, key: str = KEY, **changed: str) -> None:
    """One officer has written a draft, another has published it."""
    page = await ready(console, await announcer(console), key, **changed)
    reader = await approver(console)
    done = await reader.sends(f"/facts/{key}/publish", revision=draft_revision(page))
    assert (done.status, done.path) == (200, f"/facts/{key}"), done.words


def draft_revision(page: Page) -> str:
    """Of the page that follows a form: it was redirected, or it says what is wrong."""
    assert page.status == 200, page.words
    return revision(page)
