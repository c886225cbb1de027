"""What visitors do about their own cases: put answers right, ask for time, rate, have reopened."""

from datetime import timedelta

import pytest

from core.cases import Status
from core.corrections import MORE_TIME
from core.ratings import Face, Rating
from core.text import Text
from emulator.person import Person
from storage.cases import Cases
from tests.bot.acts import (
    answers,
    applies,
    asked,
    asks,
    data,
    decides,
    label,
    option,
    said,
    sends_it,
    takes_the_oldest,
)
from tests.bot.office import DUE, asks_to_correct, does
from tests.postgres import EACH
from tests.stage import Stage

DATABASES = EACH

REASON = "Құжаттарыңыз түгел."
MISSING = "Порталда қай бөлімді ашу керек?"
both = pytest.mark.parametrize("language", ["kk", "ru"])


async def asked_to_correct(
    stage: Stage, language: str = "kk", *questions: str
) -> tuple[Person, Person, str]:
    """An officer, and a visitor who has just read the request; the reference."""
    officer = await stage.officer()
    visitor = await stage.visitor(language=language)
    reference = await applies(visitor, language=language)
    await takes_the_oldest(officer)
    await asks_to_correct(stage, officer, reference, *(questions or ("name", "housing")))
    return officer, visitor, reference


async def ended(stage: Stage, language: str = "kk") -> tuple[Person, Person, str]:
    """An officer, and a visitor who has just read how the case ended; the reference."""
    officer = await stage.officer()
    visitor = await stage.visitor(language=language)
    reference = await asks(visitor, language=language)
    await takes_the_oldest(officer)
    await decides(officer, "answered", REASON)
    return officer, visitor, reference


async def recalls(stage: Stage, officer: Person, reference: str) -> None:
    await does(stage, lambda one: one.triage.recall_correction(officer.id, reference))


async def lapses(stage: Stage) -> None:
    for _ in range(16):
        stage.clock.passes(days=1)
        await stage.app.scheduler.look()
        await stage.settled()


async def rating_of(stage: Stage, visitor: Person) -> Rating | None:
    (case,) = await stage.cases_of(visitor)
    return await stage.app.database.read(lambda tx: Cases(tx).rating(case.id))


@both
async def test_a_visitor_puts_exactly_the_named_answers_right(stage: Stage, language: str) -> None:
    _, visitor, reference = await asked_to_correct(stage, language)
    await visitor.taps(label("case-correct", language))
    assert said("correction-step", language, reference=reference) in visitor.sees
    assert asked(visitor, "kandas", "name", language)
    await answers(visitor, "kandas", "name", "Айжан", language)
    await answers(visitor, "kandas", "housing", "own", language)
    assert said("correction-review", language, reference=reference) in visitor.sees
    assert len([one for row in visitor.buttons for one in row if one.startswith("✏️")]) == 2
    await sends_it(visitor, "kandas", language)

    assert said("receipt-correction", language, reference=reference) in visitor.sees
    await visitor.taps(label("case-status", language))
    assert label("event-corrected", language) in visitor.sees
    await visitor.taps(label("case-copy", language))
    assert "Айжан" in visitor.sees
    assert option("kandas", "housing", "own", language) in visitor.sees


@both
async def test_the_screen_of_a_case_names_the_answers_the_day_and_the_way(
    stage: Stage, language: str
) -> None:
    _, visitor, _ = await asked_to_correct(stage, language)
    await visitor.taps(label("case-status", language))

    assert said("correction-item", language, label=Text("kandas-housing.label"),
                defect=Text("defect-outdated")) in visitor.sees  # fmt: skip
    until = label("correction", language, at=stage.clock.time, until=DUE).split("\n")[-1]
    assert until in visitor.sees.splitlines()
    assert label("state-needs-correction.next", language) in visitor.sees
    await visitor.taps(label("case-correct", language))
    assert asked(visitor, "kandas", "name", language)


