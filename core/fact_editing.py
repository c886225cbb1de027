"""Facts as officers keep them: read with their history, drafted by one, published by another."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from core.answers import clean
from core.audit import Action
from core.calendar import day
from core.errors import InvalidAnswer, NotAllowed, NotFound, NotNow
from core.fact_drafts import (
    LONGEST_REASON,
    FactBook,
    FactEdition,
    FactStore,
    Listing,
    State,
    Written,
    listing,
    tidied,
)
from core.facts import Fact, FactRef, Facts, Source
from core.officers import Officers, Permission
from core.text import Bilingual, Text

ENDS_SOON = timedelta(days=14)
"""Our own choice, not law: so long before its last day a fact is a task for whoever writes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """
    A fact on the list: the edition in force, or the last that was, and what it says.

    *until* is the last day up to which it is known without a break; ``None``: there is none.
    """

    fact: Fact
    said: Bilingual | None
    is_begun: bool
    is_ended: bool
    ends_soon: bool
    until: date | None
    draft: FactEdition | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One edition of a history. *kept* is ``None`` where it came with the service."""

    fact: Fact | None
    """``None`` where it was never published, or cannot be read any more."""
    said: Bilingual | None
    kept: FactEdition | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactFile:
    """
    A fact with everything that belongs to it; its editions from the newest to the oldest.

    *sources* and *owners* are all that any fact names: what a new edition chooses from.
    """

    line: Line
    editions: tuple[Told, ...]
    listing: Listing
    sources: Mapping[str, Source]
    owners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tasks:
    """What waits for an officer: facts that end or have ended, and drafts to be published."""

    ending: int = 0
    ready: int = 0

    @property
    def count(self) -> int:
        return self.ending + self.ready


class FactEditing:
    """Nobody publishes what they have written in, by whatever way they come."""

    def __init__(
        self, book: FactBook, store: FactStore, officers: Officers, now: datetime
    ) -> None:
        self._book = book
        self._store = store
        self._officers = officers
        self._now = now
        self._today = day(now)

    async def all(self, officer: int) -> tuple[Line, ...]:
        """Every fact by its key."""
        await self._officers.permitted(officer, Permission.SEE_FACTS)
        drafts = {one.fact: one for one in await self._store.open()}
        keys = sorted(self._book.facts.editions)
        return tuple(self._line(key, drafts.get(key)) for key in keys)

    async def one(self, officer: int, key: str) -> FactFile:
        await self._officers.permitted(officer, Permission.SEE_FACTS)
        kept = await self._kept(key)
        draft = next((one for one in kept if one.is_open), None)
        every = [one for editions in self._book.facts.editions.values() for one in editions]
        return FactFile(
            line=self._line(key, draft),
            editions=self._history(key, kept),
            listing=listing(self._book, key),
            sources={source.key: source for one in every for source in one.sources},
            owners=tuple(sorted({one.owner for one in every})),
        )

    async def tasks(self, officer: int) -> Tasks:
        """What of this *officer* could do next; nothing for whoever only reads."""
        here = await self._officers.find(officer)
        if here is None:
            return Tasks()
        ending = ready = 0
        if here.may(Permission.WRITE_FACTS):
            ending = len(endings(self._book.facts, self._today))
        if here.may(Permission.PUBLISH_FACTS):
            drafts = await self._store.open()
            ready = sum(d.state is State.READY and officer not in d.authors for d in drafts)
        return Tasks(ending, ready)

    async def save(self, officer: int, key: str, typed: Written, revision: int) -> FactEdition:
        """
        Keep what is written so far; *revision* is that of the draft that was read, 0: none.

        Raises:
            InvalidAnswer: something is too long.
            NotNow: somebody else has written meanwhile.
        """
        await self._acts(officer, Permission.WRITE_FACTS, Action.FACT_WRITTEN, key, revision + 1)
        unit = self._book.facts.editions[key][-1].unit  # what screens reckon with
        cleaned, draft = replace(tidied(typed), unit=unit), await self._open(key)
        if (draft.revision if draft else 0) != revision:
            raise NotNow(Text("fact-moved"))
        if draft is None:
            authors = _joined(await self._turned_down(key), officer)
            begun = FactEdition(fact=key, written=cleaned, authors=authors, changed_at=self._now)
            return await self._begun(begun)
        authors = _joined(draft.authors, officer)
        changed = replace(
            draft, written=cleaned, authors=authors, state=State.DRAFT, changed_at=self._now
        )
        return await self._changed(changed)

    async def candidate(self, officer: int, key: str) -> Facts:
        """
        Every fact as it would be with the draft published.

        Raises:
            InvalidAnswer: what is wrong with the draft.
        """
        await self._officers.permitted(officer, Permission.SEE_FACTS)
        return self._book.reader.read(await self._draft(key), self._today)

    async def hand_in(self, officer: int, key: str, revision: int) -> FactEdition:
        """
        Say that it is whole, and let a second person look at it.

        Raises:
            InvalidAnswer: it is not: a language, a source or something else is missing or wrong.
        """
        permission = Permission.WRITE_FACTS
        await self._acts(officer, permission, Action.FACT_HANDED_IN, key, revision)
        draft = await self._draft(key, revision)
        self._book.reader.read(draft, self._today)
        return await self._changed(replace(draft, state=State.READY, changed_at=self._now))

    async def publish(self, officer: int, key: str, revision: int) -> FactEdition:
        """
        Let it stand on every screen from the next tap on.

        Raises:
            NotAllowed: they wrote in it themselves.
            InvalidAnswer: it is not whole (any more).
            NotNow: nobody handed it in, or it was changed since it was read.
        """
        draft = await self._decides(officer, key, revision, Action.FACT_PUBLISHED)
        self._book.reader.read(draft, self._today)
        if not await self._store.publish(replace(draft, state=State.PUBLISHED)):
            raise NotNow(Text("fact-moved"))
        return draft

    async def reject(self, officer: int, key: str, revision: int, reason: str) -> FactEdition:
        """
        Turn it down; it stays readable, and another one may be begun from it.

        Raises:
            InvalidAnswer: no reason is given, or one that is too long.
        """
        draft = await self._decides(officer, key, revision, Action.FACT_REJECTED)
        said = clean(reason)
        if not 0 < len(said) <= LONGEST_REASON:
            raise InvalidAnswer(Text("fact-reason"))
        return await self._changed(replace(draft, state=State.REJECTED, reason=said))

    async def drop(self, officer: int, key: str, revision: int) -> None:
        """Throw a draft away; nothing of it stays."""
        await self._acts(officer, Permission.WRITE_FACTS, Action.FACT_DROPPED, key, revision)
        if not await self._store.drop(await self._draft(key, revision)):
            raise NotNow(Text("fact-moved"))

    async def _decides(self, officer: int, key: str, revision: int, action: Action) -> FactEdition:
        """The draft that *officer* decides on, signed by them."""
        await self._acts(officer, Permission.PUBLISH_FACTS, action, key, revision)
        draft = await self._draft(key, revision)
        if officer in draft.authors:
            raise NotAllowed(Text("fact-own-draft"))
        if draft.state is not State.READY:
            raise NotNow(Text("fact-not-ready"))
        return replace(draft, decided_by=officer, decided_at=self._now)

    async def _acts(
        self, officer: int, permission: Permission, action: Action, key: str, revision: int
    ) -> None:
        self._known(key)
        await self._officers.acts(officer, permission, action, key, edition=str(revision))

    async def _draft(self, key: str, revision: int | None = None) -> FactEdition:
        draft = await self._open(key)
        if draft is None:
            raise NotFound(Text("not-found"))
        if revision is not None and draft.revision != revision:
            raise NotNow(Text("fact-moved"))
        return draft

    async def _open(self, key: str) -> FactEdition | None:
        return next((one for one in await self._kept(key) if one.is_open), None)

    async def _kept(self, key: str) -> tuple[FactEdition, ...]:
        self._known(key)
        return await self._store.of(key)

    async def _turned_down(self, key: str) -> tuple[int, ...]:
        """Whoever begins after a rejection may begin from its words: they are its authors' too."""
        newest = next(iter(await self._kept(key)), None)
        return newest.authors if newest and newest.state is State.REJECTED else ()

    def _known(self, key: str) -> None:
        if key not in self._book.facts.editions:
            raise NotFound(Text("not-found"))

    async def _begun(self, draft: FactEdition) -> FactEdition:
        if not await self._store.begin(draft):
            raise NotNow(Text("fact-moved"))
        return await self._draft(draft.fact)

    async def _changed(self, draft: FactEdition) -> FactEdition:
        if not await self._store.keep(draft):
            raise NotNow(Text("fact-moved"))
        return replace(draft, revision=draft.revision + 1)

    def _line(self, key: str, draft: FactEdition | None) -> Line:
        facts, ref = self._book.facts, FactRef(key)
        held = facts.latest(ref, self._today)
        shown, until = held or facts.editions[key][-1], facts.until(ref, self._today)
        return Line(
            fact=shown,
            said=facts.told(shown, self._today),
            is_begun=held is not None,
            is_ended=held is not None and not held.holds(self._today),
            ends_soon=until is not None and self._today <= until <= self._today + ENDS_SOON,
            until=until,
            draft=draft,
        )

    def _history(self, key: str, kept: tuple[FactEdition, ...]) -> tuple[Told, ...]:
        """Published editions that can be read stand in the book in the order of the numbers."""
        facts, first = self._book.facts, len(self._book.first.editions.get(key, ()))
        read = [one for one in kept if one.publication and one.id not in self._book.unread]
        read.sort(key=lambda one: one.publication)
        known = dict(zip((one.id for one in read), facts.editions[key][first:], strict=True))
        later = (self._told(known.get(one.id), one) for one in kept if not one.is_open)
        shipped = (self._told(one, None) for one in reversed(facts.editions[key][:first]))
        return (*later, *shipped)

    def _told(self, fact: Fact | None, kept: FactEdition | None) -> Told:
        said = self._book.facts.told(fact, self._today) if fact else None
        return Told(fact=fact, said=said, kept=kept)


def _joined(authors: tuple[int, ...], officer: int) -> tuple[int, ...]:
    return tuple(dict.fromkeys((*authors, officer)))


def endings(facts: Facts, today: date) -> dict[str, date]:
    """The facts that have ended, or will soon, with nothing to follow; and their last days."""
    until = {key: facts.until(FactRef(key), today) for key in facts.editions}
    return {key: last for key, last in until.items() if last and last <= today + ENDS_SOON}
