"""Screens as a person sees them: said in one language, taken apart for the tests."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot import taps
from bot.screens import draw
from bot.screens.content import Content
from bot.screens.content import content as whole
from bot.screens.screen import Button, Screen
from core.answers import Answer
from core.conversation import Conversation
from core.conversations import Standing
from core.text import Language, Text
from core.walk import Place, walk
from knowledge.loader import load
from locales import load as words

TODAY = date(2026, 11, 23)
TRANSLATORS = words()
LARGEST = 36**12 - 1
"""The largest number that a button can bring back."""

CONSOLE = "https://qonys.example/console"
TAG = re.compile(r"<[^>]*>")


NEWEST_SOURCE = date(2026, 8, 26)
"""Before that day the files could not be loaded: they hold facts dated later."""


def content(today: date = TODAY, *, details: bool = True) -> Content:
    """What screens draw from on *today*."""
    known = load(today=max(today, NEWEST_SOURCE))
    return whole(known, details=details, console=CONSOLE)


CONTENT = content()


@dataclass(frozen=True, slots=True)
class Shown:
    """A screen in one language."""

    screen: Screen
    language: Language
    html: str
    buttons: tuple[tuple[Button, str], ...]

    @property
    def text(self) -> str:
        """As it is read: tags gone, entities told."""
        return html.unescape(TAG.sub("", self.html))

    @property
    def texts(self) -> tuple[Text, ...]:
        """The lines that are messages of ``locales``."""
        lines = (line for paragraph in self.screen.paragraphs for line in paragraph)
        return tuple(line for line in lines if isinstance(line, Text))

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(label for _, label in self.buttons)

    @property
    def taps(self) -> tuple[str, ...]:
        return tuple(button.tap for button, _ in self.buttons)


def said(screen: Screen, language: Language) -> Shown:
    """As ``bot/saying.py`` says it, without aiogram."""
    say = TRANSLATORS[language]
    languages = tuple(Language) if screen.in_both else (language,)
    text = "\n\n".join(
        "\n".join(TRANSLATORS[each](line) for line in paragraph)
        for each in languages
        for paragraph in screen.paragraphs
    )
    buttons = tuple((b, say.plain(b.label)) for row in screen.rows for b in row)
    return Shown(screen, language, text, buttons)


def standing(place: Place, *, has_changed: bool = False) -> Standing:
    """A visitor at *place*, in a run and a revision of the largest number there can be."""
    return _standing(place, place.situation.answers, None, has_changed=has_changed)


def reopened(place: Place, question: str) -> Standing:
    """The same visitor, changing the answer to *question*."""
    answers = place.situation.answers
    again = walk(place.flow, answers, place.situation.today, reopened=question)
    return _standing(again, answers, question, has_changed=False)


def _standing(
    place: Place, answers: Mapping[str, Answer], question: str | None, *, has_changed: bool
) -> Standing:
    conversation = Conversation(
        visitor=LARGEST,
        flow=place.flow.key,
        run=LARGEST,
        version=place.flow.version,
        revision=LARGEST,
        answers=answers,
        reopened=question,
        led_by="relocation" if place.is_review else "",
    )
    return Standing(conversation, place, has_changed)


def at(flow: str, answers: Mapping[str, Answer], on: Content = CONTENT) -> Standing:
    """Where *answers* lead in *flow*."""
    return standing(walk(on.flows[flow], answers, TODAY))


def shown(value: object, language: Language, on: Content = CONTENT, today: date = TODAY) -> Shown:
    """*value* drawn and said."""
    return said(draw(value, on, today), language)


def switches(seen: Shown) -> bool:
    """Whether the language can be switched on this screen."""
    return any(tap.startswith(f"{taps.LANGUAGE}:{taps.OTHER}:") for tap in seen.taps)
