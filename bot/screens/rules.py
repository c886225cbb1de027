"""The act by which we work, to read paragraph by paragraph."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot import taps
from bot.screens.content import Content
from bot.screens.screen import Button, Row, Screen, button, screen, switch
from core.law import ActText, Citation
from core.text import Bilingual, Text, Words

OWN_ACT = "maslikhat-10-104"
BEGINNING = 60  # characters of a paragraph in the list
OPENED = "("
IN_ONE_ROW = 4
ASK: Row = (button("rules-officer", taps.tap(taps.OPEN, "ask")),)
SHORT = 8  # characters of a number; parts without one have a name instead


@dataclass(frozen=True, slots=True)
class Rules:
    """The list of paragraphs."""


@dataclass(frozen=True, slots=True)
class RulesParagraph:
    """One paragraph, whole."""

    number: str


def rules(shown: Rules, content: Content, today: date) -> Screen:
    act = content.law.acts[OWN_ACT]
    numbers = _numbers(act)
    return screen(
        Text("rules", {"act": act.title, "number": act.number, "adopted": act.adopted}),
        tuple(_line(content, number, today) for number in numbers if _is_numbered(number)),
        rows=(
            *(_opened(number) for number in numbers if not _is_numbered(number)),
            *_rows([number for number in numbers if _is_numbered(number)]),
            ASK,
            (button("menu-open", taps.tap(taps.VIEW, "menu")), switch("rules")),
        ),
    )


def paragraph(shown: RulesParagraph, content: Content, today: date) -> Screen:
    act = content.law.acts[OWN_ACT]
    if shown.number not in act.paragraphs:
        return screen(Text("not-found"), rows=(ASK, _back(shown.number)))
    wording = content.law.wording(Citation(OWN_ACT, shown.number), today)
    words = "rules-paragraph-working" if wording.ru_is_working else "rules-paragraph"
    return screen(
        Text(words, {"number": _name(shown.number), "wording": wording.text}),
        rows=(
            tuple(_neighbours(act, shown.number)),
            ASK,
            _back(shown.number),
        ),
    )


def _numbers(act: ActText) -> list[str]:
    """Every paragraph once: a part that stands alone too is read within its whole."""
    every = act.paragraphs
    return [one for one in every if "(" not in one or one.partition("(")[0] not in every]


def _is_numbered(number: str) -> bool:
    return number[0].isdigit()


def _name(number: str) -> Words:
    return Bilingual(kk=number, ru=number) if _is_numbered(number) else Text(f"rules-{number}")


def _line(content: Content, number: str, today: date) -> Text:
    text = content.law.wording(Citation(OWN_ACT, number), today).text
    short = Bilingual(kk=_beginning(text.kk), ru=_beginning(text.ru))
    return Text("rules-line", {"number": number, "beginning": short})


def _beginning(text: str) -> str:
    """What a definition defines; otherwise the first words."""
    defined, dash, _ = text.partition(" – ")
    if dash and len(defined) <= 2 * BEGINNING and OPENED not in defined:
        return defined
    cut = text.partition("\n")[0][:BEGINNING].rpartition(" ")[0]
    return f"{cut.rstrip(',:;')}…"


def _rows(numbers: list[str]) -> Iterator[Row]:
    for at in range(0, len(numbers), IN_ONE_ROW):
        yield tuple(_opened(number)[0] for number in numbers[at : at + IN_ONE_ROW])


def _opened(number: str) -> Row:
    return (Button(_name(number), taps.tap(taps.VIEW, "rule", number)),)


def _neighbours(act: ActText, number: str) -> Iterator[Button]:
    numbers = _numbers(act)
    if number not in numbers:
        return
    at = numbers.index(number)
    if at > 0:
        yield button("rules-before", taps.tap(taps.VIEW, "rule", numbers[at - 1]))
    if at < len(numbers) - 1:
        yield button("rules-after", taps.tap(taps.VIEW, "rule", numbers[at + 1]))


def _back(number: str) -> Row:
    known = number if number.isascii() and len(number) <= 2 * SHORT else ""
    return (button("rules-list", taps.tap(taps.VIEW, "rules")), switch("rule", known))
