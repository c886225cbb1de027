"""What was done and who looked at what, for those who may ask; asking is entered too."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from core.audit import BEGINNING, Action, Entry, Head, TrailStore, Verdict, examined, stands
from core.errors import NotFound
from core.events import Code
from core.officers import Officers, Permission, Role
from core.references import SHAPE
from core.text import Text

PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which entries: of one officer, of one action, of one day in Aktau; or of all."""

    officer: int | None = None
    action: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """An officer opened a case, in the role they had then."""

    id: int
    reference: str
    officer: int
    role: Role
    at: datetime


class JournalStore(TrailStore, Protocol):
    """The audit and the openings of cases, newest first."""

    async def entries(self, wanted: Wanted, before: int, most: int) -> tuple[Entry, ...]:
        """Those with a number below *before*."""
        ...

    async def looks(
        self, officer: int | None, reference: str, before: int, most: int
    ) -> tuple[Look, ...]:
        """Of one officer or all, at one case or all, with an id below *before*."""
        ...


class Journal:
    """A page is asked for by the last number of the page before it."""

    def __init__(self, store: JournalStore, officers: Officers) -> None:
        self._store = store
        self._officers = officers

    async def entries(
        self, reader: int, wanted: Wanted, before: int | None = None
    ) -> tuple[Entry, ...]:
        """
        Who did what, the newest first.

        Raises:
            NotFound: no such action.
        """
        if wanted.action and wanted.action not in {*Action, *Code}:
            raise NotFound(Text("not-found"))
        await self._seen(reader, "audit", wanted)
        return await self._store.entries(wanted, _below(before), PAGE)

    async def looks(
        self,
        reader: int,
        officer: int | None = None,
        reference: str = "",
        before: int | None = None,
    ) -> tuple[Look, ...]:
        """
        Who opened which case, the newest first.

        Raises:
            NotFound: *reference* is none.
        """
        if reference and not SHAPE.fullmatch(reference):
            raise NotFound(Text("not-found"))
        await self._seen(reader, "openings", Wanted(officer=officer), reference)
        return await self._store.looks(officer, reference, _below(before), PAGE)

    async def asks_verdict(self, reader: int) -> None:
        """Enter that *reader* asks whether the audit is whole; ``examined`` answers it."""
        await self._seen(reader, "verdict", Wanted())

    async def examined(self, known: Head = BEGINNING) -> Verdict:
        """Is the audit whole? Reads all of it, so nobody's writing should wait for this."""
        return await examined(self._store, known)

    async def head(self) -> Head:
        return await self._store.head()

    async def stands(self, known: Head) -> bool:
        """Is what was once the head still there, and the same?"""
        return await stands(self._store, known)

    async def _seen(self, reader: int, what: str, wanted: Wanted, reference: str = "") -> None:
        asked = {
            "officer": str(wanted.officer or ""),
            "action": wanted.action,
            "on": str(wanted.on or ""),
        }
        told = {key: value for key, value in asked.items() if value}
        await self._officers.acts(
            reader, Permission.SEE_AUDIT, Action.AUDIT_SEEN, reference, what=what, **told
        )


def _below(before: int | None) -> int:
    return 2**62 if before is None else before
