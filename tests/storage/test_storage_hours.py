"""Hours, days and targets are kept in editions: the newest holds, the others stay."""

import asyncio
from datetime import date, time, timedelta

from core.cases import Urgency
from core.due import Target
from core.entered import Edition, Entered
from core.text import Bilingual
from core.workdays import Days, Span, SpecialDay, Week, Weekday
from storage.database import Database
from storage.hours import Hours
from tests.storage.stage import DANA, ERLAN, LATER, NOW

CLOSED: Week = dict.fromkeys(Weekday, ())
MORNINGS: Week = {**CLOSED, Weekday.MONDAY: (Span(time(9), time(13)),)}
LONGER: Week = {
    **CLOSED,
    Weekday.MONDAY: (Span(time(8, 30), time(13)), Span(time(14), time(17, 30))),
}
FEAST = SpecialDay(Bilingual(kk="Наурыз мейрамы", ru="Наурыз мейрамы"))
DAYS: Days = {
    date(2027, 3, 22): FEAST,
    date(2027, 3, 27): SpecialDay(FEAST.name, Weekday.MONDAY),
}
TARGET = Target(timedelta(hours=4), 80)


def edition(number: int, value: Week, by: int = DANA) -> Edition[Week]:
    return Edition(number=number, value=value, by=by, at=NOW)


async def enters(database: Database, edition: Edition[Week]) -> bool:
    return await database.write(lambda tx: Hours(tx).enter_week(edition))


async def enters_year(database: Database, year: int, edition: Edition[Days]) -> bool:
    return await database.write(lambda tx: Hours(tx).enter_year(year, edition))


async def enters_target(database: Database, urgency: Urgency, edition: Edition[Target]) -> bool:
    return await database.write(lambda tx: Hours(tx).enter_target(urgency, edition))


async def entered(database: Database) -> Entered:
    return await database.read(lambda tx: Hours(tx).entered())


async def test_what_nobody_entered_is_missing(database: Database) -> None:
    assert await entered(database) == Entered(week=None, years={}, targets={})


async def test_what_an_officer_entered_is_found_as_it_was(database: Database) -> None:
    week = edition(1, LONGER)
    year = Edition(number=1, value=DAYS, by=ERLAN, at=LATER)
    target = Edition(number=1, value=TARGET, by=DANA, at=NOW)
    assert await enters(database, week)
    assert await enters_year(database, 2027, year)
    assert await enters_target(database, Urgency.URGENT, target)

    assert await entered(database) == Entered(
        week=week, years={2027: year}, targets={Urgency.URGENT: target}
    )


async def test_the_newest_edition_holds_and_the_earlier_ones_stay(database: Database) -> None:
    for number, week in enumerate((MORNINGS, LONGER, MORNINGS), 1):
        assert await enters(database, edition(number, week))
    rows = await database.read(lambda tx: tx.fetch("SELECT changed_by FROM calendar_hours"))

    assert (await entered(database)).week == edition(3, MORNINGS)
    assert len(rows) == 3


async def test_of_two_officers_who_change_the_same_edition_one_is_told(
    database: Database,
) -> None:
    both = (edition(1, LONGER, by=officer) for officer in (DANA, ERLAN))
    kept = await asyncio.gather(*(enters(database, one) for one in both))

    assert sorted(kept) == [False, True]
    assert not await enters(database, edition(7, LONGER))


async def test_each_year_and_each_urgency_has_editions_of_its_own(database: Database) -> None:
    for year, number in ((2026, 1), (2027, 1), (2026, 2)):
        days = Edition(number=number, value=DAYS if year == 2027 else {}, by=DANA, at=NOW)
        assert await enters_year(database, year, days)
    for urgency in Urgency:
        target = Edition(number=1, value=TARGET, by=DANA, at=NOW)
        assert await enters_target(database, urgency, target)
    found = await entered(database)

    assert {year: edition.number for year, edition in found.years.items()} == {2026: 2, 2027: 1}
    assert found.targets.keys() == set(Urgency)
