"""P17: Telegram has it, the database does not take that it was said: nobody hears it twice."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot import sender
from core.deliveries import Fate
from emulator.faults import Fault
from emulator.person import Person
from tests.bot.acts import FORM, answers, asked, asks, fills_in_the_kandas_form, first, label
from tests.bot.office import plans
from tests.bot.sending import heard, sending
from tests.bot.test_pictures import opens_the_list, shown
from tests.reliability.ailing import gives_up_soon, hasty, held_meanwhile
from tests.stage import Stage

ON_THE_WAY = 0.2  # seconds in which Telegram has it, and we do not know yet
LASTS = 0.3  # seconds in which it could be said several times
UNTIL_PHONE = dict(list(FORM.items())[:6])


@pytest.fixture(autouse=True)
async def _in_a_hurry(stage: Stage) -> AsyncIterator[None]:
    await gives_up_soon(stage.app.database)
    with hasty():
        yield


@asynccontextmanager
async def fails_to_note(stage: Stage, method: str, words: str = "") -> AsyncIterator[None]:
    """From when Telegram takes what holds *words* until long after, nothing can be written."""
    calls = len(stage.world.calls)

    def is_taken() -> bool:
        new = stage.world.calls[calls:]
        return any(call.method == method and words in str(call.params) for call in new)

    stage.world.faults.add(Fault(method=method, kind="slow", delay=ON_THE_WAY, times=99))
    yield
    await stage.becomes(is_taken)
    async with held_meanwhile(stage.folder / "qonys.db"):
        await asyncio.sleep(ON_THE_WAY + LASTS)
    stage.world.faults.clear()
    await stage.settled()


def times(person: Person, words: str) -> int:
    return sum(words in message.text for message in person.chat)


async def test_a_reply_is_said_once_and_is_the_newest_screen(stage: Stage) -> None:
    visitor = await stage.visitor()
    visitor.settle = None
    async with fails_to_note(stage, "sendMessage"):
        await visitor.sends("/help")
    visitor.settle = stage.settled
    said = len(visitor.chat)
    await visitor.taps(label("menu-open"))

    assert first("menu") in visitor.sees
    assert len(visitor.chat) == said, "the tapped screen was not edited: it was not remembered"


async def test_others_are_answered_when_the_database_is_back(stage: Stage) -> None:
    visitor, other = await stage.visitor(501), await stage.visitor(502)
    visitor.settle = other.settle = None
    async with fails_to_note(stage, "sendMessage"):
        await visitor.sends("/help")
        await other.sends("/help")

    assert times(visitor, first("help")) == times(other, first("help")) == 1


async def test_nobody_new_is_called_when_too_much_is_unwritten(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is remembered must have a bound; whoever waits is answered afterwards."""
    monkeypatch.setattr(sender, "MOST_UNWRITTEN", 0)
    visitor = stage.person(501, "Айгүл")
    visitor.settle = None
    await visitor.opens()
    await asyncio.sleep(LASTS)
    assert not any(message.from_bot for message in visitor.chat)

    monkeypatch.setattr(sender, "MOST_UNWRITTEN", 1)
    await stage.becomes(lambda: any(message.from_bot for message in visitor.chat))


async def test_who_blocked_the_bot_is_called_once(stage: Stage) -> None:
    visitor = await stage.visitor()
    visitor.settle = None
    blocked = Fault(method="sendMessage", kind="blocked", times=99, delay=ON_THE_WAY)
    stage.world.faults.add(blocked)
    await visitor.sends("/help")
    await stage.becomes(lambda: blocked.times < 99)
    async with held_meanwhile(stage.folder / "qonys.db"):
        await asyncio.sleep(ON_THE_WAY + LASTS)
    await stage.settled()

    assert blocked.times == 98


async def test_the_keyboard_for_the_number_opens_once(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, dict(list(UNTIL_PHONE.items())[:-1]))
    visitor.settle = None
    async with fails_to_note(stage, "sendMessage", label("phone-share")):
        await visitor.sends(UNTIL_PHONE["birth_year"])

    assert times(visitor, first("phone-keyboard")) == 1
    visitor.settle = stage.settled
    await answers(visitor, "kandas", "phone", FORM["phone"])
    assert asked(visitor, "kandas", "present")
    assert visitor.keyboard == []


async def test_a_picture_is_sent_once(stage: Stage) -> None:
    visitor = await stage.visitor()
    await opens_the_list(visitor)
    visitor.settle = None
    async with fails_to_note(stage, "sendPhoto"):
        await visitor.taps(label("picture-kandas-quota-places"))

    assert len(shown(stage)) == 1


async def test_an_announcement_is_sent_once_and_its_ledger_says_so(stage: Stage) -> None:
    async with sending(stage) as newsroom:
        (person,) = await newsroom.crowd(1)
        async with fails_to_note(stage, "sendMessage", str(person.id)):
            id_ = await newsroom.begins()
        await newsroom.ends(id_)

        assert await newsroom.fates(id_) == {person.id: Fate.SENT}
    assert len(heard(person)) == 1


async def test_what_an_officer_planned_outlasts_a_full_disk(stage: Stage) -> None:
    """It is carried out late, and not given back as if the officer had done something wrong."""
    officer, visitor = await stage.officer(), await stage.visitor()
    await plans(stage, officer, await asks(visitor), "Бәрі түсінікті.")
    stage.clock.passes(seconds=15)
    async with held_meanwhile(stage.folder / "qonys.db"):
        for _ in range(9):
            await stage.app.planned.look()
    await stage.carries_out()

    assert times(visitor, "Бәрі түсінікті.") == 1
