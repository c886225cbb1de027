"""Staff members, what each role may do, and how one joins."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from core.answers import clean
from core.errors import InvalidAnswer, NotAllowed, NotFound
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
    WORK_CASES = "work-cases"
    LEAD_CASES = "lead-cases"
    INVITE = "invite"


PERMITTED: Mapping[Role, frozenset[Permission]] = {
    Role.OFFICER: frozenset({Permission.SEE_CASES, Permission.WORK_CASES}),
    Role.LEAD: frozenset({Permission.SEE_CASES, Permission.WORK_CASES, Permission.LEAD_CASES}),
    Role.ANNOUNCER: frozenset(),
    Role.APPROVER: frozenset(),
    Role.ADMIN: frozenset(
        {
            Permission.SEE_CASES,
            Permission.WORK_CASES,
            Permission.LEAD_CASES,
            Permission.INVITE,
        }
    ),
    Role.AUDITOR: frozenset({Permission.SEE_CASES}),
}
"""The whole policy; nothing else decides what a role may do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """A staff member, known by the numeric Telegram id: names can be taken over, ids cannot."""

    id: int
    role: Role
    name: str

    def may(self, permission: Permission) -> bool:
        return permission in PERMITTED[self.role]


class OfficerStore(Protocol):
    """Officers and the one-time invitations by which they join."""

    async def find(self, officer: int) -> Officer | None: ...

    async def all(self) -> tuple[Officer, ...]: ...

    async def add(self, officer: Officer, now: datetime) -> None: ...

    async def invite(self, token_hash: str, role: Role, until: datetime) -> None: ...

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
        known = await self._store.find(person)
        if known is None and person in self._admins:
            return Officer(id=person, role=Role.ADMIN, name="")
        return known

    async def permitted(self, person: int, permission: Permission) -> Officer:
        """
        The officer, if their role permits *permission*.

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

    async def working(self, person: int | None) -> Officer | None:
        """The officer, if they are (still) one who may work cases."""
        officer = None if person is None else await self.find(person)
        return officer if officer and officer.may(Permission.WORK_CASES) else None

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

    async def invite(self, token: str, role: Role) -> None:
        """Open a one-time invitation; only a hash of *token* is kept."""
        await self._store.invite(_hash(token), role, self._now + INVITATION_HOLDS)

    async def join(self, person: int, name: str, token: str) -> Officer:
        """
        Use up an invitation.

        Raises:
            NotFound: unknown, used or too old; which of them is not told.
        """
        role = await self._store.redeem(_hash(token), person, self._now)
        if role is None:
            raise NotFound(Text("desk-invitation-unknown"))
        officer = Officer(id=person, role=role, name=clean(name))
        await self._store.add(officer, self._now)
        return officer


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
