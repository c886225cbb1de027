"""Every flow as the service runs it, and the places to which answers lead."""

from collections.abc import Iterator, Mapping
from datetime import date
from importlib import import_module

from bot.flows import FLOWS
from core.answers import Answer
from core.flow import Flow, Outcome, Question, Route, Situation
from core.text import Bilingual
from core.vocabulary import bound
from core.walk import Place, walk
from knowledge.loader import load

Answers = dict[str, Answer]
Journeys = dict[str, tuple[Answers, str]]
"""The sentence that a lawyer signs: the answers given, in order, and the end they lead to."""

TODAY = date(2026, 11, 23)
MENUS = load(today=TODAY).territories.options()
BOUND = {key: bound(flow, MENUS) for key, flow in FLOWS.items()}

OPEN_LISTS = {
    "intra-places": {"aktau": MENUS["cities"]["aktau"]},
    "intra-villages": {"senek": Bilingual(kk="Сенек ауылы", ru="село Сенек")},
}
"""As if the department had published its lists; the village is only an example."""
OPENED = {key: bound(flow, {**MENUS, **OPEN_LISTS}) for key, flow in FLOWS.items()}


def journeys(flow: str) -> Journeys:
    """The journeys of a flow; a flow without them does not pass."""
    found: Journeys = import_module(f"tests.flows.test_{flow}").JOURNEYS
    return found


def open_journeys(flow: str) -> Journeys:
    """The journeys that a flow allows once lists of the department are published, if any."""
    found: Journeys = getattr(import_module(f"tests.flows.test_{flow}"), "OPEN_JOURNEYS", {})
    return found


def day(flow: str) -> date:
    """The day on which the journeys of a flow take place."""
    found: date = import_module(f"tests.flows.test_{flow}").TODAY
    return found


def arrives(
    flow: str, answers: Answers, today: date = TODAY, flows: Mapping[str, Flow] = BOUND
) -> Place:
    """Where *answers* lead; every one of them has to be on the path, in the order given."""
    place = walk(flows[flow], answers, today)
    assert list(place.situation.answers.items()) == list(answers.items())
    return place


def outcome(place: Place) -> Outcome:
    assert place.outcome is not None
    return place.outcome


def additions(place: Place) -> set[str]:
    """What the end gains on top of its own words."""
    return {one.key for one in outcome(place).adds if one.rule(place.situation)}


def arrows(flow: Flow, answers: Answers, today: date) -> Iterator[tuple[str, Route]]:
    """The arrows that *answers* take, one after another."""
    path: Answers = {}
    for key, answer in answers.items():
        asked = flow.nodes[key]
        assert isinstance(asked, Question)
        path[key] = answer
        situation = Situation(dict(path), today, flow.lists)
        yield key, next(route for route in asked.routes if route.is_taken(answer, situation))
