"""A visitor's own list of papers for one end of guidance: which there are, which not yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from core.calendar import day
from core.conversations import Standing
from core.errors import StaleTap
from core.flow import Flow, Need, Outcome
from core.papers import Paper
from core.retention import Retention
from core.text import Text


class Mark(StrEnum):
    """What a visitor says of a paper."""

    HAVE = "have"
    NOT_YET = "not-yet"
    CANNOT = "cannot"


Marks = Mapping[str, Mark]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is stored: marks by paper; not the answers that asked for the papers."""

    visitor: int
    flow: str
    outcome: str
    marks: Marks
    changed_at: datetime

    @property
    def key(self) -> str:
        return f"{self.flow}/{self.outcome}"


@dataclass(frozen=True, slots=True)
class Line:
    """One paper of a list; *depends* as in ``core.flow.Need``."""

    paper: Paper
    mark: Mark
    depends: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """The list as its visitor sees it, kept until the day *until* unless it changes before."""

    flow: str
    outcome: str
    lines: tuple[Line, ...]
    until: date

    @property
    def key(self) -> str:
        return f"{self.flow}/{self.outcome}"

    @property
    def needed(self) -> tuple[Line, ...]:
        """Without what may not concern the visitor at all."""
        return tuple(line for line in self.lines if not line.depends)

    @property
    def ready(self) -> int:
        """How many of the needed papers there are."""
        return sum(line.mark is Mark.HAVE for line in self.needed)


@dataclass(frozen=True, slots=True)
class OnePaper:
    """One paper of a list, looked at."""

    checklist: Checklist
    line: Line


class ChecklistStore(Protocol):
    """Keeps one list per visitor and end of guidance."""

    async def checklists(self, visitor: int) -> tuple[Kept, ...]:
        """Last changed first."""
        ...

    async def put(self, kept: Kept) -> None:
        """In place of what was kept of it before."""
        ...

    async def drop(self, visitor: int, flow: str, outcome: str) -> bool:
        """Say whether there was one."""
        ...


class Checklists:
    """
    Every call is about the lists of the one who asks.

    Papers and lists that flows or ``knowledge`` no longer name are left out, and forgotten with
    the next change.
    """

    def __init__(
        self,
        flows: Mapping[str, Flow],
        papers: Mapping[str, Paper],
        store: ChecklistStore,
        keeps: Retention,
        now: datetime,
    ) -> None:
        self._flows = flows
        self._papers = papers
        self._store = store
        self._keeps = keeps
        self._now = now

    async def make(self, standing: Standing) -> Checklist:
        """
        The list that the answers given ask for, from now on kept.

        Raises:
            StaleTap: where the visitor stands no papers are asked for.
        """
        place, visitor = standing.place, standing.conversation.visitor
        asked = place.outcome.papers.asked(place.situation) if place.outcome else ()
        if not asked:
            raise StaleTap(Text("stale-button"))
        made = Kept(
            visitor=visitor,
            flow=place.flow.key,
            outcome=place.node.key,
            marks=renewed(
                (need.paper for need in asked),
                await self._before(visitor, place.flow.key, place.node.key),
            ),
            changed_at=self._now,
        )
        await self._store.put(made)
        return self._drawn_up(made)

    async def mark(self, visitor: int, key: str, paper: str, mark: Mark) -> OnePaper:
        """
        Note what the visitor says of *paper*. The same twice is the same once.

        Raises:
            StaleTap: the list is gone, or no longer names the paper.
        """
        kept = await self._find(visitor, key)
        seen = _one(self._drawn_up(kept), paper) if kept else None
        if kept is None or seen is None:
            raise StaleTap(Text("checklist-gone"))
        marks = {line.paper.key: line.mark for line in seen.checklist.lines}
        marked = replace(kept, marks={**marks, paper: mark}, changed_at=self._now)
        await self._store.put(marked)
        return OnePaper(self._drawn_up(marked), replace(seen.line, mark=mark))

    async def all(self, visitor: int) -> tuple[Checklist, ...]:
        """Last changed first."""
        drawn = [self._drawn_up(kept) for kept in await self._store.checklists(visitor)]
        return tuple(checklist for checklist in drawn if checklist.lines)

    async def find(self, visitor: int, key: str) -> Checklist | None:
        """The list of the end *key*, as ``flow/outcome``, if it is kept."""
        return next((one for one in await self.all(visitor) if one.key == key), None)

    async def look(self, visitor: int, key: str, paper: str) -> OnePaper | None:
        """One paper of that list, if it is still on it."""
        checklist = await self.find(visitor, key)
        return _one(checklist, paper) if checklist else None

    async def drop(self, visitor: int, key: str) -> bool:
        """Delete a list; say whether there was one."""
        flow, _, outcome = key.partition("/")
        return await self._store.drop(visitor, flow, outcome)

    async def _before(self, visitor: int, flow: str, outcome: str) -> Marks:
        """The marks of this list so far; of a new one, those of the last list of the same flow."""
        of_the_flow = [k for k in await self._store.checklists(visitor) if k.flow == flow]
        own = [kept for kept in of_the_flow if kept.outcome == outcome]
        return next((kept.marks for kept in (*own, *of_the_flow)), {})

    async def _find(self, visitor: int, key: str) -> Kept | None:
        kept = await self._store.checklists(visitor)
        return next((one for one in kept if one.key == key), None)

    def _drawn_up(self, kept: Kept) -> Checklist:
        return Checklist(
            flow=kept.flow,
            outcome=kept.outcome,
            lines=lines(self._needs(kept.flow, kept.outcome), kept.marks, self._papers),
            until=day(kept.changed_at + self._keeps.lists),
        )

    def _needs(self, flow: str, outcome: str) -> tuple[Need, ...]:
        node = self._flows[flow].nodes.get(outcome) if flow in self._flows else None
        return node.papers.needs if isinstance(node, Outcome) else ()


def _one(checklist: Checklist, paper: str) -> OnePaper | None:
    line = next((line for line in checklist.lines if line.paper.key == paper), None)
    return OnePaper(checklist, line) if line else None


def lines(needs: Iterable[Need], marks: Marks, papers: Mapping[str, Paper]) -> tuple[Line, ...]:
    """What is marked, in the order of *needs*; what nobody knows any more is left out."""
    known = (need for need in needs if need.paper in marks and need.paper in papers)
    return tuple(Line(papers[n.paper], marks[n.paper], n.depends) for n in known)


def renewed(asked: Iterable[str], before: Marks) -> dict[str, Mark]:
    """What is *asked* for now: a paper that stays keeps its mark, a new one is not there yet."""
    return {paper: before.get(paper, Mark.NOT_YET) for paper in asked}
