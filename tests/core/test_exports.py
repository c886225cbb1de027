"""Cases taken along: by those who may, each of them once, and not unseen by their visitors."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from core import exports
from core.calendar import day, midnight
from core.cases import Case
from core.errors import NotAllowed
from core.exports import Page, Place, Taken
from core.officers import Officer, Role
from core.periods import Period
from storage import officers
from storage.cases import Cases
from storage.database import Database
from tests.core.stage import AIGUL, DANA, NOW, application, service

LEAD = 77
TODAY = day(NOW)


async def sent(database: Database, number: int, at: datetime = NOW) -> Case:
    new = replace(application(number, {"profession": "мұғалім"}), programme="kandas")
    case = await database.write(lambda tx: Cases(tx).add(new, f"M-AAAA-{number:04}", at))
    assert case is not None
    return case


async def takes(
    database: Database,
    period: Period,
    after: Place | None = None,
    *,
    answers: bool = False,
    by: int = DANA,
) -> Page:
    return await database.write(
        lambda tx: service(tx).exports.cases(by, period, after, answers=answers)
    )


async def joins(database: Database, role: Role) -> None:
    one = Officer(id=LEAD, role=role, name="Дана")
    await database.write(lambda tx: officers.Officers(tx).add(one, NOW))


@pytest.mark.parametrize("role", [Role.LEAD, Role.ADMIN])
async def test_whoever_may_export_takes_cases_along(database: Database, role: Role) -> None:
    await joins(database, role)
    case = await sent(database, 1)
    page = await takes(database, Period(TODAY, TODAY), by=LEAD)

    assert page == Page((Taken(case, {}),), None)


@pytest.mark.parametrize("role", [Role.OFFICER, Role.AUDITOR, Role.ANNOUNCER, Role.APPROVER])
async def test_nobody_else_takes_anything_along(database: Database, role: Role) -> None:
    await joins(database, role)
    with pytest.raises(NotAllowed):
        await takes(database, Period(TODAY, TODAY), by=LEAD)


async def test_answers_go_along_only_if_asked_for_and_their_visitor_is_told(
    database: Database,
) -> None:
    case = await sent(database, 1)
    await takes(database, Period(TODAY, TODAY))
    assert await database.read(lambda tx: Cases(tx).openings(case.id)) == ()
    page = await takes(database, Period(TODAY, TODAY), answers=True)
    (opening,) = await database.read(lambda tx: Cases(tx).openings(case.id))

    assert page.cases[0].answers == {"profession": "мұғалім"}
    assert (opening.officer, opening.role) == (DANA, Role.ADMIN)


async def test_of_an_erased_case_no_answer_is_left_to_take_along(database: Database) -> None:
    await sent(database, AIGUL)
    await database.write(lambda tx: service(tx).visitors.comes_by(AIGUL, ""))
    await database.write(lambda tx: service(tx).rights.erase(AIGUL))
    page = await takes(database, Period(TODAY, TODAY), answers=True)

    assert [taken.answers for taken in page.cases] == [{}]
    assert page.cases[0].case.is_erased


async def test_every_case_is_on_one_page_and_none_on_two(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also those that came in at the same moment."""
    monkeypatch.setattr(exports, "AT_ONCE", 3)
    for number in range(1, 9):
        await sent(database, number, NOW + timedelta(minutes=number // 4))
    period, seen, after = Period(TODAY, TODAY), list[str](), None
    while True:
        page = await takes(database, period, after)
        seen += [taken.case.reference for taken in page.cases]
        if (after := page.then) is None:
            break

    assert seen == [f"M-AAAA-{number:04}" for number in range(1, 9)]


async def test_a_period_is_that_of_aktau(database: Database) -> None:
    """A case of five minutes past midnight belongs to the new day."""
    tomorrow = date(2026, 11, 24)
    late = await sent(database, 1, midnight(tomorrow) - timedelta(minutes=5))
    early = await sent(database, 2, midnight(tomorrow))

    assert [t.case for t in (await takes(database, Period(TODAY, TODAY))).cases] == [late]
    assert [t.case for t in (await takes(database, Period(tomorrow, tomorrow))).cases] == [early]
