"""What is kept of a visitor: the screen, the file, "are you sure", and reminders of drafts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bot import taps
from bot.screens.announcements import received
from bot.screens.cases import message, state, step, title
from bot.screens.checklists import list_title
from bot.screens.content import Content, asked, fact_lines, guided
from bot.screens.menu import KAZAKH, RUSSIAN
from bot.screens.screen import Button, Paragraph, Row, Screen, button, screen, switch
from bot.screens.subscriptions import LIST_ROW, kept
from core.calendar import day
from core.checklists import Kept
from core.drafts import Reminder
from core.events import Opening
from core.facts import fact
from core.naming import review_lines
from core.rights import Draft, Erased, Given, Held, Sent, Withdrawn
from core.text import Arg, Text

MOST = 3  # of each kind on a screen; the file has all of them
TERMS = (
    fact("consent-purpose"),
    fact("retention-draft"),
    fact("retention-list"),
    fact("retention-case"),
)
"""Why it is kept, and until when."""


@dataclass(frozen=True, slots=True)
class WithdrawSure:
    """Asked before a consent is withdrawn."""

    held: Held


@dataclass(frozen=True, slots=True)
class EraseSure:
    """Asked before everything is erased."""

    held: Held


@dataclass(frozen=True, slots=True)
class ForgetSure:
    """Asked before a draft is deleted."""

    draft: Reminder


def held(shown: Held, content: Content, today: date) -> Screen:
    return screen(
        Text("rights"),
        (_account(shown),),
        *_parts(shown, content, MOST),
        _terms(content, today),
        rows=(
            (button("rights-copy", taps.tap(taps.RIGHTS, "copy")),),
            LIST_ROW,
            *_withdraw_row(shown),
            (button("rights-erase", taps.tap(taps.VIEW, "erase")),),
            (button("menu-open", taps.tap(taps.VIEW, "menu")), switch("mydata")),
        ),
    )


def _terms(content: Content, today: date) -> Paragraph:
    lines = (line for term in TERMS for line in fact_lines(content.facts, term, today))
    return (Text("rights-terms"), *lines)


def _account(shown: Held) -> Text:
    language = shown.visitor.language
    args: dict[str, Arg] = {
        "language": Text(f"language-{language}") if language else "–",
        "zone": _zone(shown.visitor.zone),
    }
    return Text("rights-account", args)


def _zone(minutes: int) -> str:
    return f"UTC+{minutes // 60:02}:{minutes % 60:02}"


def _parts(shown: Held, content: Content, most: int | None) -> Iterator[Paragraph]:
    """What there is of each kind, the newest first; a kind of which there is nothing says so."""
    drafts = tuple(_draft(draft, shown) for draft in shown.drafts[:most])
    yield (Text("rights-drafts"), *(drafts or (Text("rights-none"),)))
    lists = tuple(_list(kept, shown, content) for kept in shown.checklists[:most])
    yield (Text("rights-lists"), *(lists or (Text("rights-none"),)))
    sent = tuple(_sent(one) for one in shown.sent[:most])
    yield (Text("rights-cases"), *(sent or (Text("rights-none"),)))
    consents = tuple(_given(given) for given in shown.consents[:most])
    yield (Text("rights-consents"), *(consents or (Text("rights-none"),)))
    subscribed = tuple(kept(one, content) for one in shown.subscriptions[:most])
    term = (Text("rights-subscriptions-term"),) if subscribed else (Text("rights-none"),)
    yield (Text("rights-subscriptions"), *subscribed, *term)
    told = tuple(received(one) for one in shown.received[:most])
    yield (Text("rights-received"), *(told or (Text("rights-none"),)))
    openings = tuple(_opening(one, case) for one, case in _openings(shown)[:most])
    yield (Text("rights-openings"), *(openings or (Text("rights-none"),)))


def _draft(draft: Draft, shown: Held) -> Text:
    until = day(draft.changed_at + shown.keeps.drafts)
    name = Text(f"{draft.flow}-title")
    return Text("rights-draft", {"title": name, "at": draft.changed_at, "until": until})


def _list(kept: Kept, shown: Held, content: Content) -> Text:
    args: dict[str, Arg] = {
        "title": list_title(content, kept),
        "count": len(kept.marks),
        "at": kept.changed_at,
        "until": day(kept.changed_at + shown.keeps.lists),
    }
    return Text("rights-list", args)


def _sent(sent: Sent) -> Text:
    case = sent.case
    return Text(
        "rights-case",
        {
            "reference": case.reference,
            "programme": title(case),
            "status": state(case),
            "at": case.opened_at,
            "count": len(sent.messages),
        },
    )


def _given(given: Given) -> Text:
    args: dict[str, Arg] = {
        "title": Text(f"{given.flow}-title"),
        "version": given.version,
        "at": given.at,
    }
    if given.withdrawn_at is None:
        return Text("rights-consent", args)
    return Text("rights-consent-withdrawn", {**args, "withdrawn": given.withdrawn_at})


def _openings(shown: Held) -> list[tuple[Opening, str]]:
    every = [(one, sent.case.reference) for sent in shown.sent for one in sent.openings]
    return sorted(every, key=lambda pair: pair[0].at, reverse=True)


def _opening(opening: Opening, reference: str) -> Text:
    role = Text(f"role-{opening.role}")
    return Text("rights-opening", {"reference": reference, "role": role, "at": opening.at})


def _withdraw_row(shown: Held) -> Iterator[Row]:
    if shown.consents_stand:
        yield (button("rights-withdraw", taps.tap(taps.VIEW, "unconsent")),)


def record(shown: Held, content: Content, now: datetime) -> Screen:
    """Everything, for a file: no limit of a screen holds here."""
    return screen(
        Text("rights-record", {"at": now}),
        (_account(shown),),
        *_parts(shown, content, None),
        *(
            (
                Text("rights-record-draft", {"title": Text(f"{draft.flow}-title")}),
                *review_lines(content.flows[draft.flow], draft.answers),
            )
            for draft in shown.drafts
            if draft.flow in content.flows
        ),
        *(_whole_list(kept, content) for kept in shown.checklists),
        *(part for sent in shown.sent for part in _whole(sent, content)),
        _terms(content, day(now)),
    )


def _whole_list(kept: Kept, content: Content) -> Paragraph:
    """A paper that nobody asks for any more stands under its key."""
    papers = content.papers
    lines = (
        Text(
            "checklist-line",
            {
                "name": papers[paper].name if paper in papers else paper,
                "mark": Text(f"mark-{mark}"),
            },
        )
        for paper, mark in kept.marks.items()
    )
    return (Text("rights-record-list", {"title": list_title(content, kept)}), *lines)


def _whole(sent: Sent, content: Content) -> Iterator[Paragraph]:
    case = sent.case
    yield (
        Text("copy", {"reference": case.reference, "programme": title(case)}),
        *review_lines(content.flows[case.programme], sent.answers),
    )
    if sent.guided:
        yield guided(sent.guided, content)
    yield tuple(step(event) for event in sent.events)
    yield from ((message(one),) for one in sent.messages)
    yield from ((Text("rights-note", {"at": n.at, "words": n.words}),) for n in sent.notes)
    yield from (asked(one, content.flows[case.programme]) for one in sent.corrections)
    if sent.rating:
        face = Text(f"rating-{sent.rating.face}")
        yield (Text("rights-rating", {"at": sent.rating.at, "face": face}),)
    for version in sent.versions:
        yield (
            Text("rights-version", {"reference": case.reference, "at": version.replaced_at}),
            *review_lines(content.flows[case.programme], version.answers),
        )


def withdraw_sure(asked: WithdrawSure, content: Content, today: date) -> Screen:
    said = Text(
        "rights-withdraw-sure",
        {"cases": asked.held.open_cases, "drafts": len(asked.held.drafts)},
    )
    return _sure(said, "unconsent", "rights-withdraw-yes", _of_today("withdraw", today))


def erase_sure(asked: EraseSure, content: Content, today: date) -> Screen:
    words = "rights-erase-sure-open" if asked.held.open_cases else "rights-erase-sure"
    said = Text(words, {"cases": asked.held.open_cases} if asked.held.open_cases else {})
    return _sure(said, "erase", "rights-erase-yes", _of_today("erase", today))


def _of_today(verb: str, today: date) -> str:
    """A "yes" holds for the day on which it was asked for: messages stay tappable for ever."""
    return taps.tap(taps.RIGHTS, verb, "", str(today.toordinal()))


def _sure(said: Text, view: str, yes: str, data: str) -> Screen:
    return screen(
        said,
        rows=(
            (button("rights-no", taps.tap(taps.VIEW, "mydata")),),
            (button(yes, data),),
            (switch(view),),
        ),
    )


def withdrawn(done: Withdrawn, content: Content, today: date) -> Screen:
    return screen(
        Text("rights-withdrawn", {"cases": done.cases, "drafts": done.drafts}),
        rows=(
            (button("rights-open", taps.tap(taps.VIEW, "mydata")),),
            (button("menu-open", taps.tap(taps.VIEW, "menu")), switch("mydata")),
        ),
    )


def erased(done: Erased, content: Content, today: date) -> Screen:
    """The language is asked for anew: it is no longer known."""
    return screen(
        Text("rights-erased"),
        rows=((button("language-kk", KAZAKH),), (button("language-ru", RUSSIAN),)),
    )


def reminder(told: Reminder, content: Content, today: date) -> Screen:
    words = "draft-last-reminder" if told.is_last else "draft-reminder"
    name = Text(f"{told.flow}-title")
    return screen(
        Text(words, {"title": name, "until": told.until}),
        rows=(
            (button("draft-continue", taps.resume(told.flow)),),
            (button("draft-forget", taps.tap(taps.VIEW, "forget", told.flow)),),
            (switch("draft", told.flow),),
        ),
    )


def forget_sure(asked: ForgetSure, content: Content, today: date) -> Screen:
    flow = asked.draft.flow
    yes = Button(Text("draft-forget-yes"), taps.tap(taps.RIGHTS, "forget", flow))
    return screen(
        Text("draft-forget-sure", {"title": Text(f"{flow}-title")}),
        rows=(
            (button("draft-continue", taps.resume(flow)),),
            (yes,),
            (switch("forget", flow),),
        ),
    )
