"""Updates broken at random, between good ones: what P6 promises at any size."""

import copy
import random
from typing import Any

from emulator.refusals import Json
from tests.bot.acts import first
from tests.stage import Stage

WHO: Json = {"id": 700, "is_bot": False, "first_name": "құпия"}
CHAT: Json = {"id": 700, "type": "private"}
GOOD: tuple[Json, ...] = (
    {"message": {"message_id": 9, "date": 1, "chat": CHAT, "from": WHO, "text": "құпия"}},
    {
        "callback_query": {
            "id": "9",
            "from": WHO,
            "chat_instance": "1",
            "data": "v:menu",
            "message": {"message_id": 9, "date": 1, "chat": CHAT},
        }
    },
    {
        "my_chat_member": {
            "chat": CHAT,
            "from": WHO,
            "date": 1,
            "old_chat_member": {"status": "member", "user": WHO},
            "new_chat_member": {"status": "member", "user": WHO},
        }
    },
)
JUNK: tuple[Any, ...] = (None, True, -1, 2**70, "", "құпия", [], {}, [[]], {"құпия": {}}, 1.5)
AT_ONCE = 50


async def poisoned(stage: Stage, updates: int, seed: int) -> None:
    """Send *updates* broken ones; after each handful somebody else is answered as ever."""
    draw = random.Random(seed)  # noqa: S311 - the same every time, on purpose
    witness = await stage.visitor(501)
    for _ in range(0, updates, AT_ONCE):
        for _ in range(AT_ONCE):
            stage.world.inject(broken(draw))
        await witness.sends("/menu")

        assert first("menu") in witness.sees


def broken(draw: random.Random) -> Json:
    """A good update with one to three places turned into junk, or taken out."""
    update: Json = copy.deepcopy(draw.choice(GOOD))
    for _ in range(draw.randint(1, 3)):
        places = list(_places(update))
        if not places:
            break
        holder, key = draw.choice(places)
        if draw.random() < 1 / 4:
            del holder[key]
        else:
            holder[key] = draw.choice(JUNK)
    return update


def _places(value: Any) -> list[tuple[Json, str]]:
    """Every key of every object in it."""
    if not isinstance(value, dict):
        return []
    here = [(value, key) for key in value]
    return here + [place for inner in value.values() for place in _places(inner)]
