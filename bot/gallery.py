"""Shows pictures of facts: drawn once, and ever after by the id that Telegram gave them."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from aiogram.types import BufferedInputFile

from bot.calls import Calls
from bot.failures import Meaning, failure
from bot.pictures.chart import Chart, charted
from bot.pictures.drawing import drawn
from bot.saying import Said, Saying
from bot.screens import draw
from bot.screens.content import Content
from bot.screens.pictures import PictureOf, caption
from bot.screens.screen import Screen
from bot.unit import Unit, Units
from core.calendar import day
from core.errors import ContentError
from core.facts import FactRef
from core.rules.pictures import pictured
from core.text import Language
from locales import Translator

log = logging.getLogger(__name__)

NAME = "qonys.png"


class Gallery:
    """What a picture shows is decided when it is sent, as is the language."""

    def __init__(
        self,
        calls: Calls,
        units: Units,
        content: Callable[[], Content],
        translators: Mapping[Language, Translator],
    ) -> None:
        self._calls = calls
        self._units = units
        self._content = content
        self._translators = translators
        self._saying = Saying(translators)
        # aiogram's routing waits for the default threads, so drawing has one of its own.
        self._thread = ThreadPoolExecutor(1, "pictures")

    async def show(self, recipient: int, ref: FactRef) -> Screen | None:
        """Send the picture of *ref*; where there is none, say which words to say instead."""
        language, today = await self._units.read(lambda unit: _reader(unit, recipient))
        content = self._content()
        picture = pictured(content.facts, ref, today)
        instead = draw(PictureOf(ref), content, today)
        if picture is None:
            return instead
        chart = charted(picture, self._translators[language or Language.KK])
        below = self._saying.screen(caption(content, ref, today), language)
        try:
            await self._send(recipient, chart, below)
        except Exception as error:
            if failure(error).meaning is not Meaning.REFUSED:
                raise
            log.error("a picture was not shown: %s", type(error).__name__)
            return instead
        return None

    async def _send(self, recipient: int, chart: Chart, below: Said) -> None:
        known = await self._units.read(lambda unit: unit.pictures.find(chart.digest))
        if known is not None and await self._is_sent_again(recipient, known, below):
            return
        file = BufferedInputFile(await self._drawn(chart), NAME)
        file_id = await self._calls.photo(recipient, file, below)
        await self._units.write(lambda unit: unit.pictures.keep(chart.digest, file_id, unit.now))

    async def _is_sent_again(self, recipient: int, known: str, below: Said) -> bool:
        """The same picture by its id; not if Telegram does not know it any more."""
        try:
            await self._calls.photo(recipient, known, below)
        except Exception as error:
            if failure(error).meaning is not Meaning.UNKNOWN_FILE:
                raise
            log.warning("a picture is drawn again: Telegram does not know its id any more")
            return False
        return True

    async def _drawn(self, chart: Chart) -> bytes:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, drawn, chart)
        except OSError as error:  # how Pillow fails: trying again would not help
            raise ContentError("a picture cannot be drawn") from error


async def _reader(unit: Unit, person: int) -> tuple[Language | None, date]:
    return await unit.people.language(person), day(unit.now)
