"""T10–T12, T53: an entrance that nobody meant leads nowhere, and who somebody is is a number."""

import logging
from pathlib import Path
from typing import Any

import pytest
from aiogram.types import Update

from bot.door import KINDS, admitted
from core.officers import Role
from tests.bot.acts import asks
from tests.reliability.stage import logged
from tests.stage import Stage, on_stage

OURS, FOREIGN = -1009, -1010
SOMEBODY = {"id": 666, "is_bot": False, "first_name": "Бөтен"}
OTHER_KINDS = sorted(Update.model_fields.keys() - {"update_id", *KINDS})


async def test_t12_a_foreign_group_becomes_ours_by_nothing_that_is_done_in_it(
    tmp_path: Path,
) -> None:
    """It is not left: the group of the department itself is foreign until the setting names it."""
    async with on_stage(tmp_path, officer_chat=OURS) as stage:
        ours, foreign = [stage.world.group(name, id_) for name, id_ in GROUPS.items()]
        await stage.officer(911, Role.ADMIN)
        stranger = stage.person(666, "Бөтен")
        foreign.people.add(stranger.id)
        stage.world.inject({"my_chat_member": membership("member")})
        for words in ("/start", "/desk", f"/bind {OURS}", "/console"):
            await stranger.sends(words, foreign)
        stage.world.inject({"my_chat_member": membership("kicked")})
        await stage.settled()
        reference = await asks(await stage.visitor())
        await stage.settled()

        assert [one.text for one in foreign.messages.values() if one.from_bot] == []
        assert [reference in one.text for one in ours.messages.values()] == [True]


async def test_t11_whoever_writes_as_the_group_itself_is_nobody(tmp_path: Path) -> None:
    """Telegram gives an anonymous admin the number of a bot of its own."""
    async with on_stage(tmp_path, officer_chat=OURS) as stage:
        ours = stage.world.group("Мамандар", OURS)
        chat = {"id": OURS, "type": "supergroup", "title": "Мамандар"}
        anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
        said = {"message_id": 7, "date": 1, "chat": chat, "sender_chat": chat, "from": anonymous}
        for words in ("/desk", "/console", "/start"):
            command = {"type": "bot_command", "offset": 0, "length": len(words)}
            stage.world.inject({"message": {**said, "text": words, "entities": [command]}})
        await stage.settled()

        assert list(ours.messages.values()) == []
        assert anonymous["id"] not in stage.world.chats


def test_t10_a_username_is_not_even_kept() -> None:
    """It can belong to somebody else tomorrow."""
    person = {**SOMEBODY, "username": "former_officer"}
    message = {"message_id": 1, "date": 1, "from": person, "chat": {**person, "type": "private"}}
    for kind, event in (
        ("message", {**message, "text": "Сәлем"}),
        ("callback_query", {"id": "1", "from": person, "message": message, "data": "v:shift"}),
        ("my_chat_member", {**message, **membership("member"), "from": person}),
    ):
        assert "former_officer" not in str(admitted({"update_id": 1, kind: event}))


GROUPS = {"Мамандар": OURS, "Бөтен топ": FOREIGN}


def membership(status: str) -> dict[str, Any]:
    """The bot is taken into the foreign group, or thrown out of it."""
    bot = {"id": 42, "is_bot": True, "first_name": "Qonys"}
    after: dict[str, Any] = {"status": status, "user": bot}
    if status == "kicked":
        after["until_date"] = 0
    return {
        "chat": {"id": FOREIGN, "type": "group", "title": "Бөтен топ"},
        "from": SOMEBODY,
        "date": 1,
        "old_chat_member": {"status": "left", "user": bot},
        "new_chat_member": after,
    }


async def test_t53_of_every_kind_of_update_but_four_nothing_is_kept_or_answered(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever aiogram knows by now: business messages, inline queries, guests, reactions."""
    caplog.set_level(logging.DEBUG)
    assert len(OTHER_KINDS) > 15
    before = len(stage.world.calls)
    event = {"id": "1", "from": SOMEBODY, "chat": {"id": 666, "type": "private"}, "text": "құпия"}
    await stage.app.intake.receive(
        [{"update_id": 9_000 + number, kind: event} for number, kind in enumerate(OTHER_KINDS)]
    )
    await stage.settled()

    sent = [call.method for call in stage.world.calls[before:] if call.method != "getUpdates"]
    assert sent == []
    assert "құпия" not in logged(caplog)
    assert "құпия".encode() not in stage.kept()
    assert await stage.app.units.read(lambda unit: unit.inbox.depth()) == 0
