"""What stands around a picture: the button that asks for it, its caption, and the way on."""

from dataclasses import dataclass
from datetime import date

from bot.screens.content import Content, fact_lines
from bot.screens.screen import Row, Screen, button, screen, switch
from bot.taps import VIEW, tap
from core.facts import FactRef
from core.flow import Ground
from core.rules.pictures import pictured


@dataclass(frozen=True, slots=True)
class PictureOf:
    """A fact to be looked at; where there is no picture (any more), it is read."""

    fact: FactRef


def can_be_seen(content: Content, ref: FactRef, today: date) -> bool:
    return pictured(content.facts, ref, today) is not None


def picture_row(content: Content, one: Ground, today: date) -> Row:
    """The button that asks for the picture; none where there is no picture today."""
    if not isinstance(one, FactRef) or not can_be_seen(content, one, today):
        return ()
    return (button(f"picture-{one.key}", tap(VIEW, "picture", one.key)),)


def caption(content: Content, ref: FactRef, today: date) -> Screen:
    """Under the picture: what it is, as of when, from where. The parts are in the list."""
    statement, *_ = fact_lines(content.facts, ref, today)
    return screen(
        statement,
        rows=(
            (button("picture-list", tap(VIEW, "fact", ref.key)),),
            (button("menu-open", tap(VIEW, "menu")), switch("picture", ref.key)),
        ),
    )
