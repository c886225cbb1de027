"""The main road: from the first message to an answer by an officer, in both languages."""

import pytest

from emulator.person import Person
from tests.bot.acts import (
    FORM,
    SELF_CHECK,
    SHARES,
    SHORT_FORM,
    answers,
    answers_on,
    applies,
    asked,
    changes,
    decides,
    fills_in_the_kandas_form,
    first,
    label,
    reference_on,
    replies,
    sends_it,
    takes,
    takes_the_oldest,
    writes_on,
)
from tests.postgres import EACH
from tests.stage import Stage

DATABASES = EACH

BOTH = pytest.mark.parametrize("language", ["kk", "ru"])


async def walks_to_the_outcome(visitor: Person, language: str) -> None:
    await visitor.taps(label("menu.status", language))
    await takes(visitor, "status", SELF_CHECK, language)


async def test_the_first_message_speaks_both_languages(stage: Stage) -> None:
    newcomer = stage.person(501, "Айгүл")
    await newcomer.opens()

    assert first("language-choose", "kk") in newcomer.sees
    assert first("language-choose", "ru") in newcomer.sees
    assert newcomer.buttons == [["Қазақша"], ["Русский"]]


@BOTH
async def test_a_visitor_learns_which_way_is_open(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(language=language)
    await walks_to_the_outcome(visitor, language)

    assert first("status-reunification", language) in visitor.sees
    assert first("outcome-notice", language) in visitor.sees
    assert [label("outcome-form", language)] in visitor.buttons
    assert [label("outcome-officer", language)] in visitor.buttons


@BOTH
async def test_a_visitor_checks_all_answers_before_sending(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(language=language)
    await walks_to_the_outcome(visitor, language)
    await visitor.taps(label("outcome-form", language))
    await takes(visitor, "kandas", FORM, language)

    assert first("kandas-review", language) in visitor.sees
    assert answers_on(visitor, "kandas", FORM, language)
    assert "+77010000001" in visitor.sees
    assert "Көктемде көшеміз." in visitor.sees


@BOTH
async def test_a_changed_line_leads_back_to_the_check(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(language=language)
    await fills_in_the_kandas_form(visitor, language=language)
    await changes(visitor, "surname")
    assert "Оразова" in visitor.sees
    await visitor.sends("Оразбаева")

    assert first("kandas-review", language) in visitor.sees
    assert "Оразбаева" in visitor.sees
    assert "Дәнекерлеуші" in visitor.sees


async def test_a_line_opened_by_mistake_can_be_kept(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor)
    await changes(visitor, "children")
    await visitor.taps(label("flow-keep"))

    assert first("kandas-review") in visitor.sees
    assert answers_on(visitor, "kandas", FORM)


async def test_a_change_that_opens_a_question_asks_only_that_one(stage: Stage) -> None:
    """No children, so no pupils were asked for; now there is one child."""
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, SHORT_FORM)
    await changes(visitor, "children")
    await visitor.sends("1")
    assert asked(visitor, "kandas", "pupils")
    await visitor.sends("0")

    assert first("kandas-review") in visitor.sees


@BOTH
async def test_a_receipt_comes_at_once(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(language=language)
    await fills_in_the_kandas_form(visitor, language=language)
    await sends_it(visitor, "kandas", language)
    (case,) = await stage.cases_of(visitor)

    assert first("receipt", language) in visitor.sees
    assert reference_on(visitor) == case.reference
    assert case.language == language


@BOTH
async def test_an_officer_and_a_visitor_speak_about_a_case(stage: Stage, language: str) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor(language=language)
    reference = await applies(visitor, language=language)
    assert reference in officer.sees

    assert await takes_the_oldest(officer) == reference
    assert answers_on(officer, "kandas", SHORT_FORM)
    await replies(officer, "Қай айда көшесіз?")
    assert "Қай айда көшесіз?" in visitor.sees

    await writes_on(visitor, "Мамырда.", language)
    await officer.sends("/desk")
    await officer.taps(label("desk-open", reference=reference))
    assert "Мамырда." in officer.sees
    assert len(await stage.cases_of(visitor)) == 1


@BOTH
async def test_a_decision_comes_with_its_reason_and_the_next_step(
    stage: Stage, language: str
) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor(language=language)
    reference = await applies(visitor, language=language)
    await takes_the_oldest(officer)
    await decides(officer, "ready_to_file", "Құжаттарыңыз толық.")

    assert reference in visitor.sees
    assert label("state-ready-to-file", language) in visitor.sees
    assert label("state-ready-to-file.next", language) in visitor.sees
    assert "Құжаттарыңыз толық." in visitor.sees


@BOTH
async def test_a_visitor_follows_a_case_with_its_dates(stage: Stage, language: str) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor(language=language)
    await applies(visitor, language=language)
    stage.clock.passes(days=2)
    await takes_the_oldest(officer)
    await visitor.sends("/status")

    assert label("state-in-review", language) in visitor.sees
    assert label("event-submitted", language) in visitor.sees
    assert {"kk": "25 қараша", "ru": "25 ноября"}[language] in visitor.sees


@BOTH
async def test_a_visitor_reads_a_copy_of_the_answers(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(language=language)
    await applies(visitor, FORM, language)
    await visitor.taps(label("case-copy", language))

    assert first("copy", language) in visitor.sees
    assert answers_on(visitor, "kandas", FORM, language)


@BOTH
async def test_a_visitor_withdraws_after_being_asked(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(language=language)
    await applies(visitor, language=language)
    await visitor.taps(label("case-withdraw", language))
    await visitor.taps(label("withdraw-no", language))
    assert (await stage.cases_of(visitor))[0].is_open

    await visitor.taps(label("case-withdraw", language))
    await visitor.taps(label("withdraw-yes", language))
    assert not (await stage.cases_of(visitor))[0].is_open
    assert label("state-withdrawn", language) in visitor.sees


async def test_one_open_application_for_each_programme(stage: Stage) -> None:
    visitor = await stage.visitor()
    reference = await applies(visitor)
    await visitor.sends("/menu")
    await visitor.taps(label("menu.kandas"))

    assert visitor.toast == label("already-open")
    assert reference_on(visitor) == reference
    assert len(await stage.cases_of(visitor)) == 1


async def test_after_a_withdrawal_a_new_application_is_open(stage: Stage) -> None:
    visitor = await stage.visitor()
    await applies(visitor)
    await visitor.taps(label("case-withdraw"))
    await visitor.taps(label("withdraw-yes"))
    again = await applies(visitor)

    assert [case.is_open for case in await stage.cases_of(visitor)] == [True, False]
    assert again == (await stage.cases_of(visitor))[0].reference


async def test_the_number_may_be_typed_or_shared(stage: Stage) -> None:
    visitor = await stage.visitor()
    until_phone = dict(list(FORM.items())[:6])
    await fills_in_the_kandas_form(visitor, until_phone)
    assert visitor.keyboard == [[label("phone-share")]]
    await answers(visitor, "kandas", "phone", SHARES)

    assert asked(visitor, "kandas", "present")
    assert visitor.keyboard == []


async def test_under_age_ends_with_a_way_on(stage: Stage) -> None:
    visitor = await stage.visitor()
    until_year = dict(list(FORM.items())[:5])
    await fills_in_the_kandas_form(visitor, {**until_year, "birth_year": "2012"})

    assert first("kandas-minor") in visitor.sees
    assert [label("outcome-officer")] in visitor.buttons


async def test_who_does_not_agree_is_told_where_else_to_go(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, {"consent": "decline"})

    assert first("kandas-declined") in visitor.sees
    assert [label("outcome-officer")] in visitor.buttons
