"""One visitor's answers in one flow, as they are stored."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.answers import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """
    What is stored: answers by question, in the order in which they were given.

    *run* tells one going-through from the next; *revision* grows with each change, so a button
    of an earlier screen is known by it. *about* is what a question to an officer is about: a
    case's reference, or ``flow/outcome``. *reopened* is an answer being changed. *fixed* are the
    questions whose answers a correction leaves as they are; ``None``: it is no correction.

    For figures: *counted* are the nodes that count already, *led_by* is the guidance from an end
    of which the run was opened.
    """

    visitor: int
    flow: str
    run: int
    version: str
    revision: int = 0
    answers: Mapping[str, Answer]
    about: str = ""
    reopened: str | None = None
    fixed: frozenset[str] | None = None
    counted: frozenset[str] = frozenset()
    led_by: str = ""

    @property
    def corrects(self) -> bool:
        """Does it put named answers of a case right?"""
        return self.fixed is not None

    @property
    def free(self) -> tuple[str, ...]:
        """The answered questions that may be asked again, in the order of answering."""
        return tuple(key for key in self.answers if key not in (self.fixed or ()))
