"""The screens around the flows: choice of language, menu, help, and single sentences."""

from dataclasses import dataclass
from datetime import date

from bot import taps
from bot.flows import WAYS
from bot.screens.content import Content, fact_lines
from bot.screens.pictures import PictureOf, picture_row
from bot.screens.screen import Button, Row, Screen, button, screen, switch
from core.facts import FactRef
from core.text import Language, Text

KAZAKH = taps.tap(taps.LANGUAGE, Language.KK)
RUSSIAN = taps.tap(taps.LANGUAGE, Language.RU)


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """The first screen of all, in both languages."""


@dataclass(frozen=True, slots=True)
class Menu:
    """The main menu; *drafts* are the flows that can be continued, *words* what to say first."""

    drafts: tuple[str, ...] = ()
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class Ways:
    """All guidance, side by side."""


@dataclass(frozen=True, slots=True)
class Help:
    """What the service does, what it does not take, and how to reach a person."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """A fact that is a list, on a screen of its own."""

    fact: FactRef


def list_of(shown: ListOf, content: Content, today: date) -> Screen:
    back = button("flow-back", taps.tap(taps.VIEW, "place"))
    officer = button("flow-officer", taps.tap(taps.OPEN, "ask"))
    if shown.fact.key not in content.facts.editions:
        return screen(Text("not-found"), rows=((officer,), (back,)))
    return screen(
        fact_lines(content.facts, shown.fact, today),
        rows=(
            picture_row(content, shown.fact, today),
            (officer,),
            (back, switch("fact", shown.fact.key)),
        ),
    )


def picture_in_words(shown: PictureOf, content: Content, today: date) -> Screen:
    """Where there is no picture (any more): the list, or that it is being updated."""
    return list_of(ListOf(shown.fact), content, today)


def language_choice(shown: LanguageChoice, content: Content, today: date) -> Screen:
    drawn = screen(
        Text("language-choose"),
        rows=((button("language-kk", KAZAKH),), (button("language-ru", RUSSIAN),)),
    )
    return Screen(paragraphs=drawn.paragraphs, rows=drawn.rows, in_both=True)


def menu(shown: Menu, content: Content, today: date) -> Screen:
    return screen(
        *([shown.words] if shown.words else []),
        Text("menu"),
        rows=(
            *(_continue(flow) for flow in shown.drafts),
            (button("menu.status", taps.tap(taps.OPEN, "status")),),
            (button("menu-ways", taps.tap(taps.VIEW, "ways")),),
            (button("menu.kandas", taps.tap(taps.OPEN, "kandas")),),
            (button("menu.papers", taps.tap(taps.VIEW, "documents")),),
            (button("menu.cases", taps.tap(taps.VIEW, "cases")),),
            (button("menu.ask", taps.tap(taps.OPEN, "ask")),),
            (button("menu.help", taps.tap(taps.VIEW, "help")), switch("menu")),
        ),
    )


def _continue(flow: str) -> Row:
    said = Text("menu-continue", {"title": Text(f"{flow}-title")})
    return (Button(said, taps.resume(flow)),)


def ways(shown: Ways, content: Content, today: date) -> Screen:
    return screen(
        Text("ways"),
        rows=(
            *((Button(Text(f"{way}-title"), taps.tap(taps.OPEN, way)),) for way in WAYS),
            (button("menu.ask", taps.tap(taps.OPEN, "ask")),),
            (button("menu-open", taps.tap(taps.VIEW, "menu")), switch("ways")),
        ),
    )


def help_screen(shown: Help, content: Content, today: date) -> Screen:
    return screen(
        Text("help"),
        rows=(
            (button("menu.ask", taps.tap(taps.OPEN, "ask")),),
            (button("search-open", taps.tap(taps.VIEW, "search")),),
            (button("rights-open", taps.tap(taps.VIEW, "mydata")),),
            (button("menu-open", taps.tap(taps.VIEW, "menu")), switch("help")),
        ),
    )
