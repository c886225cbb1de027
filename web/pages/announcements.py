"""Announcements: all of them, one with what it says and where it stands, what came of it."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiohttp import web

from core.audiences import Counted
from core.broadcasts import BEFORE, ENDED, UNDER_WAY, Broadcast, Mover, State
from core.calendar import EVENING, MORNING, day, is_night
from core.deliveries import Counts, Fate, of
from core.errors import PersonError
from core.newsroom import Effects, Usable
from core.officers import Officer, Officers, Permission
from core.progress import ends_at
from core.releases import AT_ONCE, Shown
from web.access import Row
from web.bubbles import bubbles
from web.drawing import VISIT, page, units
from web.guard import STATUS
from web.office import Unit, office
from web.report_file import report_file

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MINUTE = 60  # seconds
PAID = "telegram-paid-broadcast"
"""The fact that says what sending faster would cost."""


WRITERS = {
    "hand-over": State.AWAITING_APPROVAL,
    "schedule": State.SCHEDULED,
    "take-back": State.DRAFT,
    "unschedule": State.APPROVED,
}
STEERED = {"pause": State.PAUSED, "resume": State.SENDING, "cancel": State.CANCELLED}
"""Where each act leads; the arrows of ``core.broadcasts`` say from where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Everything that the page of one announcement shows."""

    shown: Shown
    counted: Counted | None
    effects: Effects
    names: Mapping[int, str]
    facts: tuple[Usable, ...]
    now: datetime


async def listed(request: web.Request) -> web.Response:
    officer, before = request[VISIT].officer.id, request.query.get("before", "")
    mark = int(before[:12]) if before.isascii() and before.isdecimal() else 2**62

    async def work(
        unit: Unit,
    ) -> tuple[tuple[Broadcast, ...], Mapping[int, Counts], Mapping[int, str]]:
        found = await unit.service.releases.page(officer, mark)
        counts = await unit.service.newsroom.counts(officer, found)
        return found, counts, await _names(unit.service.officers, found)

    found, counts, names = await units(request).read(work)
    return page(
        request,
        "announcements.html",
        found=found,
        counts={id_: of(many, Fate.SENT) for id_, many in counts.items()},
        names=names,
        topics=office(request).topics,
        older=found[-1].id if len(found) == AT_ONCE else 0,
    )


async def shown(request: web.Request) -> web.Response:
    return await drawn(request)


async def progress(request: web.Request) -> web.Response:
    """How it goes; when it has come to another state, the whole page is asked for again."""
    held = await _held(request, is_counted=False)
    response = page(request, "progress.html", **_numbers(request, held))
    if request.query.get("state") != held.shown.broadcast.state:
        response.headers["HX-Refresh"] = "true"
    return response


async def report(request: web.Request) -> web.Response:
    """The report to take along; who takes it stands in the audit."""
    held, officer = await _held(request, is_counted=False), request[VISIT].officer.id
    one, here = held.shown.broadcast, office(request)
    await units(request).write(lambda unit: unit.service.newsroom.exported(officer, one.id))
    say = here.translators[request[VISIT].language].plain
    return web.Response(
        body=await report_file(one, held.shown.wording, held.shown.counts, held.effects, say),
        content_type=SHEET,
        headers={
            "Content-Disposition": f'attachment; filename="qonys-announcement-{one.id}.xlsx"'
        },
    )


async def drawn(
    request: web.Request, error: PersonError | None = None, remark: str = "", at: str = ""
) -> web.Response:
    """The page of one; *remark* and *at* are what was typed and refused."""
    held, here = await _held(request, is_counted=True), office(request)
    one, wording = held.shown.broadcast, held.shown.wording
    checked = day(one.approved_at or held.now)
    return page(
        request,
        "announcement.html",
        status=STATUS[type(error)] if error else 200,
        error=error.words if error else None,
        bubbles=bubbles(one.announcement, wording, checked, here.translators),
        shown=held.shown,
        counted=held.counted,
        minutes=_minutes(held.counted, here.pace),
        names=held.names,
        offers=offers(held.shown, request[VISIT].officer),
        paid=next((fact.says for fact in held.facts if fact.key == PAID), None),
        is_at_night=one.starts_at is not None and is_night(one.starts_at),
        quiet={"from": f"{EVENING:%H:%M}", "to": f"{MORNING:%H:%M}"},
        is_tested="tested" in request.query,
        remark=remark,
        at=at,
        topics=here.topics,
        places=here.places,
        programmes=here.programmes,
        **_numbers(request, held),
    )


def offers(shown: Shown, officer: Officer) -> frozenset[str]:
    """What *officer* finds buttons for; the use cases ask again."""
    one, found = shown.broadcast, set[str]()
    writes, releases = officer.may(Permission.ANNOUNCE), officer.may(Permission.RELEASE)
    if writes:
        found |= {
            name for name, state in WRITERS.items() if one.may_become(state, Mover.ANNOUNCER)
        }
        found |= {"again"} if one.state in ENDED else set()
        found |= {"correct"} if one.state in ENDED and one.started_at else set()
        found |= {"edit"} if one.state is State.DRAFT else set()
    if shown.may_release and one.state is State.AWAITING_APPROVAL:
        found |= {"release", "reject"}
    if writes or releases:
        steered = {name for name, state in STEERED.items() if _may_steer(one, state)}
        found |= steered | ({"test"} if one.state in BEFORE else set())
    return frozenset(found)


def _may_steer(one: Broadcast, state: State) -> bool:
    return one.may_become(state, Mover.ANNOUNCER) and one.state is not state


def _ends_at(request: web.Request, held: Held, left: int) -> datetime | None:
    if held.shown.broadcast.state is not State.SENDING:
        return None
    return ends_at(left, office(request).pace, held.now)


def _numbers(request: web.Request, held: Held) -> dict[str, Any]:
    """How it goes, in the words of the ledger."""
    one, counts = held.shown.broadcast, held.shown.counts
    left = of(counts, Fate.PENDING, Fate.SENDING)
    return {
        "one": one,
        "counts": counts,
        "sums": {fate: of(counts, fate) for fate in Fate},
        "causes": {
            fate: {cause: many for (its, cause), many in sorted(counts.items()) if its is fate}
            for fate in (Fate.FAILED, Fate.SKIPPED)
        },
        "done": one.total - left,
        "is_under_way": one.state in UNDER_WAY,
        "ends_at": _ends_at(request, held, left),
        "effects": held.effects,
        "is_quiet": is_night(held.now),
    }


async def _held(request: web.Request, *, is_counted: bool) -> Held:
    officer, id_ = request[VISIT].officer.id, int(request.match_info["id"])

    async def work(unit: Unit) -> Held:
        newsroom, releases = unit.service.newsroom, unit.service.releases
        found = await releases.read(officer, id_)
        one = found.broadcast
        counts = is_counted and one.state in BEFORE
        return Held(
            shown=found,
            counted=await releases.count(officer, one.audience) if counts else None,
            effects=await newsroom.effects(officer, id_) if one.started_at else Effects(),
            names=await _names(unit.service.officers, [one]),
            facts=await newsroom.facts(officer),
            now=unit.now,
        )

    return await units(request).read(work)


async def _names(officers: Officers, those: Iterable[Broadcast]) -> dict[int, str]:
    people = {person for one in those for person in (*one.authors, one.approver)}
    return {one: await officers.called(one) for one in people if one is not None}


def _minutes(counted: Counted | None, pace: float) -> int:
    """How long it will take at least, at the pace of the sender."""
    return math.ceil(counted.total / pace / MINUTE) if counted else 0


ID = r"/announcements/{id:\d{1,12}}"
ROWS = (
    Row("GET", "/announcements", Permission.SEE_ANNOUNCEMENTS, listed),
    Row("GET", ID, Permission.SEE_ANNOUNCEMENTS, shown),
    Row("GET", f"{ID}/progress", Permission.SEE_ANNOUNCEMENTS, progress),
    Row("GET", f"{ID}/report.xlsx", Permission.SEE_ANNOUNCEMENTS, report),
)
