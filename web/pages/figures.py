"""Figures of a period, the half-page for proposals, and what may be taken along of both."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from core.calendar import day
from core.errors import InvalidAnswer
from core.exports import Page, Place, Taken
from core.naming import said_answer
from core.officers import Permission
from core.periods import Period, Ready, ready, typed
from core.proposals import GROUND, HalfPage
from core.reports import Report
from core.text import Text
from core.traits import Dimension
from web.access import Row
from web.cases_file import cases_file
from web.charts import drawn
from web.drawing import VISIT, language, page, units
from web.figures_file import figures_file
from web.office import Unit, office
from web.proposals import heading, parts

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """
    What stands in a query or a form: a period by its name, or two days as they were typed; and a
    programme. Whatever is no choice of ours is left out.
    """

    within: str
    first: str
    last: str
    programme: str

    def period(self, today: date) -> Period:
        """Raises InvalidAnswer if the days were typed and cannot be."""
        if self.first or self.last:
            return typed(self.first, self.last, today)
        return ready(Ready(self.within), today)


async def shown(request: web.Request) -> web.Response:
    asked, officer = _asked(request, request.query, Ready.THIS_MONTH), request[VISIT].officer.id

    async def work(unit: Unit) -> tuple[date, Report]:
        today = day(unit.now)
        figures = unit.service.figures
        return today, await figures.of(officer, asked.period(today), asked.programme)

    try:
        today, report = await units(request).read(work)
    except InvalidAnswer as error:
        return _page(request, "figures.html", asked, status=422, report=None, error=error.words)
    return _page(
        request,
        "figures.html",
        _exactly(asked, report.period, today),
        report=report,
        drawn=drawn(report, office(request).names),
    )


async def proposals(request: web.Request) -> web.Response:
    """The half-page, made to be printed."""
    asked, officer = _asked(request, request.query, Ready.THIS_YEAR), request[VISIT].officer.id

    async def work(unit: Unit) -> tuple[date, HalfPage]:
        today = day(unit.now)
        return today, await unit.service.figures.half_page(officer, asked.period(today))

    try:
        today, half = await units(request).read(work)
    except InvalidAnswer as error:
        return _page(request, "proposals.html", asked, status=422, half=None, error=error.words)
    return _page(
        request,
        "proposals.html",
        _exactly(asked, half.period, today),
        half=half,
        heading=heading(half),
        ground=GROUND.paragraph,
        parts=parts(half, office(request).names, _say(request)),
    )


async def take_figures(request: web.Request) -> web.Response:
    """A spreadsheet of the figures, with the evidence for proposals."""
    asked, officer = await _form(request), request[VISIT].officer.id

    async def work(unit: Unit) -> tuple[Report, HalfPage]:
        figures, period = unit.service.figures, asked.period(day(unit.now))
        report = await figures.exported(officer, period, asked.programme)
        return report, await figures.half_page(officer, period)

    report, half = await units(request).write(work)
    names, say = office(request).names, _say(request)
    file = await asyncio.to_thread(figures_file, report, half, names, say)
    return _file("figures", report.period, file)


async def take_cases(request: web.Request) -> web.Response:
    """A spreadsheet of cases; with their answers, if that is ticked."""
    asked, form = await _form(request), await request.post()
    today = await units(request).read(_today)
    period, said = asked.period(today), said_answer if form.get("answers") else None
    pages = _cases(request, period, answers=said is not None)
    file = await cases_file(pages, office(request).names, _say(request), said)
    return _file("cases", period, file)


async def _cases(
    request: web.Request, period: Period, *, answers: bool
) -> AsyncIterator[Sequence[Taken]]:
    """Page by page, each in a transaction of its own, so nobody waits for the whole of it."""
    officer, after = request[VISIT].officer.id, None
    while True:
        found = await units(request).write(_cases_from(officer, period, after, answers))
        yield found.cases
        if (after := found.then) is None:
            return


def _cases_from(
    officer: int, period: Period, after: Place | None, answers: bool
) -> Callable[[Unit], Any]:
    async def work(unit: Unit) -> Page:
        return await unit.service.exports.cases(officer, period, after, answers=answers)

    return work


async def _today(unit: Unit) -> date:
    return day(unit.now)


async def _form(request: web.Request) -> Asked:
    form = await request.post()
    return _asked(request, {key: str(value) for key, value in form.items()}, Ready.THIS_MONTH)


def _asked(request: web.Request, given: Mapping[str, str], usual: Ready) -> Asked:
    within, programme = given.get("within", ""), given.get("programme", "")
    return Asked(
        within=within if within in set(Ready) else usual,
        first=given.get("first", ""),
        last=given.get("last", ""),
        programme=programme if programme in office(request).programmes else "",
    )


def _exactly(asked: Asked, period: Period, today: date) -> Asked:
    """The same with both days; two days that have a name are shown by it."""
    names = (asked.within, *Ready) if not asked.first else (*Ready,)
    within = next((one for one in names if ready(Ready(one), today) == period), "")
    first, last = period.first.isoformat(), period.last.isoformat()
    return Asked(within=within, first=first, last=last, programme=asked.programme)


def _page(
    request: web.Request, template: str, asked: Asked, *, status: int = 200, **values: Any
) -> web.Response:
    return page(
        request,
        template,
        status=status,
        asked=asked,
        chosen=urlencode({"first": asked.first, "last": asked.last}),
        back=request.path_qs,
        ready=tuple(Ready),
        programmes=office(request).programmes,
        number=_number,
        by_face=Text(f"figures-by-{Dimension.FACE}"),
        **{"error": None, **values},
    )


def _number(count: int) -> str:
    """Thousands apart, as both languages write them."""
    return f"{count:,}".replace(",", NO_BREAK)


def _say(request: web.Request) -> Callable[[Any], str]:
    return office(request).translators[language(request)].plain


def _file(what: str, period: Period, body: bytes) -> web.Response:
    """A download under a name of ours: nothing that anybody typed is in it."""
    name = f"qonys-{what}-{period.first}-{period.last}.xlsx"
    attached = {"Content-Disposition": f'attachment; filename="{name}"'}
    return web.Response(body=body, content_type=SHEET, headers=attached)


ROWS = (
    Row("GET", "/figures", Permission.SEE_FIGURES, shown),
    Row("GET", "/figures/proposals", Permission.SEE_FIGURES, proposals),
    Row("POST", "/figures/file", Permission.EXPORT, take_figures),
    Row("POST", "/figures/cases", Permission.EXPORT, take_cases),
)
