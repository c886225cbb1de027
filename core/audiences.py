"""Who hears an announcement: those who asked for its topic, minus whom we leave alone now."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from core.text import Language

RECENTLY = timedelta(hours=24)
"""Nobody is written to twice within it by announcements (product brief)."""
IN_THE_MIDDLE = timedelta(minutes=15)
"""How long after the last answer somebody counts as being inside a form: our own choice."""
EXAMPLES = 5


class Skip(StrEnum):
    """Why somebody who asked for a topic is not written to, in the order of looking."""

    NO_CONSENT = "no_consent"
    """They are not known (any more), or never chose a language."""
    OPTED_OUT = "opted_out"
    """They stopped it between the freeze and their turn."""
    UNREACHABLE = "unreachable"
    IN_CONVERSATION = "in_conversation"
    RECENTLY = "recently_contacted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """
    Those who asked for *topic*; empty fields choose nothing out.

    *region* are those who asked about it alone, and those who asked about any. *programme* and
    *district* ask what somebody applied for and where they said to live; *language* is what they
    read. *of* is an earlier broadcast, of which only those are meant whom a repeat of it is for,
    because it did not reach them; or, for a correction, those it reached. A correction can be
    repeated too.
    """

    topic: str
    region: str = ""
    language: Language | None = None
    programme: str = ""
    district: str = ""
    of: int | None = None
    is_correction: bool = False
    is_repeat: bool = False

    @property
    def corrects(self) -> int | None:
        """The broadcast that this puts right, if it is the first to do so."""
        return self.of if self.is_correction and not self.is_repeat else None

    def following(self, was: "Audience") -> "Audience":
        """The same choice among those whom *was* is for."""
        return replace(self, of=was.of, is_correction=was.is_correction, is_repeat=was.is_repeat)


@dataclass(frozen=True, slots=True)
class Example:
    """One of those who would hear it, without saying who: what they read, and where about."""

    language: Language
    region: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many would hear it now, by language; whom it skips and why; and a few of them."""

    languages: Mapping[Language, int]
    skipped: Mapping[Skip, int] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()

    @property
    def total(self) -> int:
        return sum(self.languages.values())


class AudienceStore(Protocol):
    """Finds audiences among the subscriptions."""

    async def count(self, audience: Audience, now: datetime) -> Counted:
        """How it stands at this moment."""
        ...

    async def at_their_turn(self, visitor: int, audience: Audience, now: datetime) -> Skip | None:
        """Why somebody who was frozen is left alone after all, if anything has changed."""
        ...

    async def freeze(self, broadcast: int, audience: Audience, now: datetime) -> int:
        """Write everybody into the ledger, in one statement; say how many it is to reach."""
        ...
