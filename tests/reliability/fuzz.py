"""People who do anything at all: every kind of update, hostile words, random places (P7)."""

import random
from collections.abc import Awaitable, Callable

from emulator.chats import Message
from emulator.person import Person
from emulator.refusals import Json
from tests.reliability.test_p06_poison import POISON
from tests.stage import Stage

WORDS = [
    "Сәлем",
    "да",
    "Жоқ",
    "1990",
    "3",
    "5.2027",
    "+998901234567",
    "/start",
    "/start kandas",
    "/start join-x",
    "/start hear_relocation",
    "/subscriptions",
    "/menu",
    "/status",
    "/desk",
    "/language",
    "/help",
    "/cancel",
    "/nonsense",
    "<b>&lt;</b>",
    "{ $x }",
    '{"',
    "'; DROP TABLE cases; --",
    "%s%n{0}",
    "\u202e\u2066abc",
    "\u200b",
    "\u3164",
    "\x00",
    "а\u0301" * 200,
    "😀" * 300,
    "қ" * 4096,
    "900101300123",
    "N12345678",
    "4400 4301 2345 6789",
    "\ue000" + "0" + "\ue001",
    "http://evil.example/?a=1&b=2",
]
DATA = ["", ":", "a:status:1:0:urgent:no", "m:kandas:1:0::send", "o:kandas", "v:shift", "d:take"]
DATA += ["h:tell:relocation_pavlodar:resettler", "h:stop:status:list", "h:all::noted"]
DATA += ["m:status:1:9::papers", "p:have:status/reunification:kinship"]
ALPHABET = "amovlwdhp:0123456789abcxyz-/{}<>'\"&%\u202eқ"
KEPT = 12
"""Messages that a chat keeps: who does anything at all clears the history now and then."""


class Fuzz:
    """One person; ``acts`` does something."""

    def __init__(self, person: Person, chance: random.Random) -> None:
        self._person = person
        self._chance = chance
        self._deeds: list[tuple[int, Callable[[], Awaitable[object]]]] = [
            (50, self._taps),
            (20, self._writes),
            (8, self._taps_what_is_not_there),
            (3, self._sends_something_else),
            (2, self._edits),
            (1, self._comes_and_goes),
            (2, self._is_broken),
        ]

    async def acts(self) -> None:
        weights, deeds = zip(*self._deeds, strict=True)
        (deed,) = self._chance.choices(deeds, weights)
        await deed()
        self._forgets()

    async def _writes(self) -> None:
        words = self._chance.choice(WORDS)
        if self._chance.random() < 0.2:
            words = "".join(self._chance.choices(words + ALPHABET, k=self._chance.randint(1, 60)))
        if words.strip(" \t\n\x00"):
            await self._person.sends(words)

    async def _taps(self) -> None:
        """Some button of the newest screens; now and then of an old one."""
        buttons = [(m, b) for m in self._screens() for row in m.rows for b in row]
        buttons = [(m, b) for m, b in buttons if "callback_data" in b]
        if not buttons:
            return await self._writes()
        message, button = self._chance.choice(buttons)
        self._person.world.press(self._person.account, message, button["callback_data"])
        return None

    async def _taps_what_is_not_there(self) -> None:
        screens = self._screens()
        if screens:
            data = self._made_up(screens)
            self._person.world.press(self._person.account, screens[0], data)

    def _made_up(self, screens: list[Message]) -> str:
        offered = [
            b["callback_data"] for m in screens for r in m.rows for b in r if "callback_data" in b
        ]
        data = self._chance.choice([*DATA, *(one for one in offered if one)])
        for _ in range(self._chance.randint(0, 4)):
            place = self._chance.randint(0, len(data))
            data = data[:place] + self._chance.choice(ALPHABET) + data[place + 1 :]
        return str(data[:64])

    async def _sends_something_else(self) -> None:
        person = self._person
        deeds: list[Callable[[], Awaitable[object]]] = [
            person.sends_photo,
            person.sends_sticker,
            person.sends_voice,
            person.sends_location,
            person.shares_contact,
            person.shares_foreign_contact,
            lambda: person.sends_document("x.pdf"),
        ]
        await self._chance.choice(deeds)()

    async def _edits(self) -> None:
        own = [m for m in self._person.chat if not m.from_bot and m.text]
        if own:
            await self._person.edits(own[-1], self._chance.choice(WORDS[:8]))

    async def _comes_and_goes(self) -> None:
        await self._person.blocks()
        await self._person.unblocks()

    async def _is_broken(self) -> None:
        broken: Json = self._chance.choice(list(POISON.values()))
        if isinstance(broken.get("update_id", 0), int):
            self._person.world.inject(broken)

    def _screens(self) -> list[Message]:
        shown = [m for m in self._person.private.newest_first() if m.from_bot and m.rows]
        return shown[: 1 if self._chance.random() < 0.8 else 5]

    def _forgets(self) -> None:
        messages = self._person.private.messages
        for number in list(messages)[:-KEPT]:
            del messages[number]


async def crowd(stage: Stage, size: int, seed: int) -> list[Fuzz]:
    """Visitors, and one officer in ten."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    people = [
        await (stage.officer(901 + n) if n % 10 == 0 else stage.visitor(901 + n))
        for n in range(size)
    ]
    for person in people:
        person.settle = None
    return [Fuzz(person, random.Random(chance.random())) for person in people]  # noqa: S311
