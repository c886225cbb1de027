"""What becomes of a case between a visitor and several officers."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from core.cases import Case, Status, Urgency, WaitingOn
from core.errors import AlreadyOpen
from core.events import Code, Event, Message
from storage.cases import Cases
from storage.database import Database
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
    message,
    reference,
    sends,
    sent,
    waiting_cases,
)


async def takes_oldest(database: Database, officer: int) -> Case | None:
    return await database.write(lambda tx: Cases(tx).claim_oldest(officer, NOW, SOON))


async def claims(
    database: Database, case: Case, officer: int, late: timedelta = timedelta()
) -> Case | None:
    return await database.write(
        lambda tx: Cases(tx).claim(case.reference, officer, NOW + late, SOON + late)
    )


async def moves(
    database: Database, case: Case, status: Status, *, release: bool = False
) -> Case | None:
    return await database.write(
        lambda tx: Cases(tx).move(case, status, WaitingOn.NOBODY, NOW, release=release)
    )


async def enters(database: Database, event: Event, written: Message) -> None:
    await database.write(lambda tx: Cases(tx).enter(event))
    await database.write(lambda tx: Cases(tx).write(written))


async def found(database: Database, number: int = 1) -> Case | None:
    return await database.read(lambda tx: Cases(tx).find(reference(number)))


async def test_what_a_visitor_sends_is_found_whole(database: Database) -> None:
    case = await sent(database, APPLICATION)

    assert (case.status, case.waiting_on, case.opened_at) == (
        Status.SUBMITTED,
        WaitingOn.US,
        NOW,
    )
    assert await found(database) == case
    answers = await database.read(lambda tx: Cases(tx).answers(case.id))
    assert list(answers.items()) == list(APPLICATION.answers.items())


async def test_sending_twice_makes_one_case(database: Database) -> None:
    """Two hundred impatient taps on "send", each with a reference of its own at hand."""
    taps = (sends(database, APPLICATION, number) for number in range(200))
    cases = {case.id for case in await asyncio.gather(*taps) if case}

    assert len(cases) == 1
    assert len(await database.read(lambda tx: Cases(tx).of_visitor(AIGUL))) == 1


async def test_a_second_application_of_one_programme_names_the_first(database: Database) -> None:
    first = await sent(database, APPLICATION)
    with pytest.raises(AlreadyOpen) as refusal:
        await sends(database, replace(APPLICATION, run=2), 2)

    assert refusal.value.reference == first.reference
    assert await found(database, 2) is None
    assert await sends(database, replace(APPLICATION, programme="quota"), 3)
    assert await sends(database, replace(APPLICATION, visitor=BOTAGOZ), 4)


async def test_after_the_end_a_visitor_may_apply_again(database: Database) -> None:
    case = await sent(database, APPLICATION)
    await moves(database, case, Status.WITHDRAWN)

    assert await database.read(lambda tx: Cases(tx).open_application(AIGUL, "kandas")) is None
    assert await sends(database, replace(APPLICATION, run=2), 2)


async def test_questions_may_be_many(database: Database) -> None:
    for number in range(3):
        assert await sends(database, replace(QUESTION, run=number), number)


async def test_a_taken_reference_is_refused_and_another_one_will_do(database: Database) -> None:
    await sent(database, APPLICATION)
    other = replace(APPLICATION, visitor=BOTAGOZ)

    assert await sends(database, other, 1) is None
    assert await sends(database, other, 2)


async def test_a_visitor_finds_their_own_cases_newest_first(database: Database) -> None:
    await sent(database, APPLICATION, 1, NOW)
    await sent(database, QUESTION, 2, LATER)
    await sent(database, replace(QUESTION, visitor=BOTAGOZ), 3, NOW)
    cases = await database.read(lambda tx: Cases(tx).of_visitor(AIGUL))

    assert [case.reference for case in cases] == [reference(2), reference(1)]


async def test_a_case_is_known_by_the_run_it_was_sent_from(database: Database) -> None:
    case = await sent(database, APPLICATION)

    assert await database.read(lambda tx: Cases(tx).sent_from(AIGUL, "kandas", 1)) == case
    assert await database.read(lambda tx: Cases(tx).sent_from(AIGUL, "kandas", 2)) is None
    assert await database.read(lambda tx: Cases(tx).sent_from(BOTAGOZ, "kandas", 1)) is None


async def test_two_officers_never_get_the_same_case(database: Database) -> None:
    await waiting_cases(database, 200)
    officers = [DANA, ERLAN] * 100
    taken = await asyncio.gather(*(takes_oldest(database, officer) for officer in officers))

    assert len({case.id for case in taken if case}) == 200
    assert [case.claimed_by for case in taken if case] == officers
    assert await takes_oldest(database, DANA) is None


async def test_of_two_hundred_officers_one_gets_the_case(database: Database) -> None:
    case = await sent(database, APPLICATION)
    tries = (claims(database, case, officer) for officer in range(200))
    holders = [held.claimed_by for held in await asyncio.gather(*tries) if held]

    now = await found(database)
    assert now is not None
    assert holders == [now.claimed_by]


async def test_the_urgent_come_first_then_the_oldest(database: Database) -> None:
    await sent(database, replace(QUESTION, run=1), 1, LATER)
    await sent(database, replace(QUESTION, run=2), 2, NOW)
    await sent(database, replace(QUESTION, run=3, urgency=Urgency.URGENT), 3, LATER)
    taken = [await takes_oldest(database, DANA) for _ in range(3)]
    mine = await database.read(lambda tx: Cases(tx).held_by(DANA, NOW))

    assert [case.reference for case in taken if case] == [reference(n) for n in (3, 2, 1)]
    assert [case.reference for case in mine] == [reference(n) for n in (3, 2, 1)]


async def test_a_claim_is_renewed_by_its_holder_and_lapses_otherwise(database: Database) -> None:
    case = await sent(database, APPLICATION)
    await claims(database, case, DANA)
    await claims(database, case, DANA, timedelta(minutes=10))

    assert await claims(database, case, ERLAN, timedelta(minutes=35)) is None
    lapsed = await claims(database, case, ERLAN, timedelta(minutes=40))
    assert lapsed is not None
    assert lapsed.claimed_by == ERLAN
    assert await database.read(lambda tx: Cases(tx).held_by(DANA, NOW)) == ()


async def test_a_case_at_its_end_cannot_be_claimed(database: Database) -> None:
    case = await sent(database, APPLICATION)
    await moves(database, case, Status.WITHDRAWN)

    assert await claims(database, case, DANA) is None
    assert await takes_oldest(database, DANA) is None


async def test_a_case_somebody_else_has_moved_is_not_moved_again(database: Database) -> None:
    case = await sent(database, APPLICATION)
    ends = (Status.WITHDRAWN, Status.IN_REVIEW, Status.LAPSED)
    moved = await asyncio.gather(*(moves(database, case, end) for end in ends))

    assert len([case for case in moved if case]) == 1
    assert await found(database) in moved


async def test_an_officer_lets_go_of_a_decided_case(database: Database) -> None:
    await sent(database, APPLICATION)
    case = await takes_oldest(database, DANA)
    assert case is not None
    kept = await moves(database, case, Status.IN_REVIEW)
    assert kept is not None
    assert kept.claimed_by == DANA

    decided = await moves(database, kept, Status.ANSWERED, release=True)
    assert decided is not None
    assert (decided.claimed_by, decided.claimed_until) == (None, None)


async def test_the_queue_counts_the_cases_nobody_has_taken(database: Database) -> None:
    await waiting_cases(database, 5)
    case = await takes_oldest(database, DANA)
    assert case is not None
    await moves(database, case, Status.IN_REVIEW)
    other = await found(database, 3)
    assert other is not None
    await claims(database, other, ERLAN)

    assert await database.read(lambda tx: Cases(tx).waiting(NOW)) == 3


async def test_a_case_whose_claim_has_lapsed_is_in_the_queue_again(database: Database) -> None:
    """An officer who went home must not take a visitor's words along."""
    await sent(database, APPLICATION)
    case = await takes_oldest(database, DANA)
    assert case is not None
    await database.write(
        lambda tx: Cases(tx).move(case, Status.IN_REVIEW, WaitingOn.US, NOW, release=False)
    )

    assert await database.read(lambda tx: Cases(tx).waiting(NOW)) == 0
    assert await database.read(lambda tx: Cases(tx).waiting(SOON)) == 1
    again = await database.write(lambda tx: Cases(tx).claim_oldest(ERLAN, SOON, LATER))
    assert again is not None
    assert again.claimed_by == ERLAN


