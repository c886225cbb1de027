"""P12: what is personal is found nowhere: not in a log, the database, the officers' group."""

import base64
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from emulator.faults import Fault
from emulator.person import Person
from emulator.world import World
from tests.bot.acts import (
    FORM,
    applies,
    asks,
    decides,
    label,
    replies,
    takes_the_oldest,
    writes_on,
)
from tests.reliability.stage import Broken, let_out, logged, set_aside
from tests.stage import Clock, Stage, on_stage

KEY = base64.b64encode(bytes(range(32))).decode()
TOKEN = "42:CANARY-token-0123456789-abcdefghijk"
GROUP = -1009
NAME, SURNAME, FATHER = "Канарейқыз", "Канареева", "Канарейұлы"
PHONE, IIN, PASSPORT = "+77015550199", "900101300123", "N98765432"
WORDS, REPLY, REASON = "канарейка сұрағы", "канарейка жауабы", "канарейка себебі"
INVITATION = "canary-invitation"
CANARIES = {
    *(NAME, SURNAME, FATHER, PHONE, PHONE[1:], IIN, PASSPORT, TOKEN, TOKEN[3:]),
    *(WORDS, REPLY, REASON, INVITATION, "канарейка", "Канарей"),
}
PRIVATE_FORM = {**FORM, "surname": SURNAME, "name": NAME, "patronymic": FATHER, "phone": PHONE}
PRIVATE_FORM["comment"] = WORDS


@pytest.fixture
async def sealed(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[Stage]:
    """A service with a data key, as it is run for real."""
    caplog.set_level(logging.DEBUG)
    clock = Clock()
    world = World(now=lambda: clock.time, token=TOKEN)
    world.group("Мамандар", GROUP)
    chosen = {"data_key": KEY, "details_in_telegram": False, "officer_chat": GROUP}
    async with on_stage(tmp_path, world, clock, **chosen) as stage:
        yield stage


def found(stage: Stage, caplog: pytest.LogCaptureFixture) -> set[str]:
    """The canaries that got out."""
    group = "\n".join(m.text for m in stage.world.chats[GROUP].messages.values())
    everything = stage.kept() + (logged(caplog) + let_out(caplog)).encode() + group.encode()
    return {canary for canary in CANARIES if canary.encode() in everything}


async def whole_story(stage: Stage) -> tuple[Person, Person]:
    """Everything that a visitor and an officer can say to each other."""
    officer = await stage.speaker(901, NAME)
    await stage.invites(INVITATION)
    await officer.opens(f"join-{INVITATION}")
    visitor = await stage.speaker(501, NAME)
    await visitor.sends(IIN)
    await visitor.sends(PASSPORT)
    await visitor.sends_photo(WORDS)
    await applies(visitor, PRIVATE_FORM)
    await takes_the_oldest(officer)
    await replies(officer, REPLY)
    await writes_on(visitor, WORDS)
    return officer, visitor


async def test_p12_a_whole_story_leaves_no_trace_outside(
    sealed: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    officer, visitor = await whole_story(sealed)
    await officer.taps(label("desk-open", reference=(await sealed.cases_of(visitor))[0].reference))
    await decides(officer, "not_eligible", REASON)

    assert REASON in visitor.sees
    assert len(sealed.world.chats[GROUP].messages) > 0
    assert found(sealed, caplog) == set()


async def test_p12_a_draft_left_in_the_middle_is_sealed_too(
    sealed: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = await sealed.speaker(501, NAME)
    await visitor.sends("/menu")
    await visitor.taps(label("menu.ask"))
    await visitor.taps(label("ask-consent.agree"))
    await visitor.sends(WORDS)

    assert found(sealed, caplog) == set()


async def test_p12_a_defect_does_not_bring_words_into_the_log(
    sealed: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = await sealed.speaker(501, NAME)
    sealed.app.dispatcher.update.outer_middleware(Broken(WORDS))
    await visitor.sends(WORDS)
    while not await set_aside(sealed):
        sealed.clock.passes(seconds=1)
        await sealed.settled()

    assert found(sealed, caplog) == set()


async def test_p12_what_telegram_refuses_does_not_bring_words_into_the_log(
    sealed: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = await sealed.speaker(501, NAME)
    for kind in ("parse_entities", "html_502", "server_error_without_description", "blocked"):
        sealed.world.faults.add(Fault(kind=kind, method="sendMessage"))
        await asks(visitor, WORDS) if kind == "parse_entities" else await visitor.sends(WORDS)
        sealed.clock.passes(minutes=2)
        await sealed.settled()

    assert found(sealed, caplog) == set()


async def test_p12_what_waits_to_be_worked_and_to_be_said_is_sealed(
    sealed: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = await sealed.speaker(501, NAME)
    sealed.world.faults.add(Fault(kind="server_error", method="sendMessage", times=99))
    await visitor.sends("/menu")
    visitor.settle = None
    sealed.app.workers.lanes.close()
    await visitor.sends(WORDS)
    await sealed.becomes(lambda: not sealed.world.updates.unexpired())

    assert found(sealed, caplog) == set()


async def test_p12_without_a_key_the_search_finds_what_lies_open(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """So the search above is not blind."""
    async with on_stage(tmp_path) as stage:
        stage.world.group("Мамандар", GROUP)
        await asks(await stage.visitor(), WORDS)

        assert WORDS in found(stage, caplog)
