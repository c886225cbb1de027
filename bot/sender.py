"""Says what the outbox holds: everybody's words in order, at an even pace, until they are out."""

import logging
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

from aiogram.types import BufferedInputFile, ReplyKeyboardRemove

from bot import jsons
from bot.calls import Calls
from bot.clock import Clock
from bot.failures import Failure, Meaning, failure
from bot.gallery import Gallery
from bot.lanes import Again, Lanes
from bot.patience import stopped
from bot.ready import Ready, Shown, next_for
from bot.replies import Replies
from bot.saying import Said, Saying
from bot.screens.screen import Screen
from bot.screens.wire import unpacked, unpacked_words
from bot.unit import Unit, Units, Work
from core.errors import NotKept
from core.facts import fact
from core.outbox import Due, Kind, Outgoing, Priority
from core.text import Language, Text

log = logging.getLogger(__name__)

WIDTH = 48
"""
At least rate times the time of a call (docs/decisions/0007). With more, those that speak wait for
their turn or their call, and what came of many calls is kept together (0042).
"""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=0.5), timedelta(minutes=1)
DOUBLINGS = 7  # until the longest pause is reached
DATABASE_PAUSE = 1.0  # seconds
MOST_UNWRITTEN = 1000
"""Calls of which we only remember what came of them; with more, nobody else is called."""

QUEUES = {Priority.ANSWER: 0, Priority.REPLY: 0, Priority.NOTICE: 1, Priority.BROADCAST: 2}
"""Whoever tapped and whoever wrote wait in one queue: both stare at their phones."""

TOGETHER = 3  # pieces said to one person before others have their turn

NO_SCREEN: Shown = (0, "")
"""What stands newest cannot become a screen, as a picture cannot: the next one comes below it."""


