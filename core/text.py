"""Words that are not yet said: message ids with arguments, and pairs in two languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Language(StrEnum):
    """The two languages of every screen; Kazakh comes first."""

    KK = "kk"
    RU = "ru"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A name or a sentence from ``knowledge`` in both languages."""

    kk: str
    ru: str

    def __post_init__(self) -> None:
        if not (self.kk.strip() and self.ru.strip()):
            raise ValueError(f"one-sided: {self.kk!r} / {self.ru!r}")

    def __getitem__(self, language: Language) -> str:
        return self.kk if language is Language.KK else self.ru


@dataclass(frozen=True, slots=True)
class Text:
    """A message id and its arguments; ``locales`` turns it into a sentence."""

    id: str
    args: "Mapping[str, Arg]" = field(default_factory=dict)


Words = Text | Bilingual
Lines = tuple[Words, ...]
"""Several sentences as one argument, each on a line of its own."""

Arg = str | int | date | Words | Lines


def length(words: str) -> int:
    """How long *words* are as Telegram counts: an emoji is two."""
    return len(words.encode("utf-16-le", "surrogatepass")) // 2
