"""What officers arrange with each other: notes, passing a case on, taking it over, handing out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from core.cases import KEPT_FOR, LEASE, Case, Status
from core.errors import InvalidAnswer, NotNow
from core.events import Code, Params
from core.files import File, Files
from core.flow import Flow
from core.holds import Holds
from core.notes import Notes, checked
from core.notices import Notice
from core.officers import Permission
from core.register import Register
from core.text import Text

AT_ONCE = 100
"""Cases that a lead hands out in one go; more than one page shows."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A case as a page showed it: in which state, and who held it."""

    revision: int
    holder: int | None


UNSEEN: Mapping[str, Seen] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reassigned:
    """Which cases have another officer now, and which have ended or moved meanwhile."""

    cases: tuple[Case, ...]
    left: tuple[str, ...]


class Colleagues:
    """Every call checks what the officer's role permits, and that a colleague can take a case."""

    def __init__(self, register: Register, flows: Mapping[str, Flow]) -> None:
        self._register = register
        self._store = register.store
        self._now = register.now
        self._holds = Holds(register)
        self._notes = Notes(register)
        self._files = Files(register, flows)

    async def note(
        self, officer: int, reference: str, words: str, mentions: tuple[int, ...] = ()
    ) -> File:
        """
        Write words for colleagues, and tell those who are mentioned. The holder's own notes
        renew the lease; anybody else's make the holder's page an old one.

        Raises:
            InvalidAnswer: it says nothing, or mentions nobody who sees cases.
            HeldBack: it is too long, or holds what we do not receive.
            NotNow: its visitor is forgotten.
        """
        await self._register.officers.permitted(officer, Permission.WORK_CASES)
        case = await self._holds.case(reference)
        if case.holder(self._now) == officer:
            case = await self._holds.hold(officer, reference)
        else:
            case = await self._register.touch(case)
        await self._notes.add(case, officer, words, mentions)
        return await self._files.of(case, officer)

    async def offer(self, officer: int, reference: str, colleague: int) -> File:
        """
        Ask a colleague to take one's case over; until they accept, it stays where it is.

        Raises:
            InvalidAnswer: the colleague is nobody who may work cases.
            AlreadyClaimed: another officer holds it.
            NotNow: it has come to its end, or the colleague is oneself.
        """
        case = await self._holds.hold(officer, reference)
        await self._register.officers.colleague(colleague, Permission.WORK_CASES)
        if colleague == officer:
            raise NotNow(Text("desk-already-yours"))
        await self._store.offer(case.id, colleague)
        await self._between(case, Code.OFFERED, officer, colleague)
        return await self._files.of(await self._holds.case(reference), officer)

    async def accept(self, officer: int, reference: str) -> File:
        """
        Take over what was offered.

        Raises:
            NotNow: it is not offered (any more).
        """
        case = await self._offered(officer, reference)
        taken = await self._handed(case, officer, LEASE)
        await self._between(taken, Code.PASSED, officer, case.claimed_by)
        return await self._files.of(taken, officer)

    async def decline(self, officer: int, reference: str) -> File:
        """
        Leave it with whoever offered it.

        Raises:
            NotNow: it is not offered (any more).
        """
        case = await self._offered(officer, reference)
        await self._store.offer(case.id, None)
        await self._between(case, Code.OFFER_DECLINED, officer, case.claimed_by)
        return await self._files.of(await self._holds.case(reference), officer)

    async def take_over(self, lead: int, reference: str, reason: str) -> File:
        """
        Take a case from whoever holds it. The *reason* is a note for both.

        Raises:
            NotNow: it has come to its end, or is the lead's own already.
            InvalidAnswer: no reason is given.
        """
        await self._register.officers.permitted(lead, Permission.LEAD_CASES)
        case = await self._holds.case(reference)
        holder = case.holder(self._now)
        if holder == lead:
            raise NotNow(Text("desk-already-yours"))
        taken = await self._handed(case, lead, LEASE)
        if taken.status is Status.SUBMITTED:
            taken = await self._holds.taken(taken, lead)
        await self._notes.keep(taken, lead, checked(reason))
        await self._between(taken, Code.TAKEN_OVER, lead, holder)
        return await self._files.of(taken, lead)

    async def reassign(
        self,
        lead: int,
        references: tuple[str, ...],
        colleague: int,
        reason: str,
        seen: Mapping[str, Seen] = UNSEEN,
    ) -> Reassigned:
        """
        Give cases to a colleague, whoever holds them; each officer hears of it once. What has
        come to its end meanwhile is left as it is, and so is what is not as it was *seen*.

        Raises:
            InvalidAnswer: the colleague may not work cases, no reason is given, or no case.
        """
        await self._register.officers.permitted(lead, Permission.LEAD_CASES)
        await self._register.officers.colleague(colleague, Permission.WORK_CASES)
        if not references:
            raise InvalidAnswer(Text("reassign-none"))
        found, left = list[Case](), list[str]()
        for reference in dict.fromkeys(references[:AT_ONCE]):
            case = await self._store.find(reference)
            if case is None or not case.is_open or self._has_moved(case, seen.get(reference)):
                left.append(reference)
            else:
                found.append(case)
        given = await self._hand_out(found, lead, colleague, checked(reason))
        return Reassigned(given, tuple(left))

    async def reassign_all(
        self, lead: int, officer: int, colleague: int, reason: str
    ) -> Reassigned:
        """
        Give everything that *officer* holds now to a colleague, as when somebody falls ill.

        Raises:
            InvalidAnswer: as above; or the two are one, or *officer* holds nothing.
        """
        await self._register.officers.permitted(lead, Permission.LEAD_CASES)
        await self._register.officers.colleague(colleague, Permission.WORK_CASES)
        held = await self._store.held_by(officer, self._now)
        if officer == colleague or not held:
            raise InvalidAnswer(Text("reassign-holds-nothing" if not held else "reassign-same"))
        return Reassigned(await self._hand_out(held, lead, colleague, checked(reason)), ())

    def _has_moved(self, case: Case, seen: Seen | None) -> bool:
        """A lease that has only lapsed since is nobody's act."""
        if seen is None:
            return False
        holder = case.holder(self._now)
        return case.revision != seen.revision or holder not in (None, seen.holder)

    async def _hand_out(
        self, cases: Iterable[Case], lead: int, colleague: int, why: str
    ) -> tuple[Case, ...]:
        given, taken = list[Case](), defaultdict[int, list[Case]](list)
        for case in cases:
            given.append(await self._reassigned(case, lead, colleague, why))
            if holder := case.holder(self._now):
                taken[holder].append(given[-1])
        await self._tell_of(Code.REASSIGNED, given, colleague, lead)
        for holder, theirs in taken.items():
            await self._tell_of(Code.TAKEN_OVER, theirs, holder, colleague)
        return tuple(given)

    async def _offered(self, officer: int, reference: str) -> Case:
        await self._register.officers.permitted(officer, Permission.WORK_CASES)
        case = await self._holds.case(reference)
        if case.offered_to != officer or not case.is_open:
            raise NotNow(Text("desk-offer-gone"))
        return case

    async def _handed(self, case: Case, officer: int, lease: timedelta) -> Case:
        handed = await self._store.hand(case.id, officer, self._now + lease)
        if handed is None:
            raise NotNow(Text("case-has-ended"))
        return handed

    async def _reassigned(self, case: Case, lead: int, colleague: int, why: str) -> Case:
        is_there = await self._register.officers.awaited(colleague)
        given = await self._handed(case, colleague, KEPT_FOR if is_there else LEASE)
        await self._notes.keep(given, lead, why)
        params: Params = {"colleague": colleague}
        await self._register.keep(given, Code.REASSIGNED, lead, params=params)
        return given

    async def _between(self, case: Case, code: Code, officer: int, colleague: int | None) -> None:
        """Enter what *officer* did, and tell the other one, if there is another one."""
        params: Params = {"colleague": colleague} if colleague else {}
        await self._register.keep(case, code, officer, params=params)
        if colleague is not None:
            await self._tell_of(code, [case], colleague, officer)

    async def _tell_of(self, code: Code, cases: list[Case], officer: int, by: int) -> None:
        """One notice to *officer* of all *cases*; nobody is told what they did themselves."""
        if cases and officer != by:
            name = await self._holds.name(by)
            notice = Notice(code=code, case=cases[0], colleague=name, more=len(cases) - 1)
            await self._register.tell((officer,), notice)
