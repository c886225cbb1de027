"""What one transaction may touch, and who opens it. ``bot/units.py`` fits ``storage`` to this."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from bot.mail import Mail
from core.inbox import Inbox
from core.outbox import Outbox
from core.retention import Purge
from core.service import Service
from core.text import Language

T = TypeVar("T")


class Screens(Protocol):
    """The edge's own memory: which message shows a person's newest screen, and a digest of it."""

    async def newest(self, person: int) -> tuple[int, str] | None: ...

    async def shown(self, person: int, message: int, digest: str) -> None: ...

    async def keyboard(self, person: int) -> bool:
        """Does the keyboard that shares one's number stand open?"""
        ...

    async def set_keyboard(self, person: int, is_open: bool) -> None: ...


class People(Protocol):
    """What the edge must know of a person: the language, and whether Telegram lets us in."""

    async def language(self, person: int) -> Language | None: ...

    async def reach(self, person: int, reachable: bool, now: datetime) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One transaction: every use case, the boxes, and the mail written so far."""

    now: datetime
    service: Service
    inbox: Inbox
    outbox: Outbox
    purge: Purge
    screens: Screens
    people: People
    mail: Mail


Work = Callable[[Unit], Awaitable[T]]


class Units(Protocol):
    """Opens transactions. What *work* raises rolls its transaction back, alone."""

    async def write(self, work: Work[T]) -> T: ...

    async def read(self, work: Work[T]) -> T: ...

    async def tidy(self) -> None:
        """Let nothing that was erased linger in the files beside the database."""
        ...
