"""Corrections, former answers, notes and planned acts: kept whole, found when they are due."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.cases import Case, Status, WaitingOn
from core.corrections import Corrected, Correction, Defect, Item, NewCorrection
from core.events import Code, Event, Note
from core.plans import Act, Planned
from core.traits import Traits
from storage.cases import Cases
from storage.database import Database
from storage.seal import DoesNotOpen
from tests.storage.stage import (
    AIGUL,
    APPLICATION,
    BOTAGOZ,
    DANA,
    ERLAN,
    LATER,
    NOW,
    QUESTION,
    SECRET,
    SOON,
    reference,
    sent,
)

DUE = date(2026, 3, 15)
ITEMS = (
    Item(question="words", defect=Defect.INCOMPLETE, remark=SECRET),
    Item(question="place", defect=Defect.OUTDATED),
)
NEW = NewCorrection(items=ITEMS, due_on=DUE)
ACT = Act(reference=reference(1), revision=3, words=SECRET, note=SECRET)


async def asks(database: Database, case: Case) -> Correction:
    """Dana asks for a correction, and it is the visitor's turn."""
    moved = await database.write(
        lambda tx: Cases(tx).move(
            case, Status.NEEDS_CORRECTION, WaitingOn.VISITOR, NOW, release=True
        )
    )
    assert moved is not None
    return await database.write(lambda tx: Cases(tx).ask_correction(case.id, DANA, NEW, NOW))


async def corrects(database: Database, case: Case, place: str) -> None:
    corrected = Corrected(
        answers={**APPLICATION.answers, "place": place},
        flow_version="v2",
        traits=Traits(origin="cn", district="aktau", is_young=True),
    )
    await database.write(lambda tx: Cases(tx).correct(case, corrected, LATER))


async def plans(database: Database, case: Case, act: Act = ACT) -> Planned | None:
    return await database.write(lambda tx: Cases(tx).plan(case.id, DANA, act, SOON))


async def found(database: Database, case: Case) -> Case:
    now = await database.read(lambda tx: Cases(tx).find(case.reference))
    assert now is not None
    return now


async def keeps(database: Database, correction: Correction) -> None:
    await database.write(lambda tx: Cases(tx).keep_correction(correction))


async def notes_down(database: Database, note: Note) -> None:
    await database.write(lambda tx: Cases(tx).note(note))


async def merges(database: Database, case: int, into: int) -> None:
    await database.write(lambda tx: Cases(tx).merge(case, reference(into)))


async def silent(database: Database, today: date) -> list[str]:
    cases = await database.read(lambda tx: Cases(tx).silent(today, 50))
    return [case.reference for case, _ in cases]


async def test_a_correction_request_is_found_whole(database: Database) -> None:
    case = await sent(database, APPLICATION)
    asked = await asks(database, case)

    assert (asked.items, asked.due_on, asked.asked_by, asked.asked_at) == (ITEMS, DUE, DANA, NOW)
    assert await database.read(lambda tx: Cases(tx).open_correction(case.id)) == asked
    assert await database.read(lambda tx: Cases(tx).corrections(case.id)) == (asked,)


async def test_what_is_marked_on_a_request_is_kept(database: Database) -> None:
    case = await sent(database, APPLICATION)
    asked = await asks(database, case)
    marked = replace(
        asked,
        due_on=DUE + timedelta(days=7),
        run=7,
        is_extended=True,
        reminded_on=DUE,
        warned_on=DUE,
    )
    await database.write(lambda tx: Cases(tx).keep_correction(marked))

    assert await database.read(lambda tx: Cases(tx).open_correction(case.id)) == marked


async def test_a_request_that_ended_makes_room_for_the_next(database: Database) -> None:
    case = await sent(database, APPLICATION)
    first = await asks(database, case)
    await database.write(lambda tx: Cases(tx).end_correction(case.id, LATER))
    assert await database.read(lambda tx: Cases(tx).open_correction(case.id)) is None
    second = await database.write(lambda tx: Cases(tx).ask_correction(case.id, ERLAN, NEW, LATER))

    every = await database.read(lambda tx: Cases(tx).corrections(case.id))
    assert every == (replace(first, ended_at=LATER), second)


