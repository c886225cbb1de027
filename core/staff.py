"""Who works here: roles, names, languages, and how somebody leaves."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from core.answers import Words
from core.audit import Action
from core.calendar import day
from core.cases import Case
from core.desk import FLOWS as DESK_FLOWS
from core.errors import NotFound, NotNow
from core.events import Code, Event
from core.notices import Notice
from core.officers import Officer, Permission, Role
from core.register import Register
from core.text import Language, Text
from core.visitors import Visitor, VisitorStore

LONGEST_NAME = 64  # characters, as in Telegram


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """
    An officer with their time here. Whoever has *left_at* has no access any more; whom the
    settings name is *fixed*, and may never have joined.
    """

    officer: Officer
    joined_at: datetime | None = None
    left_at: datetime | None = None
    language: Language | None = None
    is_reachable: bool = True
    is_fixed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An invitation that nobody has used yet; *key* is the hash of what its link holds."""

    key: str
    role: Role
    by: int | None
    until: datetime


class StaffStore(Protocol):
    """Officers as those see them who manage them, and what officers leave behind."""

    async def everyone(self) -> tuple[Member, ...]:
        """Whoever works here, in the order in which they joined; then whoever left."""
        ...

    async def give_role(self, officer: int, role: Role) -> None: ...

    async def rename(self, officer: int, name: str) -> bool:
        """Say whether there is a name to change: whom only the settings name has none."""
        ...

    async def leave(self, officer: int, now: datetime) -> None: ...

    async def give_back(self, officer: int) -> tuple[Case, ...]:
        """
        Let go of every case that *officer* holds or held last, and of what they planned; those
        still open that they held.
        """
        ...

    async def end_offers(self, officer: int) -> tuple[Case, ...]:
        """Offer *officer* nothing any more; the open cases that they were offered."""
        ...

    async def drop_drafts(self, officer: int, flows: tuple[str, ...]) -> None: ...

    async def invitations(self, now: datetime) -> tuple[Invitation, ...]: ...

    async def withdraw(self, invitation: str, now: datetime) -> bool: ...


class Sessions(Protocol):
    """The console's, by which officers come in besides Telegram."""

    async def end_sessions(self, officer: int) -> None: ...


