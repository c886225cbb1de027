"""One act: planned, undone or carried out, exactly once; and nothing that was typed is lost."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from core.answers import Answer
from core.cases import Status, WaitingOn
from core.corrections import Defect, Item
from core.errors import (
    AlreadyClaimed,
    HeldBack,
    InvalidAnswer,
    NotAllowed,
    NotFound,
    NotNow,
    PersonError,
    StaleCase,
)
from core.events import Code
from core.plans import UNDO_WITHIN, Act, Planned
from core.rules.guards import Guard
from core.service import Service
from core.text import Text
from storage.database import Database
from tests.core.office import AUDITOR, DANA, ERLAN, LEAD, REPLY, Office
from tests.core.stage import AIGUL

NOTE = "Қоңырау шалдым"


@pytest.fixture
async def office(database: Database) -> Office:
    return await Office(database).opens()


async def on_a_page(office: Office, officer: int = DANA) -> Act:
    """An empty form on the page of a case that *officer* holds."""
    reference = await office.applies()
    file = await office.claims(officer, reference)
    office.told.notices.clear()
    return Act(reference=reference, revision=file.case.revision)


async def reply(office: Office) -> Act:
    return replace(await on_a_page(office), words=REPLY)


async def carries_out(office: Office) -> None:
    """What the runner does: each act in a transaction, and back to its officer if refused."""
    for id_ in await office.does(lambda one: one.acts.due()):
        try:
            await office.does(partial(carry_out, id_))
        except PersonError as refused:
            await office.does(partial(give_back, id_, refused.words))


async def carry_out(id_: int, one: Service) -> None:
    await one.acts.carry_out(id_)


async def give_back(id_: int, why: Text, one: Service) -> None:
    await one.acts.give_back(id_, why)


async def takes_effect(office: Office) -> None:
    office.passes(seconds=UNDO_WITHIN / timedelta(seconds=1))
    await carries_out(office)


async def refusal(office: Office, act: Act, officer: int = DANA) -> PersonError:
    with pytest.raises(PersonError) as error:
        await office.plans(officer, act)
    return error.value


async def test_nothing_happens_before_the_time_to_undo_is_over(office: Office) -> None:
    act = await reply(office)
    planned = await office.plans(DANA, act)
    office.passes(seconds=14)
    await carries_out(office)

    assert planned.due_at == office.now + timedelta(seconds=1)
    assert office.told.notices == []
    assert (await office.case(act.reference)).waiting_on is WaitingOn.US


async def test_a_reply_with_a_note_takes_effect_once(office: Office) -> None:
    act = replace(await reply(office), note=NOTE)
    await office.plans(DANA, act)
    await takes_effect(office)
    await takes_effect(office)
    file = await office.does(lambda one: one.triage.read(DANA, act.reference))

    assert [message.words for message in file.messages] == [REPLY]
    assert [note.words for note in file.notes] == [NOTE]
    assert office.heard(AIGUL) == [Code.OFFICER_WROTE]
    assert (file.case.waiting_on, file.planned) == (WaitingOn.VISITOR, None)


@pytest.mark.parametrize("turn", [WaitingOn.US, WaitingOn.THIRD_PARTY])
async def test_after_a_reply_it_may_be_somebody_elses_turn(
    office: Office, turn: WaitingOn
) -> None:
    act = replace(await reply(office), turn=turn)
    await office.plans(DANA, act)
    await takes_effect(office)

    assert (await office.case(act.reference)).waiting_on is turn


async def test_a_decision_takes_effect(office: Office) -> None:
    act = replace(await reply(office), status=Status.READY_TO_FILE)
    await office.plans(DANA, act)
    await takes_effect(office)
    case = await office.case(act.reference)

    assert (case.status, case.claimed_by) == (Status.READY_TO_FILE, None)
    assert office.notice(AIGUL).words == REPLY


async def test_a_correction_takes_effect(office: Office) -> None:
    items = (Item(question="surname", defect=Defect.INCOMPLETE, remark="Толық жазыңыз"),)
    act = replace(
        await on_a_page(office),
        status=Status.NEEDS_CORRECTION,
        items=items,
        due_on=office.today + timedelta(days=7),
    )
    await office.plans(DANA, act)
    await takes_effect(office)
    correction = await office.asked(act.reference)

    assert correction is not None
    assert (correction.items, correction.asked_by) == (items, DANA)


async def test_a_note_alone_is_an_act_too(office: Office) -> None:
    act = replace(await on_a_page(office), note=NOTE)
    await office.plans(DANA, act)
    await takes_effect(office)

    assert office.told.notices == []
    assert (await office.codes(act.reference))[-1] is Code.NOTED


async def test_what_is_undone_never_happens_and_comes_back_into_the_form(office: Office) -> None:
    act = replace(await reply(office), note=NOTE)
    planned = await office.plans(DANA, act)
    back = await office.does(lambda one: one.acts.undo(DANA, planned.id))
    await takes_effect(office)

    assert (back.words, back.note, back.reference) == (REPLY, NOTE, act.reference)
    assert office.told.notices == []
    assert (await office.case(act.reference)).revision == act.revision


async def test_what_is_done_is_not_undone(office: Office) -> None:
    planned = await office.plans(DANA, await reply(office))
    await takes_effect(office)
    with pytest.raises(NotNow):
        await office.does(lambda one: one.acts.undo(DANA, planned.id))


async def test_nobody_undoes_what_a_colleague_does(office: Office) -> None:
    planned = await office.plans(DANA, await reply(office))
    for other, error in ((ERLAN, NotNow), (LEAD, NotNow), (AUDITOR, NotAllowed), (1, NotFound)):
        with pytest.raises(error):
            await undoes(office, other, planned)


async def undoes(office: Office, officer: int, planned: Planned) -> None:
    await office.does(lambda one: one.acts.undo(officer, planned.id))


async def test_the_page_shows_what_is_about_to_happen(office: Office) -> None:
    planned = await office.plans(DANA, await reply(office))
    file = await office.does(lambda one: one.triage.read(ERLAN, planned.act.reference))

    assert file.planned == planned


async def test_the_same_form_sent_twice_is_one_act(office: Office) -> None:
    act = await reply(office)

    assert await office.plans(DANA, act) == await office.plans(DANA, act)
    with pytest.raises(NotNow):
        await office.plans(DANA, replace(act, words=f"{REPLY} Тағы."))


async def test_whoever_acts_on_an_old_page_is_told_and_keeps_the_words(office: Office) -> None:
    """Dana and Erlan look at the same page; Erlan is faster."""
    reference = await office.applies()
    page = (await office.case(reference)).revision
    mine = Act(reference=reference, revision=page, words=REPLY)
    await office.plans(ERLAN, mine)
    await takes_effect(office)
    office.passes(minutes=31)
    refused = await refusal(office, mine)

    assert isinstance(refused, StaleCase)
    assert refused.words == Text("case-has-moved")
    assert (await office.case(reference)).claimed_by == ERLAN


async def test_of_two_officers_on_one_page_the_second_reads_who_has_the_case(
    office: Office,
) -> None:
    act = await reply(office)
    refused = await refusal(office, act, ERLAN)

    assert isinstance(refused, AlreadyClaimed)
    assert refused.words.args == {"name": "Дана"}


async def test_a_message_that_came_meanwhile_makes_the_page_an_old_one(office: Office) -> None:
    act = await reply(office)
    await office.writes(act.reference)

    assert isinstance(await refusal(office, act), StaleCase)


async def test_acting_on_a_case_that_nobody_holds_claims_it(office: Office) -> None:
    reference = await office.applies()
    await office.plans(ERLAN, Act(reference=reference, revision=0, words=REPLY))
    case = await office.case(reference)

    assert (case.claimed_by, case.status) == (ERLAN, Status.IN_REVIEW)


@pytest.mark.parametrize(
    ("typed", "guard"),
    [
        ({"words": "{name}, құжаттарыңызды алып келіңізші"}, Guard.PLACE_LEFT),
        ({"words": "ЖСН 900101300123"}, Guard.PRIVATE),
        ({"words": "щ" * 1501}, Guard.TOO_LONG),
        ({"words": REPLY, "note": "паспорт N12345678"}, Guard.PRIVATE),
        ({"words": "", "status": Status.ANSWERED}, Guard.EMPTY),
        ({"words": "", "note": NOTE, "status": Status.ANSWERED}, Guard.EMPTY),
    ],
)
async def test_the_guards_hold_back_what_must_not_go(
    office: Office, typed: Mapping[str, object], guard: Guard
) -> None:
    act = replace(await on_a_page(office), **typed, confirmed=frozenset(Guard))  # type: ignore[arg-type]  # one test for all fields
    refused = await refusal(office, act)

    assert isinstance(refused, HeldBack)
    assert guard in [one.guard for one in refused.findings if one.blocks]


async def test_a_warning_goes_when_it_was_confirmed(office: Office) -> None:
    russian = "Мы посмотрели Ваши документы, все понятно."
    act = replace(await on_a_page(office), words=russian)
    refused = await refusal(office, act)
    assert isinstance(refused, HeldBack)
    assert [one.guard for one in refused.findings] == [Guard.LANGUAGE]
    seen = await office.does(lambda one: one.acts.findings(DANA, act))
    assert seen == refused.findings

    await office.plans(DANA, replace(act, confirmed=frozenset({Guard.LANGUAGE})))


async def test_remarks_are_looked_at_like_words(office: Office) -> None:
    items = (Item(question="surname", defect=Defect.INCORRECT, remark="ЖСН 900101300123"),)
    act = replace(
        await on_a_page(office),
        status=Status.NEEDS_CORRECTION,
        items=items,
        due_on=office.today + timedelta(days=7),
    )

    assert isinstance(await refusal(office, act), HeldBack)


async def test_an_act_that_says_and_does_nothing_is_none(office: Office) -> None:
    assert isinstance(await refusal(office, await on_a_page(office)), InvalidAnswer)


@pytest.mark.parametrize(
    "status", [Status.SUBMITTED, Status.IN_REVIEW, Status.WITHDRAWN, Status.LAPSED]
)
async def test_no_act_leads_where_no_officer_goes(office: Office, status: Status) -> None:
    act = replace(await reply(office), status=status)

    assert isinstance(await refusal(office, act), NotNow)


async def test_a_correction_without_a_day_or_with_a_strange_answer_is_refused_at_once(
    office: Office,
) -> None:
    act = replace(await on_a_page(office), status=Status.NEEDS_CORRECTION)
    named = (Item(question="phone", defect=Defect.INCORRECT),)
    soon = office.today + timedelta(days=7)

    for wrong in (act, replace(act, due_on=soon), replace(act, items=named, due_on=soon)):
        assert isinstance(await refusal(office, wrong), InvalidAnswer)


async def test_only_those_who_work_cases_act(office: Office) -> None:
    act = await reply(office)

    assert isinstance(await refusal(office, act, AUDITOR), NotAllowed)
    assert isinstance(await refusal(office, act, AIGUL), NotFound)
    assert isinstance(await refusal(office, replace(act, reference="M-XXXX-00")), NotFound)


async def test_a_reply_and_a_message_may_cross(office: Office) -> None:
    act = await reply(office)
    await office.plans(DANA, act)
    await office.writes(act.reference)
    await takes_effect(office)

    assert Code.OFFICER_WROTE in await office.codes(act.reference)


async def test_an_end_and_a_message_do_not_cross(office: Office) -> None:
    """Whoever decides has read everything; the words come back as a note."""
    act = replace(await reply(office), status=Status.ANSWERED, note=NOTE)
    await office.plans(DANA, act)
    await office.writes(act.reference)
    office.told.notices.clear()
    await takes_effect(office)
    file = await office.does(lambda one: one.triage.read(DANA, act.reference))

    assert file.case.status is Status.IN_REVIEW
    assert [note.words for note in file.notes] == [REPLY, NOTE]
    told = office.notice(DANA)
    assert (told.code, told.why) == (Code.ACT_RETURNED, Text("case-has-moved"))
    assert file.planned is None


async def test_a_visitor_who_withdraws_in_the_last_second_is_not_written_to(
    office: Office,
) -> None:
    act = await reply(office)
    await office.plans(DANA, act)
    await office.does(lambda one: one.applications.withdraw(AIGUL, act.reference))
    office.told.notices.clear()
    await takes_effect(office)
    file = await office.does(lambda one: one.triage.read(DANA, act.reference))

    assert office.heard(AIGUL) == []
    assert office.heard(DANA) == [Code.ACT_RETURNED]
    assert (file.messages, [note.words for note in file.notes]) == ((), [REPLY])


async def test_a_refused_act_leaves_nothing_half_done(office: Office) -> None:
    """The note of a decision that cannot be taken is kept once, as what came back."""
    act = replace(await reply(office), status=Status.ANSWERED, note=NOTE)
    await office.plans(DANA, act)
    await office.does(lambda one: one.colleagues.take_over(LEAD, act.reference, "Шұғыл"))
    await takes_effect(office)
    file = await office.does(lambda one: one.triage.read(LEAD, act.reference))

    assert [note.words for note in file.notes] == ["Шұғыл", REPLY, NOTE]
    assert file.is_mine


async def test_what_an_erased_visitor_was_to_read_is_forgotten(office: Office) -> None:
    act = await reply(office)
    await office.plans(DANA, act)
    await office.erases(AIGUL)
    office.told.notices.clear()
    await takes_effect(office)
    file = await office.does(lambda one: one.triage.read(DANA, act.reference))

    assert office.told.notices == []
    assert (file.notes, file.planned) == ((), None)


async def test_an_officer_who_has_left_sends_nothing_more(office: Office) -> None:
    act = await reply(office)
    await office.plans(DANA, act)
    await office.dismisses(DANA)
    await takes_effect(office)
    file = await office.does(lambda one: one.triage.read(ERLAN, act.reference))

    assert (file.messages, [note.words for note in file.notes]) == ((), [REPLY])
    assert office.told.notices == []


async def test_one_does_not_let_go_of_a_case_while_an_act_is_on_its_way(office: Office) -> None:
    act = await reply(office)
    await office.plans(DANA, act)
    with pytest.raises(NotNow):
        await office.does(lambda one: one.triage.release(DANA, act.reference))


async def test_invisible_characters_are_not_sent(office: Office) -> None:
    words = f"\u202e{REPLY}\u200b\r\n"
    act = replace(await on_a_page(office), words=words)
    planned = await office.plans(DANA, act)

    assert planned.act.words == REPLY
    assert planned == await office.plans(DANA, act)


async def test_an_act_is_kept_whole(office: Office) -> None:
    answers: Mapping[str, Answer] = await office.answers((await reply(office)).reference)
    items = tuple(
        Item(question=key, defect=defect, remark=f"Қараңыз: {key}")
        for key, defect in zip([*answers][1:], [*Defect], strict=False)
    )
    act = Act(
        reference=(await office.does(lambda one: one.applications.all(AIGUL)))[0].reference,
        revision=1,
        status=Status.NEEDS_CORRECTION,
        words=REPLY,
        note=NOTE,
        items=items,
        due_on=office.today + timedelta(days=9),
        turn=WaitingOn.THIRD_PARTY,
        confirmed=frozenset(Guard),
    )
    planned = await office.plans(DANA, act)

    assert replace(planned.act, revision=1) == act
