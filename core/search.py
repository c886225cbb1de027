"""Finds the cards that a person means, whatever language, script or spelling they write in."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from core.alike import Alike
from core.cards import Card, Cards, Speech
from core.fold import fold
from core.stems import sound, stem

MOST = 3
"""Cards shown at once."""
LONGEST = 400  # characters of a message that are read
TELLING = 5  # words of a long message; more that are not understood do not count against it
SHORTLIST = 16  # cards whose wordings are looked at one by one
ENOUGH, ALONE = 0.22, 0.4  # how well a card must fit to be shown; by one word of several
TWO = 1.9  # words understood, nearly: less is one word and a guess
CLEAR, AHEAD = 0.7, 1.2  # and to be shown alone: how well, and how much better than the next
UNHEARD = 0.6  # what a word asks for that stands in no card, against the rarest that does
ONCE = 0.7  # what a word weighs that stands in one wording of a card of many

Meanings = Mapping[str, float]
"""What one word may mean, each with its likeness, up to 1."""


@dataclass(frozen=True, slots=True)
class Found:
    """The best cards, best first; *is_clear*: the first of them is the answer."""

    cards: tuple[Card, ...] = ()
    is_clear: bool = False
    is_asked: bool = True
    """Something was asked at all, not only greeted."""


class Index:
    """One index for both languages; built once, asked by everybody."""

    def __init__(self, cards: Cards) -> None:
        self._cards = tuple(cards.every.values())
        self._small = frozenset(map(sound, _words(cards.speech.small)))
        self._meaning = _meanings(cards.speech)
        self._phrases = [self._wordings(card) for card in self._cards]
        self._shares = self._counted()
        self._alike = Alike(self._shares.keys() | self._meaning.keys())

    def find(self, words: str) -> Found:
        """The cards that answer *words*: none, one clearly, or up to three."""
        folded = fold(words[:LONGEST])
        if signed := self._signed(folded):
            return Found((signed,), is_clear=True)
        told = [self._understood(word) for word in self._told(folded)]
        if not told:
            return Found(is_asked=False)
        hits = self._hits(told)
        is_alone = len(told) > 1 and sum(max(m.values(), default=0) for m in told) < TWO
        if not hits or hits[0][0] < (ALONE if is_alone else ENOUGH):
            return Found()
        best = hits[0][0]
        close = tuple(card for score, card in hits[:MOST] if score >= max(ENOUGH, best / 2))
        return Found(close, len(told) > 1 and _is_clear(hits))

    def _signed(self, folded: str) -> Card | None:
        """The card that takes over because of a single word of the message."""
        told = folded.split()
        for card in self._cards:
            if card.signs and any(word.startswith(card.signs) for word in told):
                return card
        return None

    def _told(self, folded: str) -> list[str]:
        telling = (word for word in folded.split() if sound(word) not in self._small)
        return [stem(word) for word in telling if len(word) > 1]

    def _understood(self, word: str) -> Meanings:
        found: dict[str, float] = {}
        for known, likeness in self._alike.to(word).items():
            meaning = self._meaning.get(known, known)
            found[meaning] = max(likeness, found.get(meaning, 0.0))
        return found

    def _hits(self, told: list[Meanings]) -> list[tuple[float, Card]]:
        """Every card that shares a meaning, best first: by all its words, then by its wordings."""
        weights = [self._weight(meanings) for meanings in told]
        whole = min(sum(weights), TELLING * self._rare)
        bags: dict[int, float] = defaultdict(float)
        for meanings in told:
            for number, value in self._values(meanings).items():
                bags[number] += value
        shortlist = sorted(bags, key=lambda number: -bags[number])[:SHORTLIST]
        scored = [
            ((bags[number] / whole + self._closest(told, whole, number)) / 2, number)
            for number in shortlist
        ]
        return [
            (score, self._cards[n]) for score, n in sorted(scored, key=lambda s: (-s[0], s[1]))
        ]

    def _values(self, meanings: Meanings) -> Mapping[int, float]:
        """What one word is worth to each card."""
        values: dict[int, float] = {}
        for meaning, likeness in meanings.items():
            weight = self._idf(meaning) * likeness
            for number, share in self._shares.get(meaning, {}).items():
                values[number] = max(weight * share, values.get(number, 0.0))
        return values

    def _closest(self, told: list[Meanings], whole: float, number: int) -> float:
        """How well the best of a card's wordings fits: of both, how much is in the other."""
        return max(self._fit(told, whole, phrase) for phrase in self._phrases[number])

    def _fit(self, told: list[Meanings], whole: float, phrase: Mapping[str, float]) -> float:
        found: dict[str, float] = {}
        for meanings in told:
            for meaning, likeness in meanings.items():
                if meaning in phrase:
                    found[meaning] = max(likeness, found.get(meaning, 0.0))
        shared = sum(phrase[meaning] * likeness for meaning, likeness in found.items())
        return 2 * shared / (whole + sum(phrase.values())) if shared else 0.0

    def _wordings(self, card: Card) -> list[dict[str, float]]:
        written = (card.question.kk, card.question.ru, *card.asks)
        told = (self._told(fold(one)) for one in written)
        return [{self._meaning.get(word, word): 0.0 for word in words} for words in told if words]

    def _counted(self) -> dict[str, dict[int, float]]:
        """In which cards a meaning stands, and what share; also weighs every wording."""
        shares: dict[str, dict[int, float]] = defaultdict(dict)
        for number, phrases in enumerate(self._phrases):
            for meaning in {one for phrase in phrases for one in phrase}:
                many = sum(meaning in phrase for phrase in phrases)
                shares[meaning][number] = 1 - (1 - ONCE) / many
        self._shares, self._rare = shares, math.log(1 + len(self._cards))
        for phrase in (one for phrases in self._phrases for one in phrases):
            phrase.update({meaning: self._idf(meaning) for meaning in phrase})
        return shares

    def _idf(self, meaning: str) -> float:
        return math.log(1 + len(self._cards) / max(1, len(self._shares.get(meaning, ()))))

    def _weight(self, meanings: Meanings) -> float:
        """What a word asks for; one we never heard asks for something rare."""
        return max(
            (self._idf(one) for one in meanings if one in self._shares),
            default=self._rare * UNHEARD,
        )


def _is_clear(hits: list[tuple[float, Card]]) -> bool:
    """Whether the first is the answer. Cards that hand over are no rivals of each other."""
    (best, first), *others = hits
    rivals = [score for score, card in others if not (first.hands_over and card.hands_over)]
    return best >= CLEAR and (not rivals or best >= rivals[0] * AHEAD)


@cache
def index(cards: Cards) -> Index:
    """The index of *cards*, built once: that takes a hundred times as long as a search."""
    return Index(cards)


def _meanings(speech: Speech) -> dict[str, str]:
    """Each word of the speech under the first of its group."""
    meaning: dict[str, str] = {}
    for group in speech.same:
        stems = [stem(word) for word in _words(group)]
        meaning.update(dict.fromkeys(stems, stems[0]))
    return meaning


def _words(written: Iterable[str]) -> list[str]:
    return [word for one in written for word in fold(one).split()]
