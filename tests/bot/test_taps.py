"""Buttons: pressed twice and pressed late. None does harm, and every tap is answered."""

from tests.bot.acts import (
    FORM,
    SELF_CHECK,
    SHORT_FORM,
    answers,
    asked,
    asks,
    changes,
    data,
    fills_in_the_kandas_form,
    first,
    label,
    option,
    replies,
    said,
    sends_it,
    takes,
    takes_the_oldest,
)
from tests.postgres import EACH
from tests.stage import Stage

DATABASES = EACH


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


async def test_a_double_tap_on_the_queue_takes_one_case_though_two_wait(stage: Stage) -> None:
    officer = await stage.officer()
    await asks(await stage.visitor(501))
    await asks(await stage.visitor(502))
    await officer.sends("/desk")
    await officer.double_taps(label("desk-take"))

    assert officer.toast == label("stale-button")
    await officer.sends("/desk")
    assert said("desk", mine=1, turn=1, waiting=1) in officer.sees


async def test_what_an_officer_wrote_stays_in_the_chat_when_the_visitor_looks_further(
    stage: Stage,
) -> None:
    officer, visitor = await stage.officer(), await stage.visitor()
    await asks(visitor)
    await takes_the_oldest(officer)
    await replies(officer, "Ағаңыздың келісімін дайындап қойыңыз.")
    await visitor.taps(label("case-status"))
    await visitor.taps(label("menu-open"))

    assert visitor.saw("Ағаңыздың келісімін дайындап қойыңыз.")


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
