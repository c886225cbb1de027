"""Everything that visitors are shown of our content: for checks and previews of all of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from bot.flows import VISITOR_FLOWS
from bot.screens.content import Content
from bot.screens.menu import ListOf
from bot.screens.search import Answered, HandedOver
from core.cases import Case, Kind, Status, Urgency, WaitingOn
from core.checklists import Checklist, Mark, OnePaper, lines
from core.conversation import Conversation
from core.conversations import Standing
from core.facts import FactRef
from core.flow import Flow, Outcome
from core.paths import standings
from core.receipts import Receipt
from core.retention import Retention
from core.rights import Held
from core.text import Language, Text, Words
from core.visitors import Visitor
from core.walk import Place, walk

HIGH = 36**5  # a run and a revision that nobody will reach


@dataclass(frozen=True, slots=True)
class Stand:
    """A value to be drawn; *place* names it for us, *title* for officers; shown once by *once*."""

    place: str
    title: Words
    value: object
    once: str


def everything(content: Content, today: date) -> Iterator[Stand]:
    """All that a visitor can come to and that may quote a fact."""
    for key in VISITOR_FLOWS:
        yield from of_flow(content.flows[key], content, today)
    yield from alone(content)
    yield from around(content, today)


def of_flow(flow: Flow, content: Content, today: date) -> Iterator[Stand]:
    """Each place on each way through *flow*, and the lists of papers that it leads to."""
    for place in standings(flow, today):
        where = f"{flow.key}/{place.node.key}"
        yield Stand(where, _title(place), Standing(_conversation(place), place), where)
        for listed in _lists(place, content, today):
            if isinstance(listed, OnePaper):
                paper = listed.line.paper
                yield Stand(where, paper.name, listed, f"paper {paper.key}")
            else:
                yield Stand(where, _title(place), listed, f"{where} papers")


def alone(content: Content) -> Iterator[Stand]:
    """What stands on a screen of its own: cards, and facts that are lists."""
    for key, card in content.cards.every.items():
        yield _only(f"card {key}", card.question, Answered(card))
    for key, editions in content.facts.editions.items():
        if any(one.items for one in editions):
            yield _only(f"fact {key}", Text(f"list-{key}"), ListOf(FactRef(key)))


def around(content: Content, today: date) -> Iterator[Stand]:
    """Screens of a case, of one's own data, and of cards that hand over."""
    yield _only("receipt", Text("fact-on-receipt"), Receipt(_case(today)))
    yield _only("mydata", Text("rights-open"), _nothing_held())
    flow = content.flows["ask"]
    begun = walk(flow, {}, today)
    for key, card in content.cards.every.items():
        if card.hands_over:
            at = Standing(_conversation(begun), begun)
            yield _only(f"handed over {key}", card.question, HandedOver(at, card))


def _only(place: str, title: Words, value: object) -> Stand:
    return Stand(place, title, value, place)


def _title(place: Place) -> Words:
    flow, key = place.flow, place.node.key
    if place.is_review:
        return Text(f"{flow.key}-title")
    is_end = isinstance(place.node, Outcome)
    return Text(f"{flow.key}-{key}.title" if is_end else f"{flow.says(key)}.label")


def _lists(place: Place, content: Content, today: date) -> Iterator[Checklist | OnePaper]:
    """The list that the way to *place* asks for, and each paper of it at its longest."""
    needs = place.outcome.papers.asked(place.situation) if place.outcome else ()
    marks = {need.paper: Mark.CANNOT for need in needs}
    listed = Checklist(
        flow=place.flow.key,
        outcome=place.node.key,
        lines=lines(needs, marks, content.papers),
        until=today,
    )
    if listed.lines:
        yield listed
        yield from (OnePaper(listed, line) for line in listed.lines)


def _conversation(place: Place) -> Conversation:
    return Conversation(
        visitor=1,
        flow=place.flow.key,
        run=HIGH,
        revision=HIGH,
        version=place.flow.version,
        answers=place.situation.answers,
    )


def _case(today: date) -> Case:
    """An application that nobody sent."""
    return Case(
        id=1,
        reference="M",
        kind=Kind.APPLICATION,
        programme="kandas",
        visitor=1,
        run=1,
        language=Language.KK,
        status=Status.SUBMITTED,
        waiting_on=WaitingOn.US,
        urgency=Urgency.USUAL,
        about="",
        flow_version="",
        opened_at=datetime.combine(today, time(), UTC),
    )


def _nothing_held() -> Held:
    return Held(
        visitor=Visitor(id=1, language=Language.KK),
        drafts=(),
        sent=(),
        consents=(),
        subscriptions=(),
        checklists=(),
        keeps=Retention(),
    )
