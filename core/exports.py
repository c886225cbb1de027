"""Cases to take along in a spreadsheet: for those who may, page by page, and never unseen."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.answers import Answer
from core.audit import Action
from core.cases import Case
from core.officers import Officer, Permission
from core.periods import Period
from core.register import Register

AT_ONCE = 500  # cases in one transaction


@dataclass(frozen=True, slots=True)
class Place:
    """A case's place in the order of coming in."""

    opened_at: datetime
    case: int


@dataclass(frozen=True, slots=True)
class Taken:
    """A case to take along; *answers* only if they were asked for, and nothing was erased."""

    case: Case
    answers: Mapping[str, Answer]


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the cases; *then* is where to go on, ``None`` if these were the last."""

    cases: tuple[Taken, ...]
    then: Place | None


class ExportStore(Protocol):
    """Finds cases by when they came in."""

    async def received(self, period: Period, after: Place | None, most: int) -> tuple[Case, ...]:
        """The oldest first, from the one behind *after* on."""
        ...


class Exports:
    """
    Every page asks for the permission, and stands in the audit. Whoever takes answers along has
    opened the cases: their visitors are told, as of any look.
    """

    def __init__(self, store: ExportStore, register: Register) -> None:
        self._store = store
        self._register = register

    async def cases(
        self, officer: int, period: Period, after: Place | None = None, *, answers: bool = False
    ) -> Page:
        """
        A page of the cases received in *period*.

        Raises:
            NotAllowed: the officer's role takes nothing along, or sees no cases.
        """
        officers, within = self._register.officers, str(period)
        reader = await officers.permitted(officer, Permission.SEE_CASES)
        await officers.acts(officer, Permission.EXPORT, Action.EXPORTED, within)
        found = await self._store.received(period, after, AT_ONCE)
        taken = [Taken(case, await self._open(case, reader) if answers else {}) for case in found]
        then = Place(found[-1].opened_at, found[-1].id) if len(found) == AT_ONCE else None
        return Page(tuple(taken), then)

    async def _open(self, case: Case, reader: Officer) -> Mapping[str, Answer]:
        await self._register.look(case, reader)
        return await self._register.store.answers(case.id)
