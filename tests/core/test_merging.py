"""Two cases of one visitor become one; an end is taken back; the file shows what belongs to it."""

from datetime import timedelta

import pytest

from core.cases import REOPENS_FOR, Status, WaitingOn
from core.completeness import Filled, Line, completeness
from core.errors import AlreadyClaimed, AlreadyOpen, InvalidAnswer, NotNow
from core.events import Code
from storage.database import Database
from tests.core.office import ANSWERS, BOTAGOZ, DANA, ERLAN, FORM, REPLY, Office
from tests.core.stage import AIGUL, TODAY


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).opens()


async def decided(office: Office, status: Status = Status.ANSWERED) -> str:
    reference = await office.applies()
    await office.claims(DANA, reference)
    await office.does(lambda one: one.triage.decide(DANA, reference, status, REPLY))
    office.told.notices.clear()
    return reference


async def merged(office: Office) -> tuple[str, str]:
    """A question that became part of an application."""
    into, reference = await office.applies(), await office.asks()
    await office.claims(DANA, into)
    office.told.notices.clear()
    await office.does(lambda one: one.merging.merge(DANA, reference, into))
    return reference, into


async def test_the_visitor_is_told_once_under_which_number_it_goes_on(office: Office) -> None:
    reference, into = await merged(office)
    case = await office.case(reference)

    assert (case.status, case.merged_into) == (Status.REDIRECTED, into)
    assert (case.waiting_on, case.claimed_by) == (WaitingOn.NOBODY, None)
    assert office.heard(AIGUL) == [Code.MERGED]


async def test_both_histories_are_read_in_the_file_that_goes_on(office: Office) -> None:
    reference, into = await merged(office)
    file = await office.does(lambda one: one.triage.read(ERLAN, into))

    (past,) = file.merged
    assert past.case.reference == reference
    assert past.answers["words"] == "Неден бастаймын?"
    assert [event.code for event in past.events][-1] is Code.MERGED
    assert (file.events[-1].code, file.events[-1].params) == (
        Code.TOOK_IN,
        {"other": reference},
    )


async def test_what_we_owed_in_one_we_owe_in_the_other(office: Office) -> None:
    into, reference = await office.applies(), await office.asks()
    await office.claims(DANA, into)
    await office.does(lambda one: one.triage.reply(DANA, into, REPLY))
    file = await office.does(lambda one: one.merging.merge(DANA, reference, into))

    assert file.case.waiting_on is WaitingOn.US


async def test_a_case_that_waits_for_a_correction_can_be_merged(office: Office) -> None:
    reference, into = await office.applies(), await office.asks()
    await office.claims(DANA, reference)
    await office.asks_correction(DANA, reference, "surname")
    await office.does(lambda one: one.merging.merge(DANA, reference, into))

    assert await office.asked(reference) is None
    assert (await office.codes(reference))[-2:] == [Code.CORRECTION_RECALLED, Code.MERGED]


async def test_what_the_visitor_writes_about_the_old_number_arrives_under_the_new_one(
    office: Office,
) -> None:
    reference, into = await merged(office)
    last = await office.asks(words="Үшінші")
    await office.does(lambda one: one.merging.merge(DANA, into, last))
    await office.writes(reference, "Тағы бір сөз")
    file = await office.does(lambda one: one.triage.read(DANA, last))

    assert [message.words for message in file.messages] == ["Тағы бір сөз"]
    assert {past.case.reference for past in file.merged} == {reference, into}


async def test_only_two_open_cases_of_one_visitor_are_merged(office: Office) -> None:
    mine, theirs = await office.asks(), await office.asks(BOTAGOZ)
    with pytest.raises(NotNow):
        await office.does(lambda one: one.merging.merge(DANA, mine, theirs))
    with pytest.raises(NotNow):
        await office.does(lambda one: one.merging.merge(DANA, mine, mine))
    await office.does(lambda one: one.applications.withdraw(AIGUL, mine))
    other = await office.asks()
    with pytest.raises(NotNow):
        await office.does(lambda one: one.merging.merge(DANA, mine, other))

    assert (await office.case(theirs)).status is Status.SUBMITTED


async def test_what_a_colleague_works_on_is_not_merged_under_their_hands(office: Office) -> None:
    mine, other = await office.asks(), await office.asks()
    await office.claims(ERLAN, other)
    with pytest.raises(AlreadyClaimed):
        await office.does(lambda one: one.merging.merge(DANA, mine, other))

    assert (await office.case(mine)).claimed_by is None


async def test_an_officer_parts_them_again_by_reopening_and_the_visitor_cannot(
    office: Office,
) -> None:
    reference, into = await merged(office)
    with pytest.raises(NotNow):
        await office.does(lambda one: one.applications.not_solved(AIGUL, reference))
    file = await office.does(lambda one: one.triage.reopen(ERLAN, reference, "Басқа мәселе"))

    assert (file.case.status, file.case.merged_into) == (Status.IN_REVIEW, "")
    assert (await office.does(lambda one: one.triage.read(DANA, into))).merged == ()


