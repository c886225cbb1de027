"""Words decided and not yet sent: what a crash must not keep from anybody."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Protocol


class Priority(IntEnum):
    """What goes first."""

    ANSWER = 0
    REPLY = 1
    NOTICE = 2
    BROADCAST = 3


class Kind(StrEnum):
    """
    What is to be done: show a screen, answer a tap, delete a message, hand over a file, show a
    picture; or say something of which nothing is remembered, in a language that the payload names:
    a last word, or a sample for an officer.
    """

    SCREEN = "screen"
    ANSWER = "answer"
    DELETE = "delete"
    FILE = "file"
    PICTURE = "picture"
    FAREWELL = "farewell"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """One thing to say to one recipient; *payload* is the edge's own JSON."""

    recipient: int
    kind: Kind
    priority: Priority
    payload: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Something to say to a recipient; *due* is when it may be tried (again)."""

    id: int
    outgoing: Outgoing
    attempts: int
    due: datetime


class Outbox(Protocol):
    """A row is closed only after Telegram took it, so a restart says what was not said."""

    async def put(self, outgoing: Outgoing, now: datetime) -> None: ...

    async def recipients(self) -> list[tuple[int, Priority]]:
        """Everybody for whom something waits, with the highest priority of it."""
        ...

    async def heads(self, recipient: int, count: int) -> list[Due]:
        """The next *count* for *recipient*: highest priority first, then oldest."""
        ...

    async def sent(self, id_: int) -> bool:
        """Close it; say whether it was still there: an erasure takes what waits away."""
        ...

    async def later(self, id_: int, due: datetime, error: str) -> None: ...

    async def failed(self, id_: int, error: str, now: datetime) -> None: ...

    async def forget(self, recipient: int, references: Collection[str]) -> None:
        """Never say what waits for *recipient*, nor to anybody what is about these cases."""
        ...

    async def depth(self) -> int: ...
