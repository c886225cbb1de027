"""A visitor's own cases: receipt, list, progress, copy of answers, withdrawal."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot import taps
from bot.screens.amends import correction_rows, end_rows
from bot.screens.content import Content, asked, fact_lines, guided
from bot.screens.screen import Button, Paragraph, Row, Screen, button, screen, switch
from core.cases import Case, Kind, Mover, Status
from core.events import Event, Message
from core.facts import fact
from core.naming import review_lines
from core.receipts import Copy, Follow, Receipt
from core.text import Arg, Text

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
STEPS = 10
NEWEST = 2  # messages on one screen: more of the longest would pass Telegram's 4096 characters


@dataclass(frozen=True, slots=True)
class Cases:
    """All cases of a visitor, newest first."""

    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class WithdrawSure:
    """Asked before a case is withdrawn."""

    case: Case


def title(case: Case) -> Text:
    return Text(f"{case.programme}-title")


def state(case: Case) -> Text:
    """Where a case stands; one that goes on in another says so."""
    return Text(f"state-{'merged' if case.merged_into else case.status}")


def next_step(case: Case) -> Text:
    """What its visitor can do."""
    if case.merged_into:
        return Text("state-merged.next", {"other": case.merged_into})
    return Text(f"state-{case.status}.next")


def receipt(received: Receipt, content: Content, today: date) -> Screen:
    case = received.case
    words = "receipt" if case.kind is Kind.APPLICATION else "receipt-question"
    if added := _added(received):
        return screen(
            Text(added, {"reference": case.reference}),
            *_hours(received),
            rows=_case_rows(case, "case"),
        )
    return screen(
        Text(words, {"reference": case.reference, "programme": title(case), "at": case.opened_at}),
        *_not_official(case, content, today),
        fact_lines(content.facts, fact("first-answer-target"), today),
        *_hours(received),
        *_usual(received.usual),
        rows=_case_rows(case, "case"),
    )


def _added(received: Receipt) -> str:
    """The words for what came to a case that there was before; none for a new one."""
    if received.is_reopened:
        return "receipt-reopened"
    if received.is_correction:
        return "receipt-correction"
    return "receipt-message" if received.is_message else ""


def _hours(received: Receipt) -> Iterator[Text]:
    if received.hours:
        yield received.hours


def _not_official(case: Case, content: Content, today: date) -> Iterator[Paragraph]:
    if case.kind is Kind.APPLICATION:
        yield fact_lines(content.facts, fact("pre-application-is-not-official"), today)


def cases(shown: Cases, content: Content, today: date) -> Screen:
    opened = tuple(
        (
            Button(
                Text("case-open", {"reference": case.reference}),
                taps.tap(taps.VIEW, "case", case.reference),
            ),
        )
        for case in shown.cases[:10]
    )
    ask = (button("menu.ask", taps.tap(taps.OPEN, "ask")),)
    foot = (button("menu-open", taps.tap(taps.VIEW, "menu")), switch("cases"))
    heading = Text("cases") if shown.cases else Text("cases-none")
    return screen(heading, rows=(*opened, ask, foot))


def follow(followed: Follow, content: Content, today: date) -> Screen:
    case = followed.case
    return screen(
        Text(
            "case",
            {
                "reference": case.reference,
                "programme": title(case),
                "status": state(case),
                "waiting": Text(f"waiting-{case.waiting_on}"),
            },
        ),
        tuple(step(event) for event in followed.events[-STEPS:]),
        *(message(one) for one in _written(followed)),
        *_request(followed, content),
        next_step(case),
        *_usual(followed.usual),
        *((Text("rating"),) if followed.may_rate else ()),
        rows=(
            *correction_rows(case, followed.correction),
            *end_rows(case, may_rate=followed.may_rate, may_reopen=followed.may_reopen),
            *_case_rows(case, "case"),
        ),
    )


def step(event: Event) -> Text:
    """What happened when; with the day or the number that it brought."""
    args: dict[str, Arg] = {"at": event.at, "event": Text(f"event-{event.code}")}
    due, other = event.params.get("due"), event.params.get("other")
    if isinstance(due, str):
        return Text("case-step-until", {**args, "until": date.fromisoformat(due)})
    if isinstance(other, str):
        return Text("case-step-other", {**args, "other": other})
    return Text("case-step", args)


def _written(followed: Follow) -> tuple[Message, ...]:
    """The newest; beside a request only the words that came with it: more would not fit."""
    if followed.correction is None:
        return followed.messages[-NEWEST:]
    since = followed.correction.asked_at
    return tuple(one for one in followed.messages if one.from_officer and one.at == since)


def _request(followed: Follow, content: Content) -> Iterator[Paragraph]:
    if followed.correction is not None:
        yield asked(followed.correction, content.flows[followed.case.programme])


def _usual(time: timedelta | None) -> Iterator[Text]:
    """How long a first answer took of late: in whole hours up to a day, then in days."""
    if time is None:
        return
    if time <= DAY:
        yield Text("usual-hours", {"hours": max(1, _up(time, HOUR))})
    else:
        yield Text("usual-days", {"days": _up(time, DAY)})


def _up(time: timedelta, unit: timedelta) -> int:
    """How many of *unit* it takes to hold *time*."""
    return -(-time // unit)


def message(written: Message) -> Text:
    whose = "case-message-officer" if written.from_officer else "case-message-visitor"
    return Text(whose, {"at": written.at, "words": written.words})


def _case_rows(case: Case, view: str) -> tuple[Row, ...]:
    return tuple(_case_buttons(case, view))


def _case_buttons(case: Case, view: str) -> Iterator[Row]:
    yield (
        button("case-status", taps.tap(taps.VIEW, "case", case.reference)),
        button("case-copy", taps.tap(taps.VIEW, "copy", case.reference)),
    )
    yield (button("case-write", taps.tap(taps.OPEN, "ask", case.reference)),)
    if case.may_become(Status.WITHDRAWN, Mover.VISITOR):
        yield (button("case-withdraw", taps.tap(taps.VIEW, "withdraw", case.reference)),)
    yield (
        button("menu-open", taps.tap(taps.VIEW, "menu")),
        switch(view, case.reference),
    )


def copy(copied: Copy, content: Content, today: date) -> Screen:
    case = copied.case
    return screen(
        Text("copy", {"reference": case.reference, "programme": title(case)}),
        review_lines(content.flows[case.programme], copied.answers),
        guided(copied.guided, content),
        rows=_case_rows(case, "copy"),
    )


def withdraw_sure(asked: WithdrawSure, content: Content, today: date) -> Screen:
    reference = asked.case.reference
    return screen(
        Text("withdraw-sure", {"reference": reference}),
        rows=(
            (button("withdraw-no", taps.tap(taps.VIEW, "case", reference)),),
            (button("withdraw-yes", taps.tap(taps.WITHDRAW, reference)),),
            (switch("withdraw", reference),),
        ),
    )
