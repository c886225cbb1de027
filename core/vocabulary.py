"""The vocabulary in which flows are written: each word makes one part of a flow."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

from core.answers import Listed, OneOf, Reader
from core.certainty import Certainty
from core.errors import ContentError
from core.facts import FactRef
from core.flow import (
    Addition,
    Flow,
    Form,
    Ground,
    Need,
    Node,
    Outcome,
    Papers,
    Question,
    Route,
    Rule,
    Share,
)
from core.text import Bilingual


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
    key: str,
    menu: str,
    leads_to: str,
    *,
    own: tuple[str, ...] = (),
    tells: tuple[FactRef, ...] = (),
    **leads: str,
) -> Question:
    """
    A closed question: the options of a menu of ``knowledge``, then its *own*.

    Those of its own that lead elsewhere are written as ``answer="where it leads"``. A menu that
    is the list of a fact *tells* that fact: whose list it is, and of which day.
    """
    exceptions = tuple(Route(there, option) for option, there in leads.items())
    reader = Listed(menu, (*own, *leads))
    return Question(key=key, reader=reader, routes=(*exceptions, Route(leads_to)), tells=tells)


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
    papers: Papers
    needs: tuple[FactRef, ...]


def outcome(key: str, certainty: Certainty, *grounds: Ground, **more: Unpack[More]) -> Outcome:
    """An end that informs, resting on *grounds* in the order in which they are shown."""
    return Outcome(key=key, certainty=certainty, grounds=grounds, **more)


def need(paper: str, rule: Rule | None = None) -> Need:
    """A paper that is asked for: always, or when *rule* holds."""
    return Need(paper, rule)


def may_need(paper: str) -> Need:
    """A paper asked of some for a reason that is none of our business; its card names it."""
    return Need(paper, depends=True)


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
