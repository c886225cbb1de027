"""Two cases of one visitor about the same: one goes on, the other one ends in it."""

from collections.abc import Mapping

from core.cases import Case, Mover, Status, WaitingOn
from core.errors import NotNow
from core.events import Code
from core.files import File, Files
from core.flow import Flow
from core.holds import Holds
from core.register import Register
from core.text import Text


class Merging:
    """
    Merges cases. Both histories stay where they are and can be read: the file of the case that
    goes on has the other one in it, and whoever reopens that one parts them again.
    """

    def __init__(self, register: Register, flows: Mapping[str, Flow]) -> None:
        self._register = register
        self._holds = Holds(register)
        self._files = Files(register, flows)

    async def merge(self, officer: int, reference: str, into: str) -> File:
        """
        End the case of *reference* and go on in the one of *into*; the visitor is told once.

        Raises:
            NotNow: they are not two open cases of one visitor.
            AlreadyClaimed: another officer holds one of them.
        """
        ending = await self._holds.hold(officer, reference, quietly=True)
        going_on = await self._holds.hold(officer, into)
        if ending.id == going_on.id or ending.visitor != going_on.visitor:
            raise NotNow(Text("merge-not-one-visitor"))
        ended = await self._end(ending, officer, going_on)
        await self._register.enter(
            ended, Code.MERGED, officer, params={"other": going_on.reference}
        )
        kept = await self._go_on(going_on, ending)
        await self._register.keep(kept, Code.TOOK_IN, officer, params={"other": ended.reference})
        return await self._files.of(kept, officer)

    async def _end(self, case: Case, officer: int, into: Case) -> Case:
        """No arrow leads from a correction to an end, so it is recalled before, without a word."""
        if case.status is Status.NEEDS_CORRECTION:
            case = await self._register.move(
                case, Status.IN_REVIEW, case.waiting_on, by=Mover.OFFICER
            )
            await self._register.keep(case, Code.CORRECTION_RECALLED, officer)
        ended = await self._register.move(
            case, Status.REDIRECTED, WaitingOn.NOBODY, by=Mover.OFFICER, release=True
        )
        await self._register.store.merge(ended.id, into.reference)
        return await self._holds.case(ended.reference)

    async def _go_on(self, case: Case, ended: Case) -> Case:
        """What we owe an answer in one of them, we owe in the other."""
        turn = WaitingOn.US if ended.waiting_on is WaitingOn.US else case.waiting_on
        return await self._register.move(case, case.status, turn, by=Mover.OFFICER)
