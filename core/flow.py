"""What a flow is made of: questions, where each answer leads, and the ends."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from core.answers import SKIPPED, Answer, OneOf, Reader
from core.certainty import Certainty
from core.facts import FactRef
from core.law import Citation

Ground = Citation | FactRef


@dataclass(frozen=True, slots=True)
class Situation:
    """The answers so far, the day, and what each bound menu offers. All that a rule may see."""

    answers: Mapping[str, Answer]
    today: date
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def number(self, question: str) -> int:
        return int(self.answers[question])


Rule = Callable[[Situation], bool]


@dataclass(frozen=True, slots=True)
class Route:
    """One arrow: taken if the answer is *option* (any, if none) and *rule* (if any) holds."""

    leads_to: str
    option: str | None = None
    rule: Rule | None = None

    def is_taken(self, answer: Answer, situation: Situation) -> bool:
        return self.option in (None, answer) and (self.rule is None or self.rule(situation))


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One screen that asks. ``tells`` are facts that must be read before answering."""

    key: str
    reader: Reader
    routes: tuple[Route, ...]
    tells: tuple[FactRef, ...] = ()
    optional: bool = False
    hidden: tuple[str, ...] = ()
    """Options that another screen offers, not this one."""
    words: str = ""
    """The flow that asks the same in words that fit here too."""

    @property
    def options(self) -> tuple[str, ...]:
        """What its buttons offer; empty where the answer is typed."""
        every = self.reader.options if isinstance(self.reader, OneOf) else ()
        return tuple(option for option in every if option not in self.hidden)

    def accepts(self, answer: Answer, today: date) -> bool:
        if answer == SKIPPED:
            return self.optional
        return self.reader.accepts(answer, today)

    def next_after(self, situation: Situation) -> str:
        answer = situation.answers[self.key]
        return next(r.leads_to for r in self.routes if r.is_taken(answer, situation))


@dataclass(frozen=True, slots=True)
class Addition:
    """A paragraph that an outcome gains when *rule* holds."""

    key: str
    rule: Rule
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """The form that an outcome opens, unless a rule keeps it shut; then *shut* says why."""

    flow: str
    unless: Rule | None = None
    shut: str = "outcome-shut"

    def is_open(self, situation: Situation) -> bool:
        return self.unless is None or not self.unless(situation)


@dataclass(frozen=True, slots=True)
class Need:
    """
    A paper that an outcome asks for when *rule* holds; without a rule, always.

    *depends*: whether it is needed hangs on something that we do not ask.
    """

    paper: str
    rule: Rule | None = None
    depends: bool = False


@dataclass(frozen=True, slots=True)
class Papers:
    """What an outcome may ask for, in the order of getting it; nothing where a rule says so."""

    needs: tuple[Need, ...]
    unless: Rule | None = None

    def asked(self, situation: Situation) -> tuple[Need, ...]:
        """What is asked of a visitor in this *situation*."""
        if self.unless is not None and self.unless(situation):
            return ()
        return tuple(n for n in self.needs if n.rule is None or n.rule(situation))


NO_PAPERS = Papers(())


@dataclass(frozen=True, slots=True)
class Share:
    """A sum for each person: an outcome tells it for as many as *people* was answered with."""

    fact: FactRef
    people: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """
    An end that informs. It rests on *grounds*, says how sure it is, and opens doors.

    ``form`` is the application it can lead to, ``ways`` are other flows worth a look; ``retake``
    is a question with an option that takes the visitor further all the same; ``urgent`` puts a
    question asked from here first; ``share`` is a sum to be told for the whole family; ``papers``
    become the visitor's own list. ``needs``
    are facts of a year: while one of them is not known, only an officer can say what holds.
    """

    key: str
    certainty: Certainty
    grounds: tuple[Ground, ...]
    adds: tuple[Addition, ...] = ()
    form: Form | None = None
    retake: tuple[str, str] | None = None
    urgent: bool = False
    ways: tuple[str, ...] = ()
    share: Share | None = None
    papers: Papers = NO_PAPERS
    needs: tuple[FactRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """An end that collects: "check your answers", then send."""

    key: str = "review"


Node = Question | Outcome | Review


@dataclass(frozen=True, eq=False)
class Flow:
    """A flow: its nodes by key, from the first question on."""

    key: str
    nodes: Mapping[str, Node] = field(repr=False)
    reviewed: date
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    """The menus of ``knowledge`` to which it is bound."""

    @cached_property
    def start(self) -> Question:
        first = next(iter(self.nodes.values()))
        assert isinstance(first, Question)
        return first

    @cached_property
    def version(self) -> str:
        """Changes when a question, an option or an arrow does."""
        shape = [f"{key}:{route.option}>{route.leads_to}" for key, route in self.edges()]
        return hashlib.sha256("|".join(sorted(shape)).encode()).hexdigest()[:8]

    @cached_property
    def is_form(self) -> bool:
        return any(isinstance(node, Review) for node in self.nodes.values())

    @cached_property
    def depths(self) -> Mapping[str, int]:
        """For each node, the most questions that can follow from it on; 0 at an end."""
        depths: dict[str, int] = {}
        for key in self.nodes:
            self._measure(key, depths)
        return depths

    def _measure(self, key: str, depths: dict[str, int]) -> int:
        node = self.nodes[key]
        if key not in depths:
            leads = [route.leads_to for route in node.routes] if isinstance(node, Question) else []
            below = [self._measure(there, depths) for there in leads]
            depths[key] = 1 + max(below) if below else 0
        return depths[key]

    def questions(self) -> Iterator[Question]:
        return (node for node in self.nodes.values() if isinstance(node, Question))

    def outcomes(self) -> Iterator[Outcome]:
        return (node for node in self.nodes.values() if isinstance(node, Outcome))

    def edges(self) -> Iterator[tuple[str, Route]]:
        return ((q.key, route) for q in self.questions() for route in q.routes)

    def says(self, key: str) -> str:
        """The message that speaks for a node: its own, or that of the flow whose words it has."""
        node = self.nodes.get(key)
        whose = node.words if isinstance(node, Question) else ""
        return f"{whose or self.key}-{key}"

    def question(self, key: str) -> Question:
        node = self.nodes.get(key)
        if not isinstance(node, Question):
            raise KeyError(key)
        return node
