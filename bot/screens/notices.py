"""What a person is told unasked; neutral in its first line, for phones are shared (trap T-18)."""

from datetime import date

from bot import taps
from bot.screens.cases import title
from bot.screens.content import Content
from bot.screens.desk import opened
from bot.screens.screen import Button, Row, Screen, button, screen, switch
from core.cases import Case
from core.events import Code
from core.notices import FOR_THE_VISITOR, Notice
from core.text import Arg, Text


def notice(told: Notice, content: Content, today: date) -> Screen:
    case = told.case
    args: dict[str, Arg] = {
        "reference": case.reference,
        "programme": title(case),
        "language": Text(f"language-{case.language}"),
        "urgency": Text(f"urgency-{case.urgency}"),
        "status": Text(f"state-{case.status}"),
        "next": Text(f"state-{case.status}.next"),
        "words": told.words,
    }
    if told.code in FOR_THE_VISITOR:
        return screen(Text(f"notice-{told.code}", args), rows=_for_the_visitor(case))
    return screen(
        Text(f"notice-{told.code}{_kept_back(told, content)}", args),
        rows=((opened(case.reference),), (switch("file", case.reference),)),
    )


def _kept_back(told: Notice, content: Content) -> str:
    """Which words stand in for a visitor's own, where those may not be shown."""
    if told.code is not Code.VISITOR_WROTE or (content.details and told.words):
        return ""
    return "-closed" if content.details else "-hidden"


def _for_the_visitor(case: Case) -> tuple[Row, ...]:
    status = button("case-status", taps.tap(taps.VIEW, "case", case.reference))
    write = button("case-write", taps.tap(taps.OPEN, "ask", case.reference))
    return ((write,), (status,), (switch("case", case.reference),))


def for_the_group(told: Notice, link: str) -> Screen:
    """A notice for the officers' group: a reference and nothing personal, in both languages."""
    said = Text("notice-group", {"reference": told.case.reference, "programme": title(told.case)})
    drawn = screen(said, rows=((Button(Text("desk-shift"), url=link),),) if link else ())
    return Screen(paragraphs=drawn.paragraphs, rows=drawn.rows, in_both=True)
