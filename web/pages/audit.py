"""Who did what, and who opened which case. Each reading is an entry itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode

from aiohttp import web

from core.audit import Action, Entry, Verdict
from core.errors import NotFound
from core.events import Code
from core.journal import PAGE, Look, Wanted
from core.officers import Officer, Officers, Permission
from core.references import SHAPE
from core.text import Text
from web.access import Row
from web.drawing import VISIT, page, units
from web.entries import Said, details, named, people, subject
from web.office import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An entry as it is read; what somebody has spoiled is shown as it stands."""

    number: int
    at: datetime | None
    who: str
    action: Said
    subject: Said
    details: tuple[tuple[Said, Said], ...]
    is_case: bool


async def entries(request: web.Request) -> web.Response:
    """The newest first, chosen by officer, action and day."""
    reader, wanted = request[VISIT].officer.id, _wanted(request)
    before = _number(request.query.get("before", ""))

    async def work(unit: Unit) -> tuple[list[Line], tuple[Officer, ...]]:
        found = await unit.service.journal.entries(reader, wanted, before)
        meant = (one for entry in found for one in (entry.actor, *people(entry)))
        names = await _names(unit.service.officers, meant)
        return [_line(entry, names) for entry in found], await unit.service.officers.all()

    lines, staff = await units(request).write(work)
    return page(
        request,
        "audit.html",
        lines=lines,
        staff=staff,
        wanted=wanted,
        actions={action: named(action) for action in (*Action, *Code)},
        older=_older(request, lines[-1].number) if len(lines) == PAGE else "",
    )


async def openings(request: web.Request) -> web.Response:
    """Who opened which case, the newest first."""
    reader, officer = request[VISIT].officer.id, _number(request.query.get("officer", ""))
    written = request.query.get("reference", "").strip().upper()
    reference = written if SHAPE.fullmatch(written) else ""
    before = _number(request.query.get("before", ""))

    async def work(unit: Unit) -> tuple[tuple[Look, ...], dict[int, str], tuple[Officer, ...]]:
        if written and not reference:
            raise NotFound(Text("not-found"))
        journal, officers = unit.service.journal, unit.service.officers
        looks = await journal.looks(reader, officer, reference, before)
        names = await _names(officers, (look.officer for look in looks))
        return looks, names, await officers.all()

    looks, names, staff = await units(request).write(work)
    return page(
        request,
        "openings.html",
        looks=looks,
        names=names,
        staff=staff,
        officer=officer,
        reference=reference,
        older=_older(request, looks[-1].id) if len(looks) == PAGE else "",
    )


async def verdict(request: web.Request) -> web.Response:
    """Is the audit whole? It takes a while, in which everybody else goes on writing."""
    reader = request[VISIT].officer.id
    await units(request).write(lambda unit: unit.service.journal.asks_verdict(reader))
    found: Verdict = await units(request).read(lambda unit: unit.service.journal.examined())
    return page(request, "verdict.html", is_whole=found.is_whole)


async def _names(officers: Officers, people: Iterable[int | None]) -> dict[int, str]:
    known = {one for one in people if one is not None}
    return {one: await officers.called(one) for one in known}


def _line(entry: Entry, names: dict[int, str]) -> Line:
    return Line(
        number=entry.number,
        at=_at(entry),
        who="" if entry.actor is None else names[entry.actor],
        action=named(entry.action),
        subject=subject(entry, names),
        details=details(entry, names),
        is_case=bool(SHAPE.fullmatch(entry.subject)),
    )


def _at(entry: Entry) -> datetime | None:
    try:
        return entry.at
    except OverflowError:
        return None


def _wanted(request: web.Request) -> Wanted:
    try:
        typed = date.fromisoformat(request.query.get("on", ""))
    except ValueError:
        typed = date.max
    on = None if typed == date.max else typed  # no day comes after the last one
    officer, action = _number(request.query.get("officer", "")), request.query.get("action", "")
    return Wanted(officer=officer, action=action, on=on)


def _older(request: web.Request, last: int) -> str:
    """The query of the next page."""
    chosen = {key: value for key, value in request.query.items() if value and key != "before"}
    return urlencode({**chosen, "before": last})


def _number(written: str) -> int | None:
    is_number = written.isascii() and written.isdecimal()
    return min(int(written[:19]), 2**62) if is_number else None


ROWS = (
    Row("GET", "/audit", Permission.SEE_AUDIT, entries),
    Row("GET", "/openings", Permission.SEE_AUDIT, openings),
    Row("POST", "/audit/verdict", Permission.SEE_AUDIT, verdict),
)
