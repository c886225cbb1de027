"""Shows officers every screen that uses a fact, as it would be with another edition of it."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date

from bot.content_check import as_text, unfit
from bot.every_screen import Stand, everything
from bot.screens import draw
from bot.screens.content import Content
from bot.screens.screen import Screen
from core.facts import Fact, FactRef, Facts
from core.previews import Preview, Seen
from core.text import Language
from locales import Translator, markup

Dress = Callable[[Facts, date], Content]
"""Everything that screens draw from, with other facts."""


@dataclass(frozen=True)
class Watched(Facts):
    """Facts that remember which of them were asked for."""

    asked: set[str] = field(default_factory=set, compare=False)

    def on(self, ref: FactRef, today: date) -> Fact | None:
        self.asked.add(ref.key)
        return super().on(ref, today)


class Previews:
    """Walks every way through every flow, in a thread of its own: nobody else waits for it."""

    def __init__(self, translators: Mapping[Language, Translator], dress: Dress) -> None:
        self._translators = translators
        self._dress = dress
        self._thread = ThreadPoolExecutor(1, "previews")

    async def of(self, key: str, facts: Facts, today: date) -> Preview:
        """Every screen that uses the fact *key*, drawn from *facts*."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self.drawn, key, facts, today)

    def drawn(self, key: str, facts: Facts, today: date) -> Preview:
        content = self._dress(facts, today)
        found: dict[str, Seen] = {}
        faults: dict[str, None] = {}
        for stand, screen in _using(key, content, today):
            if stand.once in found:
                seen = found[stand.once]
                found[stand.once] = replace(seen, ways=seen.ways + 1)
            else:
                found[stand.once] = self._seen(stand, screen)
            faults |= dict.fromkeys(self._faults(stand, screen))
        return Preview(seen=tuple(found.values()), faults=tuple(faults))

    def _seen(self, stand: Stand, screen: Screen) -> Seen:
        said = {
            language: markup.plain(as_text(screen, translator))
            for language, translator in self._translators.items()
        }
        return Seen(title=stand.title, place=stand.place, said=said)

    def _faults(self, stand: Stand, screen: Screen) -> Iterator[str]:
        for language, translator in self._translators.items():
            for wrong in unfit(screen, translator):
                yield f"{language} {stand.place}: {wrong}"


def _using(key: str, content: Content, today: date) -> Iterator[tuple[Stand, Screen]]:
    """The screens for which the fact *key* is asked, in the order of the flows."""
    watched = Watched(content.facts.editions)
    drawn_from = replace(content, facts=watched)
    for stand in everything(drawn_from, today):
        watched.asked.clear()
        screen = draw(stand.value, drawn_from, today)
        if key in watched.asked:
            yield stand, screen
