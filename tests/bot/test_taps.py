"""Buttons: pressed twice, pressed late, pressed by others, made up. None does harm or is left."""

import pytest

from emulator.person import Person
from tests.bot.acts import (
    FORM,
    SELF_CHECK,
    SHORT_FORM,
    answers,
    applies,
    asked,
    asks,
    changes,
    data,
    fills_in_the_kandas_form,
    first,
    label,
    option,
    replies,
    sends_it,
    takes,
    takes_the_oldest,
)
from tests.stage import Stage

HOSTILE = [
    "a",
    "a:",
    ":::",
    "a:status",
    "a:status:1:1:urgent:no:more:and:more",
    "a:status:zzzzzzzzzzzz:zzzzzzzzzzzz:urgent:no",
    "a:status:-1:0:urgent:no",
    "a:status:１:０:urgent:no",
    "a:қазақ:1:1:urgent:no",
    "a:status:1:1:urgent:<b>&",
    "m:kandas:1:1:x:'; DROP TABLE cases;--",
    "m:kandas:1:1::send",
    "m:nothing:1:1:x:why",
    "m:status:1:0:urgent:why:",
    "m:reply:1:0::send",
    "o:",
    "o:reply",
    "o:decide:M-ACDE-01",
    "o:ask:status/nothing",
    "o:ask:../../etc/passwd",
    "o:ask:M-ACDE-01",
    "v:",
    "v:file:M-ACDE-01",
    "v:case:M-ACDE-01",
    "v:copy:' OR 1=1 --",
    "v:fact:nothing",
    "v:fact:",
    "v:shift",
    "v:place",
    "v:__class__",
    "l:",
    "l:xx:file:M-ACDE-01",
    "l:ru:shift",
    "l:kk:fact:{ $x }",
    "l:*:menu",
    "w:",
    "w:M-ACDE-01",
    "d:take",
    "d:claim:M-ACDE-01",
    "d:reply:M-ACDE-01",
    "d:send:",
    "d:",
    "z:1:2:3",
    "\u202e:\u200b",
    "9" * 64,
]


