"""What a visitor sees of a case of theirs: the receipt, how it goes on, what was sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from core.answers import Answer
from core.cases import Case
from core.corrections import Correction
from core.events import Event, Message
from core.guided import Guided
from core.text import Text


@dataclass(frozen=True, slots=True)
class Receipt:
    """
    A case has been received; or it was before, and the same receipt is given again.

    *is_message*: not a new case, but words added to this one; *is_correction*: answers of it put
    right; *is_reopened*: it is taken up again. *hours*: what the visitor should know of ours.
    *usual* is how long a first answer takes of late, if that can be told.
    """

    case: Case
    is_message: bool = False
    hours: Text | None = None
    is_correction: bool = False
    is_reopened: bool = False
    usual: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Follow:
    """
    A case as its visitor follows it: what happened when, and what was written.

    *correction* is what is asked of the visitor now; *may_reopen*: "not solved" is still heard;
    *may_rate*: whether it was useful is asked. *usual* as in ``Receipt``, while the first answer
    is still to come.
    """

    case: Case
    events: tuple[Event, ...]
    messages: tuple[Message, ...]
    correction: Correction | None = None
    may_reopen: bool = False
    may_rate: bool = False
    usual: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """
    The answers of a case, by question, in the order in which they were asked; and the guidance
    that led to it, if that went along.
    """

    case: Case
    answers: Mapping[str, Answer]
    guided: Guided | None = None
