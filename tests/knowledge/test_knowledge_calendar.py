"""The working calendar that is shipped, and what would make one that cannot be trusted."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from core.calendar import AKTAU
from core.cases import Urgency
from core.errors import ContentError
from core.workdays import WEEKDAYS, Weekday
from knowledge.loader import load
from tests.knowledge.small import CALENDAR, written

SHIPPED = load().calendar
CALENDAR_OF_2026 = SHIPPED.calendar.days(2026)


def test_nobody_has_confirmed_what_is_shipped() -> None:
    """The brief gives no hours and no holidays (O-9): until somebody answers, no visitor hears."""
    assert not SHIPPED.confirmed
    assert SHIPPED.calendar.confirmed == frozenset()


def test_an_ordinary_office_has_lunch_and_two_days_off() -> None:
    week = SHIPPED.calendar.week

    assert [len(week[weekday]) for weekday in WEEKDAYS] == [2, 2, 2, 2, 2, 0, 0]
    assert all(spans[0].closes < spans[1].opens for spans in week.values() if spans)


def test_a_feast_on_a_weekend_gives_the_next_working_day_off() -> None:
    """As the calendar of 2026 was announced: https://www.inform.kz, 2 January 2026."""
    moved = {on for on in CALENDAR_OF_2026 if (on.month, on.day) not in SHIPPED.calendar.yearly}

    assert moved == {
        *(date(2026, 3, 9), date(2026, 3, 24), date(2026, 3, 25), date(2026, 5, 11)),
        *(date(2026, 5, 27), date(2026, 10, 26)),
    }
    assert all(on.weekday() < 5 for on in moved)


def test_the_day_of_the_constitution_is_no_longer_in_august() -> None:
    assert date(2026, 8, 31) not in CALENDAR_OF_2026
    assert date(2027, 8, 30) not in SHIPPED.calendar.days(2027)
    assert date(2027, 3, 15) in SHIPPED.calendar.days(2027)


def test_a_year_that_was_not_announced_is_not_written_down() -> None:
    assert SHIPPED.calendar.years.keys() == {2026}


def test_what_is_urgent_is_answered_sooner() -> None:
    targets = SHIPPED.targets

    assert targets.keys() == set(Urgency)
    assert targets[Urgency.URGENT].within < targets[Urgency.USUAL].within


def test_a_calendar_somebody_confirmed_holds_for_the_years_it_names(tmp_path: Path) -> None:
    edition = written(tmp_path).calendar
    working = datetime(2026, 5, 27, 10, tzinfo=AKTAU)

    assert edition.calendar.confirmed == {2026}
    assert edition.calendar.is_open(working)
    assert not edition.calendar.is_open(working + timedelta(days=1))
    assert edition.calendar.days(2026)[date(2026, 5, 27)].works_as is Weekday.MONDAY


SPOILED = {
    "no hours": ('monday = [["09:00", "13:00"], ["14:00", "18:00"]]', "", "hours-never-open"),
    "an unknown weekday": ("monday =", "funday =", "hours-no-weekday"),
    "hours that overlap": ('"14:00"', '"12:00"', "hours-overlap"),
    "hours that run backwards": ('"13:00"', '"08:00"', "hours-backwards"),
    "half a span": ('["14:00", "18:00"]', '["14:00"]', "hours"),
    "a day that does not exist": ('"03-22"', '"03-32"', "no such day"),
    "a day of leap years": ('"03-22"', '"02-29"', "not in every year"),
    "a day of another year": ("2026-05-27", "2027-05-27", "not of a year"),
    "a working day like none": ('works_as = "monday"', 'works_as = "funday"', "no-weekday"),
    "a one-sided name": ('kk = "Жұмыс күні"\n', "", "kk"),
    "a word we do not say": ("Рабочий день", "Оралман", "оралман"),
    "Latin letters": ("Праздник Наурыз", "Праздник Haурыз", "Latin"),
    "an absurd target": ("minutes = 480", "minutes = 1", "hours-target-absurd"),
    "a warning too late": ("warn_percent = 80", "warn_percent = 100", "hours-warning-absurd"),
    "an urgency nobody has": ('"usual"', '"someday"', "urgency"),
    "an urgency twice": ('"usual"', '"urgent"', "each urgency has one target"),
    "urgent matters that wait": ("minutes = 60", "minutes = 960", "may not wait longer"),
    "an unknown source": ('["paper"]', '["rumour"]', "rumour"),
    "silent about who confirmed it": ("confirmed = true\n", "", "confirmed"),
    "a field nobody reads": ("confirmed = true", "confirmed = true\ncolor = 1", "color"),
}


@pytest.mark.parametrize(("old", "new", "told"), SPOILED.values(), ids=SPOILED)
def test_a_spoiled_calendar_is_refused(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in CALENDAR
    with pytest.raises(ContentError, match=rf"calendar\.toml: .*{told}"):
        written(tmp_path, calendar=CALENDAR.replace(old, new))


def test_a_feast_written_twice_is_refused(tmp_path: Path) -> None:
    again = CALENDAR[CALENDAR.index("[[holiday]]") : CALENDAR.index("[[day]]")]
    with pytest.raises(ContentError, match="03-22: written twice"):
        written(tmp_path, calendar=CALENDAR + again)


def test_a_calendar_from_the_future_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"calendar\.toml: as of a day that is still to come"):
        written(
            tmp_path,
            calendar=CALENDAR.replace("2026-01-15", "2026-02-01"),
            today=date(2026, 1, 20),
        )