@pytest.mark.parametrize(
    "end", [Status.READY_TO_FILE, Status.NOT_ELIGIBLE, Status.REDIRECTED, Status.ANSWERED]
)
async def test_an_officer_takes_an_end_back_with_a_reason(office: Office, end: Status) -> None:
    reference = await decided(office, end)
    office.passes(days=13)
    file = await office.does(lambda one: one.triage.reopen(ERLAN, reference, "Қате шешім"))

    assert (file.case.status, file.case.waiting_on) == (Status.IN_REVIEW, WaitingOn.US)
    assert (file.is_mine, file.notes[-1].words) == (True, "Қате шешім")
    assert file.case.ended_at is None
    assert office.heard(AIGUL) == [Code.REOPENED]


async def test_taking_an_end_back_needs_a_reason(office: Office) -> None:
    reference = await decided(office)
    with pytest.raises(InvalidAnswer):
        await office.does(lambda one: one.triage.reopen(DANA, reference, ""))

    assert not (await office.case(reference)).is_open


async def test_a_visitor_for_whom_it_is_not_solved_comes_back_to_the_same_officer(
    office: Office,
) -> None:
    reference = await decided(office)
    words = "Түсінбедім"
    followed = await office.does(lambda one: one.applications.not_solved(AIGUL, reference, words))

    assert followed.case.claimed_by == DANA
    assert followed.messages[-1].words == words
    assert not followed.messages[-1].from_officer
    assert office.heard(DANA) == [Code.NOT_SOLVED]


async def test_after_fourteen_days_an_end_is_an_end(office: Office) -> None:
    reference = await decided(office)
    office.passes(seconds=REOPENS_FOR / timedelta(seconds=1))
    with pytest.raises(NotNow):
        await office.does(lambda one: one.triage.reopen(DANA, reference, "Кеш"))
    with pytest.raises(NotNow):
        await office.does(lambda one: one.applications.not_solved(AIGUL, reference))


async def test_what_was_withdrawn_or_is_open_is_not_reopened(office: Office) -> None:
    reference = await office.applies()
    with pytest.raises(NotNow):
        await office.does(lambda one: one.triage.reopen(DANA, reference, "Ашық"))
    await office.does(lambda one: one.applications.withdraw(AIGUL, reference))
    with pytest.raises(NotNow):
        await office.does(lambda one: one.triage.reopen(DANA, reference, "Қайтарылған"))


async def test_one_open_application_per_programme_holds_for_reopening_too(office: Office) -> None:
    reference = await decided(office)
    newer = await office.applies()
    with pytest.raises(AlreadyOpen) as led:
        await office.does(lambda one: one.applications.not_solved(AIGUL, reference))
    with pytest.raises(NotNow) as told:
        await office.does(lambda one: one.triage.reopen(DANA, reference, "Қате"))

    assert led.value.reference == newer
    assert told.value.words.args == {"reference": newer}


async def test_a_file_shows_the_visitors_other_cases_and_which_are_about_the_same(
    office: Office,
) -> None:
    first = await decided(office)
    office.passes(minutes=1)
    question = await office.asks()
    office.passes(minutes=1)
    second = await office.applies()
    await office.asks(BOTAGOZ)
    file = await office.does(lambda one: one.triage.read(DANA, second))

    assert [case.reference for case in file.others] == [question, first]
    assert [case.reference for case in file.duplicates] == [first]


async def test_erased_cases_do_not_lead_to_each_other(office: Office) -> None:
    references = [await office.asks(), await office.asks(BOTAGOZ)]
    for visitor in (AIGUL, BOTAGOZ):
        await office.erases(visitor)
    file = await office.does(lambda one: one.triage.read(DANA, references[0]))

    assert (file.others, file.completeness) == ((), None)


async def test_the_file_says_what_is_answered_left_out_and_missing(office: Office) -> None:
    reference = await office.applies()
    file = await office.does(lambda one: one.triage.read(DANA, reference))

    assert file.completeness is not None
    assert file.completeness.is_complete
    assert file.completeness.lines == (
        Line("consent", Filled.ANSWERED),
        Line("surname", Filled.ANSWERED),
        Line("training", Filled.ANSWERED),
        Line("children", Filled.ANSWERED),
        Line("comment", Filled.SKIPPED),
    )


def test_what_the_form_asks_today_and_nobody_answered_is_missing() -> None:
    found = completeness(FORM, {**ANSWERS, "training": "yes"}, TODAY)

    assert not found.is_complete
    assert found.lines[-1] == Line("profession", Filled.MISSING)


async def test_a_question_has_no_completeness(office: Office) -> None:
    reference = await office.asks()

    assert (await office.does(lambda one: one.triage.read(DANA, reference))).completeness is None
