"""What a person is told unasked; neutral in its first line, for phones are shared (trap T-18)."""

from collections.abc import Iterator
from datetime import date

from bot import taps
from bot.screens.amends import correction_rows, end_rows
from bot.screens.cases import next_step, state, title
from bot.screens.content import Content, asked
from bot.screens.desk import opened
from bot.screens.screen import Button, Paragraph, Row, Screen, button, screen, switch
from core.events import Code
from core.notices import FOR_THE_VISITOR, Notice
from core.text import Arg, Text

WITH_THE_REQUEST = frozenset({Code.CORRECTION_ASKED, Code.REMINDED, Code.WARNED})
"""What tells again which answers are to be put right."""

ENDS = frozenset({Code.DECIDED, Code.LAPSED})
"""What can be said to be not solved."""


def notice(told: Notice, content: Content, today: date) -> Screen:
    args = _args(told)
    if told.code in FOR_THE_VISITOR:
        return screen(
            Text(f"notice-{told.code}", args),
            *_words(told),
            *_request(told, content),
            *((Text("rating"),) if told.may_rate else ()),
            rows=tuple(_for_the_visitor(told)),
        )
    return screen(
        Text(f"notice-{told.code}{_variant(told, content)}", args),
        rows=((opened(told.case.reference),), (switch("file", told.case.reference),)),
    )


def _args(told: Notice) -> dict[str, Arg]:
    case, due = told.case, told.params.get("due")
    return {
        "reference": case.reference,
        "programme": title(case),
        "language": Text(f"language-{case.language}"),
        "urgency": Text(f"urgency-{case.urgency}"),
        "status": state(case),
        "next": next_step(case),
        "words": told.words,
        "other": case.merged_into,
        "name": told.colleague,
        "count": told.more + 1,
        "until": date.fromisoformat(due) if isinstance(due, str) else "–",
        "why": told.why or "–",
    }


def _variant(told: Notice, content: Content) -> str:
    """Of many cases, how many; and which words stand in for a visitor's own."""
    if told.more:
        return "-many"
    if told.code is not Code.VISITOR_WROTE or (content.details and told.words):
        return ""
    return "-closed" if content.details else "-hidden"


def _words(told: Notice) -> Iterator[Text]:
    """A request says enough without words of the officer's; if there are any, they follow."""
    if told.code is Code.CORRECTION_ASKED and told.words:
        yield Text("notice-words", {"words": told.words})


def _request(told: Notice, content: Content) -> Iterator[Paragraph]:
    if told.correction is not None and told.code in WITH_THE_REQUEST:
        yield asked(told.correction, content.flows[told.case.programme])


def _for_the_visitor(told: Notice) -> Iterator[Row]:
    case = told.case
    if told.code in WITH_THE_REQUEST:
        yield from correction_rows(case, told.correction)
    if told.code in ENDS:
        yield from end_rows(case, may_rate=told.may_rate, may_reopen=not case.merged_into)
    status = button("case-status", taps.tap(taps.VIEW, "case", case.reference))
    write = button("case-write", taps.tap(taps.OPEN, "ask", case.reference))
    yield from ((write,), (status,), (switch("case", case.reference),))


def for_the_group(told: Notice, link: str) -> Screen:
    """A notice for the officers' group: a reference and nothing personal, in both languages."""
    said = Text("notice-group", {"reference": told.case.reference, "programme": title(told.case)})
    drawn = screen(said, rows=((Button(Text("desk-shift"), url=link),),) if link else ())
    return Screen(paragraphs=drawn.paragraphs, rows=drawn.rows, in_both=True)
