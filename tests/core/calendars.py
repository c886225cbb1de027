"""An ordinary office, moments in Aktau, and calendars nobody would think of."""

from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from core.calendar import AKTAU
from core.text import Bilingual
from core.workdays import WEEKDAYS, Days, Span, SpecialDay, Week, Weekday, WorkCalendar

FEAST = Bilingual(kk="Мереке", ru="Праздник")
OFFICE_DAY = (Span(time(9), time(13)), Span(time(14), time(18)))
OFFICE_WEEK: Week = dict.fromkeys(WEEKDAYS[:5], OFFICE_DAY)
SPECIAL: Days = {
    date(2026, 12, 16): SpecialDay(FEAST),
    date(2026, 12, 19): SpecialDay(FEAST, Weekday.WEDNESDAY),
}
"""Wednesday is a feast, and the Saturday after it a working day in its place."""
YEARLY = {(1, 1): FEAST, (1, 2): FEAST, (3, 22): FEAST}
OFFICE = WorkCalendar(
    week=OFFICE_WEEK, years={2026: SPECIAL}, yearly=YEARLY, confirmed=frozenset({2026})
)


def at(written: str) -> datetime:
    """A moment as the clock on a wall in Aktau shows it."""
    return datetime.fromisoformat(written).replace(tzinfo=AKTAU)


def hours(many: float) -> timedelta:
    return timedelta(hours=many)


@st.composite
def shapes(draw: st.DrawFn) -> tuple[Span, ...]:
    """A day with up to three spans, perhaps touching each other."""
    marks = sorted(draw(st.sets(st.integers(0, 1439), min_size=2, max_size=6)))
    times = [time(mark // 60, mark % 60) for mark in marks]
    pairs = zip(times[::2], times[1::2], strict=False)
    return tuple(Span(opens, closes) for opens, closes in pairs)


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    """Any week with an open day or more, any feasts, any moved days."""
    one, other = draw(shapes()), draw(shapes())
    days = draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=7, unique=True))
    special = st.builds(SpecialDay, st.just(FEAST), st.none() | st.sampled_from(WEEKDAYS))
    year = st.dictionaries(st.dates(date(2026, 1, 1), date(2026, 12, 31)), special, max_size=5)
    return WorkCalendar(
        week={weekday: draw(st.sampled_from((one, other))) for weekday in days},
        years={2026: draw(year)},
        yearly=draw(st.dictionaries(st.sampled_from(list(YEARLY)), st.just(FEAST))),
    )


moments = st.datetimes(
    datetime(2025, 12, 20),  # noqa: DTZ001 - the zone is given with the next argument
    datetime(2027, 1, 15),  # noqa: DTZ001 - the same
    timezones=st.just(AKTAU),
)
work = st.timedeltas(timedelta(), timedelta(hours=40))
