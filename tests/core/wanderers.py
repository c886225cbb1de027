"""Visitors who answer anything that can be answered, in any order."""

from collections.abc import Mapping

from hypothesis import strategies as some

from core.answers import Answer
from core.flow import Flow, Question
from core.paths import candidates
from core.walk import Place, answered, walk
from tests.core.stage import TODAY
from tests.flows.stage import BOUND

Answers = dict[str, Answer]
QUESTIONS = [question for flow in BOUND.values() for question in flow.questions()]
flows = some.sampled_from(list(BOUND.values()))


@some.composite
def journeys(draw: some.DrawFn) -> tuple[Flow, Answers]:
    """A visitor who has answered some questions, perhaps all, perhaps changing some on the way."""
    flow = draw(flows)
    answers: Answers = {}
    for _ in range(draw(some.integers(0, 40))):
        place = walk(flow, answers, TODAY)
        changed = draw(some.booleans()) and draw(some.booleans()) and place.situation.answers
        if changed:
            asked = flow.question(draw(some.sampled_from(list(place.situation.answers))))
        elif isinstance(place.node, Question):
            asked = place.node
        else:
            break
        answers = answered(flow, answers, asked.key, draw(fitting(asked)), TODAY)
    return flow, answers


def fitting(asked: Question) -> some.SearchStrategy[Answer]:
    """Any answer that takes an arrow of *asked*."""
    return some.sampled_from(candidates(asked, TODAY))


junk: some.SearchStrategy[Mapping[str, Answer]] = some.dictionaries(
    some.sampled_from(sorted({key for flow in BOUND.values() for key in flow.nodes}))
    | some.text(max_size=5),
    some.text(max_size=8)
    | some.integers()
    | some.booleans()
    | some.sampled_from(
        sorted({o for f in BOUND.values() for q in f.questions() for o in q.options})
    ),
    max_size=40,
)
"""Stored answers of any kind: of another flow, of an older one, of nobody."""


def asked_again(place: Place, answers: Mapping[str, Answer]) -> bool:
    """Whether *place* asks what was answered already, and the answer fits."""
    node = place.node
    if not isinstance(node, Question) or node.key not in answers:
        return False
    return node.accepts(answers[node.key], TODAY)
