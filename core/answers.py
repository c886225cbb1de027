"""How an answer is read: one small class per kind of question."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from core.errors import InvalidAnswer
from core.text import Arg, Bilingual, Text, length

Answer = str | int
SKIPPED = ""

# Invisible and direction-changing characters make names that lie (reliability T24); new lines
# stay, the joiner stays because Kazakh in Arabic script needs it.
KEPT = {"\n", "\t", "\N{ZERO WIDTH NON-JOINER}"}
BLANKS = {
    *("\N{HANGUL FILLER}", "\N{HALFWIDTH HANGUL FILLER}", "\N{BRAILLE PATTERN BLANK}"),
    *("\N{HANGUL CHOSEONG FILLER}", "\N{HANGUL JUNGSEONG FILLER}"),
}
DIGITS = re.compile(r"[0-9]{1,6}")
OLDEST_VISITOR = 120  # years; a bound against slips of the finger, not a rule of law


class Reader(Protocol):
    """Reads what a person sent as an answer; *accepts* re-checks a stored one."""

    def read(self, raw: str, today: date) -> Answer: ...

    def accepts(self, answer: Answer, today: date) -> bool: ...


def clean(raw: str) -> str:
    """NFC, without invisible, control and private-use characters, trimmed; empty if all were."""
    seen = "".join(c for c in raw if c in KEPT or _is_visible(c))
    words = re.sub(r"[ \t]+", " ", unicodedata.normalize("NFC", seen)).strip()
    return words if any(unicodedata.category(c)[0] in "LNPS" for c in words) else ""


def _is_visible(character: str) -> bool:
    return character not in BLANKS and unicodedata.category(character)[0] != "C"


@dataclass(frozen=True, slots=True)
class OneOf:
    """A closed list; options that come from ``knowledge`` bring their names along."""

    options: tuple[str, ...]
    names: Mapping[str, Bilingual] = field(default_factory=dict)

    def read(self, raw: str, today: date) -> str:
        if raw not in self.options:
            raise InvalidAnswer(Text("answer-use-buttons"))
        return raw

    def accepts(self, answer: Answer, today: date) -> bool:
        return answer in self.options


@dataclass(frozen=True, slots=True)
class Listed:
    """
    A closed list that ``knowledge`` keeps: bound to its options before the flow is walked.

    *own* are options of the question itself, after those of the menu.
    """

    menu: str
    own: tuple[str, ...] = ()

    def read(self, raw: str, today: date) -> str:
        raise LookupError(f"the menu {self.menu!r} is not bound")

    def accepts(self, answer: Answer, today: date) -> bool:
        raise LookupError(f"the menu {self.menu!r} is not bound")


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number between two bounds."""

    least: int
    most: int

    def read(self, raw: str, today: date) -> int:
        found = DIGITS.fullmatch(clean(raw))
        if not found or not self.accepts(int(found[0]), today):
            raise InvalidAnswer(Text("answer-number", {"least": self.least, "most": self.most}))
        return int(found[0])

    def accepts(self, answer: Answer, today: date) -> bool:
        return isinstance(answer, int) and self.least <= answer <= self.most


@dataclass(frozen=True, slots=True)
class BirthYear:
    """A year of birth, four digits; never the full date (domain brief, 7.2)."""

    def read(self, raw: str, today: date) -> int:
        found = DIGITS.fullmatch(clean(raw))
        if not found or not self.accepts(int(found[0]), today):
            raise InvalidAnswer(Text("answer-year"))
        return int(found[0])

    def accepts(self, answer: Answer, today: date) -> bool:
        return isinstance(answer, int) and today.year - OLDEST_VISITOR <= answer <= today.year


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a year, kept as ``YYYY-MM``; read from ``5.2027``, ``05/2027`` or ``2027-05``."""

    def read(self, raw: str, today: date) -> str:
        found = re.fullmatch(r"([0-9]{1,2})[ ./-]([0-9]{4})|([0-9]{4})-([0-9]{2})", clean(raw))
        if not found:
            raise InvalidAnswer(Text("answer-month"))
        month, year = (found[1], found[2]) if found[1] else (found[4], found[3])
        answer = f"{year}-{int(month):02}"
        if not self.accepts(answer, today):
            raise InvalidAnswer(Text("answer-month"))
        return answer

    def accepts(self, answer: Answer, today: date) -> bool:
        return bool(re.fullmatch(r"20[0-9]{2}-(0[1-9]|1[0-2])", str(answer)))


@dataclass(frozen=True, slots=True)
class Words:
    """Free words of at most *most* characters, as Telegram counts them: an emoji is two."""

    most: int

    def read(self, raw: str, today: date) -> str:
        words = clean(raw)
        if not words:
            raise InvalidAnswer(Text("answer-empty"))
        if length(words) > self.most:
            args: dict[str, Arg] = {"most": self.most, "length": length(words)}
            raise InvalidAnswer(Text("answer-long", args))
        return words

    def accepts(self, answer: Answer, today: date) -> bool:
        return isinstance(answer, str) and 0 < length(answer) <= self.most


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number, kept as E.164; ``8 7…`` is how people dial inside Kazakhstan."""

    def read(self, raw: str, today: date) -> str:
        digits = re.sub(r"[ ()\-.\N{NO-BREAK SPACE}]", "", clean(raw))
        if re.fullmatch(r"8[0-9]{10}", digits):
            digits = f"+7{digits[1:]}"
        answer = digits if digits.startswith("+") else f"+{digits}"
        if not self.accepts(answer, today):
            raise InvalidAnswer(Text("answer-phone"))
        return answer

    def accepts(self, answer: Answer, today: date) -> bool:
        return bool(re.fullmatch(r"\+[1-9][0-9]{7,14}", str(answer)))
