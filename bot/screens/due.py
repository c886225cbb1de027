"""Answers that are due: what officers hear of them, and look through. Nothing of the visitor."""

from collections.abc import Iterator
from datetime import date

from bot import taps
from bot.screens.content import Content
from bot.screens.desk import opened
from bot.screens.screen import Paragraph, Row, Screen, button, screen, switch
from core.cases import Case
from core.escalation import DueNotice
from core.text import Text
from core.triage import MOST, DueList

MOST_BUTTONS = 8


def notice_lines(told: DueNotice) -> Iterator[Paragraph]:
    """The late ones first."""
    yield from _listed(Text("alarm-late", {"count": len(told.late)}), told.late)
    yield from _listed(Text("alarm-soon", {"count": len(told.soon)}), told.soon)


def due_list(shown: DueList, content: Content, today: date) -> Screen:
    return screen(
        Text("due-list" if shown.late or shown.today else "due-nothing"),
        *_listed(Text("due-late"), shown.late),
        *_listed(Text("due-today"), shown.today),
        rows=_rows((*shown.late, *shown.today)),
    )


def _listed(heading: Text, cases: tuple[Case, ...]) -> Iterator[Paragraph]:
    if cases:
        yield (heading, *_lines(cases))


def _lines(cases: tuple[Case, ...]) -> Iterator[Text]:
    for case in cases[:MOST]:
        assert case.due_at is not None
        yield Text("due-line", {"reference": case.reference, "due": case.due_at})
    if len(cases) > MOST:
        yield Text("alarm-more", {"count": len(cases) - MOST})


def _rows(cases: tuple[Case, ...]) -> tuple[Row, ...]:
    return (
        *((opened(case.reference),) for case in cases[:MOST_BUTTONS]),
        (button("desk-shift", taps.tap(taps.VIEW, "shift")),),
        (switch("due"),),
    )