async def test_former_answers_stay_readable_however_often_they_are_corrected(
    database: Database,
) -> None:
    case = await sent(database, APPLICATION)
    await asks(database, case)
    await corrects(database, case, "kz")
    await corrects(database, case, "uz")
    versions = await database.read(lambda tx: Cases(tx).versions(case.id))

    assert [version.answers["place"] for version in versions] == ["cn", "kz"]
    assert [version.flow_version for version in versions] == ["v1", "v2"]
    answers = await database.read(lambda tx: Cases(tx).answers(case.id))
    assert list(answers) == list(APPLICATION.answers)
    now = await found(database, case)
    assert (now.flow_version, now.traits.district) == ("v2", "aktau")


async def test_a_case_is_known_by_the_run_in_which_it_was_corrected(database: Database) -> None:
    case = await sent(database, APPLICATION)
    asked = await asks(database, case)
    await database.write(lambda tx: Cases(tx).keep_correction(replace(asked, run=7)))
    before = await database.read(lambda tx: Cases(tx).sent_from(AIGUL, "kandas", 7))
    await corrects(database, case, "kz")
    after = await database.read(lambda tx: Cases(tx).sent_from(AIGUL, "kandas", 7))

    assert before is None
    assert after is not None
    assert after.id == case.id
    assert await database.read(lambda tx: Cases(tx).sent_from(BOTAGOZ, "kandas", 7)) is None


async def test_the_clock_finds_a_silent_visitor_on_the_day_and_not_before(
    database: Database,
) -> None:
    case = await sent(database, APPLICATION)
    asked = await asks(database, case)

    assert await silent(database, asked.looks_on - timedelta(days=1)) == []
    assert await silent(database, asked.looks_on) == [case.reference]


@pytest.mark.parametrize("turn", [WaitingOn.US, WaitingOn.THIRD_PARTY])
async def test_a_case_that_waits_for_somebody_else_is_not_silent(
    database: Database, turn: WaitingOn
) -> None:
    case = await sent(database, APPLICATION)
    await asks(database, case)
    now = await found(database, case)
    await database.write(lambda tx: Cases(tx).move(now, now.status, turn, LATER, release=False))

    assert await silent(database, DUE + timedelta(days=99)) == []


async def test_the_longest_overdue_is_found_first_and_no_more_than_wanted(
    database: Database,
) -> None:
    for number in (1, 2, 3):
        case = await sent(database, replace(APPLICATION, visitor=number), number)
        asked = await asks(database, case)
        late = replace(asked, due_on=DUE - timedelta(days=number))
        await keeps(database, late)
    cases = await database.read(lambda tx: Cases(tx).silent(DUE, 2))

    assert [case.reference for case, _ in cases] == [reference(3), reference(2)]
    assert [one.case for _, one in cases] == [case.id for case, _ in cases]


async def test_notes_are_read_in_the_order_in_which_they_were_written(database: Database) -> None:
    case = await sent(database, APPLICATION)
    notes = (
        Note(case=case.id, author=DANA, words=SECRET, at=NOW, mentions=(ERLAN, 903)),
        Note(case=case.id, author=ERLAN, words="Көрдім", at=NOW),
    )
    for note in notes:
        await notes_down(database, note)

    assert await database.read(lambda tx: Cases(tx).notes(case.id)) == notes


async def test_what_an_event_is_about_is_kept_with_it(database: Database) -> None:
    case = await sent(database, APPLICATION)
    event = Event(
        case=case.id,
        code=Code.CORRECTION_ASKED,
        actor=DANA,
        status=Status.NEEDS_CORRECTION,
        at=NOW,
        params={"questions": ["words", "place"], "due": "2026-03-15", "colleague": ERLAN},
    )
    await database.write(lambda tx: Cases(tx).enter(event))

    assert await database.read(lambda tx: Cases(tx).events(case.id)) == (event,)


