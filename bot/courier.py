"""Brings an announcement to one recipient: as a new message, with its picture, or as an edit."""

from dataclasses import dataclass

from bot.calls import Calls
from bot.failures import Meaning, failure
from bot.gallery import Gallery
from bot.pictures.chart import Chart
from bot.saying import Said, Saying
from bot.screens.announcements import announced
from core.broadcasts import Broadcast
from core.deliveries import Delivery
from core.facts import fact
from core.text import Language


@dataclass(frozen=True, slots=True)
class Letter:
    """An announcement in one language, as Telegram takes it."""

    said: Said
    chart: Chart | None = None


class Courier:
    """Writes letters, and brings them. What a call raises, whoever sent it out must read."""

    def __init__(self, saying: Saying, gallery: Gallery) -> None:
        self._saying = saying
        self._gallery = gallery

    def letter(self, one: Broadcast, language: Language) -> Letter:
        said = self._saying.screen(announced(one), language)
        shown = one.announcement.picture
        return Letter(said, self._gallery.chart(fact(shown), language) if shown else None)

    async def bring(self, delivery: Delivery, letter: Letter, calls: Calls) -> int | None:
        """The number of the message."""
        if delivery.edits is not None and await self._is_mended(delivery, letter, calls):
            return delivery.edits
        if letter.chart is not None:
            try:
                return await self._gallery.send(calls, delivery.visitor, letter.chart, letter.said)
            except Exception as error:
                if failure(error).meaning is not Meaning.REFUSED:
                    raise  # the words are worth more than the picture
        return await calls.send(delivery.visitor, letter.said)

    async def _is_mended(self, delivery: Delivery, letter: Letter, calls: Calls) -> bool:
        """Put right what stands there; not if it was deleted, is too old, or of another kind."""
        assert delivery.edits is not None
        edit = calls.edit_caption if letter.chart is not None else calls.edit
        try:
            await edit(delivery.visitor, delivery.edits, letter.said)
        except Exception as error:
            meaning = failure(error).meaning
            if meaning is Meaning.NEW_MESSAGE:
                return False
            if meaning is not Meaning.DONE:
                raise
        return True