class Sender:
    """
    The one sender. ``lanes`` is woken for a recipient when something waits for them.

    What came of a call is remembered until the database has taken it, and until then nothing
    more is said to that recipient: a full disk must not make us say the same again and again.
    """

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
        self._unwritten: dict[int, Work[None]] = {}
        self._keyboards: dict[int, bool] = {}
        self.lanes = Lanes(self.work, WIDTH, [QUEUES[one] for one in Priority])
        self.replies = Replies(self.lanes)

    async def resume(self) -> None:
        """Take up what an earlier process decided and did not say."""
        for recipient, priority in await self._units.read(lambda unit: unit.outbox.recipients()):
            self.lanes.add(recipient, priority)

    def close(self, seconds: float) -> None:
        """Take up nothing more; whoever waits for a turn gets none for so many *seconds*."""
        self.lanes.close()
        self._calls.hold(seconds)

    async def work(self, recipient: int) -> Again | None:
        """Say what waits for *recipient*: what belongs together, not everything at once."""
        try:
            ready = await self._next(recipient)
            for _ in range(TOGETHER):
                if ready is None:
                    return None
                early = ready.due - self._clock()
                if timedelta() < early <= LONGEST_PAUSE:  # or else the clock was set back
                    return Again(early.total_seconds(), ready.level)
                if len(self._unwritten) >= MOST_UNWRITTEN:
                    return Again(DATABASE_PAUSE, ready.level)
                self._unwritten[recipient] = await self._try(ready)
                ready = await self._write_down(recipient)
                if not self.lanes.is_open:
                    break
        except NotKept:  # storage has said why
            return Again(DATABASE_PAUSE)
        except Exception as error:
            log.error("sender stopped for a moment: %s", type(error).__name__)
            return Again(DATABASE_PAUSE)
        return Again(0, ready.level) if ready else None

    async def _next(self, recipient: int) -> Ready | None:
        decided = self.replies.take(recipient)
        if recipient in self._unwritten:
            return await self._write_down(recipient)
        return decided or await self._units.read(lambda unit: next_for(unit, recipient))

    async def _write_down(self, recipient: int) -> Ready | None:
        """What came of the last calls; and, seen in the same transaction, what comes next."""
        ending = self._unwritten[recipient]

        async def work(unit: Unit) -> tuple[Unit, Ready | None]:
            await ending(unit)
            return unit, await next_for(unit, recipient)

        unit, ready = await self._units.write(work, side_by_side=True)
        del self._unwritten[recipient]
        for told, priority in unit.mail.recipients.items():
            self.lanes.add(told, priority)
        return ready

    async def _try(self, ready: Ready) -> Work[None]:
        """Say it; what is to be written of that."""
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
                payload = jsons.read(due.outgoing.payload)
                shown = await does[due.outgoing.kind](due.outgoing, ready, payload)
            except Exception as error:
                ending = self._failed(due, failure(error), error)
                return _after(ready.waiting[:number], ending)
        *before, last = ready.waiting
        return _after(before, self._said(last, shown))

    async def _show(self, due: Outgoing, to: Ready, payload: dict[str, Any]) -> Shown:
        screen = to.drawn.get(due.payload) or unpacked(payload["screen"])
        return await self._say(due, to, screen, payload["tapped"])

    async def _say(self, due: Outgoing, to: Ready, screen: Screen, tapped: int | None) -> Shown:
        recipient, language, newest = due.recipient, to.language, to.newest
        said = self._saying.screen(screen, language)
        open_keyboard = self._keyboards.get(recipient, to.open_keyboard)
        if open_keyboard and not screen.asks_contact:
            await self._fold_keyboard(recipient, language)
        digest = said.digest
        if newest is None or tapped != newest[0]:
            message = await self._calls.send(to.chat, said, due.priority)
        elif newest[1] != digest:
            message = await self._edit(recipient, newest[0], said)
        else:  # a second tap; Telegram refuses an edit that changes nothing
            message = newest[0]
        if screen.asks_contact and not open_keyboard:
            await self._open_keyboard(recipient, language)
        return message, digest

    async def _edit(self, recipient: int, message: int, said: Said) -> int:
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
        self._keyboards[recipient] = True

    async def _fold_keyboard(self, recipient: int, language: Language | None) -> None:
        words = self._saying.words(Text("phone-noted"), language)
        await self._calls.keyboard(recipient, words, ReplyKeyboardRemove())
        self._keyboards[recipient] = False

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

    def _said(self, due: Due, shown: Shown | None) -> Work[None]:
        recipient = due.outgoing.recipient
        keyboard = self._keyboards.pop(recipient, None)

        async def work(unit: Unit) -> None:
            stood = await unit.outbox.sent(due.id)
            if recipient < 0:
                await unit.reach(recipient, True)
            if stood and keyboard is not None:
                await unit.screens.set_keyboard(recipient, keyboard)
            if stood and shown is not None and due.outgoing.priority is Priority.REPLY:
                # A notice is never edited: an officer's words must not give way to a menu.
                await unit.screens.shown(recipient, *shown)

        return work

    def _failed(self, due: Due, failed: Failure, error: Exception) -> Work[None]:
        name = type(error).__name__
        match failed.meaning:
            case Meaning.DONE:
                return self._said(due, None)
            case Meaning.STOP:
                self._stop(stopped(error))
                return self._later(due, LONGEST_PAUSE, name)
            case Meaning.PAUSE:
                self._calls.pause(failed.seconds)
                return self._later(due, timedelta(seconds=failed.seconds), name)
            case Meaning.MOVED:
                return self._later(due, _pause(due.attempts), name, moved_to=failed.chat)
            case Meaning.RETRY:
                return self._later(due, _pause(due.attempts), name)
            case _:
                return _given_up(due, failed.meaning, name)

    def _later(
        self, due: Due, pause: timedelta, name: str, moved_to: int | None = None
    ) -> Work[None]:
        log.warning("outbox %s put off: %s", due.id, name)
        moment = self._clock() + pause

        async def work(unit: Unit) -> None:
            if moved_to is not None:
                await unit.screens.moved(due.outgoing.recipient, moved_to)
            await unit.outbox.later(due.id, moment, name)

        return work


def _given_up(due: Due, meaning: Meaning, name: str) -> Work[None]:
    log.warning("outbox %s given up: %s", due.id, meaning.name)

    async def work(unit: Unit) -> None:
        if due.outgoing.kind is Kind.FAREWELL:  # nobody is left to remember it of
            await unit.outbox.sent(due.id)
        else:
            await unit.outbox.failed(due.id, name, unit.now)
        if meaning is Meaning.UNREACHABLE:
            await unit.reach(due.outgoing.recipient, False)

    return work


def _pause(attempts: int) -> timedelta:
    """Doubled at each try; an outage of an hour has more tries than a time can be doubled."""
    return min(FIRST_PAUSE * (1 << min(attempts, DOUBLINGS)), LONGEST_PAUSE)


def _after(said: Sequence[Due], ending: Work[None]) -> Work[None]:
    """*said* is out, and then came the *ending*."""

    async def work(unit: Unit) -> None:
        for one in said:
            await unit.outbox.sent(one.id)
        await ending(unit)

    return work
