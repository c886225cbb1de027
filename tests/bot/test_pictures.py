"""People who would rather look than read: the quota as a picture, and the way on from it."""

import shutil
import threading
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

import bot.app
from core.facts import fact
from core.text import Language
from emulator.chats import Message
from emulator.files import Upload
from emulator.person import Person
from knowledge.loader import HERE, load
from storage.transaction import Row
from tests.bot.acts import first, label, takes
from tests.bot.test_ways import TO_PAVLODAR
from tests.stage import NOON, Clock, Stage, on_stage

BOTH = pytest.mark.parametrize("language", ["kk", "ru"])
KANDAS, RESETTLERS = "kandas-quota-places", "resettler-quota-places"
CARD = load().cards.every["places"].question
NEW_YEARS_EVE = datetime(2026, 12, 31, 7, tzinfo=UTC)


async def opens_the_list(visitor: Person, language: str = "kk") -> None:
    """The card on places, then the list behind the button of its picture."""
    await visitor.sends(CARD[Language(language)])
    await visitor.taps_data(f"v:fact:{KANDAS}")


async def looks(visitor: Person, language: str = "kk", key: str = KANDAS) -> Message:
    """Asks for the picture on the screen; the message in which it comes."""
    await visitor.taps(label(f"picture-{key}", language))
    assert "photo" in visitor.screen.wire, visitor.described()
    return visitor.screen


def upload(stage: Stage, message: Message) -> Upload:
    found = stage.world.files.find(message.wire["photo"][-1]["file_id"])
    assert found is not None
    return found


def shown(stage: Stage) -> list[str]:
    """The file of each photo that was sent, in order."""
    return [call.params["photo"] for call in stage.world.calls if call.method == "sendPhoto"]


async def kept(stage: Stage) -> list[Row]:
    return await stage.app.database.read(lambda tx: tx.fetch("SELECT * FROM pictures"))


@BOTH
async def test_a_visitor_finds_the_picture_on_the_way_and_goes_on_below_it(
    stage: Stage, language: str
) -> None:
    visitor = await stage.visitor(language=language)
    await visitor.sends("/start relocation")
    await takes(visitor, "relocation", TO_PAVLODAR, language)
    await visitor.taps(label(f"list-{RESETTLERS}", language))
    photo = await looks(visitor, language, RESETTLERS)
    await visitor.taps(label("picture-list", language))
    assert "2\N{NO-BREAK SPACE}820" in visitor.sees
    assert visitor.screen.id > photo.id
    await visitor.taps(label("flow-back", language))

    assert [label(f"list-{RESETTLERS}", language)] in visitor.buttons


@BOTH
async def test_the_caption_says_what_it_is_as_of_when_and_from_where(
    stage: Stage, language: str
) -> None:
    visitor = await stage.visitor(language=language)
    await opens_the_list(visitor, language)
    photo = await looks(visitor, language)
    held = load().facts.on(fact(KANDAS), NOON.date())
    assert held is not None

    assert upload(stage, photo).content.startswith(b"\x89PNG")
    assert "2\N{NO-BREAK SPACE}281" in photo.text
    assert "2026" in photo.text
    assert held.sources[0].title[Language(language)] in photo.text
    assert label("menu-open", language) in photo.labels[-1]


@BOTH
async def test_a_card_on_both_quotas_offers_both_pictures(stage: Stage, language: str) -> None:
    visitor = await stage.visitor(language=language)
    await visitor.sends(CARD[Language(language)])
    kandas = await looks(visitor, language, KANDAS)
    resettlers = await looks(visitor, language, RESETTLERS)

    assert upload(stage, kandas) != upload(stage, resettlers)
    assert "5\N{NO-BREAK SPACE}997" in resettlers.text


async def test_the_next_screen_stands_below_the_picture_wherever_one_taps(stage: Stage) -> None:
    """A picture cannot become a text, and nobody scrolls up to find an answer."""
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    screen = visitor.screen
    photo = await looks(visitor)
    await visitor.taps(label("flow-back"), screen)
    assert visitor.screen.id > photo.id
    again = await looks(visitor, key=KANDAS)
    await visitor.taps(label("menu-open"), again)

    assert first("menu") in visitor.sees
    assert visitor.screen.id > again.id
    assert {screen.id, photo.id, again.id} <= visitor.private.messages.keys()


