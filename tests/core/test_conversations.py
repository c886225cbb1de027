"""A visitor on the way through a flow: to and fro, twice, too late."""

import asyncio

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from core.answers import SKIPPED
from core.conversations import Press, Standing
from core.errors import InvalidAnswer, NotFound, StaleTap
from core.flow import Question
from core.paths import candidates
from storage.database import Database
from tests.core.stage import AIGUL, TODAY, Talk, service

TO_THE_GROUND = {
    "urgent": "no",
    "whom": "me",
    "citizenship": "foreign",
    "former": "no",
    "status": "none",
    "where": "mangystau",
    "ethnicity": "own",
}


async def at_the_ground(database: Database) -> Talk:
    visitor = Talk(database)
    await visitor.begins("status")
    for question, option in TO_THE_GROUND.items():
        await visitor.taps(question, option)
    return visitor


def seen(standing: Standing) -> tuple[str, dict[str, object]]:
    """What a visitor can tell one standing from another by."""
    return standing.place.node.key, dict(standing.place.situation.answers)


async def test_a_visitor_goes_back_and_finds_the_later_answers_again(database: Database) -> None:
    visitor = await at_the_ground(database)
    await visitor.taps("ground", "relatives")
    end = seen(await visitor.taps("housing", "own"))
    await visitor.back()
    asked = await visitor.back()
    assert seen(asked)[0] == "ground"
    await visitor.taps("ground", "relatives")

    assert seen(await visitor.taps("housing", "own")) == end


async def test_a_visitor_changes_an_early_answer_and_repeats_nothing(database: Database) -> None:
    """Relatives instead of work, then work again: the housing answer waited."""
    visitor = await at_the_ground(database)
    await visitor.taps("ground", "relatives")
    await visitor.taps("housing", "own")
    await visitor.changes("ground")
    assert seen(await visitor.taps("ground", "work"))[0] == "work_or_study"
    await visitor.changes("ground")

    assert seen(await visitor.taps("ground", "relatives"))[0] == "reunification"


async def test_a_visitor_who_only_looks_at_an_old_answer_keeps_it(database: Database) -> None:
    visitor = await at_the_ground(database)
    before = seen(await visitor.taps("ground", "relatives"))
    asked = await visitor.changes("whom")
    assert (asked.place.node.key, asked.conversation.reopened) == ("whom", "whom")

    assert seen(await visitor.back()) == before


async def test_a_second_tap_on_the_same_button_counts_once(database: Database) -> None:
    visitor = Talk(database)
    begun = (await visitor.begins("status")).conversation
    press = Press("status", begun.run, begun.revision, "urgent", "no")
    await visitor.taps("urgent", "no")
    with pytest.raises(StaleTap) as told:
        await visitor.presses(press)

    assert told.value.words.id == "tap-counted"
    assert seen(await visitor.stands()) == ("whom", {"urgent": "no"})


async def test_two_taps_at_once_make_one_answer(database: Database) -> None:
    visitor = Talk(database)
    begun = (await visitor.begins("status")).conversation
    taps = [Press("status", begun.run, begun.revision, "urgent", one) for one in ("no", "yes")]
    results = await asyncio.gather(*(visitor.presses(tap) for tap in taps), return_exceptions=True)

    assert sorted(isinstance(result, StaleTap) for result in results) == [False, True]


@pytest.mark.parametrize(
    ("run", "revision", "question"), [(1, 0, "urgent"), (0, 1, "whom"), (0, 0, "former")]
)
async def test_a_button_of_another_run_or_question_changes_nothing(
    database: Database, run: int, revision: int, question: str
) -> None:
    visitor = Talk(database)
    await visitor.begins("status")
    here = (await visitor.taps("urgent", "no")).conversation
    press = Press("status", here.run + run, here.revision + revision, question, "no")
    with pytest.raises(StaleTap):
        await visitor.presses(press)

    assert seen(await visitor.stands()) == ("whom", {"urgent": "no"})


async def test_an_option_nobody_offered_is_refused(database: Database) -> None:
    visitor = Talk(database)
    await visitor.begins("status")
    with pytest.raises(InvalidAnswer):
        await visitor.taps("urgent", "never")


async def test_a_visitor_leaves_an_optional_question_out_but_no_other(database: Database) -> None:
    visitor = Talk(database)
    await visitor.begins("kandas")
    for question, option in (("consent", "agree"), ("speaks", "kk")):
        await visitor.taps(question, option)
    with pytest.raises(InvalidAnswer):
        await visitor.taps("surname", SKIPPED)
    await visitor.says("Әбенова")
    await visitor.says("Айгүл")

    assert seen(await visitor.taps("patronymic", SKIPPED))[0] == "birth_year"


async def test_words_where_no_question_is_at_hand_are_no_answer(database: Database) -> None:
    visitor = Talk(database)
    await visitor.begins("status")
    await visitor.taps("urgent", "yes")
    with pytest.raises(NotFound):
        await visitor.says("сәлем")


async def test_somebody_with_an_urgent_matter_may_still_take_the_questions(
    database: Database,
) -> None:
    visitor = Talk(database)
    await visitor.begins("status")
    await visitor.taps("urgent", "yes")

    assert seen(await visitor.taps("urgent", "check")) == ("whom", {"urgent": "check"})


async def test_consent_is_kept_before_the_first_personal_answer_is_asked(
    database: Database,
) -> None:
    visitor = Talk(database)
    await visitor.begins("kandas")
    await visitor.taps("consent", "agree")
    rows = await database.read(lambda tx: tx.fetch("SELECT visitor, flow, version FROM consents"))

    assert [(row["visitor"], row["flow"]) for row in rows] == [(AIGUL, "kandas")]


async def test_a_draft_can_be_continued_and_an_end_is_no_draft(database: Database) -> None:
    visitor = await at_the_ground(database)
    await visitor.begins("ask")
    drafts = await database.read(lambda tx: service(tx).conversations.drafts(AIGUL))
    assert drafts == ("status",)
    await database.write(lambda tx: service(tx).conversations.enter(AIGUL, "status"))
    assert seen(await visitor.stands())[0] == "ground"
    await visitor.taps("ground", "none")

    assert await database.read(lambda tx: service(tx).conversations.drafts(AIGUL)) == ()


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=some.data(), visitor=some.integers(1, 2**40))
async def test_back_undoes_whatever_a_visitor_just_did(
    database: Database, data: some.DataObject, visitor: int
) -> None:
    """Through the real store, revision by revision."""
    talk = Talk(database, visitor=visitor)
    here = await talk.begins(data.draw(some.sampled_from(["status", "kandas"])))
    for _ in range(data.draw(some.integers(0, 8))):
        if not isinstance(here.place.node, Question):
            return
        before = seen(here)
        await talk.gives(data.draw(some.sampled_from(candidates(here.place.node, TODAY))))
        assert seen(await talk.back()) == before
        again = await talk.stands()
        assert isinstance(again.place.node, Question)
        here = await talk.gives(data.draw(some.sampled_from(candidates(again.place.node, TODAY))))
