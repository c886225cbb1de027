"""One visitor's answers in one flow, as they are stored."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from core.answers import Answer
from core.flow import Flow


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


class ConversationStore(Protocol):
    """Keeps one conversation per visitor and flow, and which one is current."""

    async def current(self, visitor: int) -> Conversation | None: ...

    async def find(self, visitor: int, flow: str) -> Conversation | None: ...

    async def of(self, visitor: int) -> tuple[Conversation, ...]:
        """One of each flow that the visitor is or was in."""
        ...

    async def begin(
        self, visitor: int, flow: Flow, about: str, now: datetime, led_by: str = ""
    ) -> Conversation: ...

    async def resume(self, conversation: Conversation) -> None: ...

    async def save(self, conversation: Conversation, now: datetime) -> bool:
        """Store it if the stored revision is the one before; say whether it was."""
        ...

    async def leave(self, visitor: int) -> None: ...

    async def close(self, conversation: Conversation) -> None: ...
