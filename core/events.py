"""What happened to a case: codes and parameters, append-only, readable in any language."""

from dataclasses import dataclass
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
    DECIDED = "decided"
    WITHDRAWN = "withdrawn"
    RELEASED = "released"
    ERASED = "erased"


BY_VISITORS = frozenset({Code.SUBMITTED, Code.VISITOR_WROTE, Code.WITHDRAWN, Code.ERASED})
"""What visitors do themselves; an officer may be one too, with a case of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """*actor* is a Telegram id, ``None`` for the service itself; *status* is the one after."""

    case: int
    code: Code
    actor: int | None
    status: Status
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Words between a visitor and an officer; ``from_officer`` says which way they went."""

    case: int
    from_officer: bool
    words: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A staff member saw the file of a case. Its visitor is told the role and the time."""

    case: int
    officer: int
    role: Role
    at: datetime