async def test_a_double_tap_answers_one_question(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await visitor.double_taps(option("status", "urgent", "no"))

    assert asked(visitor, "status", "whom")
    assert visitor.toast == label("tap-counted")


async def test_a_double_send_makes_one_case_and_gives_one_reference(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor)
    await visitor.double_taps(label("kandas-review.send"))

    assert first("receipt") in visitor.sees
    assert len(await stage.cases_of(visitor)) == 1


async def test_a_double_withdrawal_withdraws_once(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    await asks(visitor)
    await takes_the_oldest(officer)
    await visitor.sends("/status")
    await visitor.taps(label("case-withdraw"))
    told = len(officer.chat)
    await visitor.double_taps(label("withdraw-yes"))

    assert visitor.toast == label("case-has-ended")
    assert len(officer.chat) == told + 1


async def test_a_double_tap_on_the_queue_takes_two_cases_at_most_and_both_are_held(
    stage: Stage,
) -> None:
    officer = await stage.officer()
    await asks(await stage.visitor(501))
    await officer.sends("/desk")
    await officer.double_taps(label("desk-take"))

    assert officer.toast == label("desk-queue-empty")
    assert label("state-in-review") in officer.sees


async def test_a_double_claim_is_one_claim(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    reference = await asks(visitor)
    await officer.taps(label("desk-open", reference=reference))
    heard = len(visitor.chat)
    await officer.double_taps(label("desk-claim"))

    assert len(visitor.chat) == heard + 1


async def test_a_double_decision_is_told_once(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    await asks(visitor)
    await takes_the_oldest(officer)
    await officer.taps(label("desk-decide"))
    await officer.taps(option("decide", "status", "answered"))
    await officer.sends("Порталдан бастаңыз.")
    heard = len(visitor.chat)
    await officer.double_taps(label("decide-review.send"))

    assert len(visitor.chat) == heard + 1
    assert label("state-answered") in visitor.sees


async def test_a_double_reply_is_said_once(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    await asks(visitor)
    await takes_the_oldest(officer)
    await officer.taps(label("desk-reply"))
    await officer.sends("Сәлем!")
    heard = len(visitor.chat)
    await officer.double_taps(label("reply-review.send"))

    assert len(visitor.chat) == heard + 1


async def test_a_button_of_an_earlier_question_changes_nothing(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    old = data(visitor, ":urgent:yes")
    await takes(visitor, "status", dict(list(SELF_CHECK.items())[:3]))
    await visitor.taps_data(old)

    assert visitor.toast == label("stale-button")
    assert asked(visitor, "status", "former")


async def test_a_button_of_a_finished_run_changes_nothing(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor)
    old = data(visitor, ":surname:change")
    await sends_it(visitor, "kandas")
    receipt = visitor.sees
    await visitor.taps_data(old)

    assert visitor.toast == label("stale-button")
    assert visitor.sees == receipt


async def test_send_of_a_finished_run_gives_the_receipt_again(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor)
    old = data(visitor, "::send")
    await sends_it(visitor, "kandas")
    await visitor.sends("/menu")
    await visitor.taps_data(old)

    assert first("receipt") in visitor.sees
    assert len(await stage.cases_of(visitor)) == 1


async def test_a_button_of_a_run_given_up_changes_nothing(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await takes(visitor, "status", SELF_CHECK)
    old = data(visitor, "::back")
    await visitor.taps(label("outcome-again"))
    await visitor.taps_data(old)

    assert visitor.toast == label("stale-button")
    assert asked(visitor, "status", "urgent")


async def test_an_older_message_still_answers_where_one_stands(stage: Stage) -> None:
    """Typed answers leave the earlier screens behind, with their buttons."""
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, dict(list(FORM.items())[:3]))
    older = next(m for m in visitor.chat if m.from_bot and "surname" in str(m.rows))
    await visitor.taps(label("flow-back"), older)

    assert visitor.toast == label("stale-button")
    assert asked(visitor, "kandas", "name")


async def test_a_tap_with_somebody_elses_data_does_nothing_to_them(stage: Stage) -> None:
    visitor, other = await stage.visitor(501), await stage.visitor(502)
    await fills_in_the_kandas_form(visitor)
    for ends in ("::send", "::back", ":surname:change"):
        await other.taps_data(data(visitor, ends))

    assert other.toast == label("stale-button")
    assert await stage.cases_of(visitor) == ()
    assert await stage.cases_of(other) == ()
    assert first("kandas-review") in visitor.sees


async def test_nobody_reads_or_withdraws_the_case_of_somebody_else(stage: Stage) -> None:
    visitor, other = await stage.visitor(501), await stage.visitor(502)
    reference = await applies(visitor)
    for made_up in ("v:case:", "v:copy:", "v:withdraw:", "w:", "o:ask:", "l:ru:copy:"):
        await other.taps_data(f"{made_up}{reference}")

    assert not other.saw("Оразова")
    assert not other.saw(reference)
    assert (await stage.cases_of(visitor))[0].is_open


async def test_a_visitor_cannot_work_at_the_desk(stage: Stage) -> None:
    visitor = await stage.visitor()
    reference = await applies(visitor)
    for made_up in ("take", "claim:", "reply:", "decide:"):
        await visitor.taps_data(f"d:{made_up}{reference}")
        assert visitor.toast == label("not-found")
    for made_up in (f"v:file:{reference}", "v:shift", "o:reply", f"o:decide:{reference}"):
        await visitor.taps_data(made_up)

    (case,) = await stage.cases_of(visitor)
    assert case.claimed_by is None
    assert not visitor.saw(label("urgency-usual"))


async def test_an_officer_cannot_send_for_a_case_held_by_another(stage: Stage) -> None:
    first_one, second = await stage.officer(901), await stage.officer(902)
    visitor = await stage.visitor()
    await asks(visitor)
    await takes_the_oldest(first_one)
    await first_one.taps(label("desk-reply"))
    await first_one.sends("Сәлем!")
    stage.clock.passes(minutes=31)
    await takes_the_lapsed(second, visitor, stage)
    await first_one.taps(label("reply-review.send"))

    assert first_one.toast is not None
    assert not visitor.saw("Сәлем!")


async def takes_the_lapsed(officer: Person, visitor: Person, stage: Stage) -> None:
    (case,) = await stage.cases_of(visitor)
    await officer.taps_data(f"d:claim:{case.reference}")


@pytest.mark.parametrize("made_up", HOSTILE)
async def test_a_made_up_button_is_answered_and_does_nothing(stage: Stage, made_up: str) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await visitor.taps_data(made_up)
    await visitor.sends("/menu")

    assert first("menu") in visitor.sees or first("menu", "ru") in visitor.sees
    assert await stage.cases_of(visitor) == ()


@pytest.mark.parametrize("made_up", HOSTILE)
async def test_a_made_up_button_of_an_officer_does_nothing_either(
    stage: Stage, made_up: str
) -> None:
    officer = await stage.officer()
    await asks(await stage.visitor())
    await officer.taps_data(made_up)
    await officer.sends("/desk")

    assert officer.saw(first("desk")) or officer.saw(first("desk", "ru"))


async def test_back_takes_back_one_answer_and_keeps_the_later_ones(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, SHORT_FORM)
    await changes(visitor, "birth_year")
    await visitor.taps(label("flow-keep"))
    await visitor.taps(label("flow-back"))
    assert asked(visitor, "kandas", "comment")
    await visitor.taps(label("flow-skip"))

    assert first("kandas-review") in visitor.sees


async def test_why_is_told_in_a_box_and_the_question_stays(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await visitor.taps(label("flow-why"))

    assert visitor.alert == label("status-urgent.why")
    assert asked(visitor, "status", "urgent")


async def test_why_of_a_question_already_left_is_stale(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    why = data(visitor, ":urgent:why")
    await answers(visitor, "status", "urgent", "no")
    await visitor.taps_data(why)

    assert visitor.toast == label("stale-button")


async def test_back_at_the_first_question_is_harmless(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    await visitor.taps_data(data(visitor, ":urgent:why").replace("urgent:why", ":back"))

    assert asked(visitor, "status", "urgent")


async def test_an_officer_replies_after_a_renewed_lease(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    await asks(visitor)
    await takes_the_oldest(officer)
    await officer.taps(label("desk-reply"))
    stage.clock.passes(minutes=29)
    await officer.sends("Сәлем!")
    stage.clock.passes(minutes=29)
    await sends_it(officer, "reply")

    assert "Сәлем!" in visitor.sees


async def test_an_officer_may_answer_twice(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    await asks(visitor)
    await takes_the_oldest(officer)
    await replies(officer, "Біріншісі.")
    await replies(officer, "Екіншісі.")

    assert visitor.saw("Біріншісі.")
    assert visitor.saw("Екіншісі.")
