"""Shows pictures of facts: drawn once, and ever after by the id that Telegram gave them."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date

from aiogram.types import BufferedInputFile

from bot.calls import Calls
from bot.clock import Clock
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
from core.errors import ContentError, NotKept
from core.facts import FactRef, Facts
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
        clock: Clock,
    ) -> None:
        self._calls = calls
        self._units = units
        self._content = content
        self._translators = translators
        self._saying = Saying(translators)
        self._clock = clock
        self._uploading = asyncio.Lock()
        # aiogram's routing waits for the default threads, so drawing has one of its own.
        self._thread = ThreadPoolExecutor(1, "pictures")

    async def show(self, recipient: int, ref: FactRef) -> Screen | None:
        """Send the picture of *ref*; where there is none, say which words to say instead."""
        language, today = await self._units.read(lambda unit: _reader(unit, recipient))
        content = self._content()
        chart = self._chart(content.facts, ref, language or Language.KK, today)
        instead = draw(PictureOf(ref), content, today)
        if chart is None:
            return instead
        below = self._saying.screen(caption(content, ref, today), language)
        try:
            await self._send(self._calls, recipient, chart, below)
        except Exception as error:
            if failure(error).meaning is not Meaning.REFUSED:
                raise
            log.error("a picture was not shown: %s", type(error).__name__)
            return instead
        return None

    def chart(self, ref: FactRef, language: Language) -> Chart | None:
        """What the picture of *ref* shows today; ``None``: it has none (any more)."""
        return self._chart(self._content().facts, ref, language, day(self._clock()))

    async def send(self, calls: Calls, recipient: int, chart: Chart, below: Said) -> int:
        """The same picture to many: uploaded by the first, the others wait for its id."""
        if await self._known(chart) is None:
            async with self._uploading:
                return await self._send(calls, recipient, chart, below)
        return await self._send(calls, recipient, chart, below)

    async def _send(self, calls: Calls, recipient: int, chart: Chart, below: Said) -> int:
        known = await self._known(chart)
        if known is not None:
            try:
                return (await calls.photo(recipient, known, below))[0]
            except Exception as error:
                if failure(error).meaning is not Meaning.UNKNOWN_FILE:
                    raise
                log.warning("a picture is drawn again: Telegram does not know its id any more")
        file = BufferedInputFile(await self._drawn(chart), NAME)
        message, file_id = await calls.photo(recipient, file, below)
        await self._keep(chart, file_id)
        return message

    async def _keep(self, chart: Chart, file_id: str) -> None:
        """The picture has been shown: without its id it is only drawn once more for the next."""
        try:
            await self._units.write(
                lambda unit: unit.pictures.keep(chart.digest, file_id, unit.now)
            )
        except NotKept:
            log.warning("the id of a picture was not kept; it is drawn again for the next")

    async def _known(self, chart: Chart) -> str | None:
        return await self._units.read(lambda unit: unit.pictures.find(chart.digest))

    def _chart(self, facts: Facts, ref: FactRef, language: Language, today: date) -> Chart | None:
        picture = pictured(facts, ref, today)
        return None if picture is None else charted(picture, self._translators[language])

    async def _drawn(self, chart: Chart) -> bytes:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, drawn, chart)
        except OSError as error:  # how Pillow fails: trying again would not help
            raise ContentError("a picture cannot be drawn") from error


async def _reader(unit: Unit, person: int) -> tuple[Language | None, date]:
    return await unit.people.language(person), day(unit.now)
