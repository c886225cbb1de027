"""All answers are stopped: visitors read one notice, lose nothing, and officers go on working."""

import pytest

from core.emergencies import Stop
from core.officers import Role
from emulator.person import Person
from storage.visitors import Visitors
from tests.bot.acts import applies, asked, first, label, option, replies, takes_the_oldest
from tests.postgres import EACH
from tests.stage import Stage

DATABASES = EACH

ADMIN = 990


@pytest.fixture
async def brake(stage: Stage) -> "Brake":
    await stage.officer(ADMIN, Role.ADMIN, "Қайрат")
    return Brake(stage)


class Brake:
    """In the hand of an admin."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    async def is_pulled(self) -> None:
        await self._stage.app.units.write(
            lambda unit: unit.service.emergencies.stop(ADMIN, Stop.ANSWERS)
        )

    async def is_let_go(self) -> None:
        await self._stage.app.units.write(
            lambda unit: unit.service.emergencies.go_on(ADMIN, Stop.ANSWERS)
        )


def reads_the_notice(person: Person) -> bool:
    """In both languages, whichever one reads."""
    return all(first("answers-stopped", language) in person.sees for language in ("kk", "ru"))


async def test_whatever_a_visitor_sends_is_answered_by_the_notice(
    stage: Stage, brake: Brake
) -> None:
    visitor = await stage.visitor()
    menu = visitor.screen
    await brake.is_pulled()
    for act in (
        visitor.sends("/help"),
        visitor.sends("сәлем"),
        visitor.sends_sticker(),
        visitor.sends("/subscriptions"),
        visitor.shares_contact(),
        visitor.taps(label("menu.status"), menu),
        visitor.taps_data("a:made:up", menu),
    ):
        said = len(visitor.chat)
        await act
        assert len(visitor.chat) > said
        assert reads_the_notice(visitor)
    assert stage.world.presses == {}


async def test_a_newcomer_is_answered_too(stage: Stage, brake: Brake) -> None:
    await brake.is_pulled()
    newcomer = stage.person(777, "Болат")
    await newcomer.opens("status")

    assert reads_the_notice(newcomer)


async def test_a_photo_of_a_document_is_still_deleted_from_the_chat(
    stage: Stage, brake: Brake
) -> None:
    visitor = await stage.visitor()
    await brake.is_pulled()
    photo = await visitor.sends_photo()
    await stage.settled()

    assert photo.id in visitor.private.deleted
    assert reads_the_notice(visitor)


async def test_what_was_begun_goes_on_where_it_was(stage: Stage, brake: Brake) -> None:
    visitor = await stage.visitor()
    await visitor.taps(label("menu.status"))
    question = visitor.screen
    await brake.is_pulled()
    await visitor.taps(option("status", "urgent", "no"), question)
    assert reads_the_notice(visitor)

    await brake.is_let_go()
    await visitor.taps(option("status", "urgent", "no"), question)
    assert asked(visitor, "status", "whom")


async def test_officers_go_on_and_what_they_write_arrives(stage: Stage, brake: Brake) -> None:
    officer, visitor = await stage.officer(), await stage.visitor()
    await applies(visitor)
    await brake.is_pulled()
    await takes_the_oldest(officer)
    await replies(officer, "Құжаттарыңызды дайындаңыз.")
    await stage.carries_out()

    assert "Құжаттарыңызды дайындаңыз." in visitor.sees


async def test_who_leaves_and_comes_back_meanwhile_is_noticed(stage: Stage, brake: Brake) -> None:
    visitor = await stage.visitor()
    await brake.is_pulled()
    await visitor.blocks()
    gone = await stage.app.database.read(lambda tx: Visitors(tx).is_reachable(visitor.id))
    await visitor.unblocks()
    back = await stage.app.database.read(lambda tx: Visitors(tx).is_reachable(visitor.id))

    assert (gone, back) == (False, True)


async def test_a_group_is_not_answered(stage: Stage, brake: Brake) -> None:
    visitor = await stage.visitor()
    group = stage.world.group("Көршілер")
    await brake.is_pulled()
    await visitor.sends("/help", group)

    assert [message.text for message in group.newest_first()] == ["/help"]
