"""The queue as officers look at it: chosen, in order, a page at a time; and found by words."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from core.cases import RANK, Case
from core.errors import NotFound
from core.finding import sought
from core.officers import Officers, Permission
from core.text import Text

PAGE = 25
MOST_SAVED = 20  # choices of one officer
MOST_FOUND = 50


class Whose(StrEnum):
    """Whose cases to show."""

    ALL = "all"
    MINE = "mine"
    UNCLAIMED = "unclaimed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """
    What to show of the queue. Order is by urgency and age alone, whatever is chosen: never by
    origin, sex or age of a person (trap T-19).
    """

    whose: Whose = Whose.ALL
    ended: bool = False
    waiting: bool = False
    """Only those that wait on us."""
    late: bool = False
    programme: str = ""
    language: str = ""
    district: str = ""
    young: bool = False


@dataclass(frozen=True, slots=True)
class After:
    """After which case a page begins: keyset paging, for a long queue has no cheap middle."""

    urgency: int
    opened_at: int
    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One case in the queue, and who holds it now."""

    case: Case
    holder: str = ""
    is_mine: bool = False
    is_late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some lines, and where the next page begins."""

    lines: tuple[Line, ...]
    next: After | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many open cases there are of each kind that an officer looks for."""

    open: int
    mine: int
    unclaimed: int
    waiting: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """A choice to which an officer comes back; *chosen* is the query of its page."""

    id: int
    name: str
    chosen: str


class QueueStore(Protocol):
    """Reads the queue."""

    async def page(
        self, choice: Choice, officer: int, now: datetime, after: After | None, most: int
    ) -> tuple[Case, ...]: ...

    async def counts(self, officer: int, now: datetime) -> Counts: ...

    async def beginning(self, reference: str, most: int) -> tuple[Case, ...]:
        """The cases whose reference begins so."""
        ...

    async def found(self, words: tuple[str, ...], most: int) -> tuple[Case, ...]:
        """The cases in which every one of *words* stands, newest first."""
        ...

    async def saved(self, officer: int) -> tuple[Saved, ...]: ...

    async def save(self, officer: int, name: str, chosen: str) -> None: ...

    async def forget(self, officer: int, id_: int) -> None: ...


class Queue:
    """Shows no answers: whoever wants those opens the case, and that is written down."""

    def __init__(self, store: QueueStore, officers: Officers, now: datetime) -> None:
        self._store = store
        self._officers = officers
        self._now = now

    async def page(self, officer: int, choice: Choice, after: After | None = None) -> Page:
        """The next lines of what *choice* shows."""
        await self._officers.permitted(officer, Permission.SEE_CASES)
        found = await self._store.page(choice, officer, self._now, after, PAGE + 1)
        last = found[PAGE - 1] if len(found) > PAGE else None
        return Page(lines=await self._lines(officer, found[:PAGE]), next=_mark(last))

    async def counts(self, officer: int) -> Counts:
        await self._officers.permitted(officer, Permission.SEE_CASES)
        return await self._store.counts(officer, self._now)

    async def find(self, officer: int, words: str) -> Page:
        """
        The cases that *words* name: a reference or its beginning, a name, a phone number.

        Nothing is found by nothing; ended cases are found too.
        """
        await self._officers.permitted(officer, Permission.SEE_CASES)
        typed = "".join(words.upper().split())
        if typed.startswith("M-"):
            cases = await self._store.beginning(typed[: len("M-WWWW-99")], MOST_FOUND)
        else:
            wanted = sought(words)
            cases = await self._store.found(wanted, MOST_FOUND) if wanted else ()
        return Page(lines=await self._lines(officer, cases))

    async def saved(self, officer: int) -> tuple[Saved, ...]:
        await self._officers.permitted(officer, Permission.SEE_CASES)
        return await self._store.saved(officer)

    async def save(self, officer: int, name: str, chosen: str) -> None:
        """
        Keep a choice under *name*.

        Raises:
            NotFound: there is no name, or there are too many choices already.
        """
        kept = await self.saved(officer)
        if not name or len(kept) >= MOST_SAVED:
            raise NotFound(Text("console-filter-not-saved"))
        await self._store.save(officer, name, chosen)

    async def forget(self, officer: int, id_: int) -> None:
        await self._officers.permitted(officer, Permission.SEE_CASES)
        await self._store.forget(officer, id_)

    async def _lines(self, officer: int, cases: tuple[Case, ...]) -> tuple[Line, ...]:
        names = {one.id: one.name or str(one.id) for one in await self._officers.all()}
        return tuple(self._line(officer, case, names) for case in cases)

    def _line(self, officer: int, case: Case, names: dict[int, str]) -> Line:
        holder = case.holder(self._now)
        return Line(
            case=case,
            holder=names.get(holder, str(holder)) if holder else "",
            is_mine=holder == officer,
            is_late=case.due_at is not None and case.due_at <= self._now,
        )


def _mark(case: Case | None) -> After | None:
    if case is None:
        return None
    return After(RANK[case.urgency], int(case.opened_at.timestamp() * 1000), case.id)
