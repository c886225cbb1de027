"""A picture meets the same faults as words, and never leaves anybody without an answer."""

import pytest

from emulator.faults import Kind
from emulator.person import Person
from tests.bot.acts import first, label
from tests.bot.test_pictures import KANDAS, kept, looks, opens_the_list, shown
from tests.reliability.test_faults_of_telegram import GONE, PASSING, comes, fails, is_reachable
from tests.stage import Stage

PICTURE = label(f"picture-{KANDAS}")


def photos(visitor: Person) -> int:
    return sum("photo" in message.wire for message in visitor.chat)


@pytest.mark.parametrize("kind", [*PASSING, "too_many_requests"])
async def test_p5_a_picture_arrives_in_the_end_and_so_does_what_comes_after(
    stage: Stage, kind: Kind
) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    fails(stage, kind, "sendPhoto", times=2).retry_after = 0
    await visitor.taps(PICTURE)
    await comes(stage, lambda: photos(visitor) > 0)
    await visitor.taps(label("menu-open"))
    await comes(stage, lambda: first("menu") in visitor.sees)

    assert len(await kept(stage)) == 1


async def test_p5_a_lost_reply_doubles_one_picture_at_most(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    fails(stage, "lost_reply", "sendPhoto")
    await visitor.taps(PICTURE)
    await comes(stage, lambda: photos(visitor) > 1)

    assert photos(visitor) == 2


@pytest.mark.parametrize("kind", GONE)
async def test_who_cannot_be_reached_gets_no_picture_and_is_not_tried_again(
    stage: Stage, kind: Kind
) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    fails(stage, kind, "sendPhoto", times=9)
    await visitor.taps(PICTURE)
    stage.clock.passes(hours=1)
    await stage.settled()

    assert len(shown(stage)) == 1
    assert not await is_reachable(stage, visitor)
    assert await kept(stage) == []


async def test_a_caption_whose_formatting_is_not_understood_goes_without(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    fails(stage, "parse_entities", "sendPhoto")
    photo = await looks(visitor)

    assert "2\N{NO-BREAK SPACE}281" in photo.text
    assert photo.entities == []


async def test_a_picture_that_telegram_does_not_take_is_read_instead(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    fails(stage, "bad_image", "sendPhoto")
    await visitor.taps(PICTURE)

    assert "977" in visitor.sees
    assert [r.levelname for r in caplog.records if "was not shown" in r.getMessage()] == ["ERROR"]
    assert await kept(stage) == []


async def test_a_picture_known_by_its_id_meets_the_same_faults(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    await looks(visitor)
    fails(stage, "server_error", "sendPhoto", times=2)
    await visitor.taps(PICTURE)
    await comes(stage, lambda: photos(visitor) > 1)

    assert len(set(shown(stage))) == 1


async def test_a_double_tap_shows_it_twice_and_both_taps_are_answered(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    await visitor.double_taps(PICTURE)

    assert photos(visitor) == 2
    assert stage.world.presses == {}
