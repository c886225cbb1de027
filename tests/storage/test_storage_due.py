"""What is owed to a visitor, and who has heard that it is due."""

from dataclasses import replace
from datetime import datetime, timedelta

from core.cases import Case, Status, WaitingOn
from core.due import NOTHING, Owed
from storage.cases import Cases
from storage.database import Database
from tests.storage.stage import DANA, ERLAN, LATER, NOW, QUESTION, SOON, reference

MINUTE = timedelta(minutes=1)


def owed(minutes: int) -> Owed:
    """Due so many minutes from now, with a warning at half the time."""
    return Owed(due_at=NOW + minutes * MINUTE, warn_at=NOW + minutes * MINUTE / 2)


async def asks(database: Database, number: int, owed: Owed) -> Case:
    new = replace(QUESTION, visitor=number)
    case = await database.write(lambda tx: Cases(tx).add(new, reference(number), NOW, owed))
    assert case is not None
    return case


async def moves(database: Database, case: Case, turn: WaitingOn, owed: Owed = NOTHING) -> Case:
    moved = await database.write(
        lambda tx: Cases(tx).move(case, Status.IN_REVIEW, turn, NOW, release=False, owed=owed)
    )
    assert moved is not None
    return moved


async def claims(database: Database, case: Case, officer: int, until: datetime) -> None:
    await database.write(lambda tx: Cases(tx).claim(case.reference, officer, NOW, until))


async def warned(database: Database, minutes: int, most: int = 99) -> list[str]:
    now = NOW + minutes * MINUTE
    cases = await database.write(lambda tx: Cases(tx).warn(now, most))
    return [case.reference for case in cases]


async def escalated(database: Database, minutes: int, most: int = 99) -> list[str]:
    now = NOW + minutes * MINUTE
    cases = await database.write(lambda tx: Cases(tx).escalate(now, most))
    return [case.reference for case in cases]


async def test_what_is_owed_is_kept_with_the_case(database: Database) -> None:
    case = await asks(database, 1, owed(60))
    assert (case.due_at, case.warn_at) == (LATER, SOON)
    waits = Owed(time_left=timedelta(hours=3), promised_at=LATER)
    stands = await moves(database, case, WaitingOn.THIRD_PARTY, waits)
    assert (stands.due_at, stands.time_left, stands.promised_at) == (
        *(None, waits.time_left),
        LATER,
    )

    theirs = await moves(database, stands, WaitingOn.VISITOR)
    assert (theirs.due_at, theirs.warn_at, theirs.time_left, theirs.promised_at) == (
        *(None, None),
        *(None, None),
    )


async def test_the_first_answer_counts(database: Database) -> None:
    case = await asks(database, 1, owed(60))
    await database.write(lambda tx: Cases(tx).answered(case.id, SOON))
    await database.write(lambda tx: Cases(tx).answered(case.id, LATER))
    found = await database.read(lambda tx: Cases(tx).find(case.reference))

    assert found is not None
    assert found.answered_at == SOON


async def test_an_officer_finds_what_is_due_by_its_time(database: Database) -> None:
    for number, minutes in enumerate((60, 10, 30, 20), 1):
        await asks(database, number, owed(minutes))
    await asks(database, 5, NOTHING)
    now = NOW + 20 * MINUTE
    late = await database.read(lambda tx: Cases(tx).due(None, now, 99))
    coming = await database.read(lambda tx: Cases(tx).due(now, LATER, 99))
    few = await database.read(lambda tx: Cases(tx).due(None, LATER, 2))

    assert [case.reference for case in late] == [reference(2)]
    assert [case.reference for case in coming] == [reference(4), reference(3)]
    assert [case.reference for case in few] == [reference(2), reference(4)]


async def test_an_officer_counts_their_own_and_what_nobody_holds(database: Database) -> None:
    every = [await asks(database, number, owed(number * 10)) for number in range(1, 7)]
    await claims(database, every[0], DANA, LATER)
    await claims(database, every[1], ERLAN, LATER)
    await claims(database, every[2], ERLAN, NOW + 5 * MINUTE)
    now = NOW + 25 * MINUTE

    async def counted(officer: int) -> tuple[int, int]:
        return await database.read(lambda tx: Cases(tx).due_with(officer, now, LATER))

    assert await counted(DANA) == (1, 3)
    assert await counted(ERLAN) == (1, 3)
    assert await counted(999) == (0, 3)


async def test_nobody_is_warned_before_the_time_nor_twice(database: Database) -> None:
    await asks(database, 1, owed(20))
    await asks(database, 2, owed(40))

    assert await warned(database, 9) == []
    assert await warned(database, 10) == [reference(1)]
    assert await warned(database, 20) == [reference(2)]
    assert await warned(database, 20) == []


async def test_what_is_late_is_told_once_and_no_longer_warned_of(database: Database) -> None:
    await asks(database, 1, owed(20))
    await asks(database, 2, owed(30))
    assert await escalated(database, 20) == []
    assert await warned(database, 20) == [reference(1), reference(2)]

    assert await escalated(database, 31) == [reference(1), reference(2)]
    assert await escalated(database, 99) == []
    assert await warned(database, 99) == []


async def test_what_was_missed_during_a_standstill_is_told_as_late_only(
    database: Database,
) -> None:
    await asks(database, 1, owed(20))

    assert await warned(database, 21) == []
    assert await escalated(database, 21) == [reference(1)]


async def test_many_are_told_in_parts_and_the_longest_late_first(database: Database) -> None:
    for number in range(1, 6):
        await asks(database, number, owed(60 - number))
    parts = [await escalated(database, 99, most=2) for _ in range(4)]

    assert parts == [
        *([reference(5), reference(4)], [reference(3), reference(2)]),
        *([reference(1)], []),
    ]


async def test_the_next_promise_is_told_of_again(database: Database) -> None:
    case = await asks(database, 1, owed(20))
    assert await escalated(database, 30) == [reference(1)]
    theirs = await moves(database, case, WaitingOn.VISITOR)
    assert await escalated(database, 30) == []

    await moves(database, theirs, WaitingOn.US, owed(40))
    assert await warned(database, 30) == [reference(1)]
    assert await escalated(database, 41) == [reference(1)]


async def test_a_promise_that_stood_still_is_not_told_of_twice(database: Database) -> None:
    case = await asks(database, 1, owed(20))
    assert await warned(database, 15) == [reference(1)]
    waits = await moves(
        database, case, WaitingOn.THIRD_PARTY, Owed(time_left=MINUTE, promised_at=LATER)
    )
    await moves(database, waits, WaitingOn.US, owed(40))

    assert await warned(database, 30) == []
    assert await escalated(database, 41) == [reference(1)]
