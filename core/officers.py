"""Staff members, what each role may do, and how one joins."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from core.answers import clean
from core.audit import Action, TrailStore, chained, entered
from core.errors import InvalidAnswer, NotAllowed, NotFound, NotNow
from core.text import Text

INVITATION_HOLDS = timedelta(days=3)
"""Our own choice, not law: long enough for a shift, short enough for a lost letter."""


class Role(StrEnum):
    """What a staff member is; one role each."""

    OFFICER = "officer"
    LEAD = "lead"
    ANNOUNCER = "announcer"
    APPROVER = "approver"
    ADMIN = "admin"
    AUDITOR = "auditor"


class Permission(StrEnum):
    """What the desk and the console can do, one word for each permission."""

    SEE_CASES = "see-cases"
    """The queue, and a case with its answers; each look is entered for its visitor to see."""
    WORK_CASES = "work-cases"
    """Claim, write to the visitor, decide: whatever one does with a case one holds."""
    LEAD_CASES = "lead-cases"
    """Take over and reassign what others hold; hear of officers who cannot be reached."""
    SEE_FIGURES = "see-figures"
    """Counts of cases, without the people."""
    EXPORT = "export"
    """Take figures away as a file."""
    INVITE = "invite"
    """Open the door to a new officer, of any role."""
    MANAGE_OFFICERS = "manage-officers"
    """List officers, change their roles and names, end their access."""
    WRITE_TEMPLATES = "write-templates"
    """Write and archive reply templates; whoever works cases uses them."""
    SET_CALENDAR = "set-calendar"
    """Working hours, holidays, and by when we answer."""
    SEE_AUDIT = "see-audit"
    """Who did what, and who opened which case."""
    WRITE_CARDS = "write-cards"
    """Read what no card answers and draft a card from it."""
    SEE_FACTS = "see-facts"
    """What we tell people, since when and from where; and what is proposed in its place."""
    WRITE_FACTS = "write-facts"
    """Draft another edition of a fact; hear that one will end."""
    PUBLISH_FACTS = "publish-facts"
    """Publish what somebody else has drafted, or turn it down."""
    SEE_ANNOUNCEMENTS = "see-announcements"
    """What goes out and went out, and what became of it; no recipient by name."""
    ANNOUNCE = "announce"
    """Write announcements, hand them over, schedule and steer them once they are released."""
    RELEASE = "release"
    """Let go out what somebody else wrote, or send it back."""
    STOP = "stop"
    """The emergency brake: all broadcasts, or everything but one notice."""
    PRACTISE = "practise"
    """Work made-up cases, of which nothing is kept."""


CASES = frozenset({Permission.SEE_CASES, Permission.SEE_FIGURES, Permission.SEE_FACTS})
READS = CASES | {Permission.SEE_AUDIT, Permission.SEE_ANNOUNCEMENTS}
WORKS = frozenset({Permission.WORK_CASES, Permission.WRITE_CARDS, Permission.PRACTISE})
LEADS = frozenset(
    {
        Permission.LEAD_CASES,
        Permission.EXPORT,
        Permission.WRITE_TEMPLATES,
        Permission.SET_CALENDAR,
        Permission.SEE_ANNOUNCEMENTS,
        Permission.STOP,
    }
)
SPEAKS = frozenset({Permission.SEE_FACTS, Permission.SEE_ANNOUNCEMENTS, Permission.STOP})

PERMITTED: Mapping[Role, frozenset[Permission]] = {
    Role.OFFICER: WORKS | CASES,
    Role.LEAD: WORKS | LEADS | CASES,
    Role.ANNOUNCER: SPEAKS | {Permission.ANNOUNCE, Permission.WRITE_FACTS},
    Role.APPROVER: SPEAKS | {Permission.RELEASE, Permission.PUBLISH_FACTS},
    Role.ADMIN: frozenset(Permission),
    Role.AUDITOR: READS,
}
"""
The whole policy; nothing else decides what a role may do. An auditor reads everything and can
change nothing; whoever makes announcements sees no cases.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """A staff member, known by the numeric Telegram id: names can be taken over, ids cannot."""

    id: int
    role: Role
    name: str

    def may(self, permission: Permission) -> bool:
        return permission in PERMITTED[self.role]


class OfficerStore(TrailStore, Protocol):
    """Officers, the one-time invitations by which they join, and the trail of what they do."""

    async def find(self, officer: int) -> Officer | None:
        """Whoever works here now."""
        ...

    async def named(self, officer: int) -> Officer | None:
        """Whoever works here or once did."""
        ...

    async def all(self) -> tuple[Officer, ...]: ...

    async def is_reachable(self, officer: int) -> bool:
        """So far as we know; nobody is unreachable before Telegram says so."""
        ...

    async def add(self, officer: Officer, now: datetime) -> None: ...

    async def invite(
        self, token_hash: str, role: Role, until: datetime, by: int | None = None
    ) -> None: ...

    async def inviter(self, token_hash: str) -> int | None: ...

    async def redeem(self, token_hash: str, officer: int, now: datetime) -> Role | None:
        """Use an invitation up in one step; ``None`` if it is unknown, used or too old."""
        ...


