"""What we tell people: every fact with its source and last day, and each with its history."""

from collections.abc import Callable, Mapping

from aiohttp import web

from core.fact_drafts import State
from core.fact_editing import FactFile, Line
from core.officers import Officer, Officers, Permission
from web.access import CONSOLE, Row
from web.drawing import VISIT, page, units
from web.office import Unit

ANNOUNCING = "/announcements/new"


def _any(line: Line) -> bool:
    return True


def _ends(line: Line) -> bool:
    return line.is_ended or line.ends_soon


def _has_draft(line: Line) -> bool:
    return line.draft is not None


CHOICES: Mapping[str, Callable[[Line], bool]] = {
    "all": _any,
    "ending": _ends,
    "drafts": _has_draft,
}
"""Which facts are listed, by what stands in the address."""


async def listed(request: web.Request) -> web.Response:
    officer, wanted = request[VISIT].officer.id, request.query.get("show", "")
    chosen = wanted if wanted in CHOICES else "all"
    every = await units(request).read(lambda unit: unit.service.facts.all(officer))
    shown = [line for line in every if CHOICES[chosen](line)]
    return page(request, "facts.html", lines=shown, chosen=chosen, choices=tuple(CHOICES))


async def one(request: web.Request) -> web.Response:
    officer, key = request[VISIT].officer.id, request.match_info["key"]

    async def work(unit: Unit) -> tuple[FactFile, dict[int, str]]:
        file = await unit.service.facts.one(officer, key)
        return file, await names(unit.service.officers, file)

    file, called = await units(request).read(work)
    return page(
        request,
        "fact.html",
        file=file,
        names=called,
        states=State,
        announcing=announcing(request[VISIT].officer, file),
    )


async def names(officers: Officers, file: FactFile) -> dict[int, str]:
    """Everybody who had a part in an edition of *file*."""
    kept = [told.kept for told in file.editions] + [file.line.draft]
    people = {who for one in kept if one for who in (*one.authors, one.decided_by)}
    return {who: await officers.called(who) for who in people if who is not None}


def announcing(officer: Officer, file: FactFile) -> str:
    """Where *officer* tells those interested of a change that was published, if they may."""
    was_published = any(told.kept and told.kept.publication for told in file.editions)
    may = was_published and officer.may(Permission.ANNOUNCE)
    return f"{CONSOLE}{ANNOUNCING}?fact={file.line.fact.key}" if may else ""


KEY = "/facts/{key}"
ROWS = (
    Row("GET", "/facts", Permission.SEE_FACTS, listed),
    Row("GET", KEY, Permission.SEE_FACTS, one),
)
