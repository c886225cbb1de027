"""Officers in the browser: a link that works once, then a session that ends by itself."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from core.audit import Action
from core.errors import NotAllowed, NotFound
from core.init_data import Signed
from core.officers import Officer, Officers
from core.text import Language, Text
from core.visitors import VisitorStore

LINK_HOLDS = timedelta(minutes=2)
"""Long enough to switch to the browser, too short for a forwarded message."""
IDLE, LONGEST = timedelta(minutes=30), timedelta(hours=12)
"""A desk left alone, and a working day with some to spare (reliability T46)."""
SEEN_AGAIN = timedelta(minutes=1)
"""A look is written down at most so often: reading a page should not cost a write."""

Mint = Callable[[], str]
"""Draws a new secret of at least 128 bits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One signed-in browser; *practice*: with made-up cases only."""

    officer: int
    opened_at: datetime
    seen_at: datetime
    practice: bool = False

    def stands(self, now: datetime) -> bool:
        """Neither left alone for too long nor open for too long; a clock set back ends it too."""
        is_idle = not self.opened_at <= now < self.seen_at + IDLE
        return not is_idle and now < self.opened_at + LONGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Who looks at a page: the role is looked up each time, so access ends at once."""

    officer: Officer
    language: Language
    session: Session


class SessionStore(Protocol):
    """Links, signed data that were used, and sessions; secrets only as hashes."""

    async def offer(self, link: str, officer: int, until: datetime) -> None: ...

    async def bearer(self, link: str, now: datetime) -> int | None:
        """Whose link it is, if it still works."""
        ...

    async def redeem(self, link: str, now: datetime) -> int | None:
        """Use a link up in one step; ``None`` if it is unknown, used or too old."""
        ...

    async def use(self, signature: str, now: datetime) -> bool:
        """Was the signature not used before? From now on it is."""
        ...

    async def open(self, token: str, session: Session) -> None: ...

    async def find(self, token: str) -> Session | None: ...

    async def seen(self, token: str, now: datetime) -> None: ...

    async def practise(self, token: str, practice: bool) -> None: ...

    async def close(self, token: str) -> None: ...

    async def close_all(self, officer: int) -> int: ...


class Sessions:
    """Every secret is minted outside and only its hash is kept."""

    def __init__(
        self,
        store: SessionStore,
        officers: Officers,
        people: VisitorStore,
        mint: Mint,
        now: datetime,
    ) -> None:
        self._store = store
        self._officers = officers
        self._people = people
        self._mint = mint
        self._now = now

    async def offer(self, person: int) -> str:
        """
        A secret that signs *person* in, once and soon.

        Raises:
            NotFound: not an officer. The words are those of any unknown thing, on purpose.
        """
        officer = await self._officer(person)
        link = self._mint()
        await self._store.offer(_hash(link), officer.id, self._now + LINK_HOLDS)
        return link

    async def enter(self, link: str, here: Visit | None = None) -> str:
        """
        Use a link up; the secret of the new session.

        Raises:
            NotFound: unknown, used or too old; which of them is not told.
            NotAllowed: somebody else is signed in *here*; the link stays good.
        """
        bearer = await self._store.bearer(_hash(link), self._now)
        if here is not None and bearer not in (None, here.officer.id):
            raise NotAllowed(Text("console-link-of-another"))
        officer = await self._store.redeem(_hash(link), self._now)
        if officer is None:
            raise NotFound(Text("console-link-unknown"))
        return await self._open(officer)

    async def enter_signed(self, signed: Signed) -> str:
        """
        Sign in by what Telegram signed for its Mini App; it works once.

        Raises:
            NotFound: used before, or nobody of ours.
        """
        if not await self._store.use(_hash(signed.signature), self._now):
            raise NotFound(Text("console-link-unknown"))
        return await self._open(signed.person)

    async def visit(self, token: str) -> Visit | None:
        """Who looks, if the session stands and its officer still works here."""
        session = await self._store.find(_hash(token))
        if session is None or not session.stands(self._now):
            return None
        officer = await self._officers.find(session.officer)
        if officer is None:
            return None
        known = await self._people.find(officer.id)
        language = known.language if known and known.language else Language.KK
        return Visit(officer=officer, language=language, session=session)

    def is_to_be_seen(self, visit: Visit) -> bool:
        """Is it long enough since the session was seen last to write that down again?"""
        return self._now - visit.session.seen_at >= SEEN_AGAIN

    async def seen(self, token: str) -> None:
        """The session goes on from now."""
        await self._store.seen(_hash(token), self._now)

    async def practise(self, token: str, practice: bool) -> None:
        """From now on look at made-up cases, or again at real ones."""
        await self._store.practise(_hash(token), practice)

    async def leave(self, token: str) -> None:
        await self._store.close(_hash(token))

    async def leave_everywhere(self, officer: int) -> int:
        """End every session of *officer*; how many there were."""
        return await self._store.close_all(officer)

    async def _open(self, person: int) -> str:
        officer = await self._officer(person)
        token = self._mint()
        await self._officers.record(officer, Action.SIGNED_IN)
        session = Session(officer=officer.id, opened_at=self._now, seen_at=self._now)
        await self._store.open(_hash(token), session)
        return token

    async def _officer(self, person: int) -> Officer:
        officer = await self._officers.find(person)
        if officer is None:
            raise NotFound(Text("not-found"))
        return officer


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
