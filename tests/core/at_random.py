"""Cases in the hands of chance: what always holds of them, and how anybody does anything."""

import asyncio
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
)

from core.cases import ARROWS, Case, Kind, Mover, Status, WaitingOn
from core.corrections import Correction
from core.errors import PersonError
from core.events import Code, Event
from core.officers import Officer, Role
from core.service import Service
from storage.cases import Cases
from storage.database import connect
from storage.seal import PlainSeal
from storage.transaction import Transaction
from tests.core.office import DANA, LEAD, REPLY, STAFF, Office
from tests.fresh import fresh

T = TypeVar("T")

MOVED_BY = {
    Code.CLAIMED: Mover.OFFICER,
    Code.DECIDED: Mover.OFFICER,
    Code.CORRECTION_ASKED: Mover.OFFICER,
    Code.CORRECTION_RECALLED: Mover.OFFICER,
    Code.REOPENED: Mover.OFFICER,
    Code.MERGED: Mover.OFFICER,
    Code.CORRECTED: Mover.VISITOR,
    Code.NOT_SOLVED: Mover.VISITOR,
    Code.WITHDRAWN: Mover.VISITOR,
    Code.ERASED: Mover.VISITOR,
    Code.LAPSED: Mover.CLOCK,
}
"""Every event that may come with another state, and whose act it is."""


OTHERS = {
    officer.id: officer
    for officer in (
        Officer(id=916, role=Role.ANNOUNCER, name="Хабаршы"),
        Officer(id=917, role=Role.APPROVER, name="Бекітуші"),
    )
}


MOSTLY = 4
"""Of six places: from there on it is any case."""


def shown(case: Case) -> tuple[object, ...]:
    """What an old page would show otherwise; a lease may go on, and an ended case has none."""
    if not case.is_open:
        return (case.status,)
    return (case.revision, case.status, case.waiting_on, case.claimed_by, case.offered_to)


