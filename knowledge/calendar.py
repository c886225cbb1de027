"""The first edition of the working calendar and the targets, as ``calendar.toml`` holds it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from core.cases import Urgency
from core.due import Targets
from core.entered import FirstEdition
from core.errors import ContentError, InvalidHours
from core.text import Bilingual
from core.timetable import days_of, target_of, week_of
from core.workdays import LEAP_DAY, Days, WorkCalendar
from knowledge.dated import Known
from knowledge.reading import entry, read
from knowledge.shapes import CalendarEntry
from knowledge.words import check_said

A_LEAP_YEAR = 2024
Yearly = Mapping[tuple[int, int], Bilingual]


def load_calendar(path: Path, known: Known) -> FirstEdition:
    """The edition that holds until somebody enters another one."""
    written = entry(CalendarEntry, read(path), path.name)
    _check_ground(written, path.name, known)
    try:
        return FirstEdition(
            calendar=_calendar(written, path.name),
            targets=_targets(written, path.name),
            confirmed=written.confirmed,
        )
    except InvalidHours as wrong:
        raise ContentError(f"{path.name}: {wrong.words.id} {dict(wrong.words.args)}") from wrong


def _check_ground(written: CalendarEntry, where: str, known: Known) -> None:
    if unknown := [key for key in written.sources if key not in known.sources]:
        raise ContentError(f"{where}: no source {unknown[0]!r}")
    if known.today and written.as_of > known.today:
        raise ContentError(f"{where}: as of a day that is still to come")
    for holiday in written.holiday:
        check_said(holiday.words, f"{where}: {holiday.on}")
    for special in written.day:
        check_said(special.words, f"{where}: {special.on}")


def _calendar(written: CalendarEntry, where: str) -> WorkCalendar:
    yearly = _yearly(written, where)
    if strays := [one.on for one in written.day if one.on.year not in written.years]:
        raise ContentError(f"{where}: {strays[0]}: not of a year that stands here whole")
    return WorkCalendar(
        week=week_of(written.hours),
        years={year: _days(year, yearly, written) for year in written.years},
        yearly=yearly,
        confirmed=frozenset(written.years if written.confirmed else ()),
    )


def _yearly(written: CalendarEntry, where: str) -> Yearly:
    yearly: dict[tuple[int, int], Bilingual] = {}
    for one in written.holiday:
        try:
            on = date.fromisoformat(f"{A_LEAP_YEAR}-{one.on}")
        except ValueError:
            raise ContentError(f"{where}: {one.on}: no such day") from None
        if (on.month, on.day) in (*yearly, LEAP_DAY):
            raise ContentError(f"{where}: {one.on}: written twice, or not in every year")
        yearly[on.month, on.day] = one.words
    return yearly


def _days(year: int, yearly: Yearly, written: CalendarEntry) -> Days:
    """A day of the year itself comes before one that returns."""
    own = [
        {"on": one.on.isoformat(), "works_as": one.works_as, "kk": one.kk, "ru": one.ru}
        for one in written.day
        if one.on.year == year
    ]
    named = {day["on"] for day in own}
    returning = (
        {"on": date(year, *on).isoformat(), "kk": name.kk, "ru": name.ru}
        for on, name in yearly.items()
    )
    return days_of(year, [*own, *(day for day in returning if day["on"] not in named)])


def _targets(written: CalendarEntry, where: str) -> Targets:
    targets = {one.urgency: target_of(one.minutes, one.warn_percent) for one in written.target}
    if targets.keys() != set(Urgency) or len(written.target) != len(targets):
        raise ContentError(f"{where}: each urgency has one target")
    if targets[Urgency.URGENT].within > targets[Urgency.USUAL].within:
        raise ContentError(f"{where}: what is urgent may not wait longer")
    return targets
