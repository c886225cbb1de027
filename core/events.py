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
    ERASED = "erased"


ANSWERS = frozenset({Code.OFFICER_WROTE, Code.DECIDED})
"""Events that bring an officer's words to the visitor."""


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

    @property
    def is_answer(self) -> bool:
        """Whoever is asked to put something right has been answered too."""
        return self.code in ANSWERS or self.status is Status.NEEDS_CORRECTION


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
