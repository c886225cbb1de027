"""Puts what is to be said into the outbox, and remembers for whom, to wake the sender."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot import jsons
from bot.screens import draw
from bot.screens.announcements import sample
from bot.screens.briefings import news_for_the_group
from bot.screens.content import Content
from bot.screens.notices import for_the_group
from bot.screens.pictures import PictureOf, can_be_seen
from bot.screens.rights import record
from bot.screens.screen import Screen
from bot.screens.wire import packed, packed_words
from core.briefings import Briefing
from core.broadcasts import Broadcast
from core.calendar import day
from core.drafts import Reminder
from core.fact_terms import EndNotice
from core.notices import Notice
from core.outbox import Kind, Outbox, Outgoing, Priority
from core.progress import Progress
from core.rights import Erased, Held
from core.text import Language, Words
from core.troubles import Alarm


@dataclass(frozen=True, slots=True)
class Group:
    """The officers' group chat and the link by which they come from it to the bot."""

    id: int
    link: str


class Mail:
    """The outbox of one transaction. Also ``Voice``, ``Warner`` and ``Sampler`` of ``core``."""

    def __init__(
        self, outbox: Outbox, content: Content, now: datetime, group: Group | None = None
    ) -> None:
        self._outbox = outbox
        self._content = content
        self._now = now
        self._group = group
        self.recipients: dict[int, Priority] = {}
        self.drawn: dict[str, Screen] = {}
        """By its payload, for whoever says it before it is forgotten."""

    @property
    def group(self) -> int | None:
        """The officers' group, by the number that the settings give it."""
        return self._group.id if self._group else None

    async def show(self, recipient: int, value: object, tapped: int | None = None) -> None:
        """Show *value*; in place of the message *tapped*, if that is the newest screen."""
        today = day(self._now)
        if isinstance(value, PictureOf) and can_be_seen(self._content, value.fact, today):
            payload = _dumped({"fact": value.fact.key})
            return await self._put(recipient, Kind.PICTURE, Priority.REPLY, payload)
        drawn = draw(value, self._content, today)
        return await self._screen(recipient, drawn, Priority.REPLY, tapped)

    async def answer(self, recipient: int, query: str, words: Words | None, alert: bool) -> None:
        """Answer a tap: stop its spinner, and say *words* on top of the chat."""
        said = packed_words(words) if words else None
        payload = _dumped({"query": query, "words": said, "alert": alert})
        await self._put(recipient, Kind.ANSWER, Priority.ANSWER, payload)

    async def delete(self, recipient: int, message: int) -> None:
        await self._put(recipient, Kind.DELETE, Priority.ANSWER, _dumped({"message": message}))

    async def hand(self, recipient: int, held: Held) -> None:
        """Everything kept of *recipient*, as a file; it is said and written only when sent."""
        drawn = record(held, self._content, self._now)
        name = f"qonys-{day(self._now)}.txt"
        payload = _dumped({"screen": packed(drawn), "name": name})
        await self._put(recipient, Kind.FILE, Priority.REPLY, payload)

    async def bid_farewell(self, recipient: int, erased: Erased) -> None:
        """The last word, in the language that is no longer known when it is said."""
        drawn = draw(erased, self._content, day(self._now))
        payload = _dumped({"screen": packed(drawn), "language": erased.language})
        await self._put(recipient, Kind.FAREWELL, Priority.REPLY, payload)

    async def sample(self, recipient: int, one: Broadcast) -> None:
        """An announcement as it would arrive, in each language; its picture in the officer's."""
        if picture := one.announcement.picture:
            payload = _dumped({"fact": picture})
            await self._put(recipient, Kind.PICTURE, Priority.NOTICE, payload)
        drawn = packed(sample(one))
        for spoken in Language:
            payload = _dumped({"screen": drawn, "language": spoken})
            await self._put(recipient, Kind.SAMPLE, Priority.NOTICE, payload)

    async def remind(self, reminder: Reminder) -> None:
        drawn = draw(reminder, self._content, day(self._now))
        await self._screen(reminder.visitor, drawn, Priority.NOTICE, None)

    async def warn(self, recipient: int, alarm: Alarm) -> None:
        drawn = draw(alarm, self._content, day(self._now))
        await self._screen(recipient, drawn, Priority.NOTICE, None)

    async def brief(self, briefing: Briefing) -> None:
        if self._group and briefing.recipient == self._group.id:
            drawn = news_for_the_group(briefing, self._group.link)
        else:
            drawn = draw(briefing, self._content, day(self._now))
        await self._screen(briefing.recipient, drawn, Priority.NOTICE, None)

    async def report(self, ended: Progress) -> None:
        """How a broadcast ended, to whoever wrote in it last."""
        drawn = draw(ended, self._content, day(self._now))
        await self._screen(ended.broadcast.authors[-1], drawn, Priority.NOTICE, None)

    async def remind_of_facts(self, told: EndNotice) -> None:
        drawn = draw(told, self._content, day(self._now))
        await self._screen(told.recipient, drawn, Priority.NOTICE, None)

    async def tell(self, recipient: int, notice: Notice) -> None:
        """Tell a person, or the officers' group."""
        if self._group and recipient == self._group.id:
            drawn = for_the_group(notice, self._group.link)
        else:
            drawn = draw(notice, self._content, day(self._now))
        await self._screen(recipient, drawn, Priority.NOTICE, None)

    async def _screen(
        self, recipient: int, drawn: Screen, priority: Priority, tapped: int | None
    ) -> None:
        payload = _dumped({"screen": packed(drawn), "tapped": tapped})
        self.drawn[payload] = drawn
        await self._put(recipient, Kind.SCREEN, priority, payload)

    async def _put(self, recipient: int, kind: Kind, priority: Priority, payload: str) -> None:
        outgoing = Outgoing(recipient=recipient, kind=kind, priority=priority, payload=payload)
        await self._outbox.put(outgoing, self._now)
        self.recipients[recipient] = min(priority, self.recipients.get(recipient, priority))


def _dumped(payload: dict[str, Any]) -> str:
    return jsons.written(payload).decode()
