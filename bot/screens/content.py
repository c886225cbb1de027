"""What screens draw from: the law, the facts, the flows, and the day on which it all is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.flows import FLOWS
from bot.screens.screen import Paragraph, Row, button
from bot.taps import VIEW, tap
from core.answers import SKIPPED, Answer, Month, OneOf
from core.cards import Cards
from core.corrections import Correction, Item
from core.facts import FactRef, Facts
from core.flow import Flow, Ground, Question
from core.law import Citation, Law
from core.text import Arg, Bilingual, Text, Words
from core.vocabulary import bound


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything a screen may quote. *details*: may answers be shown to officers in Telegram?"""

    law: Law
    facts: Facts
    flows: Mapping[str, Flow]
    details: bool
    cards: Cards = field(default_factory=Cards)


def content(
    law: Law,
    facts: Facts,
    menus: Mapping[str, Mapping[str, Bilingual]],
    cards: Cards,
    *,
    details: bool,
) -> Content:
    """The content with every flow bound to the menus of ``knowledge``."""
    flows = {key: bound(flow, menus) for key, flow in FLOWS.items()}
    return Content(law=law, facts=facts, flows=flows, details=details, cards=cards)


def said_answer(flow: Flow, key: str, answer: Answer) -> Arg:
    """
    An answer as a person reads it: the words of its button, or their own; an option that is no
    longer offered, as regions leave the list each January, by its key.
    """
    question = flow.nodes.get(key)
    if answer == SKIPPED:
        return Text("review-skipped")
    if isinstance(question, Question) and isinstance(question.reader, OneOf):
        offered = str(answer) in question.reader.options
        return _option(flow, key, question.reader, str(answer)) if offered else str(answer)
    if isinstance(question, Question) and isinstance(question.reader, Month):
        year, _, month = str(answer).partition("-")
        return f"{month}.{year}"
    return str(answer)


def option_label(flow: Flow, question: Question, option: str) -> Words:
    """The words on the button of *option*."""
    assert isinstance(question.reader, OneOf)
    return _option(flow, question.key, question.reader, option)


def _option(flow: Flow, key: str, reader: OneOf, option: str) -> Words:
    return reader.names.get(option) or Text(f"{flow.says(key)}.{option}")


def label(flow: Flow, key: str) -> Text:
    """The short name of a question's answer."""
    return Text(f"{flow.says(key)}.label")


def review_lines(flow: Flow, answers: Mapping[str, Answer]) -> tuple[Text, ...]:
    """Answers with their numbers; one whose question is gone by now stands under its key."""
    return tuple(
        Text(
            "review-line",
            {
                "number": str(number),
                "label": label(flow, key) if key in flow.nodes else key,
                "answer": said_answer(flow, key, answer),
            },
        )
        for number, (key, answer) in enumerate(answers.items(), 1)
    )


def asked(correction: Correction, flow: Flow) -> Paragraph:
    """The answers that an officer asks to put right, by when, and what is wrong with each."""
    return (
        Text("correction", {"at": correction.asked_at, "until": correction.due_on}),
        *(_item(item, flow) for item in correction.items),
    )


def _item(item: Item, flow: Flow) -> Text:
    args: dict[str, Arg] = {
        "label": label(flow, item.question) if item.question in flow.nodes else item.question,
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
