"""
The reference conversation: start, language, a definition and back, an application, sent.

And a shorter one: a picture, and a copy of all that is kept about oneself.
"""

import asyncio
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Step:
    """What a visitor writes; or how the button ends that they tap."""

    says: str = ""
    taps: str = ""


FORM = (
    Step(taps=":consent:agree"),
    Step(taps=":speaks:kk"),
    Step(says="Оразова"),
    Step(says="Айгүл"),
    Step(taps=":patronymic:"),
    Step(says="1990"),
    Step(says="8 (701) 123-45-67"),
    Step(taps=":present:uzbekistan"),
    Step(taps=":citizenship:uzbekistan"),
    Step(taps=":former:no"),
    Step(taps=":ethnicity:own"),
    Step(taps=":ground:work"),
    Step(taps=":housing:consent"),
    Step(taps=":certificate:none"),
    Step(taps=":permit:none"),
    Step(says="2"),
    Step(says="0"),
    Step(taps=":education:vocational"),
    Step(taps=":profession:"),
    Step(taps=":experience:"),
    Step(taps=":training:yes"),
    Step(taps=":comment:"),
)
ROAD = (
    Step(says="/start"),
    Step(taps="l:kk"),
    Step(says="/terms"),
    Step(taps="card:kandas"),
    Step(taps="terms"),
    Step(says="/menu"),
    Step(taps="o:kandas"),
    *FORM,
    Step(taps="send"),
)
LOOK = (
    *ROAD[:2],
    Step(says="Квотада қанша орын бар?"),
    Step(taps=":picture:kandas-quota-places"),
    Step(says="/mydata"),
    Step(taps=":copy"),
)
ROADS = {"reference": ROAD, "look": LOOK}


class Talk:
    """One visitor's side of a chat: the newest screen, and every button there ever was."""

    def __init__(self) -> None:
        self.screen: dict[str, Any] = {}
        self.offered: list[tuple[dict[str, Any], str]] = []
        self._new = asyncio.Event()

    def sees(self, screen: dict[str, Any]) -> None:
        self.screen = screen
        self.offered += [(screen, data) for data in carried(screen)]
        self._new.set()

    async def seen(self) -> None:
        """Wait for the next screen."""
        await self._new.wait()
        self._new.clear()

    def button(self, ends: str) -> str:
        """What the button carries whose data end so."""
        found = next((data for data in carried(self.screen) if data.endswith(ends)), None)
        assert found is not None, f"no button {ends} under {self.screen['text']!r}"
        return found


def carried(screen: dict[str, Any]) -> list[str]:
    """What its buttons carry."""
    rows = screen.get("reply_markup", {}).get("inline_keyboard", [])
    return [one["callback_data"] for row in rows for one in row if "callback_data" in one]
