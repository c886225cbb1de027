"""Says a Text in one language; a missing word is an error, never an id on a screen."""

import html
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from core.calendar import AKTAU
from core.errors import ContentError
from core.text import Arg, Bilingual, Language, Lines, Text, Words

HERE = Path(__file__).parent
DAY = {Language.KK: "y 'жылғы' d MMMM", Language.RU: "d MMMM y 'года'"}
MINUTE = {lang: f"{pattern}, HH:mm" for lang, pattern in DAY.items()}

# Arguments go around Fluent, not through it: it turns a message with an argument of more than
# 2500 characters into "{???}", and knows no HTML. A private-use pair marks where each belongs.
OPEN, CLOSE = "\ue000", "\ue001"
MARK = re.compile(f"{OPEN}([0-9]+){CLOSE}")
REMEMBERED = 4096
"""Sentences of a language that are kept as Fluent said them: with numbers and marks in them."""


class Translator:
    """One language's words, compiled at the start."""

    def __init__(self, language: Language, sources: Mapping[str, str]) -> None:
        """
        Take *sources* (file name to Fluent text).

        Raises:
            ContentError: a message is malformed, or two have one id.
        """
        self.language = language
        self._bundle = FluentBundle([language.value], use_isolating=False)
        self._formatted = lru_cache(REMEMBERED)(self._format)
        self.messages: dict[str, ast.Message] = {}
        for name, text in sources.items():
            self._add(name, FluentParser().parse(text).body)

    def __call__(self, words: Words) -> str:
        """
        The sentence as Telegram HTML, arguments escaped.

        Raises:
            ContentError: no such message, or an argument is missing.
        """
        return self._say(words, html.escape)

    def plain(self, words: Words) -> str:
        """The sentence for a button, a toast or a command: nothing is escaped there."""
        return self._say(words, str)

    def written(self) -> Iterator[tuple[str, str]]:
        """What stands in each message and attribute, by id; variables aside."""
        for key, message in self.messages.items():
            if message.value:
                yield from ((key, text) for text in _written(message.value))
            for one in message.attributes:
                yield from ((f"{key}.{one.id.name}", text) for text in _written(one.value))

    def _say(self, words: Words, safe: Any) -> str:
        if isinstance(words, Bilingual):
            return str(safe(words[self.language]))
        if not words.args:
            return self._formatted(words.id)
        texts: list[str] = []
        arguments = ((key, self._argument(arg, safe, texts)) for key, arg in words.args.items())
        said = self._formatted(words.id, *arguments)
        return MARK.sub(lambda mark: texts[int(mark[1])], said)

    def _format(self, id_: str, *arguments: tuple[str, int | str]) -> str:
        """What people wrote goes around it, so nothing of theirs is kept; see MARK."""
        said, errors = self._bundle.format_pattern(self._pattern(id_), dict(arguments))
        if errors:
            raise ContentError(f"{self.language} {id_}: {errors}")
        return str(said)

    def _argument(self, arg: Arg, safe: Any, texts: list[str]) -> int | str:
        if isinstance(arg, int):
            return arg
        texts.append(self._spelled(arg, safe))
        return f"{OPEN}{len(texts) - 1}{CLOSE}"

    def _spelled(self, arg: str | date | Words | Lines, safe: Any) -> str:
        if isinstance(arg, tuple):
            return "\n".join(self._say(line, safe) for line in arg)
        if isinstance(arg, Text | Bilingual):
            return self._say(arg, safe)
        if isinstance(arg, datetime):
            there = arg.astimezone(AKTAU)
            return format_datetime(there, MINUTE[self.language], locale=self.language.value)
        if isinstance(arg, date):
            return format_date(arg, DAY[self.language], locale=self.language.value)
        return str(safe(arg.translate(NO_MARKS)))

    def _pattern(self, id_: str) -> Any:
        key, _, attribute = id_.partition(".")
        try:
            message = self._bundle.get_message(key)
            pattern = message.attributes[attribute] if attribute else message.value
        except LookupError:
            pattern = None
        if pattern is None:
            raise ContentError(f"{self.language}: no words for {id_!r}")
        return pattern

    def _add(self, name: str, entries: list[ast.EntryType]) -> None:
        for entry in entries:
            if isinstance(entry, ast.Junk):
                raise ContentError(f"{self.language}/{name}: {(entry.content or '')[:60]!r}")
            if isinstance(entry, ast.Message):
                self._remember(name, entry)

    def _remember(self, name: str, message: ast.Message) -> None:
        key = message.id.name
        if self._bundle.has_message(key):
            raise ContentError(f"{self.language}/{name}: {key} stands twice")
        self._bundle.add_resource(ast.Resource([message]))
        self._bundle.get_message(key)  # compiled now, not at the first visitor
        self.messages[key] = message


def _written(pattern: ast.Pattern) -> Iterator[str]:
    """The words of *pattern*, literals in braces and all plural forms included."""
    for element in pattern.elements:
        inner = element.expression if isinstance(element, ast.Placeable) else element
        if isinstance(inner, ast.SelectExpression):
            for variant in inner.variants:
                yield from _written(variant.value)
        elif isinstance(inner, ast.TextElement | ast.StringLiteral | ast.NumberLiteral):
            yield inner.value


NO_MARKS = {ord(OPEN): None, ord(CLOSE): None}


def sources(language: Language, folder: Path = HERE) -> dict[str, str]:
    """The Fluent files of one language, by name."""
    files = sorted((folder / language.value).glob("*.ftl"))
    return {path.name: path.read_text(encoding="utf-8") for path in files}


@cache
def load() -> Mapping[Language, Translator]:
    """Both languages from this folder; raises ContentError if either is faulty."""
    return {language: Translator(language, sources(language)) for language in Language}


def said(words: Words, language: Language) -> str:
    """*words* in that language, without formatting; raises what ``Translator`` raises."""
    return load()[language].plain(words)