async def test_a_case_that_waits_on_its_visitor_is_not_in_the_queue(database: Database) -> None:
    await sent(database, APPLICATION)
    case = await takes_oldest(database, DANA)
    assert case is not None
    await database.write(
        lambda tx: Cases(tx).move(case, Status.IN_REVIEW, WaitingOn.VISITOR, NOW, release=False)
    )

    assert await database.read(lambda tx: Cases(tx).waiting(SOON)) == 0
    assert await database.write(lambda tx: Cases(tx).claim_oldest(ERLAN, SOON, LATER)) is None


async def test_what_happened_and_what_was_written_is_read_in_order(database: Database) -> None:
    case = await sent(database, APPLICATION)
    codes = (Code.SUBMITTED, Code.CLAIMED, Code.VISITOR_WROTE)
    events = tuple(
        Event(case=case.id, code=code, actor=None, status=case.status, at=NOW) for code in codes
    )
    messages = (message(case, "Сәлем"), message(case, SECRET), message(case, "Рақмет", LATER))
    for event, written in zip(events, messages, strict=True):
        await enters(database, event, written)

    assert await database.read(lambda tx: Cases(tx).events(case.id)) == events
    assert await database.read(lambda tx: Cases(tx).messages(case.id)) == messages
    assert await database.read(lambda tx: Cases(tx).messages(case.id + 1)) == ()


async def test_whose_turn_it_is_counts_from_when_it_became_theirs(database: Database) -> None:
    case = await sent(database, APPLICATION)
    for turn, at in ((WaitingOn.US, SOON), (WaitingOn.VISITOR, LATER)):
        case = await _turns(database, case, turn, at)

    assert (case.revision, case.waiting_since) == (2, LATER)


async def test_whoever_looks_at_an_old_page_of_a_case_moves_nothing(database: Database) -> None:
    case = await sent(database, APPLICATION)
    await _turns(database, case, WaitingOn.VISITOR, SOON)

    assert await moves(database, case, Status.IN_REVIEW) is None


async def _turns(database: Database, case: Case, turn: WaitingOn, at: datetime) -> Case:
    moved = await database.write(
        lambda tx: Cases(tx).move(case, case.status, turn, at, release=False)
    )
    assert moved is not None
    return moved
