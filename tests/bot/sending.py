"""Broadcasts on a running service: announcers at work, subscribers by the hundred, and waiting."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TypeVar

from core.announcements import Announcement
from core.audiences import Audience
from core.broadcasts import UNDER_WAY, Broadcast
from core.deliveries import Fate
from core.service import Service
from core.subscriptions import Subscription, Wish
from core.text import Language
from core.visitors import Visitor
from emulator.chats import Message
from emulator.person import Person
from storage.subscriptions import Subscriptions
from storage.transaction import Transaction
from storage.visitors import Visitors
from tests.core.announcer import ASEL, NEWS, Newsroom
from tests.stage import LONG_ENOUGH, NOON, Stage

T = TypeVar("T")
TOLD = replace(
    NEWS,
    title=("Жаңа ережелер", "Новые правила"),
    body=("Қысқаша: {mrp:tenge}.", "Коротко: {mrp:tenge}."),
    buttons=(),
)
TITLES = {Language.KK: TOLD.title[0], Language.RU: TOLD.title[1]}
RELOCATION = Audience(topic="relocation")


class Sending(Newsroom):
    """The newsroom of a stage: what it does goes through the service that runs there."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage.app.database)
        self.stage = stage
        self.asel = started(stage, ASEL, "ru")

    async def opens(self) -> None:
        """Asel has the bot on her phone, in Russian."""
        await super().opens()
        known = Visitor(id=ASEL, language=Language.RU)
        await self.database.write(lambda tx: Visitors(tx).save(known))

    async def does(self, work: Callable[[Service], Awaitable[T]]) -> T:
        self.now = self.stage.clock()
        return await self.stage.app.units.write(lambda unit: work(unit.service))

    async def looks(self) -> None:
        """What happens each second; the clock of a stage passes only when told."""
        await self.stage.app.broadcasting.look()

    async def begins(self, one: Announcement = TOLD, audience: Audience = RELOCATION) -> int:
        """Composed, released, scheduled for now, and begun; its number."""
        released = await self.passes(await self.composed(one, audience))
        await self.does(
            lambda s: s.releases.schedule(ASEL, released.id, released.revision, self.now)
        )
        await self.looks()
        return released.id

    async def ends(self, id_: int) -> Broadcast:
        """As it stands when it is not under way any more; time passes, on the stage too."""
        async with asyncio.timeout(LONG_ENOUGH):
            while (found := await self.stands(id_)).state in UNDER_WAY:
                self.stage.clock.passes(seconds=1)
                await self.looks()
                await asyncio.sleep(0.01)
        return found

    async def becomes(self, so: Callable[[], Awaitable[bool]]) -> None:
        async with asyncio.timeout(LONG_ENOUGH):
            while not await so():  # noqa: ASYNC110 - anything may make it so
                await asyncio.sleep(0.005)

    async def settles_down(self, id_: int) -> None:
        """Nothing of it is between claim and settlement."""

        async def is_still() -> bool:
            return not any(fate == Fate.SENDING for fate in await self.counts(id_))

        await self.becomes(is_still)

    async def fates(self, id_: int) -> dict[int, str]:
        """Recipient by recipient: where they stand, and why."""

        async def work(tx: Transaction) -> dict[int, str]:
            rows = await tx.fetch(
                "SELECT visitor, fate, cause FROM deliveries WHERE broadcast = $1", id_
            )
            return {row["visitor"]: f"{row['fate']} {row['cause']}".strip() for row in rows}

        return await self.database.read(work)

    async def crowd(self, many: int, first: int = 10_000) -> list[Person]:
        """Subscribers who wrote to the bot once, long ago; every third reads Russian."""
        people = [
            started(self.stage, first + n, "ru" if n % 3 == 2 else "kk") for n in range(many)
        ]
        await self.database.write(lambda tx: subscribe(tx, people))
        return people


def started(stage: Stage, id_: int, language: str = "kk") -> Person:
    """Somebody who pressed START, without the talk that followed."""
    person = Person(stage.world, id_, f"Айгүл {id_}", language)
    stage.world.private_chat(person.account).started = True
    return person


async def subscribe(
    tx: Transaction, people: Collection[Person], topic: str = "relocation"
) -> None:
    for person in people:
        language = Language(person.account.language_code)
        await Visitors(tx).save(Visitor(id=person.id, language=language))
        asked = Subscription(
            visitor=person.id, wish=Wish(topic), language=language, origin="list", since=NOON
        )
        await Subscriptions(tx).add(asked)


def heard(person: Person) -> list[Message]:
    """The announcements in somebody's chat."""
    titles = TITLES.values()
    return [one for one in person.chat if any(title in one.text for title in titles)]


@asynccontextmanager
async def sending(stage: Stage) -> AsyncIterator[Sending]:
    """The sender of broadcasts runs inside."""
    newsroom = Sending(stage)
    await newsroom.opens()
    running = stage.app.background.start(stage.app.broadcasting.run())
    yield newsroom
    stage.app.broadcasting.close()
    await running
