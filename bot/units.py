"""Opens transactions of the database and puts every use case on top of each."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TypeVar

from bot.clock import Clock
from bot.ground import Ground
from bot.mail import Group, Mail
from bot.screens.content import content
from bot.services import Services
from bot.settings import Settings
from bot.shelf import Shelf, Shelved
from bot.unit import Unit, Work
from core.calendar import day
from core.entered import FirstEdition
from core.fact_drafts import FactBook, FactEdition
from core.references import Draw
from knowledge.later import Reader, with_editions
from knowledge.loader import Knowledge
from storage import fact_editions, inbox, outbox, pictures, purge, screens, visitors
from storage.database import Database, Transaction

T = TypeVar("T")


def shelf(known: Knowledge, today: date, *, details: bool, console: str = "") -> Shelf:
    """What screens draw from: *known*, and whatever is published in its place later on."""

    def renew(editions: tuple[FactEdition, ...], on: date) -> Shelved:
        later = with_editions(known, editions, on)
        whole = later.knowledge.with_facts(later.knowledge.facts, on)
        book = FactBook(
            facts=whole.facts,
            first=known.facts,
            reader=Reader(whole),
            menus=whole.listed,
            unread=later.unread,
        )
        return Shelved(content(whole, details=details, console=console), book, on)

    return Shelf(renew, today)


class StorageUnits:
    """Fits ``bot.unit.Units``."""

    def __init__(
        self,
        database: Database,
        shelf: Shelf,
        first: FirstEdition,
        settings: Settings,
        clock: Clock,
        draw: Draw,
    ) -> None:
        self._database = database
        self._shelf = shelf
        self._ground = Ground(admins=settings.admins, keeps=settings.keeps, first=first, draw=draw)
        self._clock = clock
        self.group: Group | None = None

    def tells_at_once(self) -> None:
        """Let officers hear of each event by itself, as in the demo, where nobody waits."""
        self._ground = replace(self._ground, news_waits=False)

    async def write(self, work: Work[T], *, side_by_side: bool = False) -> T:
        return await self._database.write(partial(self._within, work), side_by_side=side_by_side)

    async def clear(self, work: Work[T]) -> T:
        return await self._database.clear(partial(self._within, work))

    async def read(self, work: Work[T]) -> T:
        return await self._database.read(partial(self._within, work))

    async def tidy(self) -> None:
        await self._database.tidy()

    async def _within(self, work: Work[T], tx: Transaction) -> T:
        moment = self._clock()
        shelved = await self._shelf.look(fact_editions.FactEditions(tx), day(moment))
        mail = Mail(outbox.Outbox(tx), shelved.content, moment, self.group)
        unit = Unit(
            now=moment,
            service=Services(self._ground, tx, mail, shelved, moment),
            inbox=inbox.Inbox(tx),
            outbox=outbox.Outbox(tx),
            purge=purge.Purge(tx),
            screens=screens.Screens(tx),
            pictures=pictures.Pictures(tx),
            people=visitors.Visitors(tx),
            mail=mail,
        )
        done = await work(unit)
        for recipient, priority in mail.recipients.items():
            await tx.tell(f"{recipient} {int(priority)}")
        return done