async def test_the_picture_can_be_seen_in_the_other_language(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    kazakh = await looks(visitor)
    await visitor.taps(label("language-switch"), kazakh)
    russian = visitor.screen
    assert upload(stage, russian) != upload(stage, kazakh)
    assert "Сведения на" in russian.text
    await visitor.taps(label("menu-open", "ru"))

    assert first("menu", "ru") in visitor.sees


async def test_who_has_chosen_no_language_yet_reads_both_below_a_kazakh_picture(
    stage: Stage,
) -> None:
    person = stage.person(501, "Айгүл")
    await person.opens()
    await person.taps_data(f"v:picture:{KANDAS}")

    assert "photo" in person.screen.wire
    assert "Мәлімет күні" in person.sees
    assert "Сведения на" in person.sees


async def test_whoever_looks_does_not_step_out_of_a_form(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.sends("/start relocation")
    await takes(visitor, "relocation", TO_PAVLODAR)
    await visitor.taps(label(f"list-{RESETTLERS}"))
    await looks(visitor, key=RESETTLERS)

    assert await stage.app.units.read(lambda unit: unit.service.conversations.current(visitor.id))


async def test_the_second_visitor_gets_the_picture_without_anybody_drawing_it(
    stage: Stage,
) -> None:
    one, other = await stage.visitor(501), await stage.visitor(502)
    for visitor in (one, other, one):
        await opens_the_list(visitor)
        await looks(visitor)
    sent = shown(stage)
    (row,) = await kept(stage)

    assert set(sent) == {row["file_id"]}
    assert len(sent) == 3


async def test_drawing_keeps_nobody_waiting(stage: Stage) -> None:
    """It has a thread of its own: aiogram needs the common ones for every update."""
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    await looks(visitor)

    assert [one for one in threading.enumerate() if one.name.startswith("pictures")]


async def test_a_picture_that_telegram_has_forgotten_is_drawn_again(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    await looks(visitor)
    before = await kept(stage)
    await stage.app.database.write(lambda tx: tx.run("UPDATE pictures SET file_id = 'gone'"))
    again = await looks(visitor)
    (after,) = await kept(stage)

    assert upload(stage, again).content.startswith(b"\x89PNG")
    assert after["digest"] == before[0]["digest"]
    assert shown(stage)[-2:] == ["gone", after["file_id"]]
    assert stage.world.forgive("wrong file identifier") == 1


async def test_what_is_kept_of_pictures_tells_nothing_of_visitors(stage: Stage) -> None:
    visitor = await stage.visitor(7_777_777)
    await opens_the_list(visitor)
    await looks(visitor)
    (row,) = await kept(stage)

    assert str(visitor.id) not in f"{row['digest']} {row['file_id']} {row['made_at']}"


@BOTH
async def test_an_old_button_in_january_is_answered_in_words_and_offers_an_officer(
    tmp_path: Path, language: str
) -> None:
    async with on_stage(tmp_path, clock=Clock(NEW_YEARS_EVE)) as stage:
        visitor = await stage.visitor(language=language)
        await opens_the_list(visitor, language)
        stage.clock.passes(days=15)
        await visitor.taps(label(f"picture-{KANDAS}", language))

        assert shown(stage) == []
        assert visitor.sees == label("flow-outdated", language)
        await visitor.taps(label("flow-officer", language))
        assert first("ask-consent", language) in visitor.sees


async def test_a_picture_that_could_not_be_sent_last_year_is_not_sent_this_year(
    tmp_path: Path,
) -> None:
    async with on_stage(tmp_path, clock=Clock(NEW_YEARS_EVE)) as stage:
        visitor = await stage.visitor()
        await opens_the_list(visitor)
        stage.app.sender.lanes.close()
        visitor.settle = None
        await visitor.taps(label(f"picture-{KANDAS}"))
        await stage.becomes(lambda: stage.world.updates.unexpired() == [])
        await stage.app.workers.lanes.idle(5)
        clock, world = stage.clock, stage.world
    clock.passes(days=1)
    async with on_stage(tmp_path, world, clock) as stage:
        await stage.settled()

        assert visitor.sees == label("flow-outdated")


async def test_a_number_that_changed_is_a_new_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with on_stage(tmp_path / "service") as stage:
        visitor = await stage.visitor()
        await opens_the_list(visitor)
        before = upload(stage, await looks(visitor))
        world = stage.world
    changed = tmp_path / "knowledge"
    shutil.copytree(HERE, changed)
    quota = changed / "facts" / "quota.toml"
    text = quota.read_text("utf-8").replace("[2281]", "[2282]").replace("= 977", "= 978")
    quota.write_text(text, "utf-8")
    monkeypatch.setattr(bot.app, "load", partial(load, changed))
    async with on_stage(tmp_path / "service", world) as stage:
        visitor.settle = stage.settled
        after = await looks(visitor)

        assert "2\N{NO-BREAK SPACE}282" in after.text
        assert upload(stage, after) != before
        assert len(await kept(stage)) == 2


@pytest.mark.parametrize("data", ["v:picture:", "v:picture:no-such-fact", "v:picture:mrp"])
async def test_a_picture_that_there_is_not_is_answered_too(stage: Stage, data: str) -> None:
    visitor = await stage.visitor()
    await visitor.taps_data(data)

    assert visitor.sees
    assert shown(stage) == []
