"""Who works on a case now: a lease that work renews, and the way back to whoever had it."""

from core.cases import KEPT_FOR, LEASE, Case, Mover, Status
from core.errors import AlreadyClaimed, NotFound, NotNow
from core.events import Code
from core.officers import Permission
from core.register import Register
from core.text import Text


class Holds:
    """Gives cases to officers. Every kind of work begins here, so every kind renews the lease."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._store = register.store
        self._now = register.now

    async def case(self, reference: str) -> Case:
        """
        The case of that *reference*.

        Raises:
            NotFound: there is none.
        """
        case = await self._store.find(reference)
        if case is None:
            raise NotFound(Text("not-found"))
        return case

    async def hold(self, officer: int, reference: str, *, quietly: bool = False) -> Case:
        """
        The case, claimed for *officer* or claimed once more; *quietly*: the visitor hears of what
        follows at once, not of this.

        Raises:
            AlreadyClaimed: another officer holds it.
            NotNow: it has come to its end.
        """
        await self._register.officers.permitted(officer, Permission.WORK_CASES)
        found = await self.case(reference)
        if not found.is_open:
            raise NotNow(Text("case-has-ended"))
        case = await self._store.claim(reference, officer, self._now, self._now + LEASE)
        if case is None:
            raise AlreadyClaimed(Text("desk-held-by", {"name": await self.holder(found)}))
        is_begun = found.claimed_by == officer and case.status is not Status.SUBMITTED
        return case if is_begun else await self.taken(case, officer, quietly=quietly)

    async def taken(self, case: Case, officer: int, *, quietly: bool = False) -> Case:
        """Enter a claim. The first one is the start of the review, and the visitor hears of it."""
        if case.status is not Status.SUBMITTED:
            await self._register.keep(case, Code.CLAIMED, officer)
            return case
        begun = await self._register.move(
            case, Status.IN_REVIEW, case.waiting_on, by=Mover.OFFICER
        )
        said = self._register.keep if quietly else self._register.enter
        await said(begun, Code.CLAIMED, officer)
        return begun

    async def returned(self, case: Case) -> Case:
        """The case, held again by whoever had it last, if it can be kept for them."""
        officer = await self._register.officers.awaited(case.last_officer)
        if officer is None:
            return case
        until = self._now + KEPT_FOR
        return await self._store.claim(case.reference, officer.id, self._now, until) or case

    async def holder(self, case: Case) -> str:
        """The name of whoever holds it now, if anybody does."""
        holder = case.holder(self._now)
        return await self.name(holder) if holder else ""

    async def name(self, officer: int) -> str:
        """What colleagues call an officer; their number if nobody has said."""
        found = await self._register.officers.find(officer)
        return found.name or str(found.id) if found else ""
