"""An announcer, a releaser, subscribers, and a broadcast on its way between them."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from core.announcements import Announcement, Field, Lead, Leads, Purpose, Who
from core.audiences import Audience
from core.broadcasts import Broadcast
from core.deliveries import Delivery, Fate, Outcome
from core.officers import Officer, Role
from core.sendings import Next
from core.service import Service
from core.text import Language
from storage import officers
from storage.database import Database
from tests.core.stage import NOW, service

T = TypeVar("T")
ASEL, BOLAT, CHECKS = 801, 802, 803
"""Two announcers and an approver."""

WHOLE = Announcement(
    purpose=Purpose.QUOTA,
    topic="relocation",
    title=("Қандастарға арналған квота", "Квота для кандасов"),
    body=("Айлық есептік көрсеткіш: {mrp:tenge}.", "Месячный расчетный показатель: {mrp:tenge}."),
    year=2026,
    who=(Who.KANDAS,),
    fields={
        Field.REGIONS: ("kandas-receiving-regions",),
        Field.PLACES: ("kandas-quota-places",),
        Field.AMOUNT: ("relocation-subsidy", "rent-subsidy"),
        Field.OBLIGATIONS: ("quota-obligation",),
        Field.CHANNEL: ("quota-channels",),
    },
    opens=date(2026, 12, 1),
    closes=date(2026, 12, 20),
    act=("2026 жылғы 28 қаңтардағы № 1 бұйрық", "Приказ № 1 от 28 января 2026 года"),
    buttons=(Lead(Leads.FLOW, "relocation"), Lead(Leads.ASK)),
)
NEWS = replace(WHOLE, purpose=Purpose.NEWS, fields={}, year=None, who=(), opens=None, closes=None)
EVERYBODY = Audience(topic="relocation")


class Newsroom:
    """Real SQLite with three officers; *now* passes when told."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.now = NOW

    async def opens(self) -> None:
        async def work(tx: "object") -> None:
            store = officers.Officers(tx)  # type: ignore[arg-type]
            for id_, role in ((ASEL, Role.ANNOUNCER), (BOLAT, Role.ANNOUNCER)):
                await store.add(Officer(id=id_, role=role, name=""), self.now)
            await store.add(Officer(id=CHECKS, role=Role.APPROVER, name=""), self.now)

        await self.database.write(work)

    async def does(self, work: Callable[[Service], Awaitable[T]]) -> T:
        return await self.database.write(lambda tx: work(service(tx, now=self.now)))

    async def subscriber(
        self, visitor: int, language: Language = Language.KK, topic: str = "relocation"
    ) -> None:
        async def work(one: Service) -> None:
            await one.visitors.speaks(visitor, language)
            await one.subscriptions.begin(visitor, topic, "list")

        await self.does(work)

    async def composed(
        self, one: Announcement = WHOLE, audience: Audience = EVERYBODY
    ) -> Broadcast:
        return await self.does(lambda s: s.releases.compose(ASEL, one, audience))

    async def released(self, one: Announcement = WHOLE) -> Broadcast:
        """Written by Asel, released by the approver."""
        draft = await self.composed(one)
        return await self.passes(draft)

    async def passes(self, draft: Broadcast) -> Broadcast:
        handed = await self.does(lambda s: s.releases.submit(ASEL, draft.id, draft.revision))
        return await self.does(lambda s: s.releases.release(CHECKS, draft.id, handed.revision))

    async def starts(self, one: Broadcast, at: datetime | None = None) -> Broadcast | None:
        """Scheduled for now, or *at*, and begun as soon as it is due."""
        await self.does(lambda s: s.releases.schedule(ASEL, one.id, one.revision, at or self.now))
        due = await self.does(lambda s: s.sendings.due())
        if one.id not in due:
            return None
        return await self.does(lambda s: s.sendings.start(one.id))

    async def claims(self, one: Broadcast) -> Next:
        return await self.does(lambda s: s.sendings.next(one.id))

    async def settles(self, delivery: Delivery, outcome: Outcome | None = None) -> None:
        sent = outcome or Outcome(fate=Fate.SENT, message=delivery.visitor + 1)
        await self.does(lambda s: s.sendings.settle(delivery, sent))

    async def sends_all(self, one: Broadcast) -> list[Delivery]:
        """Everybody who is to be reached now is reached, one after another."""
        reached = []
        while isinstance(delivery := await self.claims(one), Delivery):
            await self.settles(delivery)
            reached.append(delivery)
        await self.does(lambda s: s.sendings.finish(one.id))
        return reached

    async def stands(self, id_: int) -> Broadcast:
        return (await self.does(lambda s: s.releases.read(ASEL, id_))).broadcast

    async def counts(self, id_: int) -> dict[str, int]:
        found = (await self.does(lambda s: s.releases.read(ASEL, id_))).counts
        return {f"{fate} {cause}".strip(): many for (fate, cause), many in found.items()}
