"""Whatever happens to a case, what is owed to its visitor is kept, and never taken back."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from core.cases import Case, Mover, Status, WaitingOn
from core.events import Code
from core.hours import Hours
from core.officers import Officers
from core.register import Register
from core.timetable import TypedWeek
from storage import cases, hours, officers
from storage.database import Database
from storage.transaction import Transaction
from tests.core.calendars import at
from tests.core.stage import AIGUL, DANA, FIRST, Told, application

ADMINS = frozenset({DANA})
REVIEWED = Status.IN_REVIEW
SENT = at("2026-11-23 12:00")
WEEKS: tuple[TypedWeek, ...] = (
    {"monday": [["09:00", "10:00"]]},
    {"monday": [["00:00", "23:59"]], "tuesday": [["00:00", "23:59"]]},
    {"wednesday": [["10:00", "12:00"], ["20:00", "23:00"]], "sunday": [["07:00", "08:00"]]},
)


async def acts(
    database: Database, now: datetime, work: Callable[[Register], Awaitable[Case]]
) -> Case:
    """One transaction at *now*; the case as it was read again after it."""

    async def whole(tx: Transaction) -> Case:
        staff = Officers(officers.Officers(tx), ADMINS, now)
        ours = Hours(hours.Hours(tx), FIRST, staff, now)
        case = await work(Register(cases.Cases(tx), staff, Told(), ours, now))
        again = await cases.Cases(tx).find(case.reference)
        assert again is not None
        return again

    return await database.write(whole)


async def sends(database: Database, number: int = 1) -> Case:
    async def opened(register: Register) -> Case:
        case = await register.open(application(AIGUL + number, {}), f"M-AAAA-{number:02}")
        assert case is not None
        return case

    return await acts(database, SENT, opened)


async def turns(database: Database, case: Case, turn: WaitingOn, now: datetime) -> Case:
    return await acts(
        database, now, lambda register: register.move(case, REVIEWED, turn, by=Mover.OFFICER)
    )


async def writes(database: Database, case: Case, code: Code, now: datetime) -> Case:
    return await acts(database, now, lambda register: register.enter(case, code, DANA, "Сәлем"))


async def changes_hours(database: Database, now: datetime, week: TypedWeek) -> None:
    async def changed(tx: Transaction) -> None:
        ours = Hours(hours.Hours(tx), FIRST, Officers(officers.Officers(tx), ADMINS, now), now)
        entered = await ours.entered(DANA)
        await ours.set_week(DANA, entered.week.number if entered.week else 0, week)

    await database.write(changed)


async def test_what_is_sent_is_due_at_once_counted(database: Database) -> None:
    case = await sends(database)

    assert (case.due_at, case.warn_at) == (at("2026-11-25 12:00"), at("2026-11-24 17:48"))


async def test_with_a_third_party_the_working_time_left_is_kept(database: Database) -> None:
    case = await sends(database)
    waits = await turns(database, case, WaitingOn.THIRD_PARTY, at("2026-11-24 09:00"))
    assert (waits.due_at, waits.time_left) == (None, timedelta(hours=11))
    back = await turns(database, waits, WaitingOn.US, at("2026-12-14 09:00"))

    assert (back.due_at, back.time_left) == (at("2026-12-15 12:00"), None)


async def test_the_first_words_of_an_officer_are_the_answer(database: Database) -> None:
    case = await sends(database)
    asked = await writes(database, case, Code.VISITOR_WROTE, at("2026-11-23 14:00"))
    assert asked.answered_at is None
    first = await writes(database, asked, Code.OFFICER_WROTE, at("2026-11-23 15:00"))
    second = await writes(database, first, Code.DECIDED, at("2026-11-23 16:00"))

    assert first.answered_at == second.answered_at == at("2026-11-23 15:00")


async def test_a_case_that_was_promised_before_the_hours_changed_keeps_its_time(
    database: Database,
) -> None:
    case = await sends(database)
    await changes_hours(database, SENT, WEEKS[0])
    same = await turns(database, case, WaitingOn.US, at("2026-11-23 14:00"))
    newer = await sends(database, 2)

    assert same.due_at == case.due_at
    assert newer.due_at == at("2027-04-05 10:00")


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=some.data(), number=some.integers(3, 2**40))
async def test_a_due_time_never_moves_backwards_by_itself(
    database: Database, data: some.DataObject, number: int
) -> None:
    """Through the real store: claims, words, third parties, other hours, and time that passes."""
    case, now, promised = await sends(database, number), SENT, None
    for _ in range(data.draw(some.integers(1, 10))):
        now += data.draw(some.timedeltas(timedelta(), timedelta(days=4)))
        if data.draw(some.booleans()):
            await changes_hours(database, now, data.draw(some.sampled_from(WEEKS)))
        turn = data.draw(some.sampled_from([WaitingOn.US, WaitingOn.THIRD_PARTY, *WaitingOn]))
        before, case = case, await turns(database, case, turn, now)
        if turn in (WaitingOn.VISITOR, WaitingOn.NOBODY):
            promised = None
        assert (case.due_at is not None) == (turn is WaitingOn.US)
        if before.waiting_on is turn is WaitingOn.US:
            assert case.due_at == before.due_at
        assert case.due_at is None or promised is None or case.due_at >= promised
        promised = case.due_at or promised
