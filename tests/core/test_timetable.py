"""What an officer types is understood, or refused with words that say what is wrong."""

from datetime import date, time, timedelta

import pytest

from core.errors import InvalidHours
from core.timetable import (
    days_of,
    target_of,
    typed_days,
    typed_target,
    typed_week,
    week_of,
)
from core.workdays import Span, Weekday
from tests.core.calendars import OFFICE_WEEK, SPECIAL

MORNING, AFTERNOON = ["09:00", "13:00"], ["14:00", "18:00"]
FEAST = {"on": "2027-03-22", "kk": "Наурыз мейрамы", "ru": "Наурыз мейрамы"}

WEEKS = {
    "a weekday that does not exist": ({"funday": [MORNING]}, "hours-no-weekday"),
    "a time that does not exist": ({"monday": [["09:00", "24:30"]]}, "hours-no-time"),
    "a time with a zone": ({"monday": [["09:00+05", "13:00"]]}, "hours-no-time"),
    "half a span": ({"monday": [["09:00", ""]]}, "hours-no-time"),
    "three times": ({"monday": [["09:00", "13:00", "14:00"]]}, "hours-no-time"),
    "closing before opening": ({"monday": [["13:00", "09:00"]]}, "hours-backwards"),
    "closing when it opens": ({"monday": [["09:00", "09:00"]]}, "hours-backwards"),
    "two that overlap": ({"monday": [MORNING, ["12:59", "18:00"]]}, "hours-overlap"),
    "the same twice": ({"monday": [MORNING, MORNING]}, "hours-overlap"),
    "nothing at all": ({}, "hours-never-open"),
    "blanks only": ({"monday": [["", " "]]}, "hours-never-open"),
    "a minute a week": ({"monday": [["09:00", "09:01"]]}, "hours-never-open"),
}
YEARS = {
    "a day that does not exist": ([{**FEAST, "on": "2027-02-29"}], "hours-no-day"),
    "a day of another year": ([{**FEAST, "on": "2026-03-22"}], "hours-no-day"),
    "no day": ([{**FEAST, "on": ""}], "hours-no-day"),
    "a day twice": ([FEAST, FEAST], "hours-day-twice"),
    "a day without Kazakh": ([{**FEAST, "kk": " "}], "hours-day-name"),
    "a day without Russian": ([{"on": "2027-03-22", "kk": "Мереке"}], "hours-day-name"),
    "a name nobody can read": ([{**FEAST, "ru": "\N{ZERO WIDTH SPACE}"}], "hours-day-name"),
    "a name too long": ([{**FEAST, "ru": "П" * 81}], "hours-day-name"),
    "the hours of a day that does not exist": (
        [{**FEAST, "works_as": "funday"}],
        "hours-no-weekday",
    ),
}
TARGETS = {
    "no time at all": (0, 80, "hours-target-absurd"),
    "less than none": (-60, 80, "hours-target-absurd"),
    "years": (1_000_000, 80, "hours-target-absurd"),
    "a warning at once": (240, 0, "hours-warning-absurd"),
    "a warning when it is over": (240, 100, "hours-warning-absurd"),
}


@pytest.mark.parametrize(("typed", "told"), WEEKS.values(), ids=WEEKS)
def test_hours_that_cannot_be_are_refused(typed: dict[str, list[list[str]]], told: str) -> None:
    with pytest.raises(InvalidHours) as refusal:
        week_of(typed)

    assert refusal.value.words.id == told


@pytest.mark.parametrize(("typed", "told"), YEARS.values(), ids=YEARS)
def test_days_that_cannot_be_are_refused(typed: list[dict[str, str]], told: str) -> None:
    with pytest.raises(InvalidHours) as refusal:
        days_of(2027, typed)

    assert refusal.value.words.id == told


@pytest.mark.parametrize(("minutes", "percent", "told"), TARGETS.values(), ids=TARGETS)
def test_targets_nobody_can_mean_are_refused(minutes: int, percent: int, told: str) -> None:
    with pytest.raises(InvalidHours) as refusal:
        target_of(minutes, percent)

    assert refusal.value.words.id == told


def test_an_officer_may_type_spans_in_any_order_and_leave_fields_blank() -> None:
    week = week_of({"monday": [AFTERNOON, ["", ""], [" 9:00", "13:00 "]]})

    assert week[Weekday.MONDAY] == (Span(time(9), time(13)), Span(time(14), time(18)))
    assert week[Weekday.SUNDAY] == ()


def test_a_name_is_kept_as_it_is_read() -> None:
    (special,) = days_of(2027, [{**FEAST, "ru": "  Наурыз\n мейрамы\N{SOFT HYPHEN}"}]).values()

    assert special.name.ru == "Наурыз мейрамы"


def test_what_is_written_down_is_read_again_as_it_was() -> None:
    assert {day: spans for day, spans in week_of(typed_week(OFFICE_WEEK)).items() if spans} == (
        OFFICE_WEEK
    )
    assert days_of(2026, typed_days(SPECIAL)) == SPECIAL
    assert typed_target(target_of(240, 80)) == {"minutes": 240, "warn_percent": 80}


def test_days_stand_in_their_order() -> None:
    earlier = {**FEAST, "on": "2027-01-01", "works_as": "friday"}

    assert list(days_of(2027, [FEAST, earlier])) == [date(2027, 1, 1), date(2027, 3, 22)]


def test_the_warning_leaves_what_is_not_over_yet() -> None:
    assert target_of(240, 80).reserve == timedelta(minutes=48)
