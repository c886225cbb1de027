"""Who did what and who looked at what, for those who may ask; their asking stands there too."""

from datetime import date, datetime, timedelta

import pytest

from core.audit import Action, Entry
from core.cases import LEASE
from core.errors import NotAllowed, NotFound
from core.events import Code
from core.journal import PAGE, Wanted
from core.officers import PERMITTED, Officer, Permission, Role
from storage.database import Database
from storage.members import Members
from tests.core.stage import AIGUL, DANA, NOW, asks, service, takes

AUDITOR, OFFICER = 921, 922


@pytest.fixture
async def office(database: Database) -> Database:
    """Dana is admin by the settings; there are an officer and an auditor."""
    await works_here(database, AUDITOR, Role.AUDITOR)
    await works_here(database, OFFICER, Role.OFFICER)
    return database


async def works_here(database: Database, person: int, role: Role) -> None:
    officer = Officer(id=person, role=role, name="Аты")
    await database.write(lambda tx: Members(tx).add(officer, NOW))


async def reads(database: Database, officer: int, reference: str, now: datetime = NOW) -> None:
    await database.write(lambda tx: service(tx, now=now).triage.read(officer, reference))


async def page(
    database: Database, wanted: Wanted, before: int | None = None, reader: int = AUDITOR
) -> tuple[Entry, ...]:
    return await database.write(lambda tx: service(tx).journal.entries(reader, wanted, before))


async def entered(database: Database, wanted: Wanted | None = None) -> list[tuple[str, str]]:
    """What the auditor reads, without the auditor's own looks."""
    entries = await page(database, wanted or Wanted())
    return [(e.action, e.subject) for e in entries if e.action != Action.AUDIT_SEEN]


async def looked(
    database: Database, officer: int | None = None, reference: str = "", reader: int = AUDITOR
) -> list[tuple[int, str]]:
    looks = await database.write(lambda tx: service(tx).journal.looks(reader, officer, reference))
    return [(look.officer, look.reference) for look in looks]


async def test_what_is_done_to_a_case_is_read_newest_first(office: Database) -> None:
    case = await asks(office, AIGUL, "")
    await takes(office)
    await office.write(lambda tx: service(tx).triage.reply(DANA, case.reference, "Жауап"))

    assert await entered(office) == [
        (Code.OFFICER_WROTE, case.reference),
        (Action.OPENED, case.reference),
        (Code.CLAIMED, case.reference),
    ]


async def test_what_visitors_do_is_not_in_it(office: Database) -> None:
    """The audit is about officers; it must not keep what an erasure takes."""
    case = await asks(office, AIGUL, "")
    await office.write(lambda tx: service(tx).applications.withdraw(AIGUL, case.reference))

    assert await entered(office) == []


async def test_an_officer_with_a_case_of_their_own_is_a_visitor_in_it(office: Database) -> None:
    case = await asks(office, OFFICER, "")
    assert await entered(office) == []
    await office.write(lambda tx: service(tx).triage.claim(OFFICER, case.reference))

    assert (Code.CLAIMED, case.reference) in await entered(office)


async def test_an_auditor_asks_for_one_officer_one_action_or_one_day(office: Database) -> None:
    case = await asks(office, AIGUL, "")
    await reads(office, OFFICER, case.reference)
    tomorrow = NOW + timedelta(days=1)
    await office.write(lambda tx: service(tx, now=tomorrow).triage.claim(DANA, case.reference))
    claimed, opened = (Code.CLAIMED, case.reference), (Action.OPENED, case.reference)

    assert await entered(office, Wanted(officer=OFFICER)) == [opened]
    assert await entered(office, Wanted(action=Code.CLAIMED)) == [claimed]
    assert await entered(office, Wanted(on=date(2026, 11, 24))) == [opened, claimed]
    assert await entered(office, Wanted(on=date(2026, 11, 23))) == [opened]
    assert await entered(office, Wanted(officer=DANA, on=date(2026, 11, 23))) == []


async def test_the_day_is_that_of_aktau(office: Database) -> None:
    case = await asks(office, AIGUL, "")
    half_past_midnight_there = NOW.replace(hour=19, minute=30)
    await reads(office, OFFICER, case.reference, half_past_midnight_there)

    assert await entered(office, Wanted(on=date(2026, 11, 23))) == []
    assert len(await entered(office, Wanted(on=date(2026, 11, 24)))) == 1


async def test_a_long_journal_is_read_page_by_page_and_nothing_twice(office: Database) -> None:
    for _ in range(PAGE + 3):
        await office.write(lambda tx: service(tx).officers.record(None, Action.INVITED, "lead"))
    invited = Wanted(action=Action.INVITED)
    newest = await page(office, invited)
    older = await page(office, invited, newest[-1].number)

    assert (len(newest), len(older)) == (PAGE, 3)
    assert [e.number for e in (*newest, *older)] == list(range(PAGE + 3, 0, -1))
    assert await page(office, invited, older[-1].number) == ()


async def test_who_opened_what_is_found_by_officer_and_by_case(office: Database) -> None:
    first, second = await asks(office, AIGUL, ""), await asks(office, AIGUL + 1, "")
    await reads(office, OFFICER, first.reference)
    await reads(office, AUDITOR, first.reference)
    await reads(office, OFFICER, second.reference)

    assert await looked(office) == [
        (OFFICER, second.reference),
        (AUDITOR, first.reference),
        (OFFICER, first.reference),
    ]
    assert await looked(office, officer=AUDITOR) == [(AUDITOR, first.reference)]
    assert await looked(office, reference=second.reference) == [(OFFICER, second.reference)]


async def test_the_same_look_is_entered_once(office: Database) -> None:
    case = await asks(office, AIGUL, "")
    for later in (timedelta(), LEASE / 2, LEASE * 2):
        await reads(office, OFFICER, case.reference, NOW + later)

    assert await entered(office) == [(Action.OPENED, case.reference)] * 2
    assert len(await looked(office)) == 2


async def test_whoever_reads_the_audit_stands_in_it(office: Database) -> None:
    await page(office, Wanted(officer=DANA, action=Code.CLAIMED, on=date(2026, 11, 23)))
    await looked(office, OFFICER, "M-AAAA-39")
    await office.write(lambda tx: service(tx).journal.asks_verdict(AUDITOR))
    entries = await office.read(lambda tx: Members(tx).after(0, 10))

    assert {(entry.actor, entry.action) for entry in entries} == {(AUDITOR, Action.AUDIT_SEEN)}
    assert [dict(entry.details) for entry in entries] == [
        {"what": "audit", "officer": str(DANA), "action": "claimed", "on": "2026-11-23"},
        {"what": "openings", "officer": str(OFFICER)},
        {"what": "verdict"},
    ]
    assert entries[1].subject == "M-AAAA-39"


@pytest.mark.parametrize("role", [r for r in Role if Permission.SEE_AUDIT not in PERMITTED[r]])
async def test_nobody_else_reads_it(office: Database, role: Role) -> None:
    await works_here(office, 5, role)
    with pytest.raises(NotAllowed):
        await page(office, Wanted(), reader=5)
    with pytest.raises(NotAllowed):
        await looked(office, reader=5)
    with pytest.raises(NotAllowed):
        await office.write(lambda tx: service(tx).journal.asks_verdict(5))


async def test_what_a_stranger_made_up_is_no_question(office: Database) -> None:
    """It comes out of an address line, and must not get into the audit."""
    with pytest.raises(NotFound):
        await page(office, Wanted(action="Айгүл Оразова"))
    with pytest.raises(NotFound):
        await looked(office, reference="' OR 1=1 --")

    assert await entered(office) == []
