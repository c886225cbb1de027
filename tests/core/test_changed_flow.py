"""A flow changes while somebody is inside: only what changed is asked, and it is said why."""

import pytest

from bot.screens import draw
from core.answers import OneOf, Words
from core.conversations import Standing
from core.flow import Flow, Question, Review, Route
from core.text import Text
from storage.database import Database
from tests.core.stage import Talk
from tests.screens.stage import CONTENT, TODAY


def small(*questions: Question, key: str = "small") -> Flow:
    """A form of *questions*, one after another."""
    nodes = {q.key: q for q in questions}
    return Flow(key, {**nodes, "review": Review()}, reviewed=TODAY)


def asks(key: str, options: tuple[str, ...], leads_to: str) -> Question:
    routes = tuple(Route(leads_to, option) for option in options)
    return Question(key=key, reader=OneOf(options), routes=routes)


def asks_words(key: str, leads_to: str) -> Question:
    return Question(key=key, reader=Words(60), routes=(Route(leads_to),))


YES_NO = ("yes", "no")
FIRST = asks("first", YES_NO, "second")
SECOND = asks("second", ("near", "far", "gone"), "third")
THIRD = asks_words("third", "fourth")
FOURTH = asks("fourth", YES_NO, "review")
YESTERDAY = small(FIRST, SECOND, THIRD, FOURTH)
YES = {"first": "yes", "second": "near", "new": "yes", "fourth": "yes"}
ANSWERS = {"first": "yes", "second": "gone", "third": "Айгүл", "fourth": "no"}

QUESTION_REMOVED = small(FIRST, asks("second", ("near", "far", "gone"), "fourth"), FOURTH)
QUESTION_RENAMED = small(
    FIRST, asks("second", ("near", "far", "gone"), "name"), asks_words("name", "fourth"), FOURTH
)
OPTION_WITHDRAWN = small(FIRST, asks("second", ("near", "far"), "third"), THIRD, FOURTH)
QUESTION_ADDED = small(
    FIRST, asks("second", ("near", "far", "gone"), "new"), asks("new", YES_NO, "third"),
    THIRD, FOURTH,
)  # fmt: skip
OPTION_ADDED = small(
    FIRST, asks("second", ("near", "far", "gone", "more"), "third"), THIRD, FOURTH
)


async def inside(database: Database, today: Flow, answers: int = len(ANSWERS)) -> Talk:
    """Somebody who answered yesterday's flow and comes back to today's."""
    visitor = Talk(database, {"small": YESTERDAY})
    await visitor.begins("small")
    for answer in list(ANSWERS.values())[:answers]:
        await visitor.gives(answer)
    visitor.flows = {"small": today}
    return visitor


def says_why(standing: Standing) -> bool:
    words = Text("flow-changed")
    return any(words in lines for lines in draw(standing, CONTENT, TODAY).paragraphs)


async def test_an_option_withdrawn_is_asked_again_and_nothing_else(database: Database) -> None:
    visitor = await inside(database, OPTION_WITHDRAWN)
    back = await visitor.stands()
    assert (back.place.node.key, back.has_changed) == ("second", True)
    assert says_why(back)
    done = await visitor.gives("near")

    assert (done.place.is_review, done.has_changed) == (True, False)
    assert done.place.situation.answers == {**ANSWERS, "second": "near"}
    assert not says_why(done)


async def test_whoever_has_heard_of_the_change_and_goes_back_is_not_told_again(
    database: Database,
) -> None:
    visitor = await inside(database, OPTION_WITHDRAWN)
    await visitor.gives("near")
    back = await visitor.back()

    assert (back.place.node.key, back.has_changed) == ("second", False)


async def test_a_question_renamed_is_asked_again_and_nothing_else(database: Database) -> None:
    visitor = await inside(database, QUESTION_RENAMED)
    back = await visitor.stands()
    assert (back.place.node.key, back.has_changed) == ("name", True)
    done = await visitor.gives("Айгүл Әбенова")

    assert (done.place.is_review, done.has_changed) == (True, False)
    assert done.place.situation.answers == {
        "first": "yes",
        "second": "gone",
        "name": "Айгүл Әбенова",
        "fourth": "no",
    }


async def test_a_question_added_is_asked_and_nothing_else(database: Database) -> None:
    visitor = await inside(database, QUESTION_ADDED)
    back = await visitor.stands()
    assert (back.place.node.key, back.has_changed) == ("new", True)
    done = await visitor.gives("yes")

    assert (done.place.is_review, done.has_changed) == (True, False)


async def test_a_question_removed_leaves_the_visitor_at_the_end(database: Database) -> None:
    """Its answer is gone from what will be sent, so that is said."""
    visitor = await inside(database, QUESTION_REMOVED)
    back = await visitor.stands()

    assert (back.place.is_review, back.has_changed) == (True, True)
    assert "third" not in back.place.situation.answers
    assert says_why(back)


async def test_the_answer_to_a_question_removed_is_forgotten_with_the_next_one(
    database: Database,
) -> None:
    visitor = await inside(database, QUESTION_REMOVED, answers=3)
    done = await visitor.gives("no")

    assert done.conversation.answers == {"first": "yes", "second": "gone", "fourth": "no"}
    assert not done.has_changed


async def test_an_option_added_disturbs_nobody(database: Database) -> None:
    visitor = await inside(database, OPTION_ADDED)
    back = await visitor.stands()

    assert (back.place.is_review, back.has_changed) == (True, False)
    assert not says_why(back)


async def test_a_flow_unchanged_says_nothing(database: Database) -> None:
    back = await (await inside(database, YESTERDAY)).stands()

    assert (back.place.is_review, back.has_changed) == (True, False)


@pytest.mark.parametrize("answers", range(len(ANSWERS) + 1))
@pytest.mark.parametrize(
    "today",
    [QUESTION_REMOVED, QUESTION_RENAMED, OPTION_WITHDRAWN, QUESTION_ADDED, OPTION_ADDED],
    ids=["removed", "renamed", "withdrawn", "added", "wider"],
)
async def test_whoever_was_anywhere_inside_comes_to_the_end(
    database: Database, today: Flow, answers: int
) -> None:
    visitor = await inside(database, today, answers)
    here = await visitor.stands()
    for _ in range(len(ANSWERS) + 1):
        if here.place.is_review:
            break
        node = here.place.node.key
        here = await visitor.gives("Айгүл" if node in ("third", "name") else YES[node])

    assert here.place.is_review


async def test_an_answer_being_changed_when_its_question_goes_away_stops_nobody(
    database: Database,
) -> None:
    visitor = await inside(database, YESTERDAY)
    await visitor.changes("third")
    visitor.flows = {"small": QUESTION_REMOVED}
    here = await visitor.stands()
    assert here.place.is_review
    back = await visitor.back()

    assert back.conversation.reopened is None
    assert back.place.is_review
