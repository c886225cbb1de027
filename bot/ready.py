"""What is to be said next to somebody, read in one look."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.screens.screen import Screen
from bot.unit import Unit
from core.outbox import Due, Kind, Priority
from core.text import Language

Shown = tuple[int, str]
"""The message that shows a screen, and the digest of what it shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """
    What is to be said next to somebody, and all that saying it depends on.

    *drawn* has screens by their payloads, if they were drawn a moment ago.
    """

    waiting: tuple[Due, ...]
    chat: int
    language: Language | None
    newest: Shown | None
    open_keyboard: bool
    drawn: Mapping[str, Screen]

    @property
    def due(self) -> datetime:
        return self.waiting[0].due

    @property
    def level(self) -> Priority:
        return self.waiting[0].outgoing.priority


async def next_for(unit: Unit, recipient: int) -> Ready | None:
    """
    The next in the outbox, and with an answer to a tap what follows it.

    Both are noted as said at once: an answer that is given again, after a crash in between, is
    only too old.
    """
    heads = await unit.outbox.heads(recipient, 2)
    if not heads:
        return None
    first, *more = heads
    follows = first.outgoing.kind is Kind.ANSWER and more and more[0].due <= unit.now
    chat = await unit.screens.chat(recipient)
    return Ready(
        waiting=(first, more[0]) if follows else (first,),
        chat=chat.number,
        language=chat.language,
        newest=chat.newest,
        open_keyboard=chat.open_keyboard,
        drawn=unit.mail.drawn,
    )
