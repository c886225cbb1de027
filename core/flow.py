"""The vocabulary of flows: questions, where each answer leads, and the ends."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TypedDict, Unpack

from core.answers import SKIPPED, Answer, Listed, OneOf, Reader
from core.certainty import Certainty
from core.errors import ContentError
from core.facts import FactRef
from core.law import Citation
from core.text import Bilingual

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
    """The form that an outcome opens, unless a rule keeps it shut."""

    flow: str
    unless: Rule | None = None

    def is_open(self, situation: Situation) -> bool:
        return self.unless is None or not self.unless(situation)


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
    question asked from here first; ``share`` is a sum to be told for the whole family.
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


def flow(key: str, *nodes: Node, reviewed: date) -> Flow:
    """
    Put nodes together; *reviewed* is the day someone last read the flow against the law.

    Raises:
        ContentError: two nodes of one name, or an arrow to a node that is not there.
    """
    named = {node.key: node for node in nodes}
    if len(named) != len(nodes):
        raise ContentError(f"flow {key}: two nodes have one name")
    whole = Flow(key, named, reviewed)
    for question, route in whole.edges():
        if route.leads_to not in named:
            raise ContentError(f"flow {key}: {question} leads to {route.leads_to!r}, unknown")
    return whole


def when(rule: Rule, leads_to: str) -> Route:
    """An arrow that a rule decides."""
    return Route(leads_to, rule=rule)


Leads = str | tuple[Route | str, ...]
"""Where an option leads: to one node, or to the first of several whose rule holds."""


def choice(
    key: str, *, tells: tuple[FactRef, ...] = (), hidden: tuple[str, ...] = (), **leads: Leads
) -> Question:
    """A closed question; read an option as ``answer="where it leads"``."""
    routes = tuple(route for option, lead in leads.items() for route in _routes(lead, option))
    return Question(key=key, reader=OneOf(tuple(leads)), routes=routes, tells=tells, hidden=hidden)


def _routes(lead: Leads, option: str) -> Iterator[Route]:
    for one in (lead,) if isinstance(lead, str) else lead:
        yield Route(one, option) if isinstance(one, str) else replace(one, option=option)


def pick(
    key: str, menu: str, leads_to: str, *, own: tuple[str, ...] = (), **leads: str
) -> Question:
    """
    A closed question: the options of a menu of ``knowledge``, then its *own*.

    Those of its own that lead elsewhere are written as ``answer="where it leads"``.
    """
    exceptions = tuple(Route(there, option) for option, there in leads.items())
    reader = Listed(menu, (*own, *leads))
    return Question(key=key, reader=reader, routes=(*exceptions, Route(leads_to)))


def typed(key: str, reader: Reader, *routes: Route | str, optional: bool = False) -> Question:
    """A question answered by typing; the last route is usually plain, the earlier ones rules."""
    arrows = tuple(Route(route) if isinstance(route, str) else route for route in routes)
    return Question(key=key, reader=reader, routes=arrows, optional=optional)


class More(TypedDict, total=False):
    """What an outcome may have besides; see ``Outcome``."""

    adds: tuple[Addition, ...]
    form: Form
    retake: tuple[str, str]
    urgent: bool
    ways: tuple[str, ...]
    share: Share


def outcome(key: str, certainty: Certainty, *grounds: Ground, **more: Unpack[More]) -> Outcome:
    """An end that informs, resting on *grounds* in the order in which they are shown."""
    return Outcome(key=key, certainty=certainty, grounds=grounds, **more)


def spoken(words: str, *questions: Question) -> tuple[Question, ...]:
    """The same *questions* in the words of the flow *words*, which asks them too."""
    return tuple(replace(question, words=words) for question in questions)


def bound(unbound: Flow, menus: Mapping[str, Mapping[str, Bilingual]]) -> Flow:
    """
    The same flow with every ``Listed`` question bound to the options of its menu.

    Raises:
        ContentError: ``knowledge`` has no such menu, or nothing at all to choose from.
    """
    return replace(
        unbound,
        nodes={key: _bind(node, menus) for key, node in unbound.nodes.items()},
        lists={name: tuple(menu) for name, menu in menus.items()},
    )


def _bind(node: Node, menus: Mapping[str, Mapping[str, Bilingual]]) -> Node:
    if not (isinstance(node, Question) and isinstance(node.reader, Listed)):
        return node
    menu = menus.get(node.reader.menu)
    if menu is None or not (*menu, *node.reader.own):
        raise ContentError(f"{node.key}: no menu {node.reader.menu!r}")
    return replace(node, reader=OneOf((*menu, *node.reader.own), menu))
