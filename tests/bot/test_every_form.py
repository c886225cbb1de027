"""Every form as a whole story, also those still to come: every door, both languages."""

import pytest

from core.cases import Status
from emulator.person import Person
from tests.bot.acts import (
    answers_on,
    asked,
    first,
    label,
    said,
    sends_it,
    takes,
    takes_the_oldest,
)
from tests.bot.forms import FORMS, OTHER, comes_to, doors, fills_in, sends, whole_road
from tests.postgres import EACH
from tests.stage import Stage

DATABASES = EACH

every_form = pytest.mark.parametrize("form", FORMS)
both = pytest.mark.parametrize("language", ["kk", "ru"])
every_door = pytest.mark.parametrize(("form", "door"), doors())


async def withdraws_in_the_other_language(visitor: Person, language: str) -> None:
    await visitor.taps(label("language-switch", language))
    await visitor.taps(label("case-withdraw", OTHER[language]))
    await visitor.taps(label("withdraw-yes", OTHER[language]))


@every_door
@both
async def test_a_newcomer_reads_the_consent_before_any_personal_question(
    stage: Stage, form: str, door: str, language: str
) -> None:
    newcomer = stage.person(501, "Айгүл")
    await comes_to(newcomer, form, door, language)

    assert asked(newcomer, form, "consent", language)
    assert first(f"{form}-intro", language) in newcomer.sees
    assert await stage.cases_of(newcomer) == ()


@every_door
@both
async def test_a_newcomer_comes_from_the_first_message_to_the_receipt(
    stage: Stage, form: str, door: str, language: str
) -> None:
    newcomer = stage.person(501, "Айгүл")
    await fills_in(newcomer, form, language, door)
    assert first(f"{form}-review", language) in newcomer.sees
    assert answers_on(newcomer, form, whole_road(form), language)

    await sends_it(newcomer, form, language)
    (case,) = await stage.cases_of(newcomer)
    receipt = "receipt-question" if form == "ask" else "receipt"
    assert first(receipt, language) in newcomer.sees
    assert case.reference in newcomer.sees
    assert (case.programme, case.language) == (form, language)


@every_form
@both
async def test_what_was_sent_in_one_language_is_withdrawn_in_the_other(
    stage: Stage, form: str, language: str
) -> None:
    visitor = stage.person(501, "Айгүл")
    reference = await sends(visitor, form, language)
    await withdraws_in_the_other_language(visitor, language)
    (case,) = await stage.cases_of(visitor)

    assert case.status is Status.WITHDRAWN
    assert case.language == language
    assert reference in visitor.sees
    assert label("state-withdrawn", OTHER[language]) in visitor.sees
    assert label(f"{form}-title", OTHER[language]) in visitor.sees


@every_form
@both
async def test_the_officer_at_work_sees_the_withdrawal(
    stage: Stage, form: str, language: str
) -> None:
    visitor, officer = stage.person(501, "Айгүл"), await stage.officer()
    reference = await sends(visitor, form, language)
    assert await takes_the_oldest(officer) == reference
    assert first("notice-claimed", language) in visitor.sees

    await withdraws_in_the_other_language(visitor, language)
    assert said("notice-withdrawn", reference=reference) in officer.sees
    await officer.taps(reference)
    assert label("state-withdrawn") in officer.sees
    assert label("desk-reply") not in str(officer.buttons)


@every_form
async def test_what_was_withdrawn_before_anybody_took_it_leaves_the_queue(
    stage: Stage, form: str
) -> None:
    visitor, officer = stage.person(501, "Айгүл"), await stage.officer()
    reference = await sends(visitor, form, "ru")
    assert reference in officer.sees
    await withdraws_in_the_other_language(visitor, "ru")
    await officer.sends("/desk")
    await officer.taps(label("desk-take"))

    assert officer.toast == label("desk-queue-empty")


@every_form
async def test_after_a_withdrawal_the_way_is_open_again(stage: Stage, form: str) -> None:
    visitor = stage.person(501, "Айгүл")
    await sends(visitor, form, "kk")
    await withdraws_in_the_other_language(visitor, "kk")
    await visitor.opens(form)
    await takes(visitor, form, whole_road(form), "ru")
    await sends_it(visitor, form, "ru")

    assert [case.is_open for case in await stage.cases_of(visitor)] == [True, False]
