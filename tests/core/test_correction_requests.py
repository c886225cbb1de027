"""What an officer may ask for, until when, and who may change that."""

from datetime import timedelta

import pytest

from core import corrections
from core.cases import Status, WaitingOn
from core.corrections import LONGEST, MORE_TIME, MOST_NAMED, SHORTEST
from core.errors import InvalidAnswer, NotFound, NotNow, PersonError
from core.events import Code
from storage.database import Database
from tests.core.office import (
    ANSWERS,
    AUDITOR,
    BOTAGOZ,
    DANA,
    Office,
)
from tests.core.stage import AIGUL


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).opens()


async def asked(office: Office, *questions: str, days: int = 14) -> str:
    """Dana has asked Aigul to correct some answers."""
    reference = await office.applies()
    await office.claims(DANA, reference)
    await office.asks_correction(DANA, reference, *questions, days=days)
    return reference


async def refused(office: Office, reference: str, *questions: str, days: int = 14) -> type:
    with pytest.raises(PersonError) as error:
        await office.asks_correction(DANA, reference, *questions, days=days)
    return type(error.value)


async def test_a_visitor_may_have_more_time_once(office: Office) -> None:
    reference = await asked(office, "surname", days=5)
    office.heard(DANA)
    due = office.today + timedelta(days=5) + MORE_TIME
    followed = await office.does(lambda one: one.applications.ask_more_time(AIGUL, reference))

    assert followed.correction is not None
    assert (followed.correction.due_on, followed.correction.is_extended) == (due, True)
    assert (await office.events(reference))[-1].params == {"due": due.isoformat()}
    assert office.heard(DANA) == [Code.MORE_TIME]
    with pytest.raises(NotNow):
        await office.does(lambda one: one.applications.ask_more_time(AIGUL, reference))


async def test_more_time_is_told_to_all_if_whoever_asked_has_left(office: Office) -> None:
    reference = await asked(office, "surname")
    await office.dismisses(DANA)
    office.heard(0)
    await office.does(lambda one: one.applications.ask_more_time(AIGUL, reference))

    assert office.heard(0) == [Code.MORE_TIME]


async def test_nothing_of_a_correction_works_for_somebody_else(office: Office) -> None:
    reference = await asked(office, "surname")
    with pytest.raises(NotFound):
        await office.starts_correcting(reference, BOTAGOZ)
    with pytest.raises(NotFound):
        await office.does(lambda one: one.applications.ask_more_time(BOTAGOZ, reference))


async def test_where_nothing_is_asked_there_is_nothing_to_correct(office: Office) -> None:
    reference = await office.applies()
    with pytest.raises(NotNow):
        await office.starts_correcting(reference)
    with pytest.raises(NotNow):
        await office.does(lambda one: one.applications.ask_more_time(AIGUL, reference))


@pytest.mark.parametrize("questions", [(), ("consent",), ("phone",), ("surname", "surname")])
async def test_only_answers_of_the_case_can_be_named(
    office: Office, questions: tuple[str, ...]
) -> None:
    reference = await office.applies()
    await office.claims(DANA, reference)

    assert await refused(office, reference, *questions) is InvalidAnswer
    assert (await office.case(reference)).status is Status.IN_REVIEW


async def test_no_more_is_named_than_a_visitor_can_read_at_once(office: Office) -> None:
    keys = [f"q{number}" for number in range(MOST_NAMED + 1)]
    asked_for = office.correction(*keys)
    case = await office.case(await office.applies())
    with pytest.raises(InvalidAnswer):
        corrections.check(asked_for, case, dict.fromkeys(keys, "yes"), office.today)


@pytest.mark.parametrize("days", [SHORTEST.days, LONGEST.days])
async def test_a_due_day_may_be_near_or_far(office: Office, days: int) -> None:
    case = await office.case(await office.applies())

    corrections.check(office.correction("surname", days=days), case, ANSWERS, office.today)


