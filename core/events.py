"""What happened to a case: codes and parameters, append-only, readable in any language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.cases import Status
from core.officers import Role


class Code(StrEnum):
    """Every kind of event."""

    SUBMITTED = "submitted"
    CLAIMED = "claimed"
    OFFICER_WROTE = "officer-wrote"
    VISITOR_WROTE = "visitor-wrote"
    TURNED = "turned"
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"
    ERASED = "erased"
    REOPENED = "reopened"
    NOT_SOLVED = "not-solved"
    CORRECTION_ASKED = "correction-asked"
    CORRECTION_RECALLED = "correction-recalled"
    CORRECTED = "corrected"
    MORE_TIME = "more-time"
    REMINDED = "reminded"
    WARNED = "warned"
    LAPSED = "lapsed"
    NOTED = "noted"
    OFFERED = "offered"
    PASSED = "passed"
    OFFER_DECLINED = "offer-declined"
    RELEASED = "released"
    TAKEN_OVER = "taken-over"
    REASSIGNED = "reassigned"
    MERGED = "merged"
    TOOK_IN = "took-in"
    ACT_RETURNED = "act-returned"


AMONG_OFFICERS = frozenset(
    {
        Code.NOTED,
        Code.OFFERED,
        Code.PASSED,
        Code.OFFER_DECLINED,
        Code.RELEASED,
        Code.TAKEN_OVER,
        Code.REASSIGNED,
        Code.ACT_RETURNED,
    }
)
"""What officers arrange with each other: in a visitor's own copy, not in the steps they follow."""

BY_OFFICERS = frozenset({Code.OFFICER_WROTE, Code.DECIDED, Code.CORRECTION_ASKED})
"""Events whose words go from an officer to the visitor."""

Params = Mapping[str, str | int | list[str] | list[int]]
"""
What an event is about, in closed values only: ``questions`` (their keys), ``due`` (a day),
``colleague`` and ``mentions`` (officers), ``other`` (a reference), ``turn``. Nothing that anybody
typed.
"""

NOTHING: Params = {}

BY_VISITORS = frozenset(
    {
        Code.SUBMITTED,
        Code.VISITOR_WROTE,
        Code.WITHDRAWN,
        Code.ERASED,
        Code.CORRECTED,
        Code.MORE_TIME,
        Code.NOT_SOLVED,
    }
)
"""What visitors do themselves; an officer may be one too, with a case of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """
    *actor* is a Telegram id, ``None`` for the service itself; *status* is the one after. *due* is
    by when we were to answer before it happened, if an answer was due at all.
    """

    case: int
    code: Code
    actor: int | None
    status: Status
    at: datetime
    due: datetime | None = None
    params: Params = field(default_factory=dict)

    @property
    def is_answer(self) -> bool:
        """Whoever is asked to put something right has been answered too."""
        return self.code in BY_OFFICERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Words between a visitor and an officer; ``from_officer`` says which way they went."""

    case: int
    from_officer: bool
    words: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Words between officers about a case; *mentions* are those who were told of them."""

    case: int
    author: int
    words: str
    at: datetime
    mentions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A staff member saw the file of a case. Its visitor is told the role and the time."""

    case: int
    officer: int
    role: Role
    at: datetime