class Officers:
    """Who works here. *admins* are those named in the settings, from the first start."""

    def __init__(self, store: OfficerStore, admins: frozenset[int], now: datetime) -> None:
        self._store = store
        self._admins = admins
        self._now = now

    async def find(self, person: int) -> Officer | None:
        """The officer, if *person* works here; whom the settings name is an admin in any case."""
        known = await self._store.find(person)
        if person in self._admins:
            return replace(known or Officer(id=person, role=Role.ADMIN, name=""), role=Role.ADMIN)
        return known

    async def permitted(self, person: int, permission: Permission) -> Officer:
        """
        The officer, if their role permits *permission*. For what only reads, and for what the
        register enters as an event; any other act goes through ``acts``.

        Raises:
            NotFound: not an officer. The words are those of any unknown thing, on purpose.
            NotAllowed: an officer whose role forbids it.
        """
        officer = await self.find(person)
        if officer is None:
            raise NotFound(Text("not-found"))
        if not officer.may(permission):
            raise NotAllowed(Text("desk-not-allowed"))
        return officer

    async def all(self) -> tuple[Officer, ...]:
        """Everybody who works here."""
        return await self._store.all()

    async def acts(
        self,
        person: int,
        permission: Permission,
        action: Action,
        subject: str = "",
        /,
        **params: str,
    ) -> Officer:
        """
        The officer, as from ``permitted``; and what they do stands in the audit.

        Being entered before it is done, it cannot be forgotten; if it fails, the transaction
        takes the entry back.
        """
        officer = await self.permitted(person, permission)
        await self.record(officer, action, subject, **params)
        return officer

    async def record(
        self, officer: Officer | None, action: str, subject: str = "", /, **params: str
    ) -> None:
        """Enter what *officer* does; ``None`` is whoever runs the service."""
        entry = entered(
            at=self._now,
            actor=officer.id if officer else None,
            role=officer.role if officer else "",
            action=action,
            subject=subject,
            params=params,
        )
        await self._store.keep(chained(entry, await self._store.head()))

    async def working(self, person: int | None) -> Officer | None:
        """The officer, if they are (still) one who may work cases."""
        officer = None if person is None else await self.find(person)
        return officer if officer and officer.may(Permission.WORK_CASES) else None

    async def awaited(self, person: int | None) -> Officer | None:
        """The officer, if a case can be kept for them: they work cases, and our words arrive."""
        officer = await self.working(person)
        return officer if officer and await self._store.is_reachable(officer.id) else None

    async def colleague(self, person: int, permission: Permission) -> Officer:
        """
        The officer whom another one names, if their role permits *permission*.

        Raises:
            InvalidAnswer: there is no such colleague.
        """
        officer = await self.find(person)
        if officer is None or not officer.may(permission):
            raise InvalidAnswer(Text("desk-no-such-colleague"))
        return officer

    async def on_duty(self) -> tuple[int, ...]:
        """Everyone who may work cases; admins of the settings too, if nobody else can."""
        working = tuple(o.id for o in await self._store.all() if o.may(Permission.WORK_CASES))
        return working or tuple(sorted(self._admins))

    async def leads(self) -> tuple[int, ...]:
        """Whoever hears that the department is late; admins, if there is no lead."""
        leads = tuple(o.id for o in await self._store.all() if o.role is Role.LEAD)
        return leads or await self.who_may(Permission.MANAGE_OFFICERS)

    async def who_may(self, permission: Permission) -> tuple[int, ...]:
        """Everyone whose role permits it, admins of the settings among them."""
        joined = {o.id for o in await self._store.all() if o.may(permission)}
        fixed = self._admins if permission in PERMITTED[Role.ADMIN] else frozenset()
        return tuple(sorted(joined | fixed))

    async def called(self, person: int) -> str:
        """The name under which *person* works or once worked here; else the number."""
        known = await self._store.named(person)
        return known.name if known and known.name else str(person)

    def is_fixed(self, person: int) -> bool:
        """Do the settings name *person*? Then only the settings can end that."""
        return person in self._admins

    async def invite(self, token: str, role: Role, by: int | None = None) -> None:
        """
        Open a one-time invitation; only a hash of *token* is kept. *by* is the officer who
        invites, ``None`` whoever runs the service.
        """
        if by is None:
            await self.record(None, Action.INVITED, role)
        else:
            await self.acts(by, Permission.INVITE, Action.INVITED, role)
        await self._store.invite(_hash(token), role, self._now + INVITATION_HOLDS, by)

    async def welcome(self, officer: Officer) -> None:
        """Let *officer* work here as they are: for practice, beside the real service."""
        await self._store.add(officer, self._now)

    async def join(self, person: int, name: str, token: str) -> Officer:
        """
        Use up an invitation.

        Raises:
            NotNow: works here already; roles are changed by others, not by a link.
            NotFound: unknown, used or too old, or whoever invited may no longer do so; which of
                them is not told.
        """
        if await self._store.find(person) is not None:
            raise NotNow(Text("desk-joined-already"))
        officer = Officer(id=person, role=await self._redeemed(person, token), name=clean(name))
        await self._store.add(officer, self._now)
        await self.record(officer, Action.JOINED, officer.role)
        return officer

    async def _redeemed(self, person: int, token: str) -> Role:
        inviter = await self._store.inviter(_hash(token))
        host = await self.find(inviter) if inviter is not None else None
        role = await self._store.redeem(_hash(token), person, self._now)
        if role is None or (inviter is not None and not (host and host.may(Permission.INVITE))):
            raise NotFound(Text("desk-invitation-unknown"))
        return role


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
