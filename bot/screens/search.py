"""Answers to questions in one's own words, the terms, and the whole act to read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot import taps
from bot.links import CARD
from bot.screens.content import Content, fact_lines, ground
from bot.screens.pictures import picture_row
from bot.screens.place import place
from bot.screens.screen import Button, Paragraph, Row, Screen, button, pass_on, screen, switch
from core.cards import Card
from core.conversations import Standing
from core.facts import FactRef
from core.text import Text

ASK = button("menu.ask", taps.tap(taps.OPEN, "ask"))
FOOT = button("menu-open", taps.tap(taps.VIEW, "menu"))


@dataclass(frozen=True, slots=True)
class SearchPrompt:
    """Asks for a question, and shows what else there is to read."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One card, whole."""

    card: Card


@dataclass(frozen=True, slots=True)
class Suggested:
    """Up to three cards that may be meant; none: nothing was found."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A topic on which no bot answers: the question to an officer, begun at once."""

    standing: Standing
    card: Card


@dataclass(frozen=True, slots=True)
class Terms:
    """Every term that we explain."""

    cards: tuple[Card, ...]


def prompt(shown: SearchPrompt, content: Content, today: date) -> Screen:
    return screen(
        Text("search"),
        rows=(
            (button("terms-open", taps.tap(taps.VIEW, "terms")),),
            (button("rules-open", taps.tap(taps.VIEW, "rules")),),
            (ASK,),
            (FOOT, switch("search")),
        ),
    )


def answered(shown: Answered, content: Content, today: date) -> Screen:
    card = shown.card
    answer = card.answer or Text("search-person")
    return screen(
        Text("card-question", {"question": card.question}),
        answer,
        *(ground(content, one, today) for one in card.grounds),
        Text("outcome-notice"),
        rows=(
            *(picture_row(content, one, today) for one in card.grounds),
            *_leads(card),
            (button("search-officer", taps.tap(taps.OPEN, "ask", card.about)),),
            *([(button("terms-back", taps.tap(taps.VIEW, "terms")),)] if card.is_term else []),
            (pass_on(f"{CARD}{card.key}", card.question),),
            (FOOT, switch("card", card.key)),
        ),
    )


def _leads(card: Card) -> Iterator[Row]:
    if card.leads:
        yield (Button(Text(f"{card.leads}-title"), taps.tap(taps.OPEN, card.leads)),)


def suggested(shown: Suggested, content: Content, today: date) -> Screen:
    keys = ",".join(card.key for card in shown.cards)
    if not shown.cards:
        return _nothing()
    return screen(
        Text("search-found"),
        rows=(
            *(_card_row(card) for card in shown.cards),
            (button("search-officer", taps.tap(taps.OPEN, "ask")),),
            (FOOT, switch("found", keys)),
        ),
    )


def _nothing() -> Screen:
    return screen(
        Text("search-nothing"),
        rows=(
            (ASK,),
            (button("menu.status", taps.tap(taps.OPEN, "status")),),
            (button("terms-open", taps.tap(taps.VIEW, "terms")),),
            (FOOT, switch("found")),
        ),
    )


def handed_over(shown: HandedOver, content: Content, today: date) -> Screen:
    """
    Whom to turn to, and below it the first question of the form at once.

    The other language shows all of it again, not only the form.
    """
    drawn = place(shown.standing, content, today)
    contacts = (one for one in shown.card.grounds if isinstance(one, FactRef))
    told: tuple[Paragraph, ...] = tuple(fact_lines(content.facts, one, today) for one in contacts)
    return Screen(
        paragraphs=((Text("search-urgent"),), *told, *drawn.paragraphs),
        rows=(*drawn.rows[:-1], (FOOT, switch("card", shown.card.key))),
        asks_contact=drawn.asks_contact,
    )


def terms(shown: Terms, content: Content, today: date) -> Screen:
    foot = (FOOT, switch("terms"))
    return screen(Text("terms"), rows=(*map(_card_row, shown.cards), (ASK,), foot))


def _card_row(card: Card) -> Row:
    return (Button(card.question, taps.tap(taps.VIEW, "card", card.key)),)
