"""Telegram accounts that talk to us, and the language they want to hear."""

from dataclasses import dataclass
from typing import Protocol

from core.calendar import AKTAU_MINUTES
from core.errors import StaleTap
from core.text import Language, Text

ZONES = (60, 120, 180, 210, 240, 270, 300, 360, 420, 480)
"""From Berlin to Ulaanbaatar: where ethnic Kazakhs write from (minutes from UTC)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """
    *language* is ``None`` until chosen; *link* is the deep link they came by, until then. *zone*
    is what their clock shows, in minutes from UTC: Aktau's until they say otherwise.
    """

    id: int
    language: Language | None = None
    link: str = ""
    zone: int = AKTAU_MINUTES


class VisitorStore(Protocol):
    """What is kept of a visitor."""

    async def find(self, visitor: int) -> Visitor | None: ...

    async def save(self, visitor: Visitor) -> None: ...

    async def lives(self, visitor: int, zone: int) -> None: ...


class Visitors:
    """Meets visitors and remembers their language."""

    def __init__(self, store: VisitorStore) -> None:
        self._store = store

    async def meet(self, visitor: int) -> Visitor:
        """The visitor as known, or as new."""
        return await self._store.find(visitor) or Visitor(id=visitor)

    async def comes_by(self, visitor: int, link: str) -> Visitor:
        """Remember the link until a language is chosen; then it can be followed."""
        met = await self.meet(visitor)
        known = Visitor(id=visitor, language=met.language, link="" if met.language else link)
        await self._store.save(known)
        return known

    async def speaks(self, visitor: int, language: Language) -> Visitor:
        """
        Remember the language.

        Returns:
            The visitor with the link they came by, which is followed now and forgotten.
        """
        met = await self.meet(visitor)
        await self._store.save(Visitor(id=visitor, language=language))
        return Visitor(id=visitor, language=language, link=met.link)

    async def lives(self, visitor: int, zone: int) -> None:
        """
        Remember what the clock shows where they are: announcements wake nobody up.

        Raises:
            StaleTap: no clock that we offer.
        """
        if zone not in ZONES:
            raise StaleTap(Text("stale-button"))
        await self._store.lives(visitor, zone)
