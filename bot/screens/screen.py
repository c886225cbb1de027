"""A screen: words not yet said and buttons not yet named, the same for both languages."""

from dataclasses import dataclass

from bot.taps import LANGUAGE, OTHER, tap
from core.text import Text, Words

Paragraph = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Passing:
    """A deep link of ours to pass on, and the words that go along: the same for everybody."""

    carried: str
    words: Words


@dataclass(frozen=True, slots=True)
class Button:
    """
    One inline button: it carries a tap, opens an address, passes a deep link on, or opens a page
    within Telegram (*app*: in private chats only).
    """

    label: Words
    tap: str = ""
    url: str = ""
    passing: Passing | None = None
    app: str = ""


Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """
    Paragraphs of lines, and rows of buttons.

    ``asks_contact`` shows the keyboard that shares one's own phone number; ``in_both`` says
    everything in Kazakh, then in Russian: for those who have not chosen yet, and for groups.
    """

    paragraphs: tuple[Paragraph, ...]
    rows: tuple[Row, ...] = ()
    asks_contact: bool = False
    in_both: bool = False


def screen(*paragraphs: Words | Paragraph, rows: tuple[Row, ...] = ()) -> Screen:
    """A screen; a paragraph of one line may be given as that line, an empty one is left out."""
    rowed = (p if isinstance(p, tuple) else (p,) for p in paragraphs)
    return Screen(
        paragraphs=tuple(paragraph for paragraph in rowed if paragraph),
        rows=tuple(row for row in rows if row),
    )


def button(label: str, data: str) -> Button:
    return Button(Text(label), data)


def pass_on(carried: str, title: Words) -> Button:
    """Lets somebody else begin where *carried* leads; nothing of the visitor goes along."""
    words = Text("pass-on-words", {"title": title})
    return Button(Text("pass-on"), passing=Passing(carried, words))


def switch(*view: str) -> Button:
    """The language switch, on a screen that *view* can show again."""
    return Button(Text("language-switch"), tap(LANGUAGE, OTHER, *view))
