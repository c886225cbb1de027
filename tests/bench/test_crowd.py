"""The made-up crowd is what the service itself would have written."""

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bench.crowd import NOW, Crowd, MadeUp, reference
from bench.filling import fill
from core.calendar import day
from core.cases import Case, NewCase
from core.counts import Counts
from core.events import Event
from core.walk import walk
from knowledge.loader import load
from storage.cases import Cases
from storage.database import Database, connect
from storage.seal import PlainSeal
from storage.tallies import Tallies
from storage.transaction import Transaction
from tests.flows.stage import BOUND

MANY = 200
OF_FLOWS = ("began", "answered", "reached", "opened", "sent")


@pytest.fixture
async def filled(tmp_path: Path) -> AsyncIterator[Database]:
    await fill(tmp_path / "crowd.db", MANY)
    database = connect(f"sqlite:///{tmp_path / 'crowd.db'}", PlainSeal())
    yield database
    await database.close()


@pytest.fixture
async def empty(tmp_path: Path) -> AsyncIterator[Database]:
    database = connect(f"sqlite:///{tmp_path / 'empty.db'}", PlainSeal())
    await database.migrate()
    yield database
    await database.close()


async def every_case(tx: Transaction) -> list[Case]:
    found = [await Cases(tx).find(reference(number)) for number in range(1, MANY + 1)]
    return [case for case in found if case is not None]


async def test_every_case_can_be_read_and_worked(filled: Database) -> None:
    """Its answers lead to the end of its form, and its last event to where it stands."""
    cases = await filled.read(every_case)
    for case in cases:
        events = await filled.read(lambda tx, case=case: Cases(tx).events(case.id))  # type: ignore[misc]
        answers = await filled.read(lambda tx, case=case: Cases(tx).answers(case.id))  # type: ignore[misc]
        assert events[0].at == case.opened_at
        assert (events[-1].status, case.revision) == (case.status, len(events) - 1)
        assert walk(BOUND[case.programme], answers, day(case.opened_at)).is_review

    assert len(cases) == MANY
    assert {case.is_open for case in cases} == {True, False}


async def test_words_and_looks_belong_to_their_case(filled: Database) -> None:
    (case,) = [case for case in await filled.read(every_case) if case.id == 17]
    messages = await filled.read(lambda tx: Cases(tx).messages(case.id))
    openings = await filled.read(lambda tx: Cases(tx).openings(case.id))
    events = await filled.read(lambda tx: Cases(tx).events(case.id))

    assert all(message.words for message in messages)
    assert {opening.officer for opening in openings} <= {event.actor for event in events}


async def test_counts_are_those_that_the_repositories_keep(
    filled: Database, empty: Database
) -> None:
    """The same cases and events once more, one by one."""
    await empty.write(_lives_again)

    assert await filled.read(_counts) == await empty.read(_counts)


async def test_the_same_crowd_comes_each_time() -> None:
    first, second = ([made.answers for made in Crowd(50).cases()] for _ in range(2))

    assert first == second
    assert len({reference(number) for number in range(50_000)}) == 50_000


async def _lives_again(tx: Transaction) -> None:
    professions = load(today=day(NOW)).professions
    for made in Crowd(MANY).cases():
        case = await Cases(tx).add(_new(made), reference(made.number), made.at[0])
        assert case is not None
        counts = Counts(Tallies(tx), professions, (), made.at[0])
        await counts.applied(case, made.answers)
        for number, act in enumerate(made.life):
            at, due = made.at[number], made.due(number)
            event = Event(case=case.id, code=act.code, actor=1, status=act.status, at=at, due=due)
            await Cases(tx).enter(event)
        await tx.run("UPDATE cases SET is_open = 0 WHERE id = $1", case.id)


def _new(made: MadeUp) -> NewCase:
    shape = made.shape
    return NewCase(
        kind=shape.kind,
        programme=shape.programme,
        visitor=made.number,
        run=made.number,
        language=shape.language,
        urgency=shape.urgency,
        about="",
        flow_version="",
        answers=made.answers,
        traits=shape.traits,
    )


async def _counts(tx: Transaction) -> Counter[tuple[object, ...]]:
    """All that is counted of cases."""
    rows = await tx.fetch("SELECT * FROM tallies")
    waits = await tx.fetch("SELECT * FROM first_answers")
    of_cases = [row for row in rows if row["what"] not in OF_FLOWS]
    return Counter(tuple(row) for row in (*of_cases, *waits))  # type: ignore[arg-type]  # SQLite's are sequences
