"""Samples of answers, terms and the act."""

from bot.screens.rules import OWN_ACT, Rules, RulesParagraph
from bot.screens.search import Answered, HandedOver, SearchPrompt, Suggested, Terms
from tests.screens.stage import CONTENT, at


def of_the_search() -> list[object]:
    """Every card, whole; the three with the longest keys; every paragraph."""
    cards = list(CONTENT.cards.every.values())
    longest = sorted(cards, key=lambda card: -len(card.key))[:3]
    return [
        SearchPrompt(),
        *map(Answered, cards),
        Suggested(()),
        Suggested(tuple(longest)),
        *(HandedOver(at("ask", {}), card) for card in cards if card.hands_over),
        Terms(CONTENT.cards.terms),
        Rules(),
        *map(RulesParagraph, CONTENT.law.acts[OWN_ACT].paragraphs),
        RulesParagraph("99"),
    ]
