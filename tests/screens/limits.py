"""What Telegram takes and a small phone shows whole, and what must never be read on a screen."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from bot.links import CARRIED, deep_link, passing_on
from bot.screens.screen import Passing
from core.text import Language
from tests.screens.stage import TRANSLATORS, Shown

MOST_TEXT = 4096  # UTF-16 units, after the entities are read
MOST_BUTTONS, MOST_IN_A_ROW, MOST_LABEL, MOST_TAP = 100, 8, 40, 64
MOST_URL = 2048  # customary: no number is published
MOST_TOAST = 200  # characters of an answer to a tap

LONGEST_NAME = "q" * 32
"""Telegram's bound for the name of a bot."""

ALLOWED = {"b", "i", "blockquote"}
IDS = frozenset(id_ for id_ in TRANSLATORS[Language.KK].messages if "-" in id_)
TOKEN = re.compile(r"(?<![\w.-])[a-z][\w-]*")
PLACEABLE = re.compile(r"[{}]|\?\?\?|[\ue000-\uf8ff]|\bNone\b")

KAZAKH_LETTER = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
RUSSIAN_WORD = re.compile(r"\b(и|в|или|для|если|что|чтобы|это|при|Вы|Вас|Вам|нельзя)\b")
WORD = re.compile(r"[\u0400-\u04ff]+")
NAMES = re.compile("«[^»]*»|Қазақша|Русский")
"""In quotes, and the languages, which are named in themselves."""


class Markup(HTMLParser):
    """Telegram's reading of the tags: those it knows, closed in the order they were opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ALLOWED or attrs not in ([], [("expandable", None)]):
            self.wrong.append(f"<{tag} {attrs}>")
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}>")


def units(text: str) -> int:
    """As Telegram counts: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def faults(seen: Shown) -> list[str]:
    """Everything that is wrong with a screen."""
    head = seen.text[:60].replace("\n", " ")
    found = (*_text(seen), *_markup(seen), *_keyboard(seen), *_words(seen), *_language(seen))
    return [f"{seen.language} {head!r}: {fault}" for fault in found]


def _text(seen: Shown) -> Iterator[str]:
    if not seen.text.strip():
        yield "says nothing"
    if (length := units(seen.text)) > MOST_TEXT:
        yield f"{length} units long"


def _markup(seen: Shown) -> Iterator[str]:
    markup = Markup()
    markup.feed(seen.html)
    markup.close()
    yield from (f"wrong tag {wrong}" for wrong in markup.wrong)
    yield from (f"<{tag}> stays open" for tag in markup.open)


def _keyboard(seen: Shown) -> Iterator[str]:
    if len(seen.buttons) > MOST_BUTTONS:
        yield f"{len(seen.buttons)} buttons"
    if any(not 1 <= len(row) <= MOST_IN_A_ROW for row in seen.screen.rows):
        yield "a row of no buttons, or of too many"
    for button, label in seen.buttons:
        data = button.tap.replace("*", "ru")
        if not 1 <= units(label) <= MOST_LABEL:
            yield f"a button says {label!r}"
        if len(data.encode()) > MOST_TAP or not data.isascii():
            yield f"a button carries {data!r}"
        if [bool(does) for does in (button.tap, button.url, button.passing, button.app)].count(
            True
        ) != 1:
            yield f"the button {label!r} does nothing, or two things"
        if button.passing:
            yield from _passing(button.passing, seen.language)


def _passing(passing: Passing, language: Language) -> Iterator[str]:
    """What is passed on arrives: Telegram takes the address, and the link what it carries."""
    words = TRANSLATORS[language].plain(passing.words)
    if len(passing_on(deep_link(LONGEST_NAME, passing.carried), words)) > MOST_URL:
        yield f"too much goes along with {passing.carried!r}"
    if not CARRIED.fullmatch(passing.carried):
        yield f"no link carries {passing.carried!r}"
    if set("<>&") & set(words):
        yield f"passes on {words!r}"


def _words(seen: Shown) -> Iterator[str]:
    for text in (seen.text, *seen.labels):
        yield from (f"shows {raw!r}" for raw in TOKEN.findall(text) if raw in IDS)
        yield from (f"shows {raw!r}" for raw in PLACEABLE.findall(text))


def _language(seen: Shown) -> Iterator[str]:
    if seen.screen.in_both:
        return
    for line in (*seen.text.splitlines(), *seen.labels):
        bare = NAMES.sub("", line)
        if seen.language is Language.RU and KAZAKH_LETTER.search(bare):
            yield f"Kazakh letters: {line!r}"
        if seen.language is Language.KK and RUSSIAN_WORD.search(bare):
            yield f"Russian words: {line!r}"
        many = len(WORD.findall(bare)) > 3 and seen.language is Language.KK
        if many and not KAZAKH_LETTER.search(bare):
            yield f"no Kazakh letter in many words: {line!r}"
