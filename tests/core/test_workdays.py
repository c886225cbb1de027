"""Nobody waits in a closed office: working time counts only while the department is open."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.workdays import Span, SpecialDay, Weekday, WorkCalendar
from tests.core.calendars import (
    FEAST,
    OFFICE,
    OFFICE_WEEK,
    YEARLY,
    at,
    calendars,
    hours,
    moments,
    work,
)

often = settings(max_examples=80, deadline=None)
A_MOMENT = timedelta.resolution
MINUTE = timedelta(minutes=1)

OPEN = {
    "at the moment of opening": ("2026-11-23 09:00", True),
    "just before it": ("2026-11-23 08:59:59", False),
    "just before lunch": ("2026-11-23 12:59:59", True),
    "when lunch begins": ("2026-11-23 13:00", False),
    "when lunch ends": ("2026-11-23 14:00", True),
    "at the moment of closing": ("2026-11-23 18:00", False),
    "at night": ("2026-11-24 02:00", False),
    "on a Saturday": ("2026-11-28 10:00", False),
    "on a feast": ("2026-12-16 10:00", False),
    "on a Saturday that is a working day": ("2026-12-19 10:00", True),
    "on New Year's day of a year nobody entered": ("2027-01-01 10:00", False),
    "on a feast that the year somebody entered does not have": ("2026-01-02 10:00", True),
}


@pytest.mark.parametrize(("moment", "is_open"), OPEN.values(), ids=OPEN)
def test_whoever_comes_finds_the_door_as_the_calendar_says(moment: str, is_open: bool) -> None:
    assert OFFICE.is_open(at(moment)) == is_open


NEXT = {
    "while it is open": ("2026-11-23 10:00", "2026-11-23 10:00", "2026-11-23 13:00"),
    "at lunch": ("2026-11-23 13:30", "2026-11-23 14:00", "2026-11-23 18:00"),
    "in the evening": ("2026-11-23 18:00", "2026-11-24 09:00", "2026-11-24 13:00"),
    "before dawn": ("2026-11-24 04:59", "2026-11-24 09:00", "2026-11-24 13:00"),
    "on Friday evening": ("2026-11-27 20:00", "2026-11-30 09:00", "2026-11-30 13:00"),
    "before a feast": ("2026-12-15 18:30", "2026-12-17 09:00", "2026-12-17 13:00"),
    "before a moved day": ("2026-12-18 18:30", "2026-12-19 09:00", "2026-12-19 13:00"),
    "over the end of the year": ("2026-12-31 18:00", "2027-01-04 09:00", "2027-01-04 13:00"),
}


@pytest.mark.parametrize(("moment", "opens", "closes"), NEXT.values(), ids=NEXT)
def test_whoever_waits_knows_when_it_opens_and_closes(
    moment: str, opens: str, closes: str
) -> None:
    assert OFFICE.next_opening(at(moment)) == at(opens)
    assert OFFICE.next_closing(at(moment)) == at(closes)


SUMS = {
    "within the morning": ("2026-11-23 09:30", 2, "2026-11-23 11:30"),
    "up to lunch": ("2026-11-23 09:00", 4, "2026-11-23 13:00"),
    "over lunch": ("2026-11-23 12:00", 2, "2026-11-23 15:00"),
    "up to the evening": ("2026-11-23 16:00", 2, "2026-11-23 18:00"),
    "over the night": ("2026-11-23 17:00", 2, "2026-11-24 10:00"),
    "from lunch on": ("2026-11-23 13:20", 1, "2026-11-23 15:00"),
    "from the night on": ("2026-11-24 03:00", 1, "2026-11-24 10:00"),
    "over a weekend": ("2026-11-27 17:00", 2, "2026-11-30 10:00"),
    "over a feast": ("2026-12-15 17:00", 2, "2026-12-17 10:00"),
    "over a working Saturday": ("2026-12-18 17:00", 2, "2026-12-19 10:00"),
    "over the new year": ("2026-12-31 17:00", 2, "2027-01-04 10:00"),
    "two days": ("2026-11-23 12:00", 16, "2026-11-25 12:00"),
    "a month with a moved day": ("2026-11-23 09:00", 160, "2026-12-19 18:00"),
}


@pytest.mark.parametrize(("start", "many", "end"), SUMS.values(), ids=SUMS)
def test_time_passes_only_while_somebody_works(start: str, many: float, end: str) -> None:
    assert OFFICE.add(at(start), hours(many)) == at(end)
    assert OFFICE.between(at(start), at(end)) == hours(many)


def test_the_day_ends_in_aktau_and_not_in_greenwich() -> None:
    """04:59 in Aktau is still yesterday by UTC, and 05:00 is today."""
    friday_by_utc = datetime(2026, 11, 27, 23, 59, tzinfo=UTC)

    assert OFFICE.next_opening(friday_by_utc) == at("2026-11-30 09:00")
    assert OFFICE.next_opening(datetime(2026, 11, 29, 23, 59, tzinfo=UTC)) == at(
        "2026-11-30 09:00"
    )
    assert OFFICE.is_open(datetime(2026, 11, 30, 4, tzinfo=UTC))


def test_twenty_years_of_work_are_counted_day_by_day() -> None:
    one_minute_a_week = WorkCalendar(week={Weekday.MONDAY: (Span(time(9), time(9, 1)),)})
    end = one_minute_a_week.add(at("2026-11-23 09:00"), timedelta(minutes=1040))

    assert end == at("2046-10-22 09:01")


def test_an_office_that_never_opens_is_no_calendar() -> None:
    every_day = {(on.month, on.day): FEAST for on in _days_of_a_common_year()}
    for never in ({}, {Weekday.MONDAY: ()}):
        with pytest.raises(ValueError, match="never open"):
            WorkCalendar(week=never)
    with pytest.raises(ValueError, match="never open"):
        WorkCalendar(week=OFFICE_WEEK, yearly=every_day)


def test_an_office_cannot_close_before_it_opens_nor_be_open_twice() -> None:
    with pytest.raises(ValueError, match="before it opens"):
        Span(time(13), time(9))
    with pytest.raises(ValueError, match="before it opens"):
        Span(time(9), time(9))
    with pytest.raises(ValueError, match="overlap"):
        WorkCalendar(week={Weekday.MONDAY: (Span(time(9), time(13)), Span(time(12), time(18)))})
    with pytest.raises(ValueError, match="29 February"):
        WorkCalendar(week=OFFICE_WEEK, yearly={(2, 29): FEAST})


def test_nobody_works_backwards() -> None:
    with pytest.raises(ValueError, match="cannot work"):
        OFFICE.add(at("2026-11-23 09:00"), hours(-1))


def test_a_year_nobody_entered_has_the_feasts_that_return_and_nobody_answers_for_it() -> None:
    assert [(on.month, on.day) for on in OFFICE.days(2027)] == list(YEARLY)
    assert list(OFFICE.days(2026).values())[1].works_as is Weekday.WEDNESDAY
    assert OFFICE.is_confirmed(at("2026-12-31 23:59"))
    assert not OFFICE.is_confirmed(at("2027-01-01 00:00"))


@often
@given(calendars(), moments, work)
def test_what_is_added_can_be_counted(calendar: WorkCalendar, a: datetime, w: timedelta) -> None:
    assert calendar.between(a, calendar.add(a, w)) == w


@often
@given(calendars(), moments, moments)
def test_what_is_counted_can_be_added(calendar: WorkCalendar, a: datetime, b: datetime) -> None:
    passed = calendar.between(a, b)
    reached = calendar.add(a, passed)

    assert not passed or reached <= b
    assert calendar.between(reached, b) == timedelta()


@often
@given(calendars(), moments, work)
def test_nothing_falls_into_closed_time(calendar: WorkCalendar, a: datetime, w: timedelta) -> None:
    end = calendar.add(a, w)

    assert calendar.is_open(end - A_MOMENT if w else end)


@often
@given(calendars(), st.tuples(moments, moments).map(sorted), st.tuples(work, work).map(sorted))
def test_whoever_comes_later_or_asks_for_more_does_not_get_it_sooner(
    calendar: WorkCalendar, when: list[datetime], much: list[timedelta]
) -> None:
    (a, b), (v, w) = when, much

    assert calendar.add(a, w) <= calendar.add(b, w)
    assert calendar.add(a, v) <= calendar.add(a, w)
    assert calendar.between(a, b) <= b - a


@often
@given(calendars(), st.tuples(moments, moments, moments).map(sorted))
def test_no_moment_is_counted_twice_or_lost(calendar: WorkCalendar, when: list[datetime]) -> None:
    a, b, c = when

    assert calendar.between(a, b) + calendar.between(b, c) == calendar.between(a, c)
    assert calendar.between(c, a) == timedelta()


@often
@given(calendars(), moments)
def test_the_next_opening_is_open_and_nothing_before_it_is(
    calendar: WorkCalendar, a: datetime
) -> None:
    opens, closes = calendar.next_opening(a), calendar.next_closing(a)

    assert calendar.is_open(opens)
    assert calendar.between(a, opens) == timedelta()
    assert calendar.is_open(a) == (opens == a)
    assert calendar.between(opens, closes) == closes - opens > timedelta()


@often
@given(calendars(), moments, st.integers(0, 36 * 60))
def test_counting_agrees_with_somebody_who_looks_at_the_door_every_minute(
    calendar: WorkCalendar, a: datetime, minutes: int
) -> None:
    start = a.replace(second=0, microsecond=0)
    looks = (start + number * MINUTE for number in range(minutes))
    seen = sum(_is_open(calendar, moment) for moment in looks)

    assert calendar.between(start, start + minutes * MINUTE) == seen * MINUTE


@often
@given(calendars(), moments, work, st.timezones())
def test_a_moment_is_the_same_whatever_zone_it_is_written_in(
    calendar: WorkCalendar, a: datetime, w: timedelta, zone: tzinfo
) -> None:
    """Midnight falls in Aktau, even for a server that counts by another clock."""
    elsewhere = a.astimezone(zone)

    assert calendar.is_open(elsewhere) == calendar.is_open(a)
    assert calendar.next_opening(elsewhere) == calendar.next_opening(a)
    assert calendar.add(elsewhere, w) == calendar.add(a, w)
    assert calendar.between(elsewhere, calendar.add(a, w)) == w


@often
@given(calendars(), moments, work, st.lists(st.integers(0, 60), max_size=5))
def test_a_holiday_that_is_added_only_puts_off(
    calendar: WorkCalendar, a: datetime, w: timedelta, days: list[int]
) -> None:
    """Also one of today, and one that takes the place of a working Saturday."""
    added = {a.date() + timedelta(days=number): SpecialDay(FEAST) for number in days}
    years = {year: {**calendar.days(year), **_of(year, added)} for year in (2025, 2026, 2027)}
    later = replace(calendar, years=years)
    end = calendar.add(a, w)

    assert later.add(a, w) >= end
    assert later.between(a, end) <= w
    assert not any(later.spans(on) for on in added)


def _of(year: int, days: dict[date, SpecialDay]) -> dict[date, SpecialDay]:
    return {on: special for on, special in days.items() if on.year == year}


def _is_open(calendar: WorkCalendar, moment: datetime) -> bool:
    clock = moment.time()
    return any(span.opens <= clock < span.closes for span in calendar.spans(moment.date()))


def _days_of_a_common_year() -> list[datetime]:
    return [at("2025-01-01 00:00") + timedelta(days=number) for number in range(365)]
