"""Announcements from the first word to the last delivery: who may do what, in which order."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.announced import Reading, Wording
from core.announcements import Announcement, Leads, tidied
from core.audiences import Audience, Counted
from core.audit import Action
from core.broadcasts import ENDED, Broadcast, Mover, Records, State
from core.deliveries import Counts
from core.errors import InvalidAnswer, NotAllowed, NotFound, NotNow, StaleCase
from core.officers import Officer, Officers, Permission
from core.text import Text

AT_ONCE = 50  # broadcasts on one page
LATEST = timedelta(days=366)
"""How far ahead a broadcast may be scheduled: a slip in the year is not."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What an announcement may be about, and the flows that its buttons may open."""

    topics: Collection[str]
    flows: Collection[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A broadcast with what its page needs; *lacks* keeps it from being handed over."""

    broadcast: Broadcast
    lacks: tuple[Text, ...]
    wording: Wording
    counts: Counts
    may_release: bool


class Releases:
    """What announcers and releasers do; the sender's part is ``core.sendings``."""

    def __init__(
        self,
        records: Records,
        reading: Reading,
        officers: Officers,
        offered: Offered,
        now: datetime,
    ) -> None:
        self._store = records.broadcasts
        self._audiences = records.audiences
        self._ledger = records.ledger
        self._reading = reading
        self._officers = officers
        self._offered = offered
        self._now = now

    async def page(self, reader: int, before: int = 2**62) -> tuple[Broadcast, ...]:
        """Newest first."""
        await self._officers.permitted(reader, Permission.SEE_ANNOUNCEMENTS)
        return await self._store.page(before, AT_ONCE)

    async def read(self, reader: int, id_: int) -> Shown:
        officer = await self._officers.permitted(reader, Permission.SEE_ANNOUNCEMENTS)
        found = await self._find(reader, Permission.SEE_ANNOUNCEMENTS, id_)
        return await self._shown(officer, found)

    async def compose(self, officer: int, one: Announcement, audience: Audience) -> Broadcast:
        """A new draft."""
        await self._officers.permitted(officer, Permission.ANNOUNCE)
        return await self._begin(tidied(one), audience, (officer,))

    async def rewrite(
        self, officer: int, id_: int, revision: int, one: Announcement, audience: Audience
    ) -> Broadcast:
        """
        Change a draft.

        Raises:
            StaleCase: somebody changed it meanwhile.
            NotNow: it is no draft any more.
        """
        found = await self._find(officer, Permission.ANNOUNCE, id_)
        self._know(one, audience)
        if found.state is not State.DRAFT:
            raise NotNow(Text("announcement-no-draft"))
        # Whom a repeat or a correction is for was settled when it was begun.
        settled = audience.following(found.audience)
        changed = replace(
            found,
            announcement=tidied(one),
            audience=settled,
            authors=_written(found, officer),
            written_at=self._now,
        )
        kept = await self._save(changed, revision)
        await self._record(officer, Action.ANNOUNCEMENT_WRITTEN, kept)
        return kept

    async def submit(self, officer: int, id_: int, revision: int) -> Broadcast:
        """
        Hand it over to be released, word for word.

        Raises:
            InvalidAnswer: something is missing; ``lacks`` of its page says what.
        """
        found = await self._find(officer, Permission.ANNOUNCE, id_)
        if lacks := self._reading.lacks(found.announcement):
            raise InvalidAnswer(lacks[0])
        handed = replace(
            found, authors=_written(found, officer), wording=self._worded(found), remark=""
        )
        return await self._move(officer, handed, revision, State.AWAITING_APPROVAL)

    async def take_back(self, officer: int, id_: int, revision: int) -> Broadcast:
        found = replace(await self._find(officer, Permission.ANNOUNCE, id_), wording=None)
        return await self._move(officer, found, revision, State.DRAFT)

    async def release(self, officer: int, id_: int, revision: int) -> Broadcast:
        """
        A second person has read it.

        Raises:
            NotAllowed: whoever wrote in it cannot release it.
            NotNow: what it says is no longer what its facts say.
        """
        found = await self._find(officer, Permission.RELEASE, id_)
        self._second_person(officer, found)
        is_same = self._worded(found) == found.wording
        if not is_same or self._reading.lacks(found.announcement):
            raise NotNow(Text("announcement-outdated"))
        released = replace(found, approver=officer, approved_at=self._now)
        return await self._move(officer, released, revision, State.APPROVED, by=Mover.RELEASER)

    async def reject(self, officer: int, id_: int, revision: int, remark: str) -> Broadcast:
        """Send it back with a *remark*, which its authors read."""
        found = await self._find(officer, Permission.RELEASE, id_)
        self._second_person(officer, found)
        if not remark.strip():
            raise InvalidAnswer(Text("announcement-remark"))
        back = replace(found, wording=None, remark=remark.strip())
        return await self._move(officer, back, revision, State.DRAFT, by=Mover.RELEASER)

    async def schedule(
        self, officer: int, id_: int, revision: int, starts_at: datetime
    ) -> Broadcast:
        """
        From *starts_at* on it goes out, outside of quiet hours; if that is past, at once.

        Raises:
            InvalidAnswer: that is more than a year ahead.
        """
        if starts_at > self._now + LATEST:
            raise InvalidAnswer(Text("announcement-when"))
        found = await self._find(officer, Permission.ANNOUNCE, id_)
        found = replace(found, starts_at=max(starts_at, self._now))
        return await self._move(officer, found, revision, State.SCHEDULED)

    async def unschedule(self, officer: int, id_: int, revision: int) -> Broadcast:
        found = replace(await self._find(officer, Permission.ANNOUNCE, id_), starts_at=None)
        return await self._move(officer, found, revision, State.APPROVED)

    async def pause(self, officer: int, id_: int) -> Broadcast:
        return await self._steer(officer, id_, State.PAUSED)

    async def resume(self, officer: int, id_: int) -> Broadcast:
        return await self._steer(officer, id_, State.SENDING)

    async def cancel(self, officer: int, id_: int) -> Broadcast:
        """For good: nobody who still waits will get it."""
        cancelled = await self._steer(officer, id_, State.CANCELLED)
        await self._ledger.cancel(id_, self._now)
        return cancelled

    async def again(self, officer: int, id_: int) -> Broadcast:
        """A draft of the same for those whom it did not reach: for all, if it never began."""
        found = await self._over(officer, id_)
        missed = replace(found.audience, of=id_, is_repeat=True)
        return await self._following(
            officer, found, missed if found.started_at else found.audience
        )

    async def correct(self, officer: int, id_: int) -> Broadcast:
        """A draft that puts right what went out: to everybody whom it reached or may have."""
        found = await self._over(officer, id_)
        if found.started_at is None:
            raise NotNow(Text("announcement-not-over"))
        audience = replace(found.audience, of=id_, is_correction=True, is_repeat=False)
        return await self._following(officer, found, audience)

    async def count(self, reader: int, audience: Audience) -> Counted:
        """How many would hear it if it went out now."""
        await self._officers.permitted(reader, Permission.SEE_ANNOUNCEMENTS)
        return await self._audiences.count(audience, self._now)

    async def _over(self, officer: int, id_: int) -> Broadcast:
        found = await self._find(officer, Permission.ANNOUNCE, id_)
        if found.state not in ENDED:
            raise NotNow(Text("announcement-not-over"))
        return found

    async def _following(self, officer: int, found: Broadcast, audience: Audience) -> Broadcast:
        # Whoever wrote the words is their author still, whoever sends them again.
        return await self._begin(found.announcement, audience, _written(found, officer))

    async def _begin(
        self, one: Announcement, audience: Audience, authors: tuple[int, ...]
    ) -> Broadcast:
        self._know(one, audience)
        new = Broadcast(
            id=0,
            state=State.DRAFT,
            announcement=one,
            audience=audience,
            authors=authors,
            revision=0,
            written_at=self._now,
        )
        kept = await self._store.add(new)
        await self._record(authors[-1], Action.ANNOUNCEMENT_WRITTEN, kept)
        return kept

    async def _steer(self, officer: int, id_: int, to: State) -> Broadcast:
        """What stops or goes on whatever page it was pressed on: no revision is asked for."""
        who = await self._either(officer)
        found = await self._find(officer, Permission.SEE_ANNOUNCEMENTS, id_)
        by = Mover.ANNOUNCER if who.may(Permission.ANNOUNCE) else Mover.RELEASER
        return await self._move(officer, found, found.revision, to, by=by)

    async def _move(
        self,
        officer: int,
        found: Broadcast,
        revision: int,
        to: State,
        *,
        by: Mover = Mover.ANNOUNCER,
    ) -> Broadcast:
        needs = Permission.ANNOUNCE if by is Mover.ANNOUNCER else Permission.RELEASE
        await self._officers.permitted(officer, needs)
        if not found.may_become(to, by):
            raise NotNow(Text("announcement-not-now"))
        ended = self._now if to is State.CANCELLED else found.ended_at
        kept = await self._save(replace(found, state=to, ended_at=ended), revision)
        await self._record(officer, Action.ANNOUNCEMENT_MOVED, kept, to=to)
        return kept

    async def _save(self, changed: Broadcast, revision: int) -> Broadcast:
        kept = replace(changed, revision=revision + 1)
        if not await self._store.save(kept, revision):
            raise StaleCase(Text("announcement-has-moved"))
        return kept

    async def _record(self, officer: int, action: Action, one: Broadcast, **params: str) -> None:
        who = await self._officers.find(officer)
        await self._officers.record(who, action, str(one.id), **params)

    async def _find(self, officer: int, needs: Permission, id_: int) -> Broadcast:
        await self._officers.permitted(officer, needs)
        found = await self._store.find(id_)
        if found is None:
            raise NotFound(Text("not-found"))
        return found

    async def _either(self, officer: int) -> Officer:
        """Whoever writes announcements or releases them."""
        who = await self._officers.permitted(officer, Permission.SEE_ANNOUNCEMENTS)
        if not (who.may(Permission.ANNOUNCE) or who.may(Permission.RELEASE)):
            raise NotAllowed(Text("desk-not-allowed"))
        return who

    async def _shown(self, officer: Officer, one: Broadcast) -> Shown:
        return Shown(
            broadcast=one,
            lacks=self._reading.lacks(one.announcement),
            wording=one.wording or self._worded(one),
            counts=await self._ledger.counts(one.id),
            may_release=officer.may(Permission.RELEASE) and officer.id not in one.authors,
        )

    def _know(self, one: Announcement, audience: Audience) -> None:
        if one.topic not in self._offered.topics or audience.topic != one.topic:
            raise InvalidAnswer(Text("announcement-topic"))
        opened = [lead.target for lead in one.buttons if lead.leads is Leads.FLOW]
        if not set(opened) <= set(self._offered.flows):
            raise InvalidAnswer(Text("announcement-no-flow"))

    def _second_person(self, officer: int, one: Broadcast) -> None:
        if officer in one.authors:
            raise NotAllowed(Text("announcement-own"))

    def _worded(self, one: Broadcast) -> Wording:
        return self._reading.worded(one.announcement, is_correction=one.audience.is_correction)


def _written(one: Broadcast, officer: int) -> tuple[int, ...]:
    """Its authors, *officer* the last of them."""
    return (*(author for author in one.authors if author != officer), officer)
