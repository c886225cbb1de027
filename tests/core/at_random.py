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

from core.cases import ARROWS, Case, Mover, Status, WaitingOn
from core.corrections import Correction
from core.errors import PersonError
from core.events import Code, Event
from core.service import Service
from storage.cases import Cases
from storage.database import connect
from storage.seal import PlainSeal
from storage.transaction import Transaction
from tests.core.office import DANA, LEAD, REPLY, Office

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


class AtRandom(RuleBasedStateMachine):
    """Two visitors, two officers, a lead and the clock, over a database in a file."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory(prefix="qonys-")
        path = Path(self.folder.name) / "qonys.db"
        self.database = connect(f"sqlite:///{path}", PlainSeal())
        self.office = Office(self.database)
        self.references: list[str] = []
        self.revisions: dict[str, int] = {}
        self.runner.run(self._opens())

    async def _opens(self) -> None:
        await self.database.migrate()
        await self.office.opens()

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
        self, officer: int, place: int, work: Callable[[Service, int, str], Awaitable[T]]
    ) -> None:
        """An officer works on some case: never on one that somebody else holds."""
        if reference := self.reference(place):
            holder = self.runner.run(self.office.case(reference)).holder(self.office.now)
            who = officer or holder or DANA
            done = self.does(lambda one: work(one, who, reference))

            assert done is None or holder in (None, who), reference

    def visitor(self, place: int) -> int | None:
        reference = self.reference(place)
        return self.runner.run(self.office.case(reference)).visitor if reference else None

    def reference(self, place: int) -> str | None:
        return self.references[place % len(self.references)] if self.references else None

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
                was = event.status
            assert was is case.status
            self.fits_together(case, correction)

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
        """At last a lead can bring every case to an end: none is one that nobody can move."""
        try:
            self.office.passes(days=1)
            self.what_is_due_is_carried_out()
            for case, _, _ in self.everything():
                if case.is_open:
                    self.runner.run(self._ends(case))
            assert not [case for case, _, _ in self.everything() if case.is_open]
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
