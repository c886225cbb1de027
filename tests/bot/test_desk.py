"""The desk in Telegram: mornings, bursts, templates, corrections, the way to the console."""

from datetime import timedelta
from pathlib import Path

import pytest

from core.calendar import AKTAU
from core.cases import Status
from core.corrections import USUAL_TERM, Defect
from core.files import File
from emulator.person import Person
from tests.bot.acts import (
    FORM,
    applies,
    asks,
    data,
    first,
    label,
    option,
    replies,
    said,
    sends_it,
    takes_the_oldest,
    writes_on,
)
from tests.bot.office import does
from tests.bot.test_escalation import at, watches
from tests.postgres import EACH
from tests.stage import NOON, Stage, on_stage

DATABASES = EACH

DUE = NOON.astimezone(AKTAU).date() + USUAL_TERM
NIGHT = "2026-11-23 22:00"


def told(person: Person, words: str) -> int:
    return sum(words in message.text for message in person.chat if message.from_bot)


async def test_a_day_begins_with_one_message_that_tells_of_the_night(stage: Stage) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    mine = await asks(visitor)
    await takes_the_oldest(officer)
    stage.clock.time = at(NIGHT)
    await writes_on(visitor, "Тағы бір сұрағым бар.")
    new = [await asks(await stage.visitor(number)) for number in (502, 503, 504)]
    before = len(officer.chat)
    await watches(stage, "2026-11-24 09:00")

    assert len(officer.chat) == before + 1
    assert said("desk-morning") in officer.sees
    assert said("news-submitted", count=3) in officer.sees
    assert said("news-visitor-wrote", count=1) in officer.sees
    assert all(reference in officer.sees for reference in (mine, *new))


