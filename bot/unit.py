"""What one transaction may touch, and who opens it. ``bot/units.py`` fits ``storage`` to this."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from bot.lanes import Lanes
from bot.mail import Mail
from core.inbox import Inbox
from core.outbox import Outbox
from core.retention import Purge
from core.service import Service
from core.text import Language

T = TypeVar("T")


class Chat(Protocol):
    """
    What saying something in it depends on: under which *number* Telegram knows it by now (of a
    person it never changes), and which message shows the *newest* screen, with a digest of it.
    """

    @property
    def number(self) -> int: ...

    @property
    def language(self) -> Language | None: ...

    @property
    def newest(self) -> tuple[int, str] | None: ...

    @property
    def open_keyboard(self) -> bool:
        """Does the keyboard stand open that shares one's number?"""
        ...


class Screens(Protocol):
    """The edge's own memory: which message shows a person's newest screen, and a digest of it."""

    async def chat(self, recipient: int) -> Chat: ...

    async def shown(self, person: int, message: int, digest: str) -> None: ...

    async def set_keyboard(self, person: int, is_open: bool) -> None: ...

    async def moved(self, chat: int, to: int) -> None: ...


class Pictures(Protocol):
    """The edge's own memory: under which id Telegram keeps what looks like this."""

    async def find(self, digest: str) -> str | None: ...

    async def keep(self, digest: str, file_id: str, now: datetime) -> None: ...


class People(Protocol):
    """What the edge must know of a person: the language, and whether Telegram lets us in."""

    async def language(self, person: int) -> Language | None: ...

    async def reach(self, person: int, reachable: bool, now: datetime) -> bool:
        """Remember it; say whether that is news."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One transaction: every use case, the boxes, and the mail written so far."""

    now: datetime
    service: Service
    inbox: Inbox
    outbox: Outbox
    purge: Purge
    screens: Screens
    pictures: Pictures
    people: People
    mail: Mail

    async def reach(self, chat: int, reachable: bool) -> None:
        """Telegram let us through or did not: an officer's lead hears of it, or the admins."""
        if chat < 0:  # the officers' group: we write to no other
            troubles = self.service.troubles
            await (troubles.group_found() if reachable else troubles.group_lost())
        elif await self.people.reach(chat, reachable, self.now):
            troubles = self.service.troubles
            await (troubles.reachable(chat) if reachable else troubles.unreachable(chat))


Work = Callable[[Unit], Awaitable[T]]


class Units(Protocol):
    """Opens transactions. What *work* raises rolls its transaction back, alone."""

    async def write(self, work: Work[T], *, side_by_side: bool = False) -> T:
        """
        *side_by_side*: a few statements about what belongs to one visitor; others need not wait
        for it.
        """
        ...

    async def clear(self, work: Work[T]) -> T:
        """As ``write``, for what only deletes: it is done even when the disk is full."""
        ...

    async def read(self, work: Work[T]) -> T: ...

    async def tidy(self) -> None:
        """Let nothing that was erased linger in the files beside the database."""
        ...


class SayingUnits:
    """For whoever decides outside an update, as the console does: what is decided is said."""

    def __init__(self, units: Units, sender: Lanes) -> None:
        self._units = units
        self._sender = sender

    async def write(self, work: Work[T]) -> T:
        async def whole(unit: Unit) -> tuple[T, Unit]:
            return await work(unit), unit

        done, unit = await self._units.write(whole)
        for recipient, priority in unit.mail.recipients.items():
            self._sender.add(recipient, priority)
        return done

    async def read(self, work: Work[T]) -> T:
        return await self._units.read(work)
