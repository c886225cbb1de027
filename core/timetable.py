"""Hours, special days and targets as an officer types them, and as they are written down."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from core.answers import clean
from core.due import Target
from core.errors import InvalidHours
from core.text import Bilingual, Text
from core.workdays import Days, Span, SpecialDay, Week, Weekday

TypedWeek = Mapping[str, Sequence[Sequence[str]]]
"""``{"monday": [["09:00", "13:00"], ["14:00", "18:00"]], …}``; a blank pair is no span."""
TypedDays = Sequence[Mapping[str, str]]
"""``[{"on": "2027-03-22", "works_as": "", "kk": "…", "ru": "…"}, …]``."""

LEAST_WEEK = timedelta(hours=1)
CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
LONGEST_NAME = 80  # characters
LEAST, MOST = timedelta(minutes=15), timedelta(hours=240)
"""Targets out of these bounds are slips of the finger; our own choice, not law."""
WARN_FROM, WARN_TO = 50, 95  # per cent


def week_of(typed: TypedWeek) -> Week:
    """
    The opening hours; a weekday that is not named is closed.

    Raises:
        InvalidHours: no such weekday or time, a span that ends before it begins, two that
            overlap, or hardly any in the whole week.
    """
    week = {_weekday(name): _spans(_weekday(name), pairs) for name, pairs in typed.items()}
    open_for = sum((_length(span) for spans in week.values() for span in spans), timedelta())
    if open_for < LEAST_WEEK:
        raise InvalidHours(Text("hours-never-open"))
    return {weekday: week.get(weekday, ()) for weekday in Weekday}


def typed_week(week: Week) -> dict[str, list[list[str]]]:
    return {
        str(weekday): [[f"{span.opens:%H:%M}", f"{span.closes:%H:%M}"] for span in spans]
        for weekday, spans in week.items()
    }


def days_of(year: int, typed: TypedDays) -> Days:
    """
    The special days of *year*, in their order.

    Raises:
        InvalidHours: no such day in that year, a day named twice, a day without a name in both
            languages, or a weekday that does not exist.
    """
    days: dict[date, SpecialDay] = {}
    for one in typed:
        on = _day(one.get("on", ""), year)
        if on in days:
            raise InvalidHours(Text("hours-day-twice", {"day": on}))
        works_as = one.get("works_as", "")
        name = _name(one.get("kk", ""), one.get("ru", ""), on)
        days[on] = SpecialDay(name, _weekday(works_as) if works_as else None)
    return dict(sorted(days.items()))


def typed_days(days: Days) -> list[dict[str, str]]:
    return [
        {
            "on": on.isoformat(),
            "works_as": str(special.works_as or ""),
            "kk": special.name.kk,
            "ru": special.name.ru,
        }
        for on, special in days.items()
    ]


def target_of(minutes: int, warn_percent: int) -> Target:
    """
    A target of so many minutes, with a warning at so many per cent.

    Raises:
        InvalidHours: nobody can mean that.
    """
    target = Target(timedelta(minutes=minutes), warn_percent)
    if not LEAST <= target.within <= MOST:
        raise InvalidHours(
            Text("hours-target-absurd", {"least": _minutes(LEAST), "most": _minutes(MOST)})
        )
    if not WARN_FROM <= warn_percent <= WARN_TO:
        raise InvalidHours(
            Text("hours-warning-absurd", {"least": str(WARN_FROM), "most": str(WARN_TO)})
        )
    return target


def typed_target(target: Target) -> dict[str, int]:
    return {"minutes": target.within // timedelta(minutes=1), "warn_percent": target.warn_percent}


def _spans(weekday: Weekday, pairs: Sequence[Sequence[str]]) -> tuple[Span, ...]:
    filled = [pair for pair in pairs if any(map(str.strip, pair))]
    spans = sorted(_span(weekday, pair) for pair in filled)
    if any(earlier.closes > later.opens for earlier, later in pairwise(spans)):
        raise InvalidHours(Text("hours-overlap", {"weekday": _named(weekday)}))
    return tuple(spans)


def _span(weekday: Weekday, pair: Sequence[str]) -> Span:
    times = [CLOCK.fullmatch(written.strip()) for written in pair]
    if len(times) != len(("opens", "closes")) or not all(times):
        raise InvalidHours(Text("hours-no-time", {"weekday": _named(weekday)}))
    opens, closes = (time(int(found[1]), int(found[2])) for found in times if found)
    if opens >= closes:
        raise InvalidHours(Text("hours-backwards", {"weekday": _named(weekday)}))
    return Span(opens, closes)


def _length(span: Span) -> timedelta:
    return datetime.combine(date.min, span.closes) - datetime.combine(date.min, span.opens)


def _weekday(name: str) -> Weekday:
    try:
        return Weekday(name)
    except ValueError:
        raise InvalidHours(Text("hours-no-weekday")) from None


def _day(written: str, year: int) -> date:
    try:
        on = date.fromisoformat(written)
    except ValueError:
        on = date.min
    if on.year != year:
        raise InvalidHours(Text("hours-no-day", {"year": str(year)}))
    return on


def _name(kk: str, ru: str, on: date) -> Bilingual:
    names = [" ".join(clean(name).split()) for name in (kk, ru)]
    if not all(0 < len(name) <= LONGEST_NAME for name in names):
        raise InvalidHours(Text("hours-day-name", {"day": on, "most": str(LONGEST_NAME)}))
    return Bilingual(*names)


def _named(weekday: Weekday) -> Text:
    return Text(f"weekday-{weekday}")


def _minutes(time: timedelta) -> str:
    return str(time // timedelta(minutes=1))
