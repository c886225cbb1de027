"""Leads and admins set the hours; visitors hear of them only what somebody answers for."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

import pytest

from core.cases import Urgency
from core.due import Target
from core.entered import FirstEdition, Part
from core.errors import InvalidHours, NotAllowed, NotFound, NotNow
from core.hours import Hours
from core.officers import Officer, Officers, Role
from core.text import Text
from core.workdays import Weekday
from storage import hours, officers
from storage.database import Database
from storage.transaction import Transaction
from tests.core.calendars import OFFICE, at
from tests.core.stage import AIGUL, DANA, NOW

T = TypeVar("T")
TARGETS = {
    Urgency.URGENT: Target(timedelta(hours=4), 80),
    Urgency.USUAL: Target(timedelta(hours=16), 80),
}
UNCONFIRMED = FirstEdition(
    calendar=replace(OFFICE, confirmed=frozenset()), targets=TARGETS, confirmed=False
)
CONFIRMED = FirstEdition(calendar=OFFICE, targets=TARGETS, confirmed=True)
WEEK = {"monday": [["08:30", "13:00"], ["14:00", "17:30"]], "tuesday": [["09:00", "18:00"]]}
FEAST = {"on": "2026-12-16", "kk": "Тәуелсіздік күні", "ru": "День Независимости"}
NEXT_YEAR = [{**FEAST, "on": "2027-01-01"}]


async def uses(
    database: Database,
    work: Callable[[Hours], Awaitable[T]],
    *,
    first: FirstEdition = UNCONFIRMED,
    now: datetime = NOW,
) -> T:
    """One transaction of whoever uses the hours; Dana is an admin."""

    async def whole(tx: Transaction) -> T:
        staff = Officers(officers.Officers(tx), frozenset({DANA}), now)
        return await work(Hours(hours.Hours(tx), first, staff, now))

    return await database.write(whole)


async def joins(database: Database, id_: int, role: Role) -> None:
    officer = Officer(id=id_, role=role, name="")
    await database.write(lambda tx: officers.Officers(tx).add(officer, NOW))


async def confirms(database: Database) -> None:
    """Somebody enters the hours and the days of this year."""
    await uses(database, lambda ours: ours.set_week(DANA, 0, WEEK))
    await uses(database, lambda ours: ours.set_year(DANA, 0, 2026, [FEAST]))


async def told(database: Database, moment: str, first: FirstEdition = UNCONFIRMED) -> Text | None:
    return await uses(database, lambda ours: ours.told(), first=first, now=at(moment))


async def test_until_somebody_enters_hours_the_first_edition_holds(database: Database) -> None:
    terms = await uses(database, lambda ours: ours.terms())

    assert (terms.calendar, terms.targets) == (UNCONFIRMED.calendar, TARGETS)


async def test_what_a_lead_enters_holds_and_is_told_to_an_auditor(database: Database) -> None:
    await joins(database, 5, Role.LEAD)
    changed = await uses(database, lambda ours: ours.set_week(5, 0, WEEK))
    terms = await uses(database, lambda ours: ours.terms())

    assert [f"{span.opens:%H:%M}" for span in terms.calendar.week[Weekday.MONDAY]] == [
        *("08:30", "14:00")
    ]
    assert terms.calendar.week[Weekday.FRIDAY] == ()
    assert (changed.part, changed.number, changed.by, changed.at) == (Part.WEEK, 1, 5, NOW)
    assert isinstance(changed.before, dict)
    assert isinstance(changed.after, dict)
    assert changed.before["monday"] == [["09:00", "13:00"], ["14:00", "18:00"]]
    assert changed.after["tuesday"] == [["09:00", "18:00"]]


async def test_the_days_of_a_year_are_entered_whole(database: Database) -> None:
    changed = await uses(database, lambda ours: ours.set_year(DANA, 0, 2026, [FEAST]))
    terms = await uses(database, lambda ours: ours.terms())

    assert [day.isoformat() for day in terms.calendar.days(2026)] == ["2026-12-16"]
    assert not terms.calendar.is_open(at("2026-12-19 10:00"))
    assert (changed.part, changed.key) == (Part.YEAR, "2026")
    assert len(list(changed.before)) == len(OFFICE.days(2026))  # type: ignore[call-overload]  # a list


async def test_a_target_is_entered_by_urgency(database: Database) -> None:
    changed = await uses(database, lambda ours: ours.set_target(DANA, 0, Urgency.URGENT, 60, 75))
    terms = await uses(database, lambda ours: ours.terms())

    assert terms.targets == {**TARGETS, Urgency.URGENT: Target(timedelta(hours=1), 75)}
    assert changed.before == {"minutes": 240, "warn_percent": 80}
    assert changed.after == {"minutes": 60, "warn_percent": 75}


async def test_whoever_saw_an_older_edition_is_told_and_changes_nothing(
    database: Database,
) -> None:
    await uses(database, lambda ours: ours.set_week(DANA, 0, WEEK))
    with pytest.raises(NotNow) as refusal:
        await uses(database, lambda ours: ours.set_week(DANA, 0, {"friday": [["09:00", "18:00"]]}))
    entered = await uses(database, lambda ours: ours.entered(DANA))

    assert refusal.value.words == Text("hours-have-changed")
    assert entered.week is not None
    assert (entered.week.number, entered.week.by, entered.week.at) == (1, DANA, NOW)
    await uses(database, lambda ours: ours.set_week(DANA, 1, WEEK))


async def test_only_leads_and_admins_change_the_hours(database: Database) -> None:
    await joins(database, 5, Role.OFFICER)
    tries: list[Callable[[Hours], Awaitable[object]]] = [
        lambda ours: ours.set_week(5, 0, WEEK),
        lambda ours: ours.set_year(5, 0, 2026, [FEAST]),
        lambda ours: ours.set_target(5, 0, Urgency.USUAL, 480, 80),
        lambda ours: ours.entered(5),
    ]
    for work in tries:
        with pytest.raises(NotAllowed):
            await uses(database, work)
    with pytest.raises(NotFound):
        await uses(database, lambda ours: ours.set_week(AIGUL, 0, WEEK))


@pytest.mark.parametrize("year", [2024, 2029, 20266])
async def test_a_year_nobody_plans_is_a_slip_of_the_finger(database: Database, year: int) -> None:
    with pytest.raises(InvalidHours) as refusal:
        await uses(database, lambda ours: ours.set_year(DANA, 0, year, []))

    assert refusal.value.words.id == "hours-far-year"


async def test_a_working_day_needs_the_hours_of_a_day_on_which_we_work(
    database: Database,
) -> None:
    moved = {**FEAST, "on": "2026-12-19", "works_as": "sunday"}
    with pytest.raises(InvalidHours) as refusal:
        await uses(database, lambda ours: ours.set_year(DANA, 0, 2026, [moved]))

    assert refusal.value.words.id == "hours-works-as-closed"


async def test_what_is_urgent_may_not_wait_longer(database: Database) -> None:
    with pytest.raises(InvalidHours) as refusal:
        await uses(database, lambda ours: ours.set_target(DANA, 0, Urgency.USUAL, 120, 80))

    assert refusal.value.words.id == "hours-urgent-longer"


async def test_until_somebody_answers_for_the_hours_no_visitor_reads_a_time(
    database: Database,
) -> None:
    assert await told(database, "2026-11-23 10:00") == Text("working-hours")
    assert await told(database, "2026-11-23 20:00") == Text("working-hours")
    await uses(database, lambda ours: ours.set_week(DANA, 0, WEEK))

    assert await told(database, "2026-11-23 20:00") == Text("working-hours")


async def test_then_a_visitor_reads_when_we_open_and_nothing_while_we_are(
    database: Database,
) -> None:
    await confirms(database)

    assert await told(database, "2026-11-23 10:00") is None
    assert await told(database, "2026-11-23 13:30") == opens("2026-11-23 14:00")
    assert await told(database, "2026-11-24 20:00") == opens("2026-11-30 08:30")


async def test_a_year_nobody_entered_is_not_told_of_even_on_its_eve(database: Database) -> None:
    """The last days of December must not promise a day in January that may be a holiday."""
    await confirms(database)
    assert await told(database, "2026-12-30 20:00") == Text("working-hours")
    assert await told(database, "2027-01-05 10:00") == Text("working-hours")

    await uses(database, lambda ours: ours.set_year(DANA, 0, 2027, NEXT_YEAR))
    assert await told(database, "2026-12-30 20:00") == opens("2027-01-04 08:30")
    assert await told(database, "2027-01-05 10:00") is None


async def test_a_calendar_confirmed_in_the_file_is_told_of_too(database: Database) -> None:
    assert await told(database, "2026-11-23 20:00", CONFIRMED) == opens("2026-11-24 09:00")
    assert await told(database, "2027-01-05 20:00", CONFIRMED) == Text("working-hours")


def opens(moment: str) -> Text:
    return Text("off-hours", {"opens": at(moment)})
