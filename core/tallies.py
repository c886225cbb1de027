"""Counts kept as things happen: what an event of a case, or a step in a flow, counts as.

Figures are sums of these, and every one of them equals a count of events. A tally holds closed
values only, nothing of a person, so an erasure leaves it as it is.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from core.cases import OPEN, Case, Kind, Status
from core.events import Code, Event
from core.professions import UNSAID
from core.ratings import Face
from core.traits import Dimension

MINUTE, MINUTES = timedelta(minutes=1), 60  # of an hour
WHOLE = ""
"""The dimension, and the value, of a tally that counts without regard to either."""
MERGED = "merged"
"""How a case ends that goes on in another one: its status says what a visitor reads of it."""


class Step(StrEnum):
    """What is counted besides the codes of events: turns of a case, and steps in a flow."""

    ENDED = "ended"
    REOPENED = "reopened"
    CORRECTION = "correction"
    FIRST_ANSWER = "first-answer"
    LATE = "late"
    RATED = "rated"

    BEGAN = "began"
    ANSWERED = "answered"
    REACHED = "reached"
    OPENED = "opened"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class Tally:
    """
    One more of something. *flow* is the programme of a case, or the flow in which a step was
    taken.
    """

    what: str
    flow: str
    dimension: str = WHOLE
    value: str = WHOLE


Sums = Mapping[tuple[str, str], int]
"""Counts by flow and value."""


@dataclass(frozen=True, slots=True)
class Waited:
    """How long a visitor waited for the first answer, in whole minutes by the clock."""

    flow: str
    minutes: int

    @property
    def hour(self) -> int:
        return self.minutes // MINUTES


class TallyStore(Protocol):
    """Where counts are kept; in the same transaction as what they count."""

    async def count(self, day: date, tallies: Iterable[Tally]) -> None: ...

    async def sums(self, what: str, dimension: str, first: date, last: date) -> Sums:
        """From the first day to the last, both included."""
        ...

    async def minutes(self, hour: int, first: date, last: date) -> Mapping[tuple[str, int], int]:
        """The first answers that took so many whole hours: how many by flow and minutes."""
        ...


def event_name(code: Code) -> str:
    """What the tally of an event is called."""
    return f"event-{code}"


RECEIVED = event_name(Code.SUBMITTED)


def of_event(case: Case, before: Sequence[Event], event: Event) -> Iterator[Tally]:
    """
    What *event* of *case* counts as, after those *before* it: under its code, and under every turn
    that it brings. What somebody will ask by whom it concerned is counted by that too.
    """
    yield Tally(event_name(event.code), case.programme)
    told = of_case(case)
    if event.code is Code.SUBMITTED:
        yield from along(RECEIVED, case.programme, told)
    for step in _steps(before, event):
        yield Tally(step, case.programme)
        yield from along(step, case.programme, told)
        yield from along(step, case.programme, _besides(step, case, event))


def of_rating(case: Case, face: Face) -> Iterator[Tally]:
    """What a visitor's rating of *case* counts as."""
    yield Tally(Step.RATED, case.programme)
    yield Tally(Step.RATED, case.programme, Dimension.FACE, face)


def along(what: str, flow: str, told: Mapping[Dimension, str]) -> Iterator[Tally]:
    """One tally for each dimension that *told* has a value of."""
    return (Tally(what, flow, dimension, value) for dimension, value in told.items())


def of_case(case: Case) -> dict[Dimension, str]:
    """What a case is counted by, whatever happens to it. A question tells no traits."""
    told: dict[Dimension, str] = {
        Dimension.KIND: case.kind,
        Dimension.LANGUAGE: case.language,
        Dimension.URGENCY: case.urgency,
    }
    if case.kind is Kind.APPLICATION:
        told[Dimension.ORIGIN] = case.traits.origin or UNSAID
        told[Dimension.DISTRICT] = case.traits.district or UNSAID
    return told


def waited(case: Case, before: Sequence[Event], event: Event) -> Waited | None:
    """How long the visitor waited, if *event* is the first answer."""
    return _waited(case, event) if _is_first_answer(before, event) else None


def _steps(before: Sequence[Event], event: Event) -> Iterator[Step]:
    was = before[-1].status if before else Status.SUBMITTED
    if was in OPEN and event.status not in OPEN:
        yield Step.ENDED
    if was not in OPEN and event.status in OPEN:
        yield Step.REOPENED
    if event.status is Status.NEEDS_CORRECTION and was is not event.status:
        yield Step.CORRECTION
    if _is_first_answer(before, event):
        yield Step.FIRST_ANSWER
        if event.due is not None and event.at > event.due:
            yield Step.LATE


def _besides(step: Step, case: Case, event: Event) -> dict[Dimension, str]:
    """What only this step is counted by."""
    if step is Step.ENDED:
        return {Dimension.OUTCOME: MERGED if event.code is Code.MERGED else event.status}
    if step is Step.FIRST_ANSWER:
        return {Dimension.HOURS: str(_waited(case, event).hour)}
    return {}


def _waited(case: Case, event: Event) -> Waited:
    return Waited(case.programme, max(event.at - case.opened_at, timedelta()) // MINUTE)


def _is_first_answer(before: Sequence[Event], event: Event) -> bool:
    return event.is_answer and not any(earlier.is_answer for earlier in before)
