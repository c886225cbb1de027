"""Reply templates: what officers need not write anew each time, in both languages."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from core.answers import Words, clean
from core.cases import Status
from core.errors import InvalidAnswer
from core.text import Bilingual, Text
from core.unsaid import unsaid

LONGEST_TITLE, LONGEST_BODY = 60, 1200
"""Characters; what is filled in and written around a body must fit into one reply."""
KEY = re.compile(r"[a-z][a-z-]{1,31}")
PLACE = re.compile(r"\{([^{}]*)\}")
GLUED = re.compile(r"\{[^{}]*\}-?[^\W\d_]+")


class Placeholder(StrEnum):
    """What a template may leave open, written as ``{reference}``; there are no others."""

    REFERENCE = "reference"
    """The number of the case."""
    PROGRAMME = "programme"
    """What the case is about."""
    OPENED = "opened"
    """The day on which it came in."""
    DUE = "due"
    """The day until which we wait for the visitor; open until one is chosen."""
    WORDS = "words"
    """What only the officer can say; always open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A template as somebody wrote it, not yet read; empty *statuses* or *programmes*: any."""

    key: str
    title: tuple[str, str]
    body: tuple[str, str]
    """Kazakh, then Russian."""
    statuses: Collection[Status] = ()
    programmes: Collection[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """
    One edition. *statuses* are those in which a case is when this is sent, or that it gets by it.
    The first editions come with the service and have no *author*.
    """

    key: str
    title: Bilingual
    body: Bilingual
    statuses: frozenset[Status] = frozenset()
    programmes: frozenset[str] = frozenset()
    is_archived: bool = False
    edition: int = 1
    author: int | None = None
    written_at: datetime | None = None

    def fits(self, status: Status, programme: str) -> bool:
        return (not self.statuses or status in self.statuses) and (
            not self.programmes or programme in self.programmes
        )

    @property
    def placeholders(self) -> tuple[Placeholder, ...]:
        return tuple(one for one in Placeholder if one in PLACE.findall(self.body.kk))


def read(draft: Draft) -> Template:
    """
    A template out of what was written.

    Raises:
        InvalidAnswer: one language is missing, says something else or leaves something else open;
            a number, which would be out of date some day; a word that we do not say.
    """
    if not KEY.fullmatch(draft.key):
        raise InvalidAnswer(Text("template-key"))
    title = _pair(draft.title, LONGEST_TITLE)
    body = _pair(draft.body, LONGEST_BODY)
    if body.kk == body.ru:  # the same words twice are one language
        raise InvalidAnswer(Text("template-one-sided"))
    for words in (title.kk, title.ru, body.kk, body.ru):
        _check(words)
    if _open(body.kk) != _open(body.ru) or _open(title.kk + title.ru):
        raise InvalidAnswer(Text("template-unlike"))
    return Template(
        key=draft.key,
        title=title,
        body=body,
        statuses=frozenset(draft.statuses),
        programmes=frozenset(draft.programmes),
    )


def filled(body: str, said: Mapping[str, str]) -> str:
    """*body* with what is known; a hole stays as it is written, for everybody to see."""
    return PLACE.sub(lambda place: said.get(place[1], place[0]), body)


def holes(words: str) -> tuple[str, ...]:
    """What is left open in *words*: nothing may be, when they go to a visitor."""
    return tuple(dict.fromkeys(PLACE.findall(words)))


def _pair(written: tuple[str, str], most: int) -> Bilingual:
    kk, ru = map(clean, written)
    if not kk or not ru:
        raise InvalidAnswer(Text("template-one-sided"))
    reader, any_day = Words(most), date.min
    return Bilingual(kk=reader.read(kk, any_day), ru=reader.read(ru, any_day))


def _check(words: str) -> None:
    for place in (*holes(words), *re.findall(r"[{}]", PLACE.sub("", words))):
        if place not in set(Placeholder):
            raise InvalidAnswer(Text("template-unknown-place", {"found": place}))
    if glued := GLUED.search(words):
        raise InvalidAnswer(Text("template-glued", {"found": glued[0]}))
    if any(letter.isdigit() for letter in words):
        raise InvalidAnswer(Text("template-digit"))
    if found := unsaid(words):
        raise InvalidAnswer(Text("template-unsaid", {"found": found}))


def _open(words: str) -> set[str]:
    return set(PLACE.findall(words))
