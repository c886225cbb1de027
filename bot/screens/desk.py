"""The officers' desk: shift card, case file, invitations, and what they are told unasked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from bot import taps
from bot.screens.cases import state, title
from bot.screens.content import Content
from bot.screens.screen import Button, Paragraph, Row, Screen, button, screen, switch
from core.archive import ABOUT as ANNOUNCEMENT
from core.cases import DECISIONS, Case, Kind, Mover, Status
from core.events import Code
from core.naming import review_lines
from core.officers import Officer
from core.papers import ABOUT
from core.text import Language, Text
from core.triage import File, Shift


@dataclass(frozen=True, slots=True)
class Joined:
    """An officer has just used an invitation."""

    officer: Officer


@dataclass(frozen=True, slots=True)
class ConsoleLink:
    """The way into the console, for the officer who asked; to a case, if it was asked for one."""

    secret: str
    reference: str = ""


def console_link(shown: ConsoleLink, content: Content, today: date) -> Screen:
    address = f"{content.console}/enter/{shown.secret}{_landing(shown.reference)}"
    back = (opened(shown.reference),) if shown.reference else ()
    return screen(
        Text("console-link"),
        rows=(
            (Button(Text("console-open"), url=address),),
            back,
            (button("desk-shift", taps.tap(taps.VIEW, "shift")), switch("shift")),
        ),
    )


def to_console(content: Content, reference: str = "") -> Button:
    """
    Opens the console, at a case if one is named. Telegram opens pages within itself only by
    https; elsewhere, as in the demo, a link that works once leads there.
    """
    if urlsplit(content.console).scheme == "https":
        address = f"{content.console}/app{_landing(reference)}"
        return Button(Text("desk-console"), app=address)
    return button("desk-console", taps.tap(taps.VIEW, "console", reference))


def _landing(reference: str) -> str:
    return f"?to=/cases/{reference}" if reference else ""


def opened(reference: str) -> Button:
    return Button(
        Text("desk-open", {"reference": reference}), taps.tap(taps.VIEW, "file", reference)
    )


def joined(shown: Joined, content: Content, today: date) -> Screen:
    """In both languages: officers too choose theirs, and then see their shift."""
    drawn = screen(
        Text("desk-welcome", {"role": Text(f"role-{shown.officer.role}")}),
        rows=tuple(
            (button(f"language-{one}", taps.tap(taps.LANGUAGE, one, "shift")),) for one in Language
        ),
    )
    return Screen(paragraphs=drawn.paragraphs, rows=drawn.rows, in_both=True)


def shift(shown: Shift, content: Content, today: date) -> Screen:
    return screen(*shift_lines(shown), rows=shift_rows(shown, content))


def shift_lines(shown: Shift) -> tuple[Text, ...]:
    """Numbers only: the officer's own, whose turn is ours; the queue; what is due."""
    return (
        Text("desk", {"mine": len(shown.mine), "turn": shown.turn, "waiting": shown.waiting}),
        Text("desk-due", {"today": shown.due_today, "late": shown.late}),
    )


def shift_rows(shown: Shift, content: Content) -> tuple[Row, ...]:
    return (
        *((opened(case.reference),) for case in shown.mine[:20]),
        (button("desk-take", taps.tap(taps.DESK, "take", str(len(shown.mine)))),),
        (button("desk-due-open", taps.tap(taps.VIEW, "due")),),
        (to_console(content),),
        (button("desk-refresh", taps.tap(taps.VIEW, "shift")),),
        (switch("shift"),),
    )


def file(shown: File, content: Content, today: date) -> Screen:
    case = shown.case
    return screen(
        _head(case),
        *_holder(shown),
        *_about(case, content),
        _answers(shown, content),
        *_last_words(shown, content),
        rows=tuple(_file_rows(shown, content)),
    )


def _head(case: Case) -> Text:
    return Text(
        "desk-file",
        {
            "reference": case.reference,
            "kind": Text(f"kind-{case.kind}"),
            "programme": title(case),
            "language": Text(f"language-{case.language}"),
            "status": state(case),
            "waiting": Text(f"desk-waiting-{case.waiting_on}"),
            "urgency": Text(f"urgency-{case.urgency}"),
            "opened": case.opened_at,
        },
    )


def _about(case: Case, content: Content) -> Iterator[Text]:
    flow, _, outcome = case.about.partition("/")
    if flow in content.flows and outcome in content.flows[flow].nodes:
        yield Text("desk-about", {"title": Text(f"{flow}-{outcome}.title")})
    elif card := content.cards.about(case.about):
        yield Text("desk-about", {"title": card.question})
    elif paper := content.papers.get(case.about.removeprefix(ABOUT)):
        yield Text("desk-about", {"title": paper.name})
    elif told := ANNOUNCEMENT.fullmatch(case.about):
        yield Text("desk-about", {"title": Text("announcement-number", {"number": told[1]})})


def _holder(shown: File) -> Iterator[Text]:
    if shown.holder and not shown.is_mine:
        yield Text("desk-holder", {"name": shown.holder})


def _answers(shown: File, content: Content) -> Paragraph:
    if shown.case.is_erased:
        at_their_wish = any(event.code is Code.ERASED for event in shown.events)
        return (Text("desk-erased" if at_their_wish else "desk-expired"),)
    if not content.details:
        return (Text("desk-hidden"),)
    lines = review_lines(content.flows[shown.case.programme], shown.answers)
    return (Text("desk-answers"), *lines)


def _last_words(shown: File, content: Content) -> Iterator[Text]:
    if content.details and shown.messages:
        last = shown.messages[-1]
        whose = "desk-message-officer" if last.from_officer else "desk-message-visitor"
        yield Text(whose, {"at": last.at, "words": last.words})


def _file_rows(shown: File, content: Content) -> Iterator[Row]:
    reference = shown.case.reference
    if shown.case.is_open and shown.is_mine:
        yield from _work_rows(shown.case)
    elif shown.case.is_open:
        yield (_act("claim", reference),)
    yield (to_console(content, reference),)
    yield (
        button("desk-shift", taps.tap(taps.VIEW, "shift")),
        switch("file", reference),
    )


def _work_rows(case: Case) -> Iterator[Row]:
    """What can be done with the case where it is, and nothing else."""
    reference = case.reference
    may_end = any(case.may_become(end, Mover.OFFICER) for end in DECISIONS)
    may_ask = case.may_become(Status.NEEDS_CORRECTION, Mover.OFFICER)
    yield (_act("reply", reference), *((_act("decide", reference),) if may_end else ()))
    yield (
        button("desk-templates", taps.tap(taps.VIEW, "templates", reference)),
        *((_act("correct", reference),) if may_ask and case.kind is Kind.APPLICATION else ()),
    )
    if case.status is Status.NEEDS_CORRECTION:
        yield (_act("recall", reference),)


def _act(verb: str, reference: str) -> Button:
    return button(f"desk-{verb}", taps.tap(taps.DESK, verb, reference))
