"""By which words an officer finds a case: names and phone numbers, in whatever script."""

import re
from collections.abc import Mapping

from core.answers import Answer
from core.fold import fold

NAMES = ("surname", "name", "patronymic")
PHONE = "phone"
SHORTEST = 2  # letters of a word worth looking for
TAIL = 10  # digits of a phone number without its country
ENDING = 4  # digits that people remember
DIGITS = re.compile(r"[0-9]+")
NUMBER = re.compile(r"\+?[0-9][0-9\s()-]{2,}")


def findable(answers: Mapping[str, Answer]) -> frozenset[str]:
    """The words under which a case with *answers* is kept."""
    names = " ".join(str(answers[key]) for key in NAMES if key in answers)
    digits = "".join(DIGITS.findall(str(answers.get(PHONE, ""))))
    numbers = {digits[-TAIL:], digits[-ENDING:]} if digits else set()
    return frozenset({*_words(names), *numbers})


def sought(words: str) -> tuple[str, ...]:
    """The words that all must stand in a case; a phone number is one, however it is spaced."""
    numbers = ["".join(DIGITS.findall(found)) for found in NUMBER.findall(words)]
    names = _words(NUMBER.sub(" ", words))
    return tuple(dict.fromkeys([*names, *(number[-TAIL:] for number in numbers)]))


def _words(written: str) -> list[str]:
    return [word for word in fold(written).split() if len(word) >= SHORTEST]
