"""Drafts left lying: reminders by day, a notice, deletion; once each, never at night."""

from datetime import timedelta
from pathlib import Path

import pytest

from emulator.person import Person
from tests.bot.acts import (
    FORM,
    SELF_CHECK,
    answers,
    asked,
    asks,
    fills_in_the_kandas_form,
    first,
    label,
    said,
    takes,
)
from tests.postgres import EACH
from tests.stage import NOON, Clock, Stage, on_stage

DATABASES = EACH

A_FEW = dict(list(FORM.items())[:4])
UNTIL = "2026 жылғы 7 желтоқсан"


async def after(stage: Stage, **units: float) -> None:
    """Time passes, and the service looks at what is due."""
    stage.clock.passes(**units)
    await stage.app.scheduler.look()
    await stage.settled()


async def with_a_draft(stage: Stage, language: str = "kk") -> Person:
    visitor = await stage.visitor(language=language)
    await fills_in_the_kandas_form(visitor, A_FEW, language)
    return visitor


def reminded(person: Person) -> int:
    """How often, in whichever words."""
    words = [first(id_, one) for id_ in ("draft-reminder",) for one in ("kk", "ru")]
    return sum(any(m.text.startswith(w) for w in words) for m in person.chat)


async def test_nobody_is_reminded_before_the_third_day(stage: Stage) -> None:
    visitor = await with_a_draft(stage)
    await after(stage, days=2, hours=23)

    assert reminded(visitor) == 0


async def test_a_visitor_is_reminded_on_the_third_and_the_tenth_day_and_warned_on_the_twelfth(
    stage: Stage,
) -> None:
    visitor = await with_a_draft(stage)
    for day in (1, 2):
        await after(stage, days=1)
        assert reminded(visitor) == 0, day
    await after(stage, days=1)
    assert reminded(visitor) == 1
    assert label("kandas-title") in visitor.sees
    assert UNTIL in visitor.sees

    await after(stage, days=7)
    assert reminded(visitor) == 2
    await after(stage, days=2)
    assert reminded(visitor) == 3
    assert label("draft-continue") in visitor.buttons[0]
    assert "жақында өшіріледі" in visitor.sees


async def test_each_reminder_comes_once(stage: Stage) -> None:
    visitor = await with_a_draft(stage)
    await after(stage, days=3)
    for _ in range(30):
        await after(stage, hours=1)

    assert reminded(visitor) == 1


async def test_a_restart_reminds_nobody_again(tmp_path: Path) -> None:
    clock = Clock()
    async with on_stage(tmp_path, clock=clock) as before:
        visitor = await with_a_draft(before)
        await after(before, days=3)
        assert reminded(visitor) == 1
        world = before.world
    async with on_stage(tmp_path, world, clock) as later:
        await after(later, hours=1)

    assert reminded(visitor) == 1


async def test_after_a_long_standstill_a_visitor_hears_only_the_last_of_them(
    stage: Stage,
) -> None:
    visitor = await with_a_draft(stage)
    await after(stage, days=12, hours=1)
    await after(stage, hours=1)

    assert reminded(visitor) == 1
    assert "жақында өшіріледі" in visitor.sees


@pytest.mark.parametrize("hours", [8.5, 12, 20])
async def test_nobody_is_written_to_at_night(stage: Stage, hours: float) -> None:
    """The story begins at noon in Aktau: 20:30, midnight and 08:00 there."""
    visitor = await with_a_draft(stage)
    await after(stage, days=3, hours=hours)
    assert reminded(visitor) == 0

    stage.clock.time = NOON + timedelta(days=4)
    await after(stage)
    assert reminded(visitor) == 1


@pytest.mark.sqlite
async def test_on_the_fourteenth_day_the_draft_is_gone(stage: Stage) -> None:
    visitor = await with_a_draft(stage)
    await after(stage, days=12)
    await after(stage, days=2, hours=1)
    await visitor.taps(label("draft-continue"))
    assert asked(visitor, "kandas", "consent")
    assert "Оразова".encode() not in stage.kept()


async def test_an_answer_makes_the_days_begin_again(stage: Stage) -> None:
    visitor = await with_a_draft(stage)
    await after(stage, days=12)
    await visitor.taps(label("draft-continue"))
    await answers(visitor, "kandas", "patronymic", FORM["patronymic"])
    before = reminded(visitor)
    await after(stage, days=2, hours=1)
    assert reminded(visitor) == before

    await after(stage, days=1)
    assert reminded(visitor) == before + 1
    await visitor.taps(label("draft-continue"))
    assert asked(visitor, "kandas", "birth_year")


async def test_a_visitor_who_does_not_want_the_draft_deletes_it_at_once(stage: Stage) -> None:
    visitor = await with_a_draft(stage)
    await after(stage, days=3)
    await visitor.taps(label("draft-forget"))
    assert first("draft-forget-sure") in visitor.sees
    await visitor.taps(label("draft-forget-yes"))

    assert said("draft-forgotten") in visitor.sees
    assert label("menu-continue", title=label("kandas-title")) not in str(visitor.buttons)


async def test_the_language_can_be_switched_on_a_reminder(stage: Stage) -> None:
    visitor = await with_a_draft(stage)
    await after(stage, days=3)
    await visitor.taps(label("language-switch"))
    assert first("draft-reminder", "ru") in visitor.sees
    assert label("kandas-title", "ru") in visitor.sees

    await visitor.taps(label("draft-forget", "ru"))
    await visitor.taps(label("language-switch", "ru"))
    assert first("draft-forget-sure") in visitor.sees


async def test_a_reminder_of_a_draft_that_is_gone_says_so(stage: Stage) -> None:
    visitor = await with_a_draft(stage)
    await after(stage, days=3)
    reminder = visitor.screen
    await after(stage, days=12)
    await visitor.taps(label("draft-forget"), reminder)

    assert visitor.toast == label("draft-gone")


async def test_a_reminder_is_in_the_visitors_language(stage: Stage) -> None:
    visitor = await with_a_draft(stage, "ru")
    await after(stage, days=3)

    assert first("draft-reminder", "ru") in visitor.sees


@pytest.mark.sqlite
async def test_whoever_blocked_the_bot_is_not_written_to_and_the_draft_goes_all_the_same(
    stage: Stage,
) -> None:
    visitor = await with_a_draft(stage)
    await visitor.blocks()
    await after(stage, days=3)
    await after(stage, days=12)

    assert reminded(visitor) == 0
    assert "Оразова".encode() not in stage.kept()


async def test_whoever_sent_everything_or_only_asked_for_a_way_is_left_in_peace(
    stage: Stage,
) -> None:
    visitor = await stage.visitor()
    await asks(visitor)
    await visitor.sends("/menu")
    await visitor.taps(label("menu.status"))
    await takes(visitor, "status", dict(list(SELF_CHECK.items())[:4]))
    await after(stage, days=3)
    await after(stage, days=9)

    assert reminded(visitor) == 0


async def test_whoever_declined_the_consent_is_left_in_peace(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, {"consent": "decline"})
    await after(stage, days=3)

    assert reminded(visitor) == 0


async def test_many_drafts_are_each_reminded_of_once(stage: Stage) -> None:
    visitors = [await stage.visitor(600 + number) for number in range(3)]
    for visitor in visitors:
        await fills_in_the_kandas_form(visitor, A_FEW)
        await visitor.sends("/menu")
        await visitor.taps(label("menu.ask"))
        await takes(visitor, "ask", {"consent": "agree"})
    await after(stage, days=3)

    assert [reminded(visitor) for visitor in visitors] == [2, 2, 2]