async def test_whoever_left_a_correction_goes_on_where_they_were(stage: Stage) -> None:
    _, visitor, _ = await asked_to_correct(stage)
    await visitor.taps(label("case-correct"))
    await answers(visitor, "kandas", "name", "Айжан")
    await visitor.sends("/status")
    await visitor.taps(label("case-correct"))

    assert asked(visitor, "kandas", "housing")


async def test_a_double_tap_begins_one_correction(stage: Stage) -> None:
    _, visitor, _ = await asked_to_correct(stage)
    await visitor.double_taps(label("case-correct"))
    await answers(visitor, "kandas", "name", "Айжан")

    assert asked(visitor, "kandas", "housing")


async def test_a_correction_sent_twice_gives_the_same_receipt(stage: Stage) -> None:
    _, visitor, reference = await asked_to_correct(stage, "kk", "name")
    await visitor.taps(label("case-correct"))
    await answers(visitor, "kandas", "name", "Айжан")
    await visitor.double_taps(label("kandas-review.send"))

    assert said("receipt-correction", reference=reference) in visitor.sees


@both
async def test_a_visitor_has_more_time_once_and_sees_the_new_last_day(
    stage: Stage, language: str
) -> None:
    officer, visitor, reference = await asked_to_correct(stage, language)
    old = data(visitor, f"time:{reference}")
    stage.clock.passes(minutes=10)
    await visitor.taps(label("case-time", language))
    assert visitor.toast == label("time-given", language)
    later = DUE + MORE_TIME
    assert label("correction-no-more-time", language, until=later).split(". ")[1] in visitor.sees
    assert label("case-time", language) not in str(visitor.screen.rows)
    assert said("notice-more-time", reference=reference, until=later) in officer.sees
    await visitor.taps_data(old)

    assert visitor.toast == label("correction-no-more-time", language, until=later)


@both
async def test_whoever_corrects_what_was_recalled_meanwhile_reads_so_and_sees_the_case(
    stage: Stage, language: str
) -> None:
    officer, visitor, reference = await asked_to_correct(stage, language, "name")
    await visitor.taps(label("case-correct", language))
    await answers(visitor, "kandas", "name", "Айжан", language)
    await recalls(stage, officer, reference)
    await visitor.taps_data(data(visitor, "::send"))

    assert visitor.toast == label("correction-over", language)
    assert label("event-correction-recalled", language) in visitor.sees
    await visitor.taps_data(f"c:correct:{reference}")
    assert visitor.toast == label("correction-over", language)
    file = await does(stage, lambda one: one.triage.read(officer.id, reference))
    assert "Айжан" not in file.answers.values()


async def test_a_lapsed_case_is_opened_again_from_the_notice(stage: Stage) -> None:
    _, visitor, reference = await asked_to_correct(stage, "kk", "name")
    await lapses(stage)
    await visitor.taps_data(f"c:correct:{reference}")
    assert visitor.toast == label("correction-lapsed")
    await visitor.taps(label("case-reopen"))
    await visitor.taps(label("unsolved-yes"))

    assert visitor.toast == label("reopened")
    assert label("event-not-solved") in visitor.sees
    assert (await stage.cases_of(visitor))[0].status is Status.IN_REVIEW


async def test_nothing_can_be_put_right_in_a_case_that_has_ended(stage: Stage) -> None:
    _, visitor, reference = await ended(stage)
    for verb in ("correct", "time"):
        await visitor.taps_data(f"c:{verb}:{reference}")
        assert visitor.toast == label("case-has-ended")

    assert label("state-answered") in visitor.sees


@both
async def test_whether_it_was_useful_is_asked_once(stage: Stage, language: str) -> None:
    _, visitor, reference = await ended(stage, language)
    assert said("rating", language) in visitor.sees
    old = data(visitor, f"rate:{reference}:poor")
    await visitor.taps(label("rating-good", language))
    assert visitor.toast == label("rating-thanks", language)
    assert said("rating", language) not in visitor.sees
    await visitor.taps_data(old)

    assert visitor.toast == label("rating-noted", language)
    kept = await rating_of(stage, visitor)
    assert kept is not None
    assert kept.face is Face.GOOD


