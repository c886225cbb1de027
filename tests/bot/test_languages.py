"""The language can be changed on every screen: the same place in the other, nothing lost."""

from collections.abc import Awaitable, Callable

import pytest

from emulator.person import Person
from tests.bot.acts import (
    FORM,
    SELF_CHECK,
    SHORT_FORM,
    applies,
    asked,
    asks,
    fills_in_the_kandas_form,
    first,
    label,
    option,
    takes,
    takes_the_oldest,
)
from tests.stage import Stage


async def menu(visitor: Person) -> str:
    await visitor.sends("/menu")
    return first("menu", "ru")


async def help_screen(visitor: Person) -> str:
    await visitor.sends("/help")
    return first("help", "ru")


async def outcome(visitor: Person) -> str:
    await visitor.taps(label("menu.status"))
    await takes(visitor, "status", SELF_CHECK)
    return first("status-reunification", "ru")


async def list_of_channels(visitor: Person) -> str:
    await outcome(visitor)
    await visitor.taps(label("list-kandas-channels"))
    return ""


async def question_in_the_middle(visitor: Person) -> str:
    await fills_in_the_kandas_form(visitor, dict(list(FORM.items())[:12]))
    return first("kandas-relative", "ru")


async def phone(visitor: Person) -> str:
    await fills_in_the_kandas_form(visitor, dict(list(FORM.items())[:6]))
    return first("kandas-phone", "ru")


async def check(visitor: Person) -> str:
    await fills_in_the_kandas_form(visitor)
    return first("kandas-review", "ru")


async def receipt(visitor: Person) -> str:
    await applies(visitor)
    return label("state-submitted", "ru")


async def list_of_cases(visitor: Person) -> str:
    await applies(visitor)
    await asks(visitor)
    await visitor.sends("/status")
    return first("cases", "ru")


async def copy(visitor: Person) -> str:
    await applies(visitor)
    await visitor.taps(label("case-copy"))
    return first("copy", "ru")


async def withdrawal(visitor: Person) -> str:
    await applies(visitor)
    await visitor.taps(label("case-withdraw"))
    return label("withdraw-yes", "ru")


SCREENS = [
    menu,
    help_screen,
    outcome,
    list_of_channels,
    question_in_the_middle,
    phone,
    check,
    receipt,
    list_of_cases,
    copy,
    withdrawal,
]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda one: one.__name__)
async def test_every_screen_can_be_read_in_the_other_language(
    stage: Stage, screen: Callable[[Person], Awaitable[str]]
) -> None:
    visitor = await stage.visitor()
    words = await screen(visitor)
    await visitor.taps(label("language-switch"))
    newest = next(m for m in visitor.private.newest_first() if m.from_bot and m.rows)

    assert visitor.toast == label("language-changed", "ru")
    assert words in newest.text or words in str(newest.labels)
    assert label("language-switch", "ru") in str(newest.labels)


async def test_nothing_is_lost_when_the_language_changes_on_the_way(stage: Stage) -> None:
    visitor = await stage.visitor()
    items = list(SHORT_FORM.items())
    await fills_in_the_kandas_form(visitor, dict(items[:8]))
    await visitor.taps(label("language-switch"))
    await takes(visitor, "kandas", dict(items[8:]), "ru")
    await visitor.taps(label("language-switch", "ru"))

    assert first("kandas-review") in visitor.sees
    assert "Оразова" in visitor.sees
    assert option("kandas", "education", "vocational") in visitor.sees


async def test_a_case_keeps_the_language_it_was_sent_in_and_notices_follow_the_visitor(
    stage: Stage,
) -> None:
    officer = await stage.officer()
    visitor = await stage.visitor()
    await applies(visitor)
    await visitor.taps(label("language-switch"))
    await takes_the_oldest(officer)
    (case,) = await stage.cases_of(visitor)

    assert first("notice-claimed", "ru") in visitor.sees
    assert case.language == "kk"


@pytest.mark.parametrize("screen", ["shift", "file", "reply"])
async def test_the_desk_can_be_read_in_russian(stage: Stage, screen: str) -> None:
    officer = await stage.officer()
    await asks(await stage.visitor())
    await officer.sends("/desk")
    if screen != "shift":
        await officer.taps(label("desk-take"))
    if screen == "reply":
        await officer.taps(label("desk-reply"))
    await officer.taps(label("language-switch"))

    assert label("language-switch", "ru") in str(officer.buttons)
    assert officer.toast == label("language-changed", "ru")


async def test_the_command_asks_for_the_language_and_loses_no_draft(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, dict(list(FORM.items())[:4]))
    await visitor.sends("/language")
    await visitor.taps("Русский")
    await visitor.taps(label("menu-continue", "ru", title=label("kandas-title", "ru")))

    assert asked(visitor, "kandas", "patronymic", "ru")
