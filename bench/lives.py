"""What becomes of made-up cases: the same acts as at work, one after another."""

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
    note: str = ""

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def is_answer(self) -> bool:
        return self.code in BY_OFFICERS

    @property
    def releases(self) -> bool:
        """Does nobody hold the case any more?"""
        return self.code in (Code.DECIDED, Code.CORRECTION_ASKED)


Life = tuple[Act, ...]
Lots = tuple[list[Life], list[int]]
"""Lives, and how often each is met."""

SENT = Act(Code.SUBMITTED, Status.SUBMITTED, US)
TAKEN = Act(Code.CLAIMED, REVIEW, US, (20, 4000), by_officer=True)
WRITTEN = Act(Code.OFFICER_WROTE, REVIEW, VISITOR, (5, 90), True, "Қай жылы көшесіз?")
ASKED = Act(Code.CORRECTION_ASKED, CORRECTION, VISITOR, (5, 90), True, "Жылды қараңызшы.")
HEARD = Act(Code.VISITOR_WROTE, REVIEW, US, (30, 9000), words="Келесі жылдың көктемінде.")
CORRECTED = Act(Code.CORRECTED, REVIEW, US, (30, 9000))
NOTED = Act(Code.NOTED, REVIEW, US, (1, 20), by_officer=True, note="Телефонмен сөйлестім.")
WITHDRAWN = Act(Code.WITHDRAWN, Status.WITHDRAWN, NOBODY, (60, 20000))
DECIDED = [
    Act(Code.DECIDED, end, NOBODY, (5, 3000), True, "Ресми өтінішті портал арқылы өзіңіз бересіз.")
    for end in DECISIONS
]


def _lots(weights: Mapping[Life, int]) -> Lots:
    return list(weights), list(weights.values())


ENDED = _lots(
    {
        **{(SENT, TAKEN, end): 9 for end in DECIDED},
        **{(SENT, TAKEN, NOTED, end): 3 for end in DECIDED},
        **{(SENT, TAKEN, WRITTEN, HEARD, end): 8 for end in DECIDED},
        **{(SENT, TAKEN, ASKED, CORRECTED, end): 2 for end in DECIDED},
        (SENT, WITHDRAWN): 4,
        (SENT, TAKEN, WRITTEN, WITHDRAWN): 3,
    }
)
UNFINISHED = _lots(
    {
        (SENT,): 40,
        (SENT, TAKEN): 15,
        (SENT, TAKEN, WRITTEN): 20,
        (SENT, TAKEN, WRITTEN, HEARD): 15,
        (SENT, TAKEN, ASKED): 10,
    }
)


def of_questions(lots: Lots) -> Lots:
    """Those that a question can have: there is nothing to correct in one."""
    return _lots({life: often for life, often in zip(*lots, strict=True) if ASKED not in life})


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
