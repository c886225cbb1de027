"""A screen as words only, for officers who look at what visitors would read."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.text import Language, Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """
    One screen, as it is on the first of the *ways* that lead to it.
    """

    title: Words
    place: str
    said: Mapping[Language, str]
    ways: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Every screen that uses a fact; *faults* is what Telegram or a phone would not take."""

    seen: tuple[Seen, ...]
    faults: tuple[str, ...]
