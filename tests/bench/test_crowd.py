"""The made-up crowd is what the service itself would have written."""

from collections import Counter
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest

from bench.crowd import NOW, Crowd, MadeUp, reference
from bench.filling import fill
from bench.staff import CHOICES, FIRST_OFFICER, OFFICERS
from core.answers import Answer
from core.audit import examined
from core.calendar import day
from core.cases import Case, Kind, NewCase, WaitingOn
from core.corrections import Correction, Version, changed
from core.counts import Counts
from core.events import Code, Event, Note
from core.finding import sought
from core.journal import Wanted
from core.text import Language
from core.walk import walk
from knowledge.loader import load
from storage.card_drafts import CardDrafts
from storage.cases import Cases
from storage.database import Database, connect
from storage.journal import Journal
from storage.officers import Officers
from storage.queue_pages import QueuePages
from storage.seal import PlainSeal
from storage.tallies import Tallies
from storage.trail import Trail
from storage.transaction import Transaction
from storage.unanswered import UnansweredQuestions
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

    notes = await filled.read(_every_note)

    assert all(message.words for message in messages)
    assert notes
    assert {opening.officer for opening in openings} <= {event.actor for event in events}


async def test_who_has_a_case_and_what_is_owed_follow_from_what_happened(
    filled: Database,
) -> None:
    for case in await filled.read(every_case):
        taken = (case.last_officer is not None, case.claimed_by in (None, case.last_officer))
        events = await filled.read(lambda tx, case=case: Cases(tx).events(case.id))  # type: ignore[misc]
        assert taken == (any(event.code is Code.CLAIMED for event in events), True)
        assert (case.ended_at is None) == case.is_open
        assert (case.due_at is not None) == (case.waiting_on is WaitingOn.US)
        assert (case.answered_at is not None) == any(event.is_answer for event in events)


async def test_corrections_name_answers_that_changed(filled: Database) -> None:
    corrected = 0
    for case in await filled.read(every_case):
        store = await filled.read(lambda tx, case=case: _corrections(tx, case))  # type: ignore[misc]
        asked, versions, answers = store
        for one in asked:
            assert one.questions <= set(answers)
            assert one.is_answered == bool(versions)
        for version in versions:
            assert set(changed(version.answers, answers)) <= asked[0].questions
        corrected += len(versions)

    assert corrected


async def test_a_case_is_found_in_the_queue_by_the_name_and_the_phone_of_its_visitor(
    filled: Database,
) -> None:
    cases = await filled.read(every_case)
    case = next(one for one in cases if one.kind is Kind.APPLICATION)
    answers = await filled.read(lambda tx: Cases(tx).answers(case.id))
    words = sought(f"{answers['name']} {answers['surname']} {answers['phone']}")

    assert case in await filled.read(lambda tx: QueuePages(tx).found(words, MANY))


async def test_officers_have_cases_choices_and_questions_before_them(filled: Database) -> None:
    counts = await filled.read(lambda tx: QueuePages(tx).counts(FIRST_OFFICER, NOW))
    saved = await filled.read(lambda tx: QueuePages(tx).saved(FIRST_OFFICER))
    asked = await filled.read(lambda tx: UnansweredQuestions(tx).newest(Language.KK, 5))
    drafts = await filled.read(lambda tx: CardDrafts(tx).all(5))
    staff = await filled.read(lambda tx: Officers(tx).all())

    assert counts.open >= counts.waiting > 0
    assert (len(saved), len(asked), len(drafts), len(staff)) == (len(CHOICES), 5, 5, OFFICERS)


async def test_the_audit_is_whole_and_tells_of_every_look(filled: Database) -> None:
    verdict = await filled.read(lambda tx: examined(Trail(tx)))
    opened = await filled.read(
        lambda tx: Journal(tx).entries(Wanted(action="opened"), 2**62, 10 * MANY)
    )
    looks = await filled.read(lambda tx: Journal(tx).looks(None, "", 2**62, 10 * MANY))

    assert verdict.is_whole
    assert Counter((one.actor, one.subject, one.at) for one in opened) == Counter(
        (look.officer, look.reference, look.at) for look in looks
    )


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


async def _every_note(tx: Transaction) -> list[Note]:
    return [note for case in await every_case(tx) for note in await Cases(tx).notes(case.id)]


async def _corrections(
    tx: Transaction, case: Case
) -> tuple[tuple[Correction, ...], tuple[Version, ...], Mapping[str, Answer]]:
    cases = Cases(tx)
    return (
        await cases.corrections(case.id),
        await cases.versions(case.id),
        await cases.answers(case.id),
    )


async def _lives_again(tx: Transaction) -> None:
    professions = load(today=day(NOW)).professions
    for made in Crowd(MANY).cases():
        case = await Cases(tx).add(_new(made), reference(made.number), made.at[0])
        assert case is not None
        counts = Counts(Tallies(tx), professions, (), day(made.at[0]))
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
