"""Slips of the pen that nobody sees, and words that we do not say."""

import re
from string import Formatter

from core.errors import ContentError
from core.text import Bilingual
from core.unsaid import unsaid

LETTERS = re.compile(r"[^\W\d_]+")
CYRILLIC = re.compile(r"[\u0400-\u052f]")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
NUMBER = re.compile(r"[\d{}₸]")
GLUED = re.compile(r"\}-?[^\W\d_]")


class Refused(ContentError):
    """
    What is wrong with words or a fact, also as a *code*: officers read it in their own language.

    *found* is the piece that is wrong, where one can be pointed at.
    """

    def __init__(self, where: str, code: str, told: str, found: str = "") -> None:
        super().__init__(f"{where}: {told}")
        self.code = code
        self.found = found


def check_said(words: Bilingual, where: str) -> None:
    """
    Refuse what we must not say, in either language.

    Raises:
        ContentError: a word that we do not say, a Latin letter among Cyrillic ones, or an ending
            glued to a place where a number will stand.
    """
    for text in (words.kk, words.ru):
        if word := unsaid(text):
            raise Refused(where, "unsaid", f"we do not say {word!r}", word)
        check_letters(text, where)
        if GLUED.search(text):
            raise Refused(where, "glued", f"an ending is glued to a place: {text!r}")


def check_plain(words: Bilingual, where: str) -> None:
    """
    Refuse what ``check_said`` does, and numbers: those are facts, with a date.

    Raises:
        ContentError: with *where* it stands.
    """
    check_said(words, where)
    if NUMBER.search(words.kk + words.ru):
        raise ContentError(f"{where}: a number stands in the words; cite a fact")


def check_letters(text: str, where: str) -> None:
    """Refuse look-alikes: a Latin i in a Kazakh word is not found by any search."""
    for word in LETTERS.finditer(text):
        letters = word.group()
        mixed = CYRILLIC.search(letters) and LATIN.search(letters)
        alone = len(letters) == 1 and LATIN.search(letters)
        if mixed or alone:
            told = f"Latin letters in a Cyrillic text: {letters!r}"
            raise Refused(where, "letters", told, letters)


def places(text: str, where: str) -> set[str]:
    """
    The names of the places in *text* that numbers will fill.

    Raises:
        ContentError: a brace too many, or a place with a format of its own.
    """
    try:
        parsed = list(Formatter().parse(text))
    except ValueError as error:
        raise Refused(where, "brace", str(error)) from error
    if any(spec or conversion for _, _, spec, conversion in parsed):
        raise Refused(where, "brace", "a place holds a name, nothing else")
    return {name for _, name, _, _ in parsed if name is not None}
