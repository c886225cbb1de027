"""What an officer's words must not hold when they go to a visitor; pure, and in named findings."""

import re
from dataclasses import dataclass
from enum import StrEnum

from core.private import recognise
from core.text import Language, Text, length
from core.unsaid import unsaid

MOST = 1500
"""Characters that an officer writes at once; with what stands around they fit into 4096."""


class Guard(StrEnum):
    """What a guard looks for."""

    EMPTY = "empty"
    PLACE_LEFT = "place-left"
    TOO_LONG = "too-long"
    PRIVATE = "private"
    UNSAID = "unsaid"
    LANGUAGE = "language"


WARNINGS = frozenset({Guard.UNSAID, Guard.LANGUAGE})
"""
What an officer may send all the same, after a second look: a quoted word may be one that we do not
say, and by its letters alone no language is known for certain.
"""

PLACE = re.compile(r"\{[^{}\n]*\}")
WORD = re.compile(r"[^\W\d_]+")
KAZAKH_LETTERS = frozenset("әғқңөұүһі")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
ENOUGH = 5
"""Words from which on a language can be told: shorter ones are names, numbers, «рақмет»."""
FEW, MANY = 0.15, 0.3
"""Shares of words with a letter that only Kazakh has. In a Kazakh text it is about every second
word; in a Russian one such words are names. Between the two we say nothing."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a guard found. One that does not block may be sent after it was confirmed."""

    guard: Guard
    found: str = ""

    @property
    def blocks(self) -> bool:
        return self.guard not in WARNINGS

    @property
    def words(self) -> Text:
        return Text(f"guard-{self.guard}", {"found": self.found} if self.found else {})


def for_the_visitor(words: str, language: Language) -> tuple[Finding, ...]:
    """Everything that should be looked at in *words* to somebody who reads *language*."""
    if not words.strip():
        return (Finding(Guard.EMPTY),)
    return (
        *_places_left(words),
        *among_officers(words),
        *_unsaid(words),
        *_wrong_language(words, language),
    )


def among_officers(words: str) -> tuple[Finding, ...]:
    """What may not be written in a note either."""
    private = recognise(words)
    too_long = (Finding(Guard.TOO_LONG, str(MOST)),) if length(words) > MOST else ()
    return (*too_long, *((Finding(Guard.PRIVATE),) if private else ()))


def _places_left(words: str) -> tuple[Finding, ...]:
    """What a template left to be filled in."""
    left = PLACE.search(words)
    return (Finding(Guard.PLACE_LEFT, left[0]),) if left else ()


def _unsaid(words: str) -> tuple[Finding, ...]:
    found = unsaid(words)
    return (Finding(Guard.UNSAID, found),) if found else ()


def _wrong_language(words: str, language: Language) -> tuple[Finding, ...]:
    every = WORD.findall(words.casefold())
    if len(every) < ENOUGH:
        return ()
    kazakh = sum(not KAZAKH_LETTERS.isdisjoint(word) for word in every) / len(every)
    cyrillic = sum(bool(CYRILLIC.search(word)) for word in every) / len(every)
    is_wrong = kazakh < FEW if language is Language.KK else kazakh > MANY or cyrillic < MANY
    return (Finding(Guard.LANGUAGE),) if is_wrong else ()