async def test_a_planned_act_is_found_when_it_is_due_and_only_once(database: Database) -> None:
    case = await sent(database, APPLICATION)
    planned = await plans(database, case)
    assert planned is not None
    assert (planned.act, planned.officer, planned.due_at) == (ACT, DANA, SOON)
    assert await database.read(lambda tx: Cases(tx).planned_for(case.id)) == planned

    before = SOON - timedelta(milliseconds=1)
    assert await database.read(lambda tx: Cases(tx).acts_due(before, SOON, 50)) == ()
    assert await database.read(lambda tx: Cases(tx).acts_due(SOON, SOON, 50)) == (planned.id,)
    assert await database.read(lambda tx: Cases(tx).acts_due(NOW, before, 50)) == (planned.id,)
    taken = [await database.write(lambda tx: Cases(tx).unplan(planned.id)) for _ in range(2)]
    assert taken == [True, False]


async def test_a_case_has_one_planned_act_at_most(database: Database) -> None:
    case = await sent(database, APPLICATION)
    first = await plans(database, case)

    assert await plans(database, case, replace(ACT, words="Басқа")) is None
    assert await database.read(lambda tx: Cases(tx).planned_for(case.id)) == first


async def test_an_act_put_under_another_officers_name_does_not_open(database: Database) -> None:
    case = await sent(database, APPLICATION)
    await plans(database, case)
    await database.write(lambda tx: tx.run("UPDATE acts SET officer = $1", ERLAN))

    with pytest.raises(DoesNotOpen):
        await database.read(lambda tx: Cases(tx).planned_for(case.id))


async def test_a_case_is_handed_from_one_officer_to_another(database: Database) -> None:
    case = await sent(database, APPLICATION)
    await database.write(lambda tx: Cases(tx).claim(case.reference, DANA, NOW, SOON))
    await database.write(lambda tx: Cases(tx).offer(case.id, ERLAN))
    handed = await database.write(lambda tx: Cases(tx).hand(case.id, ERLAN, LATER))

    assert handed is not None
    assert (handed.claimed_by, handed.claimed_until, handed.offered_to) == (ERLAN, LATER, None)
    assert (handed.last_officer, handed.revision) == (ERLAN, case.revision + 1)


async def test_what_has_ended_is_handed_to_nobody(database: Database) -> None:
    case = await sent(database, APPLICATION)
    await database.write(
        lambda tx: Cases(tx).move(case, Status.WITHDRAWN, WaitingOn.NOBODY, NOW, release=True)
    )

    assert await database.write(lambda tx: Cases(tx).hand(case.id, ERLAN, LATER)) is None


async def test_an_end_has_its_moment_until_it_is_taken_back(database: Database) -> None:
    case = await sent(database, APPLICATION)
    ended = await database.write(
        lambda tx: Cases(tx).move(case, Status.LAPSED, WaitingOn.NOBODY, SOON, release=True)
    )
    assert ended is not None
    assert ended.ended_at == SOON
    later = await database.write(
        lambda tx: Cases(tx).move(ended, ended.status, WaitingOn.NOBODY, LATER, release=False)
    )
    assert later is not None
    assert later.ended_at == SOON
    reopened = await database.write(
        lambda tx: Cases(tx).move(later, Status.IN_REVIEW, WaitingOn.US, LATER, release=False)
    )

    assert reopened is not None
    assert reopened.ended_at is None


async def test_what_went_on_in_a_merged_case_goes_on_where_that_one_goes_on(
    database: Database,
) -> None:
    for number in (1, 2, 3):
        await sent(database, replace(QUESTION, run=number), number)
    for case, into in ((1, 2), (2, 3)):
        await merges(database, case, into)
    merged = await database.read(lambda tx: Cases(tx).merged_into(reference(3)))

    assert [case.reference for case in merged] == [reference(1), reference(2)]
