"""The audit: who did what. Each entry is chained to the one before, so that tampering shows."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Protocol

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)
CODE = re.compile(r"[A-Za-z0-9._:/-]{0,64}")
"""References, numbers and our own words. No name and no sentence passes."""
AT_ONCE = 1000  # entries verified in one look at the database


class Action(StrEnum):
    """What officers do besides the events of cases, which are entered under their own code."""

    SIGNED_IN = "signed-in"
    OPENED = "opened"
    INVITED = "invited"
    INVITATION_WITHDRAWN = "invitation-withdrawn"
    JOINED = "joined"
    RENAMED = "renamed"
    ROLE_CHANGED = "role-changed"
    LEFT = "left"
    TEMPLATE_WRITTEN = "template-written"
    TEMPLATE_ARCHIVED = "template-archived"
    CALENDAR_SET = "calendar-set"
    CARD_WRITTEN = "card-written"
    ANNOUNCEMENT_WRITTEN = "announcement-written"
    ANNOUNCEMENT_MOVED = "announcement-moved"
    ANNOUNCEMENT_TESTED = "announcement-tested"
    STOPPED = "stopped"
    WENT_ON = "went-on"
    FACT_WRITTEN = "fact-written"
    FACT_HANDED_IN = "fact-handed-in"
    FACT_PUBLISHED = "fact-published"
    FACT_REJECTED = "fact-rejected"
    FACT_DROPPED = "fact-dropped"
    EXPORTED = "exported"
    AUDIT_SEEN = "audit-seen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """
    One act, as it is stored: an entry that somebody has spoiled must still be readable.

    *actor* is an officer, ``None`` for whoever runs the service; *role* the one they had then.
    *subject* is a case by its reference, an officer by number, a template by its key. *params*
    is JSON. Nothing in it is a visitor's, and nothing was typed by anybody.
    """

    number: int = 0
    milliseconds: int
    actor: int | None
    role: str
    action: str
    subject: str = ""
    params: str = "{}"
    hash: str = ""

    @property
    def at(self) -> datetime:
        return EPOCH + self.milliseconds * MILLISECOND

    @property
    def details(self) -> Mapping[str, str]:
        found: Mapping[str, str] = json.loads(self.params)
        return found


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry. Kept elsewhere, it shows when the end of the audit is cut off."""

    number: int = 0
    hash: str = ""

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}"

    @classmethod
    def read(cls, written: str) -> "Head":
        """
        A head as it was written into a log.

        Raises:
            ValueError: it is none.
        """
        number, _, hash_ = written.strip().partition(":")
        return cls(int(number), hash_)


BEGINNING = Head()


@dataclass(frozen=True, slots=True)
class Verdict:
    """
    *head* is the last entry that follows from those before it; *broken* the number of the first
    that is missing or does not; *gone* a head known from elsewhere that does not stand here.
    """

    head: Head
    broken: int | None = None
    gone: Head | None = None

    @property
    def is_whole(self) -> bool:
        return self.broken is None and self.gone is None


class TrailStore(Protocol):
    """Where entries are added, and nothing else is done to them."""

    async def head(self) -> Head: ...

    async def keep(self, entry: Entry) -> None: ...

    async def hash_of(self, number: int) -> str | None: ...

    async def after(self, number: int, most: int) -> tuple[Entry, ...]:
        """The next ones, in the order in which they were entered."""
        ...


def entered(
    *,
    at: datetime,
    actor: int | None,
    role: str,
    action: str,
    subject: str,
    params: Mapping[str, str],
) -> Entry:
    """
    An entry not yet chained.

    Raises:
        ValueError: something in it is no code, number or reference.
    """
    checked = {_code(key): _code(value) for key, value in params.items()}
    return Entry(
        milliseconds=(at - EPOCH) // MILLISECOND,
        actor=actor,
        role=role,
        action=_code(action),
        subject=_code(subject),
        params=json.dumps(checked, sort_keys=True, separators=(",", ":")),
    )


def chained(entry: Entry, after: Head) -> Entry:
    """*entry* as the next one after that head."""
    numbered = replace(entry, number=after.number + 1)
    return replace(numbered, hash=_hash(after, numbered))


def verify(entries: Iterable[Entry], since: Head = BEGINNING) -> Verdict:
    """Does each entry follow from the one before? Finds any edited, removed or moved one."""
    head = since
    for entry in entries:
        number = head.number + 1
        if entry.number != number or entry.hash != _hash(head, entry):
            return Verdict(head, broken=number)
        head = Head(number, entry.hash)
    return Verdict(head)


async def examined(store: TrailStore, known: Head = BEGINNING) -> Verdict:
    """
    The whole audit, verified; and a head *known* from elsewhere must stand in it.

    Without the latter nobody sees that the end was cut off, or that everything after an edit was
    chained anew.
    """
    verdict = Verdict(BEGINNING)
    while entries := await store.after(verdict.head.number, AT_ONCE):
        verdict = verify(entries, verdict.head)
        if verdict.broken:
            return verdict
    return verdict if await stands(store, known) else replace(verdict, gone=known)


async def stands(store: TrailStore, known: Head) -> bool:
    """Is the entry that was once the newest still there, and the same?"""
    return known == BEGINNING or await store.hash_of(known.number) == known.hash


def _hash(before: Head, entry: Entry) -> str:
    return hashlib.sha256(f"{before.hash}|{_canonical(entry)}".encode()).hexdigest()


def _canonical(entry: Entry) -> str:
    """One spelling for one entry: its fields in this order, as JSON in ASCII."""
    fields = (entry.number, entry.milliseconds, entry.actor, entry.role)
    words = (entry.action, entry.subject, entry.params)
    return json.dumps([*fields, *words], separators=(",", ":"))


def _code(word: str) -> str:
    if not CODE.fullmatch(word):
        raise ValueError("the audit holds codes, numbers and references; nobody's words")
    return word
