"""What screens draw from: the law, the facts, the flows, and the day on which it all is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from bot.flows import FLOWS
from bot.screens.screen import Paragraph, Row, button
from bot.taps import VIEW, tap
from core.cards import Cards
from core.corrections import Correction, Item
from core.facts import FactRef, Facts
from core.flow import Flow, Ground
from core.guided import Guided
from core.law import Citation, Law
from core.naming import label, outcome_title, review_lines
from core.papers import Paper
from core.professions import UNGROUPED, Professions
from core.templates import Template
from core.territories import Territories
from core.text import Arg, Bilingual, Text
from core.vocabulary import bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """
    Everything a screen may quote. *details*: may answers be shown to officers in Telegram?
    *territories* are all that any menu offers, by key.
    """

    law: Law
    facts: Facts
    flows: Mapping[str, Flow]
    details: bool
    console: str = ""
    """Where the console is; officers' links lead there."""
    cards: Cards = field(default_factory=Cards)
    territories: Mapping[str, Bilingual] = field(default_factory=dict)
    papers: Mapping[str, Paper] = field(default_factory=dict)
    templates: Mapping[str, Template] = field(default_factory=dict)
    """What replies begin from."""
    professions: Professions = UNGROUPED


class Known(Protocol):
    """What ``knowledge`` has read and checked."""

    @property
    def law(self) -> Law: ...

    @property
    def facts(self) -> Facts: ...

    @property
    def territories(self) -> Territories: ...

    @property
    def cards(self) -> Cards: ...

    @property
    def papers(self) -> Mapping[str, Paper]: ...

    @property
    def templates(self) -> Mapping[str, Template]: ...

    @property
    def professions(self) -> Professions: ...


def content(known: Known, *, details: bool, console: str = "") -> Content:
    """The content with every flow bound to the menus of ``knowledge``."""
    menus = known.territories.options()
    return Content(
        law=known.law,
        facts=known.facts,
        flows={key: bound(flow, menus) for key, flow in FLOWS.items()},
        details=details,
        console=console,
        cards=known.cards,
        papers=known.papers,
        templates=known.templates,
        professions=known.professions,
        territories={key: name for menu in menus.values() for key, name in menu.items()},
    )


def asked(correction: Correction, flow: Flow) -> Paragraph:
    """The answers that an officer asks to put right, by when, and what is wrong with each."""
    return (
        Text("correction", {"at": correction.asked_at, "until": correction.due_on}),
        *(item_line(item, flow) for item in correction.items),
    )


def guided(led: Guided | None, content: Content) -> Paragraph:
    """The answers in guidance that went along with a case."""
    flow = content.flows.get(led.flow) if led else None
    if led is None or flow is None:
        return ()
    end = outcome_title(flow, led.outcome)
    heading = Text("copy-guided", {"title": Text(f"{flow.key}-title"), "outcome": end})
    return (heading, *review_lines(flow, led.answers))


def item_line(item: Item, flow: Flow | None) -> Text:
    """One answer to put right; one whose question is gone by now stands under its key."""
    known = flow if flow and item.question in flow.nodes else None
    args: dict[str, Arg] = {
        "label": label(known, item.question) if known else item.question,
        "defect": Text(f"defect-{item.defect}"),
    }
    if not item.remark:
        return Text("correction-item", args)
    return Text("correction-item-remark", {**args, "remark": item.remark})


def ground(content: Content, one: Ground, today: date) -> Paragraph:
    """A paragraph of an act with its wording, or a fact with its date and source."""
    if isinstance(one, Citation):
        return (_quoted(content.law, one, today),)
    return fact_lines(content.facts, one, today)


def _quoted(law: Law, citation: Citation, today: date) -> Text:
    wording = law.wording(citation, today)
    words = "outcome-paragraph-working" if wording.ru_is_working else "outcome-paragraph"
    args: dict[str, Arg] = {
        "act": law.act(citation).title,
        "number": citation.paragraph,
        "wording": wording.text,
    }
    return Text(words, args)


def fact_lines(facts: Facts, ref: FactRef, today: date) -> Paragraph:
    """A fact as of its date; past its term it is never shown, only that it is being updated."""
    held, statement = facts.on(ref, today), facts.said(ref, today)
    if held is None or statement is None:
        return (Text("flow-outdated"),)
    if not held.sources:
        return (Text("flow-fact-plain", {"statement": statement}),)
    said = Text(
        "flow-fact",
        {"statement": statement, "date": held.as_of, "source": held.sources[0].title},
    )
    return (said, *(Text("flow-item", {"item": item}) for item in held.items))


def is_list(content: Content, one: Ground, today: date) -> bool:
    """A fact that is a list stands on a screen of its own: together they would be too long."""
    held = content.facts.on(one, today) if isinstance(one, FactRef) else None
    return bool(held and held.items)


def list_row(one: Ground) -> Row:
    """The button that opens a list."""
    assert isinstance(one, FactRef)
    return (button(f"list-{one.key}", tap(VIEW, "fact", one.key)),)
