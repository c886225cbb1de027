"""Says a screen in a language: the text and the keyboard as Telegram takes them."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiogram.types import KeyboardButton, ReplyKeyboardMarkup

from bot import jsons
from bot.links import deep_link, passing_on
from bot.screens.screen import Button, Screen
from bot.taps import OTHER
from core.text import Language, Text, Words
from locales import Translator, markup

Keyboard = dict[str, list[list[dict[str, Any]]]]
"""An inline keyboard as Telegram reads it; as models of aiogram it costs as much as a call."""


@dataclass(frozen=True, slots=True)
class Said:
    """Telegram HTML and the inline keyboard under it, if there is one."""

    text: str
    keyboard: Keyboard | None

    @property
    def digest(self) -> str:
        """Tells whether two screens look the same, without keeping what they say."""
        shown = jsons.written([self.text, self.keyboard])
        return hashlib.sha256(shown).hexdigest()[:16]

    @property
    def plain(self) -> str:
        """Without formatting: what is sent if Telegram cannot read the formatted text."""
        return markup.plain(self.text)


class Saying:
    """
    Turns screens into messages.

    *username* is the bot's, once Telegram has told it; until then no link is passed on.
    """

    def __init__(self, translators: Mapping[Language, Translator]) -> None:
        self._translators = translators
        self.username = ""

    def screen(self, screen: Screen, language: Language | None) -> Said:
        """Say *screen*; to somebody without a language in both, Kazakh first."""
        if language is None or screen.in_both:
            both = "\n\n".join(self._text(screen, each) for each in Language)
            return Said(both, self._keyboard(screen, language or Language.KK))
        return Said(self._text(screen, language), self._keyboard(screen, language))

    def words(self, words: Words, language: Language | None) -> str:
        """One sentence without formatting, for a toast or a button."""
        return self._translators[language or Language.KK].plain(words)

    def contact_keyboard(self, language: Language | None) -> tuple[str, ReplyKeyboardMarkup]:
        """The keyboard that shares one's own number, and the words above it."""
        share = KeyboardButton(
            text=self.words(Text("phone-share"), language), request_contact=True
        )
        keyboard = ReplyKeyboardMarkup(
            keyboard=[[share]], resize_keyboard=True, one_time_keyboard=True
        )
        return self.words(Text("phone-keyboard"), language), keyboard

    def _text(self, screen: Screen, language: Language) -> str:
        say = self._translators[language]
        paragraphs = ("\n".join(say(line) for line in lines) for lines in screen.paragraphs)
        return "\n\n".join(paragraphs)

    def _keyboard(self, screen: Screen, language: Language) -> Keyboard | None:
        able = [[one for one in row if self.username or not one.passing] for row in screen.rows]
        rows = [[self._button(button, language) for button in row] for row in able if row]
        return {"inline_keyboard": rows} if rows else None

    def _button(self, button: Button, language: Language) -> dict[str, Any]:
        label = self._translators[language].plain(button.label)
        if button.passing:
            address = deep_link(self.username, button.passing.carried)
            words = self.words(button.passing.words, language)
            return {"text": label, "url": passing_on(address, words)}
        if button.app:
            return {"text": label, "web_app": {"url": button.app}}
        if button.url:
            return {"text": label, "url": button.url}
        other = Language.RU if language is Language.KK else Language.KK
        return {"text": label, "callback_data": button.tap.replace(OTHER, other)}