@pytest.mark.parametrize("days", [-1, 0, SHORTEST.days - 1, LONGEST.days + 1, 10_000])
async def test_a_due_day_is_no_slip_of_the_finger(office: Office, days: int) -> None:
    case = await office.case(await office.applies())
    new = office.correction("surname", days=days)

    with pytest.raises(InvalidAnswer):
        corrections.check(new, case, ANSWERS, office.today)


async def test_a_question_has_nothing_to_correct(office: Office) -> None:
    reference = await office.asks()
    await office.claims(DANA, reference)

    assert await refused(office, reference, "words") is NotNow


async def test_a_correction_is_asked_once_at_a_time(office: Office) -> None:
    reference = await asked(office, "surname")

    assert await refused(office, reference, "children") is NotNow


async def test_an_auditor_asks_for_nothing(office: Office) -> None:
    reference = await office.applies()
    with pytest.raises(PersonError):
        await office.asks_correction(AUDITOR, reference, "surname")
    with pytest.raises(PersonError):
        await office.does(lambda one: one.triage.recall_correction(AUDITOR, reference))


async def test_an_officer_who_needs_it_no_longer_recalls_it(office: Office) -> None:
    reference = await asked(office, "surname")
    begun = await office.starts_correcting(reference)
    office.heard(AIGUL)
    file = await office.does(lambda one: one.triage.recall_correction(DANA, reference))

    assert (file.case.status, file.case.waiting_on) == (Status.IN_REVIEW, WaitingOn.US)
    assert (file.is_mine, file.correction) == (True, None)
    assert office.heard(AIGUL) == [Code.CORRECTION_RECALLED]
    done = await office.gives("Оразбаева")
    assert begun.conversation.run == done.conversation.run
    with pytest.raises(NotNow):
        await office.sends()


async def test_an_old_correction_does_not_answer_a_new_one(office: Office) -> None:
    reference = await asked(office, "surname")
    await office.starts_correcting(reference)
    await office.gives("Ескі")
    await office.does(lambda one: one.triage.recall_correction(DANA, reference))
    await office.asks_correction(DANA, reference, "children")
    with pytest.raises(NotNow):
        await office.sends()

    assert (await office.starts_correcting(reference)).place.node.key == "children"
    assert (await office.answers(reference))["surname"] == "Оразова"


async def test_the_days_we_take_to_answer_are_not_the_visitors(office: Office) -> None:
    reference = await asked(office, "surname", days=10)
    due = office.today + timedelta(days=10)
    await office.writes(reference, "Қай жерін?")
    assert (await office.case(reference)).waiting_on is WaitingOn.US
    office.passes(days=6)
    await office.does(lambda one: one.triage.reply(DANA, reference, "Тегіңізді"))
    correction = await office.asked(reference)

    assert correction is not None
    assert correction.due_on == due + timedelta(days=6)
    assert (await office.case(reference)).waiting_on is WaitingOn.VISITOR


async def test_after_our_answer_there_is_always_time_left(office: Office) -> None:
    reference = await asked(office, "surname", days=SHORTEST.days)
    office.passes(days=SHORTEST.days)
    await office.writes(reference)
    await office.does(lambda one: one.triage.reply(DANA, reference, "Тегіңізді"))
    correction = await office.asked(reference)

    assert correction is not None
    assert correction.due_on == office.today + SHORTEST


async def test_a_visitor_who_withdraws_need_not_correct_anything(office: Office) -> None:
    reference = await asked(office, "surname")
    await office.starts_correcting(reference)
    await office.gives("Оразбаева")
    await office.does(lambda one: one.applications.withdraw(AIGUL, reference))

    assert await office.asked(reference) is None
    with pytest.raises(NotNow):
        await office.sends()


async def test_a_case_that_waits_for_a_correction_is_not_decided(office: Office) -> None:
    reference = await asked(office, "surname")
    with pytest.raises(NotNow) as told:
        await office.does(lambda one: one.triage.decide(DANA, reference, Status.ANSWERED, "Дайын"))

    assert told.value.words.id == "case-waits-for-correction"
