"""Acts, their paragraphs and wordings, and the citations that point at them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.text import Bilingual


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """A pointer to one paragraph of one act: a value, checked against ``knowledge/acts``."""

    act: str
    paragraph: str

    def __str__(self) -> str:
        return f"{self.act} {self.paragraph}"


@dataclass(frozen=True, slots=True)
class Act:
    """An act as flows name it: ``RULES["2(2)"]`` is a citation."""

    key: str

    def __getitem__(self, paragraph: str) -> Citation:
        return Citation(self.key, paragraph)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a paragraph says from *since* on; a later wording is added, never edited in."""

    since: date
    text: Bilingual
    ru_is_working: bool
    """The Russian text is our working translation, not the official one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActText:
    """
    One act with all its paragraphs, each a row of wordings from old to new.

    The day ``in_force`` is only shown to people when it is not ``in_force_is_estimated``.
    """

    key: str
    title: Bilingual
    number: str
    adopted: date
    in_force: date
    paragraphs: Mapping[str, tuple[Wording, ...]]
    in_force_is_estimated: bool = False


@dataclass(frozen=True, slots=True)
class Law:
    """Every act we know. A missing act or paragraph raises ``KeyError``."""

    acts: Mapping[str, ActText]

    def act(self, citation: Citation) -> ActText:
        return self.acts[citation.act]

    def wording(self, citation: Citation, on: date) -> Wording:
        """The wording in force on *on*; the earliest one if the act was not yet in force."""
        wordings = self.acts[citation.act].paragraphs[citation.paragraph]
        return next((w for w in reversed(wordings) if w.since <= on), wordings[0])

    def changed(self, citation: Citation) -> date:
        """The day from which the newest wording of the paragraph holds."""
        return self.acts[citation.act].paragraphs[citation.paragraph][-1].since
