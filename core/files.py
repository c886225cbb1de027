"""A case with everything that belongs to it, for an officer's eyes."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.answers import Answer
from core.calendar import day
from core.cases import Case, Kind
from core.completeness import Completeness, completeness
from core.corrections import Correction, Version
from core.events import Event, Message, Note
from core.flow import Flow
from core.guided import Guided
from core.holds import Holds
from core.officers import Permission
from core.plans import Planned
from core.register import Register


@dataclass(frozen=True, slots=True)
class Past:
    """A case that goes on in another one, and what happened in it until then."""

    case: Case
    answers: Mapping[str, Answer]
    events: tuple[Event, ...]
    messages: tuple[Message, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class File:
    """
    A case with everything that belongs to it.

    *others* are the visitor's other cases, newest first; *merged* those that go on in this one.
    *correction* is the open request, *corrections* are all there were, *versions* the answers
    before each. *planned* is an act that has not taken effect yet. *guided* is the guidance that
    led to the case, if that is known.
    """

    case: Case
    answers: Mapping[str, Answer]
    events: tuple[Event, ...]
    messages: tuple[Message, ...]
    is_mine: bool
    holder: str = ""
    """The name of whoever holds it now, if anybody does."""
    offered_to: str = ""
    """The name of whoever is asked to take it over, if anybody is."""
    notes: tuple[Note, ...] = ()
    corrections: tuple[Correction, ...] = ()
    versions: tuple[Version, ...] = ()
    others: tuple[Case, ...] = ()
    merged: tuple[Past, ...] = ()
    planned: Planned | None = None
    completeness: Completeness | None = None
    guided: Guided | None = None

    @property
    def correction(self) -> Correction | None:
        """The request that is still open."""
        return next((one for one in self.corrections if one.ended_at is None), None)

    @property
    def duplicates(self) -> tuple[Case, ...]:
        """Of the same visitor and the same programme: perhaps to be merged."""
        return tuple(one for one in self.others if one.programme == self.case.programme)


class Files:
    """Opens files. Whoever is given one has seen it: that is entered for its visitor to read."""

    def __init__(self, register: Register, flows: Mapping[str, Flow]) -> None:
        self._register = register
        self._store = register.store
        self._holds = Holds(register)
        self._flows = flows

    async def of(self, case: Case, officer: int) -> File:
        """The file of *case* for *officer*, whose role must permit it."""
        await self._opened(case, officer)
        store, answers = self._store, await self._store.answers(case.id)
        return File(
            case=case,
            answers=answers,
            events=await store.events(case.id),
            messages=await store.messages(case.id),
            is_mine=case.holder(self._register.now) == officer,
            holder=await self._holds.holder(case),
            offered_to=await self._holds.name(case.offered_to) if case.offered_to else "",
            notes=await store.notes(case.id),
            corrections=await store.corrections(case.id),
            versions=await store.versions(case.id),
            others=await self._others(case),
            merged=await self._merged(case, officer),
            planned=await store.planned_for(case.id),
            completeness=self._completeness(case, answers),
            guided=await store.guided(case.id),
        )

    async def _others(self, case: Case) -> tuple[Case, ...]:
        """Nothing leads from one erased case to another: they are all nobody's."""
        if case.is_erased:
            return ()
        own = await self._store.of_visitor(case.visitor)
        return tuple(one for one in own if one.id != case.id)

    async def _merged(self, case: Case, officer: int) -> tuple[Past, ...]:
        found = await self._store.merged_into(case.reference)
        return tuple([await self._past(one, officer) for one in found])

    async def _past(self, case: Case, officer: int) -> Past:
        await self._opened(case, officer)
        return Past(
            case=case,
            answers=await self._store.answers(case.id),
            events=await self._store.events(case.id),
            messages=await self._store.messages(case.id),
            notes=await self._store.notes(case.id),
        )

    def _completeness(self, case: Case, answers: Mapping[str, Answer]) -> Completeness | None:
        """None of a question, of an erased case, and of a programme that is gone."""
        flow = self._flows.get(case.programme)
        if flow is None or case.kind is Kind.QUESTION or case.is_erased:
            return None
        return completeness(flow, answers, day(self._register.now))

    async def _opened(self, case: Case, officer: int) -> None:
        reader = await self._register.officers.permitted(officer, Permission.SEE_CASES)
        await self._register.look(case, reader)
