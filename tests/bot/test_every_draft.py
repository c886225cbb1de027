"""A draft of any form, left lying: reminders, a notice and the deletion, by the clock."""

from datetime import timedelta

import pytest

from emulator.person import Person
from tests.bot.acts import asked, first, label, said
from tests.bot.forms import FORMS, OTHER, comes_to, fills_in, typed
from tests.postgres import EACH
from tests.stage import NOON, Stage

DATABASES = EACH

every_form = pytest.mark.parametrize("form", FORMS)
both = pytest.mark.parametrize("language", ["kk", "ru"])
REMINDER, LAST = "draft-reminder", "draft-last-reminder"


async def days_later(stage: Stage, *days: int) -> None:
    """On each of these days of the story, at one o'clock, the service looks at what is due."""
    for day in days:
        stage.clock.time = NOON + timedelta(days=day, hours=1)
        await stage.app.scheduler.look()
        await stage.settled()


def heard(visitor: Person, language: str) -> list[str]:
    """Which reminders stand in the chat, oldest first; they begin alike, on purpose."""
    lines = {
        said(id_, language, title="", until="").split("\n")[2]: id_ for id_ in (REMINDER, LAST)
    }
    return [id_ for m in visitor.chat for line, id_ in lines.items() if line in m.text]


@every_form
@both
async def test_whoever_answered_everything_and_sent_nothing_is_reminded_three_times(
    stage: Stage, form: str, language: str
) -> None:
    visitor, other = stage.person(501, "Айгүл"), OTHER[language]
    await fills_in(visitor, form, language)
    await days_later(stage, 1, 2, 3)
    assert heard(visitor, language) == [REMINDER]
    assert label(f"{form}-title", language) in visitor.sees

    await visitor.taps(label("language-switch", language))
    await days_later(stage, *range(4, 14))
    assert heard(visitor, other) == [REMINDER, REMINDER, LAST]
    assert label(f"{form}-title", other) in visitor.sees


@every_form
@pytest.mark.sqlite
async def test_on_the_fourteenth_day_nothing_of_the_draft_is_left(stage: Stage, form: str) -> None:
    visitor = stage.person(501, "Айгүл")
    await fills_in(visitor, form, "kk")
    assert any(words.encode() in stage.kept() for words in typed(form))

    await days_later(stage, 3, 10, 12, 14)
    assert [words for words in typed(form) if words.encode() in stage.kept()] == []
    await visitor.taps(label("draft-continue"))
    assert asked(visitor, form, "consent")


@every_form
async def test_whoever_continues_in_time_loses_nothing(stage: Stage, form: str) -> None:
    visitor = stage.person(501, "Айгүл")
    await fills_in(visitor, form, "ru")
    await days_later(stage, 12, 13)
    await visitor.taps(label("draft-continue", "ru"))

    assert first(f"{form}-review", "ru") in visitor.sees
    assert [words for words in typed(form) if words not in visitor.sees] == []


@every_form
async def test_whoever_only_looked_at_a_form_is_left_in_peace(stage: Stage, form: str) -> None:
    visitor = stage.person(501, "Айгүл")
    await comes_to(visitor, form, "link", "kk")
    await days_later(stage, *range(3, 15))

    assert heard(visitor, "kk") == []