async def test_a_double_tap_rates_once(stage: Stage) -> None:
    _, visitor, _ = await ended(stage)
    await visitor.double_taps(label("rating-fair"))

    assert visitor.toast == label("rating-noted")


async def test_the_screen_of_an_ended_case_asks_too(stage: Stage) -> None:
    _, visitor, _ = await ended(stage)
    await visitor.sends("/status")
    assert said("rating") in visitor.sees
    await visitor.taps(label("rating-poor"))

    kept = await rating_of(stage, visitor)
    assert kept is not None
    assert kept.face is Face.POOR


async def test_whoever_rated_before_is_not_asked_again_at_the_second_end(stage: Stage) -> None:
    officer, visitor, reference = await ended(stage)
    await visitor.taps(label("rating-poor"))
    await visitor.taps(label("case-unsolved"))
    await visitor.taps(label("unsolved-yes"))
    await officer.taps(reference)
    await decides(officer, "answered", REASON)

    assert label("state-answered") in visitor.sees
    assert said("rating") not in visitor.sees


async def test_an_open_case_is_not_rated(stage: Stage) -> None:
    visitor = await stage.visitor()
    reference = await asks(visitor)
    await visitor.taps_data(f"c:rate:{reference}:good")

    assert visitor.toast == label("rating-not-now")
    assert await rating_of(stage, visitor) is None


@both
async def test_what_is_not_solved_is_opened_again_with_the_visitors_words(
    stage: Stage, language: str
) -> None:
    officer, visitor, reference = await ended(stage, language)
    await visitor.taps(label("case-unsolved", language))
    assert said("unsolved-sure", language, reference=reference) in visitor.sees
    await visitor.taps(label("unsolved-write", language))
    await visitor.sends(MISSING)
    stage.clock.passes(minutes=10)
    await sends_it(visitor, "ask", language)

    assert said("receipt-reopened", language, reference=reference) in visitor.sees
    assert said("notice-not-solved", reference=reference, programme=Text("ask-title")) in (
        officer.sees
    )
    file = await does(stage, lambda one: one.triage.read(officer.id, reference))
    assert file.messages[-1].words == MISSING
    assert file.case.status is Status.IN_REVIEW


async def test_opening_again_twice_opens_once(stage: Stage) -> None:
    _, visitor, reference = await ended(stage)
    await visitor.taps(label("case-unsolved"))
    await visitor.double_taps(label("unsolved-yes"))
    assert visitor.toast == label("case-is-open")
    await visitor.taps_data(f"v:unsolved:{reference}")

    assert visitor.toast == label("case-is-open")


async def test_after_fourteen_days_it_is_too_late_and_the_visitor_reads_what_else(
    stage: Stage,
) -> None:
    _, visitor, reference = await ended(stage)
    stage.clock.time += timedelta(days=14)
    await visitor.taps(label("case-unsolved"))
    assert visitor.toast == label("case-cannot-reopen")
    await visitor.sends("/status")

    assert label("case-unsolved") not in str(visitor.screen.rows)
    await visitor.taps_data(f"o:ask:unsolved/{reference}")
    assert visitor.toast == label("case-cannot-reopen")


async def test_nobody_acts_on_the_case_of_somebody_else(stage: Stage) -> None:
    _, visitor, reference = await ended(stage)
    other = await stage.visitor(502)
    for made_up in ("c:correct:{}", "c:time:{}", "c:again:{}", "c:rate:{}:good", "v:unsolved:{}",
                    "o:ask:unsolved/{}"):  # fmt: skip
        await other.taps_data(made_up.format(reference))
        assert other.toast == label("not-found")

    assert not (await stage.cases_of(visitor))[0].is_open


async def test_a_merged_number_says_in_which_one_it_goes_on(stage: Stage) -> None:
    officer, visitor = await stage.officer(), await stage.visitor()
    into = await applies(visitor)
    reference = await asks(visitor)
    await does(stage, lambda one: one.merging.merge(officer.id, reference, into))
    await visitor.taps(label("case-status"))

    assert f"{label('event-merged')}: {into}" in visitor.sees
    assert label("case-unsolved") not in str(visitor.screen.rows)
    assert said("rating") not in visitor.sees
