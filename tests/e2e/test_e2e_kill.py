"""The service is killed at any moment, and nobody notices but by waiting."""

from pathlib import Path

from core.answers import Answer
from tests.bot.acts import SHORT_FORM, SKIPS
from tests.e2e.killing import Story, killed

KILLS = 100


async def test_p1_a_hundred_kills_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    story = await killed(tmp_path, KILLS, seed=1)

    assert {sent.reference: sent.words for sent in story.sent} == story.stored
    assert len(story.sent) == len(story.stored)
    assert all(form == as_answered(form) for form in story.forms)
    nothing_is_left(story)


def as_answered(form: dict[str, Answer]) -> dict[str, Answer]:
    """The form as every person in the story fills it in."""
    typed = {key: "" if words == SKIPS else words for key, words in SHORT_FORM.items()}
    numbers = {"birth_year": 1990, "adults": 2, "children": 0}
    return {**typed, **numbers, "phone": "+77011234567", "surname": form["surname"]}


def nothing_is_left(story: Story) -> None:
    """Everything was worked, everything was said, every tap was answered."""
    assert (story.waiting, story.set_aside, story.unanswered) == (0, 0, 0)
    assert story.complaints == []
    assert story.exits[-1] == 0
    assert set(story.exits[:-1]) == {-9}
