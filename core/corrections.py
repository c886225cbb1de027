"""What an officer asks a visitor to put right: named answers, what is wrong with each, a day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from core import consent
from core.answers import Answer
from core.cases import Case, Kind
from core.errors import InvalidAnswer, NotNow
from core.text import Text
from core.traits import Traits

# Day counts of our own, not law; the department may change them here.
SHORTEST = timedelta(days=4)
"""The nearest due day: the reminder comes on the day after the request at the earliest."""
LONGEST = timedelta(days=60)
"""The farthest one: a paper from another country takes weeks, a slip of the finger years."""
MORE_TIME = timedelta(days=7)
"""What a visitor may add to it, once: a week for one more errand, no standing still for ever."""
USUAL_TERM = SHORTEST + MORE_TIME
"""What is proposed to an officer, who may choose another day."""
REMIND_BEFORE = timedelta(days=3)
"""While there is still time to get a paper."""
WARN_BEFORE = timedelta(days=1)
"""The last words before a case lapses, with a day left to answer."""
MOST_NAMED = 12
"""Answers in one request: with more, a notice of them would not fit into one message."""


class Defect(StrEnum):
    """What is wrong with an answer."""

    INCOMPLETE = "incomplete"
    INCORRECT = "incorrect"
    OUTDATED = "outdated"


class Step(StrEnum):
    """What comes next while a visitor is silent."""

    REMIND = "remind"
    WARN = "warn"
    LAPSE = "lapse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One named answer, what is wrong with it, and the officer's own words if any."""

    question: str
    defect: Defect
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCorrection:
    """What an officer asks for."""

    items: tuple[Item, ...]
    due_on: date

    @property
    def questions(self) -> list[str]:
        return [item.question for item in self.items]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """
    A correction request: *items* to put right until the end of *due_on*.

    *run* is the conversation in which the visitor does so. *reminded_on* and *warned_on* begin
    anew whenever the due day moves; *is_extended*: the visitor has had more time already. One
    that ended and is not answered was recalled, lapsed, or went with its case.
    """

    id: int
    case: int
    items: tuple[Item, ...]
    due_on: date
    asked_by: int
    asked_at: datetime
    run: int | None = None
    is_extended: bool = False
    is_answered: bool = False
    reminded_on: date | None = None
    warned_on: date | None = None
    ended_at: datetime | None = None

    @property
    def questions(self) -> frozenset[str]:
        return frozenset(item.question for item in self.items)

    def resumed(self, since: date, today: date) -> "Correction":
        """As it goes on after it was our turn from *since* to *today*: the days are given back."""
        due_on = max(self.due_on + (today - since), today + SHORTEST)
        return replace(self, due_on=due_on, reminded_on=None, warned_on=None)

    def extended(self, today: date) -> "Correction":
        """With more time for the visitor, who may ask for it once."""
        due_on = max(self.due_on, today) + MORE_TIME
        return replace(self, due_on=due_on, is_extended=True, reminded_on=None, warned_on=None)

    @property
    def looks_on(self) -> date:
        """The day on which the clock looks at it next."""
        if self.warned_on is not None:
            return max(self.due_on, self.warned_on) + timedelta(days=1)
        return self.due_on - (WARN_BEFORE if self.reminded_on else REMIND_BEFORE)

    def step(self, today: date) -> Step | None:
        """What is due on *today*, if the visitor has the turn. Nobody lapses without a warning."""
        if today < self.looks_on:
            return None
        if self.warned_on is not None:
            return Step.LAPSE
        return Step.WARN if today >= self.due_on - WARN_BEFORE else Step.REMIND


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """Answers as they were until a correction replaced them."""

    number: int
    answers: Mapping[str, Answer]
    flow_version: str
    replaced_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """The answers of a case after a correction."""

    answers: Mapping[str, Answer]
    flow_version: str
    traits: Traits


class CorrectionStore(Protocol):
    """Correction requests, and the answers that were replaced."""

    async def ask_correction(
        self, case: int, officer: int, new: NewCorrection, now: datetime
    ) -> Correction:
        """Keep a new request; the case has no open one."""
        ...

    async def open_correction(self, case: int) -> Correction | None: ...

    async def corrections(self, case: int) -> tuple[Correction, ...]:
        """All there ever were, the oldest first."""
        ...

    async def keep_correction(self, correction: Correction) -> None:
        """Store the due day, the run and the marks as they are now."""
        ...

    async def end_correction(self, case: int, now: datetime) -> None: ...

    async def correct(self, case: Case, corrected: Corrected, now: datetime) -> None:
        """Put the answers into the case and mark its newest request; the former ones are kept."""
        ...

    async def versions(self, case: int) -> tuple[Version, ...]:
        """The oldest first."""
        ...

    async def silent(self, today: date, limit: int) -> tuple[tuple[Case, Correction], ...]:
        """Cases that wait on their visitor for a correction that the clock looks at by *today*."""
        ...


def check(new: NewCorrection, case: Case, answers: Mapping[str, Answer], today: date) -> None:
    """
    Refuse what the visitor of *case* could not answer.

    Raises:
        NotNow: it is a question, in which there is nothing to correct.
        InvalidAnswer: nothing, too much, or something else than answers of the case is named; or
            the due day is too near or too far.
    """
    if case.kind is not Kind.APPLICATION:
        raise NotNow(Text("correction-of-a-question"))
    named = new.questions
    known = set(answers) - {consent.QUESTION}
    if not named or len(set(named)) < len(named) or not known.issuperset(named):
        raise InvalidAnswer(Text("correction-names-nothing"))
    if len(named) > MOST_NAMED:
        raise InvalidAnswer(Text("correction-names-too-much", {"most": MOST_NAMED}))
    first, last = today + SHORTEST, today + LONGEST
    if not first <= new.due_on <= last:
        raise InvalidAnswer(Text("correction-due-day", {"first": first, "last": last}))


def changed(former: Mapping[str, Answer], now: Mapping[str, Answer]) -> list[str]:
    """The questions whose answer is another one, is new or is gone, in the order of asking."""
    keys = dict.fromkeys([*now, *former])
    return [key for key in keys if former.get(key) != now.get(key)]
