"""The answers that led to an application or a question go along with it, and the visitor knows."""

import pytest

from core.guided import Guided
from emulator.person import Person
from storage.cases import Cases
from storage.transaction import Transaction
from tests.bot.acts import (
    FORM,
    QUESTION,
    SELF_CHECK,
    Road,
    answers_on,
    first,
    flows,
    label,
    option,
    reference_on,
    said,
    sends_it,
    takes,
)
from tests.bot.test_rights import file_of, opens_own_data
from tests.postgres import EACH
from tests.stage import Stage

DATABASES = EACH

both = pytest.mark.parametrize("language", ["kk", "ru"])


async def checks(person: Person, road: Road = SELF_CHECK, language: str = "kk") -> None:
    """The questions on the status, to an end of them."""
    await person.sends("/menu")
    await person.taps(label("menu.status", language))
    await takes(person, "status", road, language)


async def guided(stage: Stage, reference: str) -> Guided | None:
    async def found(tx: Transaction) -> Guided | None:
        case = await Cases(tx).find(reference)
        assert case is not None
        return await Cases(tx).guided(case.id)

    return await stage.app.database.read(found)


@both
async def test_an_application_keeps_the_answers_that_led_to_it(
    stage: Stage, language: str
) -> None:
    visitor = await stage.visitor(language=language)
    await checks(visitor, language=language)
    await visitor.taps(label("outcome-form", language))
    await takes(visitor, "kandas", FORM, language)
    title = label("status-title", language)
    assert said("review-guided", language, title=title) in visitor.sees
    await sends_it(visitor, "kandas", language)
    kept = await guided(stage, reference_on(visitor))

    assert kept is not None
    assert (kept.flow, kept.flow_version) == ("status", flows()["status"].version)
    assert kept.answers == SELF_CHECK
    assert kept.outcome in flows()["status"].nodes


@both
async def test_a_question_keeps_the_end_from_which_it_was_asked(
    stage: Stage, language: str
) -> None:
    visitor = await stage.visitor(language=language)
    await checks(visitor, language=language)
    await visitor.taps(label("outcome-officer", language))
    await takes(visitor, "ask", QUESTION, language)
    await sends_it(visitor, "ask", language)
    (case,) = await stage.cases_of(visitor)
    kept = await guided(stage, case.reference)

    assert kept is not None
    assert case.about == f"{kept.flow}/{kept.outcome}"
    assert kept.answers == SELF_CHECK


async def test_whoever_opens_a_form_from_the_menu_sends_nothing_else(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.kandas"))
    await takes(visitor, "kandas", FORM)
    assert label("status-title") not in visitor.sees
    await sends_it(visitor, "kandas")

    assert await guided(stage, reference_on(visitor)) is None


async def test_answers_that_lead_elsewhere_by_now_do_not_go_along(stage: Stage) -> None:
    """They were given anew, perhaps for somebody else."""
    visitor = await stage.visitor()
    await checks(visitor)
    await visitor.taps(label("outcome-form"))
    await checks(visitor, {"urgent": "no", "whom": "me", "citizenship": "kazakhstan"})
    await visitor.opens("kandas")
    await takes(visitor, "kandas", FORM)
    await sends_it(visitor, "kandas")

    assert await guided(stage, reference_on(visitor)) is None


async def test_whoever_agreed_to_earlier_words_sends_nothing_else(stage: Stage) -> None:
    """Those words did not say that other answers go along."""
    visitor = await stage.visitor()
    await checks(visitor)
    await visitor.taps(label("outcome-form"))
    await takes(visitor, "kandas", FORM)
    await stage.app.database.write(lambda tx: tx.run("UPDATE consents SET version = '2026-11'"))
    await sends_it(visitor, "kandas")

    assert await guided(stage, reference_on(visitor)) is None


async def test_a_visitor_reads_in_the_copy_what_went_along(stage: Stage) -> None:
    visitor = await stage.visitor()
    await checks(visitor)
    await visitor.taps(label("outcome-form"))
    await takes(visitor, "kandas", FORM)
    await sends_it(visitor, "kandas")
    await visitor.taps(label("case-copy"))
    assert answers_on(visitor, "status", SELF_CHECK)

    await opens_own_data(visitor)
    await visitor.taps(label("rights-copy"))
    kept = file_of(visitor)

    assert first("copy-guided") in kept
    assert option("status", "housing", SELF_CHECK["housing"]) in kept
