"""What a visitor can do about a case besides writing: put right, ask for time, rate, reopen it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot import taps
from bot.screens.content import Content
from bot.screens.screen import Row, Screen, button, screen, switch
from core.applications import UNSOLVED
from core.cases import Case, Status
from core.corrections import Correction
from core.ratings import Face
from core.text import Text


@dataclass(frozen=True, slots=True)
class UnsolvedSure:
    """Asked before an ended case is taken up again."""

    case: Case


def correction_rows(case: Case, asked: Correction | None) -> Iterator[Row]:
    """Beside a request to put answers right."""
    if asked is not None:
        yield (button("case-correct", taps.tap(taps.CASE, "correct", case.reference)),)
        if not asked.is_extended:
            yield (button("case-time", taps.tap(taps.CASE, "time", case.reference)),)


def end_rows(case: Case, *, may_rate: bool, may_reopen: bool) -> Iterator[Row]:
    """Beside the end of a case."""
    if may_rate:
        yield tuple(
            button(f"rating-{face}", taps.tap(taps.CASE, "rate", case.reference, face))
            for face in Face
        )
    if may_reopen:
        words = "case-reopen" if case.status is Status.LAPSED else "case-unsolved"
        yield (button(words, taps.tap(taps.VIEW, "unsolved", case.reference)),)


def unsolved_sure(asked: UnsolvedSure, content: Content, today: date) -> Screen:
    reference = asked.case.reference
    return screen(
        Text("unsolved-sure", {"reference": reference}),
        rows=(
            (button("unsolved-write", taps.tap(taps.OPEN, "ask", f"{UNSOLVED}{reference}")),),
            (button("unsolved-yes", taps.tap(taps.CASE, "again", reference)),),
            (button("withdraw-no", taps.tap(taps.VIEW, "case", reference)),),
            (switch("unsolved", reference),),
        ),
    )
