"""A way or an answer passed on to somebody else: the link and a sentence, nothing of one's own."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from bot import patience
from bot.screens.screen import Button, Screen
from bot.screens.wire import packed, unpacked
from core.text import Text
from emulator.faults import Fault, Kind
from emulator.person import Person
from emulator.world import World
from tests.bot.acts import SELF_CHECK, asked, label, option, takes
from tests.bot.test_ways import TO_PAVLODAR
from tests.postgres import EACH
from tests.stage import Clock, Stage, on_stage

DATABASES = EACH

BOTH = pytest.mark.parametrize("language", ["kk", "ru"])


async def passes_on(person: Person, language: str = "kk") -> dict[str, str]:
    """Tap the button; what Telegram would put into the message to somebody else."""
    await person.taps(label("pass-on", language))
    page = urlsplit(person.opened[-1])
    assert (page.scheme, page.netloc, page.path) == ("https", "t.me", "/share/url")
    return {key: value for key, (value,) in parse_qs(page.query).items()}


@BOTH
async def test_a_visitor_passes_a_way_on_and_none_of_the_answers(
    stage: Stage, language: str
) -> None:
    visitor = await stage.visitor(language=language)
    await visitor.opens("relocation")
    await takes(visitor, "relocation", TO_PAVLODAR, language)
    passed = await passes_on(visitor, language)

    title = label("relocation-title", language)
    assert passed == {
        "url": "https://t.me/qonys_bot?start=relocation",
        "text": label("pass-on-words", language, title=title),
    }
    assert "pavlodar" not in visitor.opened[-1]
    assert option("relocation", "region", "pavlodar", language) not in passed["text"]


async def test_two_visitors_with_other_answers_pass_on_the_same(stage: Stage) -> None:
    visitor, other = await stage.visitor(501), await stage.visitor(502)
    for person, answers in ((visitor, SELF_CHECK), (other, {"urgent": "yes"})):
        await person.opens("status")
        await takes(person, "status", answers)

    assert await passes_on(visitor) == await passes_on(other)


@BOTH
async def test_a_visitor_passes_an_answer_on(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(language=language)
    await visitor.opens("card_quota-here")
    question = visitor.sees.splitlines()[0]
    passed = await passes_on(visitor, language)

    assert passed["url"] == "https://t.me/qonys_bot?start=card_quota-here"
    assert passed["text"].splitlines()[0] == question


async def test_whoever_gets_the_link_begins_at_the_first_question(stage: Stage) -> None:
    visitor, friend = await stage.visitor(), stage.person(502, "Берік")
    await visitor.opens("status")
    await takes(visitor, "status", SELF_CHECK)
    await friend.opens((await passes_on(visitor))["url"])
    await friend.taps("Қазақша")

    assert asked(friend, "status", "urgent")


async def reads_an_end(visitor: Person) -> str:
    """All buttons below it."""
    await visitor.opens("status")
    await takes(visitor, "status", SELF_CHECK)
    assert label("outcome-again") in str(visitor.buttons)
    assert all(visitor.buttons)
    return str(visitor.buttons)


@pytest.mark.parametrize("kind", ["server_error", "html_502", "dropped"])
async def test_until_telegram_tells_the_name_everything_works_without_the_button(
    tmp_path: Path, kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "FIRST_PAUSE", 0.01)
    clock = Clock()
    world = World(now=lambda: clock.time)
    silence = world.faults.add(Fault(method="getMe", kind=kind, times=10**6))
    async with on_stage(tmp_path, world, clock) as stage:
        visitor = await stage.visitor()
        assert label("pass-on") not in await reads_an_end(visitor)

        silence.times = 0
        await stage.becomes(lambda: bool(stage.app.saying.username))
        assert label("pass-on") in await reads_an_end(visitor)


def test_what_an_earlier_version_wrote_into_the_outbox_can_still_be_said() -> None:
    """Its buttons had no fourth part."""
    written = packed(Screen(paragraphs=(), rows=((Button(Text("menu-open"), "v:menu"),),)))
    written["rows"] = [[button[:3] for button in row] for row in written["rows"]]

    assert unpacked(written).rows == ((Button(Text("menu-open"), "v:menu"),),)
