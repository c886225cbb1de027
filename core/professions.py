"""What applicants do for a living, as figures count it: closed groups, never their own words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.fold import fold
from core.text import Bilingual

OTHER = "other"
"""Something was said that no group knows."""
UNSAID = "unsaid"
"""The question was left out."""


@dataclass(frozen=True, slots=True)
class Profession:
    """A group of trades; *begins* are beginnings of words, folded, in both languages."""

    name: Bilingual
    begins: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Professions:
    """Every group by its key. The first that knows a word takes it."""

    every: Mapping[str, Profession] = field(default_factory=dict)

    def group(self, words: str) -> str:
        """The group that *words* belong to; ``OTHER`` if none knows any of them."""
        told = fold(words).split()
        if not told:
            return UNSAID
        knowing = (
            key
            for key, group in self.every.items()
            if any(word.startswith(group.begins) for word in told)
        )
        return next(knowing, OTHER)


UNGROUPED = Professions()
"""Without groups every trade is another."""