class AtRandom(RuleBasedStateMachine):
    """Two visitors, two officers, a lead and the clock, over a database in a file."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory(prefix="qonys-")
        path = Path(self.folder.name) / "qonys.db"
        self.database = connect(fresh(path), PlainSeal())
        self.office = Office(self.database)
        self.references: list[str] = []
        self.revisions: dict[str, int] = {}
        self.gone: set[int] = set()
        self.seen: dict[str, tuple[Case, int]] = {}
        self.runner.run(self._opens())

    async def _opens(self) -> None:
        await self.office.opens()
        for officer in OTHERS.values():
            await self.office.hires(officer)

    def tries(self, work: Awaitable[T]) -> T | None:
        """Somebody does something; whatever is refused is refused in words."""

        async def tried() -> T | None:
            try:
                return await work
            except PersonError:
                return None

        return self.runner.run(tried())

    def does(self, work: Callable[[Service], Awaitable[T]]) -> T | None:
        return self.tries(self.office.does(work))

    def works(
        self,
        officer: int,
        place: int,
        work: Callable[[Service, int, str], Awaitable[T]],
        *states: Status,
    ) -> None:
        """An officer works on some case: never on one that somebody else holds."""
        if reference := self.reference(place, *states):
            holder = self.runner.run(self.office.case(reference)).holder(self.office.now)
            who = officer or holder or DANA
            done = self.does(lambda one: work(one, who, reference))

            assert done is None or holder in (None, who), reference
            assert done is None or who not in self.gone, who

    def visitor(self, place: int, *states: Status) -> int | None:
        reference = self.reference(place, *states)
        return self.runner.run(self.office.case(reference)).visitor if reference else None

    def reference(self, place: int, *states: Status) -> str | None:
        """Mostly of a case in one of these states, if there is one."""
        every = self.references
        if states and place < MOSTLY:
            found = [case.reference for case, *_ in self.everything() if case.status in states]
            every = found or every
        return every[place % len(every)] if every else None

    def what_is_due_is_carried_out(self) -> None:
        for id_ in self.does(lambda one: one.acts.due()) or ():
            self.runner.run(self._carries_out(id_))

    async def _carries_out(self, id_: int) -> None:
        try:
            await self.office.does(lambda one: one.acts.carry_out(id_))
        except PersonError as refused:
            why = refused.words
            await self.office.does(lambda one: one.acts.give_back(id_, why))

    @invariant()
    def every_case_is_where_its_events_say(self) -> None:
        for case, events, correction in self.everything():
            was = None
            for event in events:
                if was is not None and event.status is not was:
                    assert MOVED_BY[event.code] in ARROWS[was, event.status], event
                    self.is_by(MOVED_BY[event.code], event, case)
                was = event.status
            assert was is case.status
            self.fits_together(case, correction)
            self.says_what_changed(case, len(events))

    def is_by(self, mover: Mover, event: Event, case: Case) -> None:
        """Whoever took the arrow is one of those who may."""
        if mover is Mover.OFFICER:
            assert event.actor in STAFF, event
        elif mover is Mover.VISITOR:
            assert event.actor == case.visitor or case.is_erased, event
        else:
            assert event.actor is None, event

    def says_what_changed(self, case: Case, events: int) -> None:
        """Nothing that a page shows of a case changes without an event."""
        before, already = self.seen.get(case.reference, (case, events))
        assert events >= already
        assert events > already or shown(case) == shown(before), (before, case)
        self.keeps_its_promise(before, case)
        self.seen[case.reference] = case, events

    def keeps_its_promise(self, before: Case, case: Case) -> None:
        """Until the visitor has the turn an answer is never due earlier, whatever our hours."""
        promised = before.due_at or before.promised_at
        assert promised is None or case.due_at is None or case.due_at >= promised, (before, case)
        assert (case.due_at is not None) == (case.waiting_on is WaitingOn.US), case

    def fits_together(self, case: Case, correction: Correction | None) -> None:
        """The parts of a case agree with each other."""
        assert case.is_open == (case.waiting_on is not WaitingOn.NOBODY)
        assert case.is_open == (case.ended_at is None)
        assert (correction is not None) == (case.status is Status.NEEDS_CORRECTION)
        assert not case.merged_into or case.status is Status.REDIRECTED
        assert not case.offered_to or case.is_open
        assert case.revision >= self.revisions.get(case.reference, 0)
        self.revisions[case.reference] = case.revision

    def everything(self) -> list[tuple[Case, tuple[Event, ...], Correction | None]]:
        async def read(tx: Transaction) -> list[tuple[Case, tuple[Event, ...], Correction | None]]:
            store, found = Cases(tx), []
            for reference in self.references:
                case = await store.find(reference)
                assert case is not None
                events = await store.events(case.id)
                found.append((case, events, await store.open_correction(case.id)))
            return found

        return self.runner.run(self.database.read(read))

    def teardown(self) -> None:
        """
        A lead can at once bring every case to its end, and take up again what ended lately: none
        is one that nobody can move.
        """
        try:
            for case, _, _ in self.everything():
                if case.is_open:
                    self.runner.run(self._ends(case))
            assert not [case for case, _, _ in self.everything() if case.is_open]
            for case, _, _ in self.everything():
                if case.kind is Kind.QUESTION and case.may_reopen(self.office.now):
                    self.runner.run(self._reopens(case))
        finally:
            self.runner.run(self.database.close())
            self.runner.close()
            self.folder.cleanup()

    async def _ends(self, case: Case) -> None:
        if case.claimed_by != LEAD:
            await self.office.does(
                lambda one: one.colleagues.take_over(LEAD, case.reference, "Соңы")
            )
        if case.status is Status.NEEDS_CORRECTION:
            await self.office.does(lambda one: one.triage.recall_correction(LEAD, case.reference))
        await self.office.does(
            lambda one: one.triage.decide(LEAD, case.reference, Status.ANSWERED, REPLY)
        )

    async def _reopens(self, case: Case) -> None:
        await self.office.does(lambda one: one.triage.reopen(LEAD, case.reference, "Соңы"))
        assert (await self.office.case(case.reference)).is_open
