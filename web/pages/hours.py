"""Opening hours, the special days of a year, and by when we answer."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from aiohttp import web

from core.calendar import day
from core.cases import Urgency
from core.due import Terms
from core.entered import Edition, Entered, Part
from core.errors import InvalidHours, NotFound, NotNow, PersonError
from core.hours import YEARS_AHEAD, YEARS_BACK
from core.officers import Permission
from core.text import Text
from core.timetable import TypedDays, TypedWeek, typed_days, typed_target, typed_week
from core.workdays import WEEKDAYS
from web.access import Row
from web.drawing import VISIT, page, see_other, units
from web.office import Unit

SPANS = 2
"""Pairs of fields for a weekday, at least: before lunch and after it."""
BLANK = 4
"""Empty lines below the special days, for new ones."""
NUMBER = re.compile(r"\d{1,6}", re.ASCII)
SPAN = re.compile(r"([a-z]+)\.(\d{1,2})\.opens", re.ASCII)
LINE = re.compile(r"on\.(\d{1,4})", re.ASCII)
Form = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What somebody typed that cannot be, and why; *part* says into which form."""

    part: Part
    key: str
    form: Form
    error: PersonError


async def shown(request: web.Request) -> web.Response:
    return await _drawn(request)


async def set_week(request: web.Request) -> web.Response:
    officer = request[VISIT].officer.id
    return await _entered(
        request,
        Part.WEEK,
        lambda unit, form: unit.service.hours.set_week(officer, _shown(form), _week(form)),
    )


async def set_year(request: web.Request) -> web.Response:
    officer, year = request[VISIT].officer.id, int(request.match_info["year"])
    return await _entered(
        request,
        Part.YEAR,
        lambda unit, form: unit.service.hours.set_year(officer, _shown(form), year, _days(form)),
        str(year),
    )


async def set_target(request: web.Request) -> web.Response:
    officer, urgency = request[VISIT].officer.id, request.match_info["urgency"]
    if urgency not in set(Urgency):
        raise NotFound(Text("not-found"))
    return await _entered(
        request,
        Part.TARGET,
        lambda unit, form: unit.service.hours.set_target(
            officer, _shown(form), Urgency(urgency), *_target(form)
        ),
        urgency,
    )


async def _entered(
    request: web.Request,
    part: Part,
    work: Callable[[Unit, Form], Awaitable[object]],
    key: str = "",
) -> web.Response:
    """Enter what was typed; whatever is refused stays in its form."""
    form = {name: str(value) for name, value in (await request.post()).items()}
    try:
        await units(request).write(lambda unit: work(unit, form))
    except (InvalidHours, NotNow) as error:
        return await _drawn(request, Refused(part=part, key=key, form=form, error=error))
    return see_other(f"/hours?year={key}" if part is Part.YEAR else "/hours")


async def _drawn(request: web.Request, refused: Refused | None = None) -> web.Response:
    officer = request[VISIT].officer.id

    async def work(unit: Unit) -> tuple[Entered, Terms, datetime, dict[int, str]]:
        entered, officers = await unit.service.hours.entered(officer), unit.service.officers
        names = {one.by: await officers.called(one.by) for one in _editions(entered)}
        return entered, await unit.service.hours.terms(), unit.now, names

    entered, terms, now, names = await units(request).read(work)
    present = day(now).year
    years = range(present - YEARS_BACK, present + YEARS_AHEAD + 1)
    chosen = refused.key if refused and refused.part is Part.YEAR else request.query.get("year")
    year = next((one for one in years if str(one) == chosen), present)
    return page(
        request,
        "hours.html",
        status=422 if refused else 200,
        entered=entered,
        names=names,
        year=year,
        years=years,
        weekdays=WEEKDAYS,
        is_confirmed=year in terms.calendar.confirmed,
        error=refused.error.words if refused else None,
        **_fields(terms, year, refused),
    )


def _editions(entered: Entered) -> list[Edition[Any]]:
    week = [entered.week] if entered.week else []
    return [*week, *entered.years.values(), *entered.targets.values()]


def _fields(terms: Terms, year: int, refused: Refused | None) -> dict[str, Any]:
    """What stands in the forms: what holds now, or what was typed and refused."""
    week: TypedWeek = typed_week(terms.calendar.week)
    days: TypedDays = typed_days(terms.calendar.days(year))
    targets: dict[str, Mapping[str, Any]] = {
        urgency: typed_target(target) for urgency, target in terms.targets.items()
    }
    if refused and refused.part is Part.WEEK:
        week = _week(refused.form)
    if refused and refused.part is Part.YEAR:
        days = _days(refused.form)
    if refused and refused.part is Part.TARGET:
        fields = ("minutes", "warn_percent")
        targets[refused.key] = {field: refused.form.get(field, "") for field in fields}
    spans = {name: [*week.get(name, ())] for name in WEEKDAYS}
    return {
        "week": {
            name: [*pairs, *[("", "")] * (SPANS - len(pairs))] for name, pairs in spans.items()
        },
        "days": [*days, *[{"on": "", "works_as": "", "kk": "", "ru": ""}] * BLANK],
        "targets": targets,
    }


def _shown(form: Form) -> int:
    """The edition that the form showed; what is none is never the newest one."""
    return _number(form.get("shown", ""))


def _week(form: Form) -> TypedWeek:
    week: dict[str, list[list[str]]] = {}
    for name, opens in form.items():
        if found := SPAN.fullmatch(name):
            closes = form.get(f"{found[1]}.{found[2]}.closes", "")
            week.setdefault(found[1], []).append([opens, closes])
    return week


def _days(form: Form) -> TypedDays:
    """The lines on which anything is written; whoever empties a line takes its day out."""
    lines = [found[1] for name in form if (found := LINE.fullmatch(name))]
    fields = ("on", "works_as", "kk", "ru")
    days = [{field: form.get(f"{field}.{line}", "") for field in fields} for line in lines]
    return [one for one in days if any(value.strip() for value in one.values())]


def _target(form: Form) -> tuple[int, int]:
    return _number(form.get("minutes", "")), _number(form.get("warn_percent", ""))


def _number(written: str) -> int:
    return int(written) if NUMBER.fullmatch(written) else -1


ROWS = (
    Row("GET", "/hours", Permission.SET_CALENDAR, shown),
    Row("POST", "/hours/week", Permission.SET_CALENDAR, set_week),
    Row("POST", r"/hours/years/{year:\d{4}}", Permission.SET_CALENDAR, set_year),
    Row("POST", "/hours/targets/{urgency}", Permission.SET_CALENDAR, set_target),
)
