"""P6: one bad update is set aside; it holds up nobody, and nothing of it gets into a log."""

import asyncio

import pytest

from emulator.refusals import Json
from tests.bot.acts import asked, fills_in_the_kandas_form, first, said
from tests.reliability.poisoning import poisoned
from tests.reliability.stage import Broken, logged, set_aside
from tests.stage import Stage

WHO: Json = {"id": 501, "is_bot": False, "first_name": "құпия"}
CHAT: Json = {"id": 501, "type": "private", "first_name": "құпия"}
MESSAGE: Json = {"message_id": 9, "date": 1, "chat": CHAT, "from": WHO, "text": "құпия"}
POISON: dict[str, Json] = {
    "a membership without its parts": {"my_chat_member": {"chat": CHAT, "text": "құпия"}},
    "a membership of a status that is none": {
        "my_chat_member": {
            "chat": CHAT,
            "from": WHO,
            "date": 1,
            "old_chat_member": {"status": "құпия", "user": WHO},
            "new_chat_member": {"status": "құпия", "user": WHO},
        }
    },
    "a message that is a number": {"message": 7},
    "a message that is a list": {"message": ["құпия"]},
    "a message without a chat": {"message": {"text": "құпия", "from": WHO}},
    "a message whose text is an object": {"message": {**MESSAGE, "text": {"құпия": 1}}},
    "a message with half a character": {"message": {**MESSAGE, "text": "құпия \ud83d"}},
    "entities that are none": {"message": {**MESSAGE, "entities": [{"type": 1, "құпия": 2}]}},
    "a tap without anything": {"callback_query": {"id": "1", "text": "құпия"}},
    "a tap of an id that is none": {"callback_query": {"id": 1, "from": {**WHO, "id": "x"}}},
    "an update with nothing in it": {},
    "an update of an unknown kind": {"құпия": {"from": WHO}},
    "a kind nobody asked for": {"channel_post": {**MESSAGE, "text": "900101300123 құпия"}},
    "a poll nobody asked for": {"poll_answer": {"poll_id": "1", "user": WHO, "option_ids": []}},
    "an inline query": {"inline_query": {"id": "1", "from": WHO, "query": "құпия", "offset": ""}},
    "a sender beyond any number": {"message": {**MESSAGE, "from": {**WHO, "id": 2**70}}},
    "an update whose number is no number": {"update_id": "құпия", "message": MESSAGE},
    "a contact that is none": {"message": {**MESSAGE, "text": None, "contact": "құпия"}},
}


@pytest.mark.parametrize("poison", POISON.values(), ids=POISON)
async def test_p6_a_bad_update_between_two_good_ones_holds_up_nobody(
    stage: Stage, caplog: pytest.LogCaptureFixture, poison: Json
) -> None:
    before, after = await stage.visitor(501), stage.person(502, "Марина", "ru")
    stage.world.inject(poison)
    after.settle = None
    await after.opens()
    await stage.settled()
    await before.sends("/menu")

    assert first("language-choose") in after.sees
    assert first("menu") in before.sees
    assert "құпия" not in logged(caplog)
    assert b"900101300123" not in stage.kept()
    assert "Traceback" not in logged(caplog)


async def test_p6_a_defect_of_ours_is_apologised_for_once(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, {"consent": "agree", "speaks": "kk"})
    stage.app.dispatcher.update.outer_middleware(Broken("Оразова"))
    count = len(visitor.chat)
    message = await visitor.sends("Оразова")
    await waits_out_the_tries(stage)
    (dead,) = await set_aside(stage)

    assert visitor.chat[count] is message
    assert visitor.sees == said("error-ours", number=str(dead.update_id))
    assert len(visitor.chat) == count + 2
    assert "Оразова" not in logged(caplog)


async def test_p6_after_a_defect_the_visitor_goes_on(stage: Stage) -> None:
    visitor = await stage.visitor()
    await fills_in_the_kandas_form(visitor, {"consent": "agree", "speaks": "kk"})
    stage.app.dispatcher.update.outer_middleware(Broken("Оразова"))
    await visitor.sends("Оразова")
    await waits_out_the_tries(stage)
    await visitor.sends("Оразбаева")

    assert asked(visitor, "kandas", "name")


async def test_p6_a_tap_on_which_we_break_is_answered(stage: Stage) -> None:
    visitor = await stage.visitor()
    stage.app.dispatcher.update.outer_middleware(Broken("o:status"))
    await visitor.taps_data("o:status")
    await waits_out_the_tries(stage)
    (dead,) = await set_aside(stage)

    assert stage.world.presses == {}
    assert visitor.sees == said("error-ours", number=str(dead.update_id))


async def test_p6_others_do_not_wait_for_a_defect(stage: Stage) -> None:
    visitor, other = await stage.visitor(501), await stage.visitor(502)
    stage.app.dispatcher.update.outer_middleware(Broken("сынады"))
    visitor.settle = other.settle = None
    await visitor.sends("сынады")
    count = len(other.chat)
    await other.sends("/help")
    await stage.becomes(lambda: len(other.chat) == count + 2)

    assert first("help") in other.sees
    await waits_out_the_tries(stage)


async def waits_out_the_tries(stage: Stage) -> None:
    """Between its tries an update waits; the clock of a stage does not run by itself."""
    while not await set_aside(stage):
        stage.clock.passes(seconds=1)
        await asyncio.sleep(0.02)
    await stage.settled()


async def test_p6_updates_broken_at_random_hold_up_nobody(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    await poisoned(stage, updates=500, seed=6)

    assert "құпия" not in logged(caplog)
