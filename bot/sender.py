"""Says what the outbox holds: everybody's words in order, at an even pace, until they are out."""

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from aiogram.types import BufferedInputFile, ReplyKeyboardRemove

from bot.calls import Calls
from bot.clock import Clock
from bot.failures import Failure, Meaning, failure
from bot.gallery import Gallery
from bot.lanes import Again, Lanes
from bot.patience import Stopped
from bot.saying import Said, Saying
from bot.screens.screen import Screen
from bot.screens.wire import unpacked, unpacked_words
from bot.unit import Unit, Units, Work
from core.facts import fact
from core.outbox import Due, Kind, Outgoing, Priority
from core.text import Language, Text

log = logging.getLogger(__name__)

WIDTH = 12  # at least rate times the time of a call: telegram.md measured 10 for 28 a second
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=0.5), timedelta(minutes=1)
DOUBLINGS = 7  # until the longest pause is reached
DATABASE_PAUSE = 1.0  # seconds
TOGETHER = 3  # pieces said to one person before others have their turn

Shown = tuple[int, str]
"""The message that shows a screen, and the digest of what it shows."""

NO_SCREEN: Shown = (0, "")
"""What stands newest cannot become a screen, as a picture cannot: the next one comes below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """What is to be said next to somebody, and all that saying it depends on."""

    waiting: tuple[Due, ...]
    chat: int
    language: Language | None
    newest: Shown | None
    open_keyboard: bool

    @property
    def due(self) -> datetime:
        return self.waiting[0].due

    @property
    def level(self) -> Priority:
        return self.waiting[0].outgoing.priority


class Sender:
    """The one sender. ``lanes`` is woken for a recipient when something waits for them."""

    def __init__(
        self,
        calls: Calls,
        units: Units,
        saying: Saying,
        gallery: Gallery,
        clock: Clock,
        stop: Callable[[Exception], None],
    ) -> None:
        self._calls = calls
        self._units = units
        self._saying = saying
        self._gallery = gallery
        self._clock = clock
        self._stop = stop
        self.lanes = Lanes(self.work, WIDTH, levels=len(Priority))

    async def resume(self) -> None:
        """Take up what an earlier process decided and did not say."""
        for recipient, priority in await self._units.read(lambda unit: unit.outbox.recipients()):
            self.lanes.add(recipient, priority)

    async def work(self, recipient: int) -> Again | None:
        """Say what waits for *recipient*: what belongs together, not everything at once."""
        try:
            ready = await self._units.read(lambda unit: _ready(unit, recipient))
            for _ in range(TOGETHER):
                if ready is None:
                    return None
                early = (ready.due - self._clock()).total_seconds()
                if early > 0:
                    return Again(early, ready.level)
                ready = await self._try(ready)
                if self.lanes.is_closing:
                    break
        except Exception as error:
            log.error("sender stopped for a moment: %s", type(error).__name__)
            return Again(DATABASE_PAUSE)
        return Again(0, ready.level) if ready else None

    async def _try(self, ready: Ready) -> Ready | None:
        """Say it, note it, and see in the same transaction what comes next."""
        does = {
            Kind.SCREEN: self._show,
            Kind.ANSWER: self._answer,
            Kind.DELETE: self._delete,
            Kind.FILE: self._hand,
            Kind.PICTURE: self._picture,
            Kind.FAREWELL: self._in_a_language,
            Kind.SAMPLE: self._in_a_language,
        }
        shown: Shown | None = None
        for number, due in enumerate(ready.waiting):
            try:
                payload = json.loads(due.outgoing.payload)
                shown = await does[due.outgoing.kind](due.outgoing, ready, payload)
            except Exception as error:
                said = ready.waiting[:number]
                return await self._failed(due, failure(error), type(error).__name__, said)
        return await self._close(ready.waiting, shown)

    async def _show(self, due: Outgoing, ready: Ready, payload: dict[str, Any]) -> Shown:
        return await self._say(due, ready, unpacked(payload["screen"]), payload["tapped"])

    async def _say(self, due: Outgoing, to: Ready, screen: Screen, tapped: int | None) -> Shown:
        recipient, language, newest = due.recipient, to.language, to.newest
        said = self._saying.screen(screen, language)
        if to.open_keyboard and not screen.asks_contact:
            await self._fold_keyboard(recipient, language)
        if newest is not None and tapped == newest[0]:
            message = await self._edit(recipient, newest, said)
        else:
            message = await self._calls.send(to.chat, said, due.priority)
        if screen.asks_contact and not to.open_keyboard:
            await self._open_keyboard(recipient, language)
        return message, said.digest

    async def _edit(self, recipient: int, newest: Shown, said: Said) -> int:
        """Telegram refuses an edit that changes nothing, as a second tap on a button makes one."""
        message, digest = newest
        if digest == said.digest:
            return message
        try:
            await self._calls.edit(recipient, message, said)
        except Exception as error:
            meaning = failure(error).meaning
            if meaning is Meaning.NEW_MESSAGE:
                return await self._calls.send(recipient, said)
            if meaning is not Meaning.DONE:
                raise
        return message

    async def _open_keyboard(self, recipient: int, language: Language | None) -> None:
        words, keyboard = self._saying.contact_keyboard(language)
        await self._calls.keyboard(recipient, words, keyboard)
        await self._units.write(lambda unit: unit.screens.set_keyboard(recipient, True))

    async def _fold_keyboard(self, recipient: int, language: Language | None) -> None:
        words = self._saying.words(Text("phone-noted"), language)
        await self._calls.keyboard(recipient, words, ReplyKeyboardRemove())
        await self._units.write(lambda unit: unit.screens.set_keyboard(recipient, False))

    async def _answer(self, due: Outgoing, to: Ready, payload: dict[str, Any]) -> None:
        words = payload["words"]
        said = self._saying.words(unpacked_words(words), to.language) if words else None
        await self._calls.answer(payload["query"], said, payload["alert"])

    async def _delete(self, due: Outgoing, to: Ready, payload: dict[str, Any]) -> None:
        await self._calls.delete(due.recipient, payload["message"])

    async def _hand(self, due: Outgoing, to: Ready, payload: dict[str, Any]) -> None:
        """A text file with a byte order mark: without it some phones guess another alphabet."""
        said = self._saying.screen(unpacked(payload["screen"]), to.language)
        file = BufferedInputFile(said.plain.encode("utf-8-sig"), payload["name"])
        await self._calls.document(due.recipient, file)

    async def _picture(self, due: Outgoing, to: Ready, payload: dict[str, Any]) -> Shown:
        instead = await self._gallery.show(due.recipient, fact(payload["fact"]))
        return NO_SCREEN if instead is None else await self._say(due, to, instead, None)

    async def _in_a_language(self, due: Outgoing, to: Ready, payload: dict[str, Any]) -> None:
        screen, language = unpacked(payload["screen"]), Language(payload["language"])
        await self._calls.send(due.recipient, self._saying.screen(screen, language))

    async def _close(self, said: Sequence[Due], shown: Shown | None) -> Ready | None:
        due = said[-1]

        async def work(unit: Unit) -> None:
            stood = await unit.outbox.sent(due.id)
            if due.outgoing.recipient < 0:
                await unit.reach(due.outgoing.recipient, True)
            if stood and shown is not None and due.outgoing.priority is Priority.REPLY:
                # A notice is never edited: an officer's words must not give way to a menu.
                await unit.screens.shown(due.outgoing.recipient, *shown)

        return await self._settle(due, work, said[:-1])

    async def _failed(
        self, due: Due, failed: Failure, name: str, said: Sequence[Due]
    ) -> Ready | None:
        match failed.meaning:
            case Meaning.DONE:
                return await self._close((*said, due), None)
            case Meaning.STOP:
                self._stop(Stopped(name))
                return await self._later(due, LONGEST_PAUSE, name, said)
            case Meaning.PAUSE:
                self._calls.pause(failed.seconds)
                return await self._later(due, timedelta(seconds=failed.seconds), name, said)
            case Meaning.MOVED:
                chat = failed.chat
                await self._units.write(
                    lambda unit: unit.screens.moved(due.outgoing.recipient, chat)
                )
                return await self._later(due, _pause(due.attempts), name, said)
            case Meaning.RETRY:
                return await self._later(due, _pause(due.attempts), name, said)
            case _:
                return await self._give_up(due, failed, name, said)

    async def _later(
        self, due: Due, pause: timedelta, name: str, said: Sequence[Due]
    ) -> Ready | None:
        log.warning("outbox %s put off: %s", due.id, name)
        moment = self._clock() + pause
        return await self._settle(due, lambda unit: unit.outbox.later(due.id, moment, name), said)

    async def _give_up(
        self, due: Due, failed: Failure, name: str, said: Sequence[Due]
    ) -> Ready | None:
        log.warning("outbox %s given up: %s", due.id, failed.meaning.name)

        async def work(unit: Unit) -> None:
            if due.outgoing.kind is Kind.FAREWELL:  # nobody is left to remember it of
                await unit.outbox.sent(due.id)
            else:
                await unit.outbox.failed(due.id, name, unit.now)
            if failed.meaning is Meaning.UNREACHABLE:
                await unit.reach(due.outgoing.recipient, False)

        return await self._settle(due, work, said)

    async def _settle(self, due: Due, work: Work[None], said: Sequence[Due]) -> Ready | None:
        """What became of *due*, and that *said* is out; what comes next, and wake who hears."""
        recipient = due.outgoing.recipient

        async def whole(unit: Unit) -> tuple[Unit, Ready | None]:
            for one in said:
                await unit.outbox.sent(one.id)
            await work(unit)
            return unit, await _ready(unit, recipient)

        unit, ready = await self._units.write(whole)
        for other, priority in unit.mail.recipients.items():
            self.lanes.add(other, priority)
        return ready


def _pause(attempts: int) -> timedelta:
    """Doubled at each try; an outage of an hour has more tries than a time can be doubled."""
    return min(FIRST_PAUSE * (1 << min(attempts, DOUBLINGS)), LONGEST_PAUSE)


async def _ready(unit: Unit, recipient: int) -> Ready | None:
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
    return Ready(
        waiting=(first, more[0]) if follows else (first,),
        chat=await unit.screens.chat(recipient),
        language=await unit.people.language(recipient),
        newest=await unit.screens.newest(recipient),
        open_keyboard=await unit.screens.keyboard(recipient),
    )
