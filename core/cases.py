"""What officers work on: the case, its states and the only arrows between them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.answers import Answer
from core.guided import Guided
from core.text import Language
from core.traits import UNKNOWN, Traits

LEASE = timedelta(minutes=30)
"""How long a claim holds without work (house rule, not law)."""

KEPT_FOR = timedelta(days=1)
"""
How long a case that comes back by itself, or is handed over, is kept for its officer: our own
choice. A visitor answers at night too, and half an hour would be over before anybody is at work.
"""

REOPENS_FOR = timedelta(days=14)
"""How long after its end a case can be taken up again (house rule, not law)."""

NOBODY = 0
"""The visitor of a case whose personal data were erased; no Telegram account has this id."""


class Kind(StrEnum):
    """A submitted application, or a question to an officer."""

    APPLICATION = "application"
    QUESTION = "question"


class Status(StrEnum):
    """Where a case stands. No state says "approved": the state service decides."""

    SUBMITTED = "submitted"
    IN_REVIEW = "in-review"
    NEEDS_CORRECTION = "needs-correction"
    READY_TO_FILE = "ready-to-file"
    NOT_ELIGIBLE = "not-eligible"
    REDIRECTED = "redirected"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"


class WaitingOn(StrEnum):
    """Whose turn it is; kept apart from the status."""

    US = "us"
    VISITOR = "visitor"
    THIRD_PARTY = "third-party"
    NOBODY = "nobody"


class Urgency(StrEnum):
    """By time and urgency only, never by origin, sex or age (trap T-19)."""

    URGENT = "urgent"
    USUAL = "usual"


RANK: Mapping[Urgency, int] = {Urgency.URGENT: 0, Urgency.USUAL: 1}
"""What comes first in the queue, as a number that a database can sort by."""


class Mover(StrEnum):
    """Who may take an arrow."""

    OFFICER = "officer"
    VISITOR = "visitor"
    CLOCK = "clock"


DECISIONS = (Status.READY_TO_FILE, Status.NOT_ELIGIBLE, Status.REDIRECTED, Status.ANSWERED)
OPEN = (Status.SUBMITTED, Status.IN_REVIEW, Status.NEEDS_CORRECTION)

REOPENABLE = (*DECISIONS, Status.LAPSED)
"""The ends that are no last word: all but the one that a visitor chose."""

_OFFICER = frozenset({Mover.OFFICER})
_VISITOR = frozenset({Mover.VISITOR})
_EITHER = _OFFICER | _VISITOR

ARROWS: Mapping[tuple[Status, Status], frozenset[Mover]] = {
    (Status.SUBMITTED, Status.IN_REVIEW): _OFFICER,
    (Status.IN_REVIEW, Status.NEEDS_CORRECTION): _OFFICER,
    (Status.NEEDS_CORRECTION, Status.IN_REVIEW): _EITHER,
    **{(Status.IN_REVIEW, end): _OFFICER for end in DECISIONS},
    **{(state, Status.WITHDRAWN): _VISITOR for state in OPEN},
    (Status.NEEDS_CORRECTION, Status.LAPSED): frozenset({Mover.CLOCK}),
    **{(end, Status.IN_REVIEW): _EITHER for end in REOPENABLE},
}
"""
The state machine, whole (house rules, section 2), and who may take each arrow.

Out of a correction leads the visitor's answer, or the officer who no longer needs it. Reopening
has a term besides: ``Case.may_reopen``.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """
    One case. *reference* is for people, such as ``M-4K7Q-29``; *run* is the conversation it was
    sent from, so sending twice makes one case; *about* says what a question is about.

    *revision* grows with every change that a page of the case must know of. *waiting_since* is
    when it became the turn of whoever *waiting_on* names; *due_at* is by when we are to answer,
    *warn_at* when that comes near, and *answered_at* when we first did. *last_officer* is who
    held it last, *offered_to* who is asked to take it over, *ended_at* when it came to its end,
    and *merged_into* the reference of the case in which it goes on, if it does.
    """

    id: int
    reference: str
    kind: Kind
    programme: str
    visitor: int
    run: int
    language: Language
    status: Status
    waiting_on: WaitingOn
    urgency: Urgency
    about: str
    flow_version: str
    opened_at: datetime
    claimed_by: int | None = None
    claimed_until: datetime | None = None
    revision: int = 0
    waiting_since: datetime | None = None
    due_at: datetime | None = None
    warn_at: datetime | None = None
    time_left: timedelta | None = None
    """Working time that stands still while a third party has the turn."""
    promised_at: datetime | None = None
    """When the answer was due before a third party had the turn; it is never due earlier."""
    answered_at: datetime | None = None
    traits: Traits = UNKNOWN
    last_officer: int | None = None
    offered_to: int | None = None
    ended_at: datetime | None = None
    merged_into: str = ""

    def __post_init__(self) -> None:
        if (self.claimed_by is None) != (self.claimed_until is None):
            raise ValueError(f"case {self.id}: a claim has a holder and an end")

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def is_erased(self) -> bool:
        return self.visitor == NOBODY

    def holder(self, now: datetime) -> int | None:
        """Who holds the case at *now*; a lapsed lease holds nothing."""
        if self.claimed_until is None or self.claimed_until <= now:
            return None
        return self.claimed_by

    def is_late(self, now: datetime) -> bool:
        """An answer was due, and is not given."""
        return self.due_at is not None and self.due_at < now

    def is_due_soon(self, now: datetime) -> bool:
        """Most of the time for an answer is over, and it is not late yet."""
        return self.warn_at is not None and self.warn_at <= now and not self.is_late(now)

    def may_become(self, status: Status, mover: Mover) -> bool:
        return mover in ARROWS.get((self.status, status), ())

    def may_reopen(self, now: datetime) -> bool:
        """Ended, not for ever, and not too long ago."""
        is_fresh = self.ended_at is not None and now < self.ended_at + REOPENS_FOR
        return self.status in REOPENABLE and is_fresh and not self.is_erased


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCase:
    """What a visitor sends, before it has an id and a reference."""

    kind: Kind
    programme: str
    visitor: int
    run: int
    language: Language
    urgency: Urgency
    about: str
    flow_version: str
    answers: Mapping[str, Answer]
    traits: Traits = UNKNOWN
    guided: Guided | None = None
