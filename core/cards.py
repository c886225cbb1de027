"""Cards: common questions with their answers, and what people say when they ask them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.flow import Ground
from core.text import Bilingual

ABOUT = "card/"
"""Begins the ``about`` of a question that a visitor asks an officer from a card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """
    One common question and its answer.

    *asks* are other wordings, in either language. A card that hands over has no answer: the topic
    belongs to a person at once (traps T-3 and T-23); its *signs* are beginnings of words that
    hand over wherever they stand. *leads* names the flow that goes on from the answer.
    """

    key: str
    question: Bilingual
    answer: Bilingual | None
    asks: tuple[str, ...] = ()
    grounds: tuple[Ground, ...] = ()
    leads: str = ""
    hands_over: bool = False
    signs: tuple[str, ...] = ()
    is_term: bool = False

    @property
    def about(self) -> str:
        return f"{ABOUT}{self.key}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """How people speak: words that mean the same, and words that carry no meaning alone."""

    same: tuple[tuple[str, ...], ...] = ()
    small: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Cards:
    """Every card by its key, in the order of the files, and how people speak."""

    every: Mapping[str, Card] = field(default_factory=dict)
    speech: Speech = field(default_factory=Speech)

    @property
    def terms(self) -> tuple[Card, ...]:
        return tuple(card for card in self.every.values() if card.is_term)

    def about(self, about: str) -> Card | None:
        """The card that a question to an officer is about, if it is about one."""
        return self.every.get(about.removeprefix(ABOUT)) if about.startswith(ABOUT) else None
