"""What becomes of made-up cases: the same acts as at the desk, one after another."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from itertools import pairwise

from core.cases import DECISIONS, OPEN, Status, WaitingOn
from core.events import BY_OFFICERS, Code

REVIEW, CORRECTION = Status.IN_REVIEW, Status.NEEDS_CORRECTION
US, VISITOR, NOBODY = WaitingOn.US, WaitingOn.VISITOR, WaitingOn.NOBODY


@dataclass(frozen=True, slots=True, eq=False)
class Act:
    """One act: the event it enters, what the case is after it, and how long it was waited for."""

    code: Code
    status: Status
    turn: WaitingOn
    minutes: tuple[int, int] = (0, 0)
    by_officer: bool = False
    words: str = ""

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def is_answer(self) -> bool:
        return self.code in BY_OFFICERS


Life = tuple[Act, ...]
Lots = tuple[list[Life], list[int]]
"""Lives, and how often each is met."""

SENT = Act(Code.SUBMITTED, Status.SUBMITTED, US)
TAKEN = Act(Code.CLAIMED, REVIEW, US, (20, 4000), by_officer=True)
WRITTEN = Act(Code.OFFICER_WROTE, REVIEW, VISITOR, (5, 90), True, "Қай жылы көшесіз?")
ASKED = Act(Code.OFFICER_WROTE, CORRECTION, VISITOR, (5, 90), True, "Туған жылыңызды түзетіңіз.")
HEARD = Act(Code.VISITOR_WROTE, REVIEW, US, (30, 9000), words="Келесі жылдың көктемінде.")
WITHDRAWN = Act(Code.WITHDRAWN, Status.WITHDRAWN, NOBODY, (60, 20000))
DECIDED = [
    Act(Code.DECIDED, end, NOBODY, (5, 3000), True, "Ресми өтінішті портал арқылы өзіңіз бересіз.")
    for end in DECISIONS
]


def _lots(weights: Mapping[Life, int]) -> Lots:
    return list(weights), list(weights.values())


ENDED = _lots(
    {
        **{(SENT, TAKEN, end): 12 for end in DECIDED},
        **{(SENT, TAKEN, WRITTEN, HEARD, end): 8 for end in DECIDED},
        **{(SENT, TAKEN, ASKED, HEARD, end): 2 for end in DECIDED},
        (SENT, WITHDRAWN): 4,
        (SENT, TAKEN, WRITTEN, WITHDRAWN): 3,
    }
)
UNFINISHED = _lots(
    {
        (SENT,): 40,
        (SENT, TAKEN): 15,
        (SENT, TAKEN, WRITTEN): 30,
        (SENT, TAKEN, WRITTEN, HEARD): 15,
    }
)


@cache
def first_answer(life: Life) -> int:
    """The number of the first act that answers; past the end if none does."""
    return next((n for n, act in enumerate(life) if act.is_answer), len(life))


def moments(life: Life, opened: datetime, chance: random.Random) -> list[datetime]:
    """When each act took place."""
    at = [opened]
    for act in life[1:]:
        at.append(at[-1] + timedelta(minutes=chance.randint(*act.minutes)))
    return at


def waiting_since(life: Life, at: list[datetime]) -> datetime:
    """Since when it is the turn of whoever it is."""
    since = at[0]
    for (before, act), moment in zip(pairwise(life), at[1:], strict=True):
        if act.turn is not before.turn:
            since = moment
    return since
