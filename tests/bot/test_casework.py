"""Corrections, planned acts and silence, from what an officer does to what a visitor reads."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest

from core.cases import Status
from core.text import Text
from storage.transaction import Transaction
from tests.bot.acts import (
    answers,
    applies,
    asks,
    first,
    label,
    option,
    said,
    sends_it,
    takes_the_oldest,
    writes_on,
)
from tests.bot.office import DUE, asks_to_correct, does, plans, starts_correcting
from tests.postgres import EACH
from tests.stage import Clock, Stage, on_stage

DATABASES = EACH

REPLY = "Құжаттарыңызды қарап шықтық, бәрі түсінікті."


async def moment(stage: Stage) -> None:
    """The time to undo passes, and the service looks at what is due."""
    stage.clock.passes(seconds=15)
    await stage.app.planned.look()
    await stage.settled()


async def days(stage: Stage, number: float) -> None:
    stage.clock.passes(days=number)
    await stage.app.scheduler.look()
    await stage.settled()


@pytest.mark.parametrize("language", ["kk", "ru"])
async def test_a_visitor_reads_which_answers_to_put_right_and_why(
    stage: Stage, language: str
) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor(language=language)
    reference = await applies(visitor, language=language)
    await takes_the_oldest(officer)
    await asks_to_correct(stage, officer, reference, "name", "housing")

    assert first("notice-correction-asked", language) in visitor.sees
    assert said("correction-item", language, label=Text("kandas-housing.label"),
                defect=Text("defect-outdated")) in visitor.sees  # fmt: skip
    assert "Жаңасын жазыңыз" in visitor.sees
    assert label("correction", language, at=stage.clock.time, until=DUE).split("\n")[-1] in (
        visitor.sees.splitlines()
    )


async def test_a_visitor_corrects_exactly_that_and_the_officer_hears(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    reference = await applies(visitor)
    await takes_the_oldest(officer)
    await asks_to_correct(stage, officer, reference, "name", "housing")
    await starts_correcting(stage, visitor, reference)
    assert label("flow-back") not in str(visitor.buttons)
    await answers(visitor, "kandas", "name", "Айжан")
    await answers(visitor, "kandas", "housing", "own")
    numbers = [name for row in visitor.buttons for name in row if name.startswith("✏️")]
    assert len(numbers) == 2
    stage.clock.passes(minutes=10)
    await sends_it(visitor, "kandas")

    assert said("receipt-correction", reference=reference) in visitor.sees
    assert said("notice-corrected", reference=reference, programme=Text("kandas-title")) in (
        officer.sees
    )
    (case,) = await stage.cases_of(visitor)
    assert (case.status, case.claimed_by) == (Status.IN_REVIEW, officer.id)
    await visitor.sends("/status")
    await visitor.taps(label("case-copy"))
    assert "Айжан" in visitor.sees
    assert option("kandas", "housing", "own") in visitor.sees


async def test_a_corrected_answer_that_ends_the_form_leads_back(stage: Stage) -> None:
    """Whoever turns out to be under age cannot send that; nothing of the case is lost."""
    officer = await stage.officer()
    visitor = await stage.visitor()
    reference = await applies(visitor)
    await takes_the_oldest(officer)
    await asks_to_correct(stage, officer, reference, "birth_year")
    await starts_correcting(stage, visitor, reference)
    await answers(visitor, "kandas", "birth_year", "2015")
    assert label("outcome-again") not in str(visitor.buttons)
    await visitor.taps(label("flow-back"))
    await answers(visitor, "kandas", "birth_year", "1985")
    await sends_it(visitor, "kandas")

    assert (await stage.cases_of(visitor))[0].status is Status.IN_REVIEW


async def test_a_silent_visitor_is_reminded_warned_and_let_go(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    reference = await applies(visitor)
    await takes_the_oldest(officer)
    await asks_to_correct(stage, officer, reference, "name")
    heard = []
    for _ in range(15):
        await days(stage, 1)
        seen = visitor.sees
        heard += [
            id_
            for id_ in ("notice-reminded", "notice-warned", "notice-lapsed")
            if said(id_, reference=reference, next=Text("state-lapsed.next")) in seen
        ]

    assert list(dict.fromkeys(heard)) == ["notice-reminded", "notice-warned", "notice-lapsed"]
    assert (await stage.cases_of(visitor))[0].status is Status.LAPSED


async def test_a_planned_reply_arrives_when_it_can_no_longer_be_undone(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    await plans(stage, officer, await asks(visitor), REPLY)
    await stage.app.planned.look()
    assert REPLY not in str(visitor.chat)
    await moment(stage)

    assert REPLY in visitor.sees


async def test_a_planned_reply_that_was_undone_never_arrives(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    planned = await plans(stage, officer, await asks(visitor), REPLY)
    await does(stage, lambda one: one.acts.undo(officer.id, planned.id))
    await moment(stage)

    assert REPLY not in str(visitor.chat)
    assert (await stage.cases_of(visitor))[0].is_open


async def test_the_service_looks_by_itself(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    await plans(stage, officer, await asks(visitor), REPLY)
    stage.app.background.start(stage.app.planned.run())
    stage.clock.passes(seconds=15)

    await stage.becomes(lambda: REPLY in visitor.sees)


async def test_a_restart_between_plan_and_deed_loses_nothing_and_doubles_nothing(
    tmp_path: Path,
) -> None:
    clock = Clock()
    async with on_stage(tmp_path, clock=clock) as before:
        officer = await before.officer()
        visitor = await before.visitor()
        await plans(before, officer, await asks(visitor), REPLY)
        world = before.world
    async with on_stage(tmp_path, world, clock) as later:
        await moment(later)
        await moment(later)

    assert sum(REPLY in message.text for message in visitor.chat) == 1


async def test_an_officer_whose_words_came_too_late_has_them_back(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    reference = await asks(visitor)
    await plans(stage, officer, reference, REPLY)
    await visitor.taps(label("case-status"))
    await visitor.taps(label("case-withdraw"))
    await visitor.taps(label("withdraw-yes"))
    await moment(stage)

    why = said("notice-act-returned", reference=reference, why=Text("case-has-ended"))
    assert why in officer.sees
    assert REPLY not in str(visitor.chat)
    file = await does(stage, lambda one: one.triage.read(officer.id, reference))
    assert [note.words for note in file.notes] == [REPLY]


async def test_an_act_that_cannot_be_read_is_in_the_way_of_no_other(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with on_stage(tmp_path) as stage:
        officer = await stage.officer()
        broken, visitor = await stage.visitor(501), await stage.visitor(502)
        await plans(stage, officer, await asks(broken), "Бұзылған")
        await stage.app.database.write(breaks)
        await plans(stage, officer, await asks(visitor), REPLY)
        await moment(stage)

        assert REPLY in visitor.sees
    errors = [one.getMessage() for one in caplog.records if one.levelno == logging.ERROR]
    assert errors == ["act 1 failed: DoesNotOpen"]


async def breaks(tx: Transaction) -> None:
    await tx.run("UPDATE acts SET payload = 'key1:AAAA'")


async def test_whoever_writes_under_a_merged_number_is_read_under_the_other(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    into = await applies(visitor)
    reference = await asks(visitor)
    await does(stage, lambda one: one.merging.merge(officer.id, reference, into))
    assert said("notice-merged", reference=reference, other=into) in visitor.sees
    await visitor.taps(label("case-status"))
    assert label("state-merged") in visitor.sees
    await writes_on(visitor, "Тағы бір сөз")

    file = await does(stage, lambda one: one.triage.read(officer.id, into))
    assert [message.words for message in file.messages] == ["Тағы бір сөз"]


async def test_the_days_of_a_standstill_are_not_held_against_a_visitor(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    reference = await applies(visitor)
    await takes_the_oldest(officer)
    await asks_to_correct(stage, officer, reference, "name")
    await days(stage, 60)
    assert (await stage.cases_of(visitor))[0].is_open
    assert first("notice-warned") in visitor.sees
    stage.clock.time += timedelta(hours=12)
    await days(stage, 1)

    assert (await stage.cases_of(visitor))[0].is_open
