"""Makes up cases by the million, the same ones each time, and counts them as the service would."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache

from bench.lives import (
    ENDED,
    UNFINISHED,
    Life,
    Lots,
    first_answer,
    moments,
    of_questions,
)
from bench.people import FORMS, SHARES, WAYS, Pattern, patterns, somebody
from bot.flows import FLOWS
from core.answers import Answer
from core.applications import ASK
from core.calendar import day
from core.cases import Case, Kind, Status, Urgency, WaitingOn
from core.events import Code, Event
from core.professions import Professions
from core.references import ALPHABET
from core.tallies import MINUTE, RECEIVED, WHOLE, Step, of_event
from core.text import Language
from core.traits import DISTRICTS, Dimension, Traits, counted, traits
from core.vocabulary import bound
from knowledge.loader import load
from storage.times import days

NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
YEARS = 3
SEED = 7
UNFINISHED_SHARE, KAZAKH_SHARE, URGENT_SHARE = 0.03, 0.7, 0.06
HOUR = timedelta(hours=1)
DUE_WITHIN = timedelta(days=3)
ONE_OFF = 10**9
"""From here on are visitors with a single case; the others have several."""
STEP = 9_176_263
"""Shares no divisor with the number of references, so none comes twice."""
REFERENCES = len(ALPHABET) ** 4 * 100

LIVES: dict[tuple[bool, bool], Lots] = {
    (False, False): ENDED,
    (False, True): UNFINISHED,
    (True, False): of_questions(ENDED),
    (True, True): of_questions(UNFINISHED),
}
"""By whether it is a question, and whether it is not finished yet."""

Count = tuple[str, str, str, str]
"""What, flow, dimension and value of a tally."""


@dataclass(frozen=True, slots=True)
class Shape:
    """All of a case that its events are counted by."""

    programme: str
    language: Language
    urgency: Urgency
    origin: str
    district: str

    @property
    def kind(self) -> Kind:
        return Kind.QUESTION if self.programme == ASK else Kind.APPLICATION

    @property
    def traits(self) -> Traits:
        return Traits(origin=self.origin, district=self.district)


@dataclass(frozen=True, slots=True)
class MadeUp:
    """One case: its answers, what became of it, and when."""

    number: int
    visitor: int
    shape: Shape
    is_young: bool
    pattern: Pattern
    answers: dict[str, Answer]
    life: Life
    at: list[datetime]

    def number_of(self, code: Code) -> int | None:
        """Which act was the first of that code, if any was."""
        return next((n for n, act in enumerate(self.life) if act.code is code), None)

    def due(self, number: int) -> datetime | None:
        """By when act *number* should have been, if it is the first answer or comes before it."""
        return self.at[0] + DUE_WITHIN if number <= first_answer(self.life) else None


def reference(number: int) -> str:
    """The reference of case *number*; no two are alike."""
    letters, digits = divmod(number * STEP % REFERENCES, 100)
    word = ""
    for _ in range(4):
        letters, letter = divmod(letters, len(ALPHABET))
        word += ALPHABET[letter]
    return f"M-{word}-{digits:02}"


class Crowd:
    """So many cases over the last years."""

    def __init__(self, many: int, seed: int = SEED) -> None:
        known = load(today=day(NOW))
        menus = known.territories.options()
        flows = {key: bound(flow, menus) for key, flow in FLOWS.items()}
        self._many = many
        self._chance = random.Random(seed)  # noqa: S311 - the same crowd each time
        self._professions = Quick(known.professions.every)
        self._districts = tuple(menus[DISTRICTS])
        self._forms = {key: patterns(flows[key], day(NOW), self._chance) for key in FORMS}
        ways = (patterns(flows[key], day(NOW), self._chance) for key in WAYS)
        self._ways = [one for each in ways for one in each]
        self.versions = {key: flow.version for key, flow in flows.items()}
        self.tallies: defaultdict[int, Counter[Count]] = defaultdict(Counter)
        self.waits: Counter[tuple[int, str, int]] = Counter()

    def cases(self) -> Iterator[MadeUp]:
        """One after another, the oldest first; each is counted on the way."""
        apart = timedelta(days=365 * YEARS) / self._many
        for number in range(1, self._many + 1):
            made = self._made_up(number, NOW - (self._many - number + 1) * apart)
            self._count(made)
            yield made

    def _made_up(self, number: int, opened: datetime) -> MadeUp:
        chance = self._chance
        pattern = chance.choice(self._forms[chance.choices(FORMS, SHARES)[0]])
        (life,) = chance.choices(*LIVES[pattern.flow == ASK, chance.random() < UNFINISHED_SHARE])
        at = [moment for moment in moments(life, opened, chance) if moment <= NOW]
        life = life[: len(at)]  # the youngest have not come so far
        answers = somebody(pattern, day(opened), chance)
        told = traits(answers, self._districts, day(opened))
        return MadeUp(
            number=number,
            visitor=ONE_OFF + number if life[-1].is_open else number % (self._many // 2 + 1) + 1,
            shape=self._shape(pattern.flow, told),
            is_young=told.is_young,
            pattern=pattern,
            answers=answers,
            life=life,
            at=at,
        )

    def _shape(self, programme: str, told: Traits) -> Shape:
        chance = self._chance
        return Shape(
            programme=programme,
            language=Language.KK if chance.random() < KAZAKH_SHARE else Language.RU,
            urgency=Urgency.URGENT if chance.random() < URGENT_SHARE else Urgency.USUAL,
            origin=told.origin,
            district=told.district,
        )

    def _count(self, made: MadeUp) -> None:
        programme, answer = made.shape.programme, first_answer(made.life)
        for number, at in enumerate(made.at):
            is_late = number == answer and at > made.at[0] + DUE_WITHIN
            hour = (at - made.at[0]) // HOUR if number == answer else 0
            of_it = _tallies(made.life, number, hour, is_late, made.shape)
            self.tallies[days(day(at))].update(of_it)
        if answer < len(made.at):
            minutes = (made.at[answer] - made.at[0]) // MINUTE
            self.waits[days(day(made.at[answer])), programme, minutes] += 1
        opened = day(made.at[0])
        told = counted(made.answers, self._professions, opened)
        into = self.tallies[days(opened)]
        into.update((RECEIVED, programme, *one) for one in told.items())
        into.update(_steps(made.pattern, is_sent=True))
        into.update(_steps(self._chance.choice(self._ways), is_sent=False))


class Quick(Professions):
    """Groups the few trades of the crowd once each."""

    group = cache(Professions.group)


@cache
def _tallies(life: Life, number: int, hour: int, is_late: bool, shape: Shape) -> tuple[Count, ...]:
    """What act *number* counts as; of a million acts most count alike."""
    case = replace(_case(shape), opened_at=NOW - hour * HOUR)
    before = [_event(life, earlier) for earlier in range(number)]
    due = NOW - MINUTE if is_late else None
    tallies = of_event(case, before, replace(_event(life, number), due=due))
    return tuple((one.what, one.flow, one.dimension, one.value) for one in tallies)


@cache
def _steps(pattern: Pattern, is_sent: bool) -> tuple[Count, ...]:
    """What a run counts as that took this way."""
    flow, (*asked, end) = pattern.flow, pattern.nodes
    return (
        (Step.BEGAN, flow, WHOLE, WHOLE),
        *((Step.ANSWERED, flow, Dimension.QUESTION, question) for question in asked),
        (Step.REACHED, flow, Dimension.END, end),
        *([(Step.SENT, flow, WHOLE, WHOLE)] if is_sent else []),
    )


def _case(shape: Shape) -> Case:
    return Case(
        id=1,
        reference="",
        kind=shape.kind,
        programme=shape.programme,
        visitor=1,
        run=1,
        language=shape.language,
        status=Status.SUBMITTED,
        waiting_on=WaitingOn.US,
        urgency=shape.urgency,
        about="",
        flow_version="",
        opened_at=NOW,
        traits=shape.traits,
    )


def _event(life: Life, number: int) -> Event:
    act = life[number]
    return Event(case=1, code=act.code, actor=None, status=act.status, at=NOW)