class Staff:
    """
    Manages officers: nobody changes their own role, and there is always an admin.

    Where *actor* may be ``None``, that is whoever runs the service. Without a console there are
    no *sessions*.
    """

    def __init__(
        self,
        store: StaffStore,
        people: VisitorStore,
        register: Register,
        sessions: Sessions | None = None,
    ) -> None:
        self._store = store
        self._people = people
        self._register = register
        self._officers = register.officers
        self._sessions = sessions

    async def members(self, reader: int | None) -> tuple[Member, ...]:
        """Everybody who works or worked here; first whom only the settings name."""
        if reader is not None:
            await self._officers.permitted(reader, Permission.MANAGE_OFFICERS)
        every = await self._store.everyone()
        admins = await self._officers.who_may(Permission.MANAGE_OFFICERS)
        unknown = set(admins) - {one.officer.id for one in every if one.left_at is None}
        fixed = [Member(officer=await self._present(one)) for one in sorted(unknown)]
        return tuple([await self._as_it_is(one) for one in (*fixed, *every)])

    async def give_role(self, actor: int, officer: int, role: Role) -> Officer:
        """
        Make *officer* something else. Whoever may not work cases any more holds none.

        Raises:
            NotNow: one's own role, that of the last admin, or one that the settings fix.
        """
        was = await self._present(officer)
        await self._act(
            actor, Action.ROLE_CHANGED, str(officer), was=str(was.role), becomes=str(role)
        )
        if actor == officer:
            raise NotNow(Text("staff-own-role"))
        await self._changeable(was, role)
        await self._store.give_role(officer, role)
        becomes = replace(was, role=role)
        if not becomes.may(Permission.WORK_CASES):
            await self._let_go(officer, actor)
        return becomes

    async def rename(self, actor: int, officer: int, name: str) -> Officer:
        """
        Set the name that colleagues read: one's own, or as an admin anybody's.

        Raises:
            InvalidAnswer: nothing is left of it, or it is too long.
            NotNow: whom only the settings name has no name here.
        """
        read = Words(LONGEST_NAME).read(name, day(self._register.now))
        was = await self._present(officer)
        if actor == officer:
            await self._officers.record(was, Action.RENAMED, str(officer))
        else:
            await self._act(actor, Action.RENAMED, str(officer))
        if not await self._store.rename(officer, read):
            raise NotNow(Text("staff-in-settings"))
        return replace(was, name=read)

    async def speaks(self, officer: int, language: Language) -> None:
        """Set the language in which an officer reads the desk and the console: it is one."""
        await self._present(officer)
        await self._people.save(Visitor(id=officer, language=language))

    async def leave(self, actor: int | None, officer: int) -> tuple[Case, ...]:
        """
        End the access of *officer* at once. Their cases return to the queue, what they had begun
        to write is dropped, and they stay in history.

        Raises:
            NotNow: the last admin, or somebody whom the settings name.
        """
        was = await self._present(officer)
        await self._act(actor, Action.LEFT, str(officer), role=str(was.role))
        await self._changeable(was, None)
        await self._store.leave(officer, self._register.now)
        if self._sessions is not None:
            await self._sessions.end_sessions(officer)
        return await self._let_go(officer, actor)

    async def invitations(self, reader: int) -> tuple[Invitation, ...]:
        """Those that still work."""
        await self._officers.permitted(reader, Permission.INVITE)
        return await self._store.invitations(self._register.now)

    async def withdraw(self, actor: int, invitation: str) -> None:
        """
        End an invitation before anybody uses it.

        Raises:
            NotFound: it is used or too old already.
        """
        await self._officers.acts(actor, Permission.INVITE, Action.INVITATION_WITHDRAWN)
        if not await self._store.withdraw(invitation, self._register.now):
            raise NotFound(Text("desk-invitation-unknown"))

    async def _act(
        self, actor: int | None, action: Action, subject: str, /, **params: str
    ) -> None:
        if actor is None:
            await self._officers.record(None, action, subject, **params)
        else:
            await self._officers.acts(actor, Permission.MANAGE_OFFICERS, action, subject, **params)

    async def _present(self, officer: int) -> Officer:
        found = await self._officers.find(officer)
        if found is None:
            raise NotFound(Text("not-found"))
        return found

    async def _changeable(self, was: Officer, becomes: Role | None) -> None:
        """
        Asked after the act was entered: entries are numbered one by one, so of two admins who
        end each other's rights at the same moment the second finds out.
        """
        if self._officers.is_fixed(was.id):
            raise NotNow(Text("staff-in-settings"))
        admins = await self._officers.who_may(Permission.MANAGE_OFFICERS)
        if admins == (was.id,) and becomes is not Role.ADMIN:
            raise NotNow(Text("staff-last-admin"))

    async def _let_go(self, officer: int, actor: int | None) -> tuple[Case, ...]:
        """
        Entered case by case. Whoever offered them a case hears that it stays; nobody else is
        told: whoever did it knows, and the queue shows it.
        """
        await self._store.drop_drafts(officer, DESK_FLOWS)
        for case in await self._store.end_offers(officer):
            await self._enter(case, Code.OFFER_DECLINED, actor)
            if holder := case.holder(self._register.now):
                name = await self._officers.called(officer)
                notice = Notice(code=Code.OFFER_DECLINED, case=case, colleague=name)
                await self._register.tell({holder} - {officer}, notice)
        back = await self._store.give_back(officer)
        for case in back:
            await self._enter(case, Code.RELEASED, actor)
        return back

    async def _enter(self, case: Case, code: Code, actor: int | None) -> None:
        """Past the audit, in which the whole of it is one act."""
        now = self._register.now
        await self._register.store.enter(
            Event(case=case.id, code=code, actor=actor, status=case.status, at=now)
        )

    async def _as_it_is(self, member: Member) -> Member:
        """What the settings say comes before what is stored."""
        person = member.officer.id
        if member.left_at is not None or not self._officers.is_fixed(person):
            return member
        return replace(member, officer=await self._present(person), is_fixed=True)