async def test_the_card_comes_once_a_day_and_over_a_restart(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as before:
        officer = await before.officer()
        await watches(before, "2026-11-24 09:00")
        await watches(before, "2026-11-24 09:01")
        world, clock = before.world, before.clock
    async with on_stage(tmp_path, world, clock) as later:
        await watches(later, "2026-11-24 14:00")
        assert told(officer, said("desk-morning")) == 1

        await watches(later, "2026-11-25 09:00")
        assert told(officer, said("desk-morning")) == 2


async def test_a_burst_is_one_message(stage: Stage) -> None:
    officer = await stage.officer()
    one, *others = [await asks(await stage.visitor(number)) for number in range(501, 505)]
    assert told(officer, one) == 1
    assert [told(officer, reference) for reference in others] == [0, 0, 0]
    await watches(stage, "2026-11-23 12:11")

    assert said("news-submitted", count=3) in officer.sees
    assert all(reference in officer.sees for reference in others)
    await watches(stage, "2026-11-23 12:30")
    assert told(officer, said("news-submitted", count=3)) == 1


async def test_what_was_gathered_outlives_a_crash(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as before:
        officer = await before.officer()
        for number in (501, 502, 503):
            await asks(await before.visitor(number))
        world, clock = before.world, before.clock
    async with on_stage(tmp_path, world, clock) as later:
        await watches(later, "2026-11-23 12:15")

        assert told(officer, said("news-submitted", count=2)) == 1


async def test_the_shift_is_refreshed_in_place(stage: Stage) -> None:
    officer = await stage.officer()
    await officer.sends("/desk")
    screens = len(officer.chat)
    await asks(await stage.visitor())
    await officer.taps(label("desk-refresh"))

    assert len(officer.chat) == screens + 1  # the notice of the new case, and no second shift
    assert told(officer, said("desk", mine=0, turn=0, waiting=1)) == 1


async def holds(stage: Stage, language: str = "kk") -> tuple[Person, Person, str]:
    """An officer who reads Kazakh holds an application of a visitor."""
    officer, visitor = await stage.officer(), await stage.visitor(language=language)
    reference = await applies(visitor, FORM, language)
    assert await takes_the_oldest(officer) == reference
    return officer, visitor, reference


async def chooses(officer: Person, stage: Stage, key: str) -> None:
    template = stage.app.shelf.content.templates[key]
    await officer.taps(label("desk-templates"))
    await officer.taps(template.title.kk)


async def test_a_template_without_a_hole_is_sent_in_three_taps(stage: Stage) -> None:
    """In the visitor's language, the officer's own beside it."""
    officer, visitor, reference = await holds(stage, "ru")
    await chooses(officer, stage, "in-work")
    body = stage.app.shelf.content.templates["in-work"].body
    theirs, ours = (words.replace("{reference}", reference) for words in (body.ru, body.kk))
    assert theirs in officer.sees
    assert ours in officer.sees
    await officer.taps(label("desk-template-use"))
    assert theirs in officer.sees
    await officer.double_taps(label("reply-review.send"))

    assert theirs in visitor.sees
    assert told(visitor, theirs) == 1


async def test_what_a_template_leaves_open_is_asked_for(stage: Stage) -> None:
    officer, visitor, _ = await holds(stage)
    await chooses(officer, stage, "more-details")
    assert said("desk-template-asks") in officer.sees
    await officer.taps(label("desk-template-use"))
    assert first("template-hole") in officer.sees
    assert "{" not in officer.sees
    await officer.sends("қай қаладасыз?")
    assert "мынаны білуіміз керек: қай қаладасыз?" in officer.sees
    await sends_it(officer, "reply")

    assert "мынаны білуіміз керек: қай қаладасыз?" in visitor.sees


async def test_a_template_that_needs_a_day_is_refused_in_a_sentence(stage: Stage) -> None:
    officer, _, reference = await holds(stage)
    await chooses(officer, stage, "silence")
    assert said("desk-template-day") in officer.sees
    assert label("desk-template-use") not in str(officer.buttons)

    await officer.taps_data(f"d:use:{reference}/silence")
    assert officer.toast == label("desk-template-day")


@pytest.mark.parametrize("verb", ["use", "correct", "recall", "reply"])
async def test_whoever_does_not_hold_a_case_cannot_write_in_it(stage: Stage, verb: str) -> None:
    _, _, reference = await holds(stage)
    other = await stage.officer(902, name="Дана")
    stranger = await stage.visitor(503)
    await other.sends("/desk")
    for person in (other, stranger):
        await person.taps_data(f"d:{verb}:{reference}{'/in-work' if verb == 'use' else ''}")

    assert other.toast == label("desk-held-by", name="Ерлан")
    assert stranger.toast == label("not-found")


async def test_words_in_the_wrong_language_go_only_after_a_second_look(stage: Stage) -> None:
    officer, visitor, _ = await holds(stage)
    words = "Принесите, пожалуйста, свои документы в наш отдел."
    await replies(officer, words)
    assert said("guard-language") in officer.sees
    assert words not in visitor.sees
    await officer.taps(label("desk-send-anyway"))

    assert words in visitor.sees


async def test_words_with_a_hole_do_not_go_at_all_and_are_not_lost(stage: Stage) -> None:
    officer, visitor, _ = await holds(stage)
    await replies(officer, "Жауабыңыз: {words}")
    assert said("guard-place-left", found="{words}") in officer.sees
    assert "Жауабыңыз: {words}" in officer.sees
    assert label("desk-send-anyway") not in str(officer.buttons)
    await officer.taps(label("desk-change-words"))
    await officer.sends("Жауабыңыз: иә.")
    await sends_it(officer, "reply")

    assert "Жауабыңыз: иә." in visitor.sees


async def marks(officer: Person, question: str, times: int = 1) -> None:
    for _ in range(times):
        await officer.taps_data(data(officer, f":{question}:mark"))


async def test_an_officer_asks_to_correct_named_answers(stage: Stage) -> None:
    officer, visitor, reference = await holds(stage)
    await officer.taps(label("desk-correct"))
    await marks(officer, "surname")
    await marks(officer, "certificate_until", times=3)
    await marks(officer, "name", times=4)
    await officer.taps(label("mark-done"))
    await officer.sends("Тегіңізді төлқұжаттағыдай жазыңыз.")
    assert label("defect-incomplete") in officer.sees
    assert f"{DUE:%d.%m.%Y}" in officer.sees or str(DUE.day) in officer.sees
    await officer.double_taps(label("correct-review.send"))

    (case,) = await stage.cases_of(visitor)
    file = await _file(stage, officer, reference)
    assert case.status is Status.NEEDS_CORRECTION
    assert file.correction is not None
    assert {item.question: item.defect for item in file.correction.items} == {
        "surname": Defect.INCOMPLETE,
        "certificate_until": Defect.OUTDATED,
    }
    assert file.correction.due_on == DUE
    assert "Тегіңізді төлқұжаттағыдай жазыңыз." in visitor.sees


async def test_another_day_can_be_typed_and_a_day_too_near_is_refused(stage: Stage) -> None:
    officer, _, reference = await holds(stage)
    await officer.taps(label("desk-correct"))
    await marks(officer, "surname")
    await officer.taps(label("mark-done"))
    await officer.taps(label("flow-skip"))
    await officer.taps(label("review-change", number="2"))
    near, far = DUE - timedelta(days=10), DUE + timedelta(days=10)
    await officer.sends(f"{near:%d.%m.%Y}")
    assert first("correction-due-day") in str([m.text for m in officer.chat])
    await officer.sends(f"{far:%d.%m.%Y}")
    await sends_it(officer, "correct")

    file = await _file(stage, officer, reference)
    assert file.correction is not None
    assert file.correction.due_on == far


async def test_old_marks_change_nothing(stage: Stage) -> None:
    officer, _, _ = await holds(stage)
    await officer.taps(label("desk-correct"))
    old = data(officer, ":surname:mark")
    await marks(officer, "surname")
    await officer.taps_data(old)

    assert officer.toast == label("stale-button")
    assert label("defect-incomplete") in officer.sees


async def test_a_case_offers_only_what_can_be_done_with_it(stage: Stage) -> None:
    """Nothing to correct in a question; no end while corrections are awaited."""
    officer, visitor = await stage.officer(), await stage.visitor()
    reference = await asks(visitor)
    await takes_the_oldest(officer)
    assert label("desk-correct") not in str(officer.buttons)
    await officer.taps_data(f"d:correct:{reference}")
    assert officer.toast == label("correction-of-a-question")

    applied = await applies(visitor, FORM)
    await takes_the_oldest(officer)
    await officer.taps(label("desk-correct"))
    await marks(officer, "surname")
    await officer.taps(label("mark-done"))
    await officer.taps(label("flow-skip"))
    await sends_it(officer, "correct")
    await officer.taps(label("desk-claim"))
    assert label("desk-decide") not in str(officer.buttons)
    await officer.taps_data(f"d:decide:{applied}")
    assert officer.toast == label("case-waits-for-correction")

    await officer.taps(label("desk-recall"))
    assert label("desk-decide") in str(officer.buttons)


async def test_a_case_is_ended_with_a_reason_that_the_guards_have_read(stage: Stage) -> None:
    officer, visitor, _ = await holds(stage)
    await officer.taps(label("desk-decide"))
    await officer.taps(option("decide", "status", "ready_to_file"))
    await officer.sends("Өтінішіңіз мақұлданды.")
    await sends_it(officer, "decide")
    assert said("guard-unsaid", found="мақұлда").split("«")[0] in officer.sees
    (case,) = await stage.cases_of(visitor)
    assert case.is_open
    await officer.taps(label("desk-change-words"))
    await officer.sends("Құжаттарыңыз толық.")
    await sends_it(officer, "decide")

    (case,) = await stage.cases_of(visitor)
    assert case.status is Status.READY_TO_FILE


async def test_where_there_is_https_the_console_opens_within_telegram(tmp_path: Path) -> None:
    async with on_stage(tmp_path, public_url="https://qonys.example") as stage:
        officer = await stage.officer()
        reference = await asks(await stage.visitor())
        await officer.sends("/desk")
        await officer.taps(label("desk-console"))
        await takes_the_oldest(officer)
        await officer.taps(label("desk-console"))

        address = "https://qonys.example/console/app"
        assert officer.opened == [address, f"{address}?to=/cases/{reference}"]


async def test_a_hostile_button_leads_no_further_than_the_console(stage: Stage) -> None:
    officer = await stage.officer()
    await officer.sends("/desk")
    await officer.taps_data("v:console:../../evil.example")
    await officer.taps(label("console-open"))

    assert "evil" not in officer.opened[-1]
    stranger = await stage.visitor(503)
    await stranger.taps_data("v:console:")
    assert stranger.toast == label("not-found")


async def _file(stage: Stage, officer: Person, reference: str) -> File:
    return await does(stage, lambda one: one.triage.read(officer.id, reference))
