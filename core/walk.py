"""Answers replayed from the first question, and where they lead."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from core.answers import Answer
from core.flow import Flow, Node, Outcome, Question, Review, Situation


@dataclass(frozen=True, slots=True)
class Place:
    """
    Where a visitor stands in a flow: a question to answer, or an end.

    ``situation.answers`` are the answers on the path, in the order of the questions.
    """

    flow: Flow
    node: Node
    situation: Situation

    @property
    def step(self) -> int:
        """The number of the question at hand, from 1."""
        return len(self.situation.answers) + 1

    @property
    def steps(self) -> int:
        """How many questions there can be at most on the way the visitor is on."""
        return len(self.situation.answers) + self.flow.depths[self.node.key]

    @property
    def outcome(self) -> Outcome | None:
        return self.node if isinstance(self.node, Outcome) else None

    @property
    def is_review(self) -> bool:
        return isinstance(self.node, Review)


def walk(
    flow: Flow, answers: Mapping[str, Answer], today: date, reopened: str | None = None
) -> Place:
    """
    Replay *answers* from the first question and say where they lead.

    Answers that are not on the path are left out of the result. An answer that its question no
    longer accepts stops the walk there: it is asked again. So does the *reopened* question,
    whose old answer stands until a new one replaces it.
    """
    path: dict[str, Answer] = {}
    node: Node = flow.start
    while isinstance(node, Question) and node.key in answers and node.key != reopened:
        if not node.accepts(answers[node.key], today):
            break
        path[node.key] = answers[node.key]
        node = flow.nodes[node.next_after(Situation(path, today, flow.lists))]
    return Place(flow, node, Situation(path, today, flow.lists))


def answered(
    flow: Flow, answers: Mapping[str, Answer], question: str, answer: Answer, today: date
) -> dict[str, Answer]:
    """*answers* with one more, the newest last; those that no longer fit anything are dropped."""
    others = forgotten(answers, question)
    kept = {key: old for key, old in others.items() if _fits(flow, key, old, today)}
    return {**kept, question: answer}


def newest_on_path(place: Place, answered: Iterable[str]) -> str | None:
    """The question *answered* last among those on the path: what Back takes back."""
    return next((key for key in reversed([*answered]) if key in place.situation.answers), None)


def forgotten(answers: Mapping[str, Answer], question: str) -> dict[str, Answer]:
    """*answers* without the one to *question*; later ones stay."""
    return {key: answer for key, answer in answers.items() if key != question}


def _fits(flow: Flow, key: str, answer: Answer, today: date) -> bool:
    node = flow.nodes.get(key)
    return isinstance(node, Question) and node.accepts(answer, today)
