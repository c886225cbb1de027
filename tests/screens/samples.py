"""One value of each kind that is drawn, as full as it can be."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from bot.screens.amends import UnsolvedSure
from bot.screens.cases import Cases, WithdrawSure
from bot.screens.desk import ConsoleLink, Joined
from bot.screens.menu import Help, LanguageChoice, ListOf, Menu, Ways
from bot.screens.pictures import PictureOf
from core.answers import Answer, Words
from core.briefings import Briefing
from core.cases import LEASE, Case, Kind, Status, Urgency, WaitingOn
from core.corrections import MOST_NAMED, Correction, Defect, Item
from core.escalation import DueNotice
from core.events import Code, Event, Message, Params
from core.fact_terms import Ending, EndNotice
from core.facts import FactRef
from core.guided import Guided
from core.news import GATHERED, News
from core.notices import TOLD, Notice
from core.officers import Officer, Role
from core.paths import paths, standings
from core.private import Private
from core.receipts import Copy, Follow, Receipt
from core.text import Language, Text
from core.triage import MOST, DueList, File, Shift
from core.troubles import Alarm, Trouble
from core.walk import walk
from tests.screens.lists import of_the_lists
from tests.screens.of_the_desk import of_the_desk
from tests.screens.own_data import full, of_the_rights
from tests.screens.questions import of_the_search
from tests.screens.sent import of_the_broadcasts
from tests.screens.stage import CONTENT, LARGEST, TODAY, Shown, shown, standing
from tests.screens.told import of_announcements
from tests.screens.wishes import of_the_wishes

NOON = datetime(2026, 11, 23, 7, tzinfo=UTC)
EMOJI = "\N{SLIGHTLY SMILING FACE}"
"""Two units of UTF-16, one character of Python."""

USUAL = (timedelta(seconds=90), timedelta(hours=24), timedelta(days=21))

CASE = Case(
    id=LARGEST,
    reference="M-WWWW-99",
    kind=Kind.APPLICATION,
    programme="kandas",
    visitor=LARGEST,
    run=LARGEST,
    language=Language.KK,
    status=Status.NEEDS_CORRECTION,
    waiting_on=WaitingOn.THIRD_PARTY,
    urgency=Urgency.URGENT,
    about="status/relation_unclear",
    flow_version="12345678",
    opened_at=NOON,
    claimed_by=LARGEST,
    claimed_until=NOON + LEASE,
)
PARAMS: dict[Code, Params] = {
    Code.CORRECTION_ASKED: {"due": "2026-12-07"},
    Code.MORE_TIME: {"due": "2026-12-14"},
    Code.MERGED: {"other": "M-WWWW-98"},
    Code.TOOK_IN: {"other": "M-WWWW-98"},
}
QUESTION = replace(CASE, kind=Kind.QUESTION, programme="ask")
DUE = (replace(CASE, waiting_on=WaitingOn.US, due_at=NOON, warn_at=NOON),)
HOURS = (Text("working-hours"), Text("off-hours", {"opens": NOON}))
OFFICER = Officer(id=LARGEST, role=Role.LEAD, name="Щ" * 64)


def cases() -> list[Case]:
    """A case in every state, of both kinds, in every language."""
    states = [replace(CASE, status=status) for status in Status]
    merged = replace(CASE, status=Status.REDIRECTED, merged_into="M-WWWW-98")
    turns = [replace(CASE, waiting_on=turn) for turn in WaitingOn]
    others = [QUESTION, replace(CASE, language=Language.RU, urgency=Urgency.USUAL)]
    return [*states, merged, *turns, *others]


def events(case: Case) -> tuple[Event, ...]:
    """Fifty of them, of every kind."""
    every = list(Code) * 10
    return tuple(
        Event(
            case=case.id,
            code=code,
            actor=LARGEST,
            status=case.status,
            at=NOON + timedelta(minutes=number),
            params=PARAMS.get(code, {}),
        )
        for number, code in enumerate(every)
    )


def messages(case: Case, letter: str = "Щ") -> tuple[Message, ...]:
    return tuple(
        Message(case=case.id, from_officer=bool(number % 2), words=most(letter), at=NOON)
        for number in range(6)
    )


def most(letter: str) -> str:
    """As much of *letter* as an officer or a visitor can write at once."""
    asked = CONTENT.flows["reply"].question("words").reader
    assert isinstance(asked, Words)
    return _most(asked, letter)


def longest(flow: str) -> dict[str, Answer]:
    """The answers of the way through a form on which most is said."""
    return max(paths(CONTENT.flows[flow], TODAY), key=lambda path: sum(len(str(a)) for a in path))


def wordy(answers: Mapping[str, Answer], flow: str, letter: str) -> dict[str, Answer]:
    """*answers* with every free answer as long as it may be, of *letter*."""
    filled = dict(answers)
    for question in CONTENT.flows[flow].questions():
        if question.key in filled and isinstance(question.reader, Words):
            filled[question.key] = _most(question.reader, letter)
    return filled


def _most(reader: Words, letter: str) -> str:
    fitting = (letter * length for length in range(reader.most, 0, -1))
    return next(words for words in fitting if reader.accepts(words, TODAY))


@cache
def guided() -> Guided:
    """The longest way to an end of guidance that can lead to a case."""
    ways = [
        Guided(flow=place.flow.key, flow_version="", outcome=place.node.key, answers=answers)
        for key, flow in CONTENT.flows.items()
        if not flow.is_form
        for answers in paths(flow, TODAY)
        for place in (walk(flow, answers, TODAY),)
    ]
    return max(ways, key=lambda one: len(one.answers))


def of_a_case(case: Case, letter: str = "Щ") -> list[object]:
    """Everything that shows one case, all free words in it made of *letter*."""
    answers = wordy(longest(case.programme), case.programme, letter)
    told = messages(case, letter)
    return [
        Receipt(case),
        *(Receipt(case, usual=time) for time in USUAL),
        Receipt(case, is_message=True),
        *(Receipt(case, is_message, hours) for hours in HOURS for is_message in (False, True)),
        Receipt(case, is_correction=True),
        Receipt(case, is_reopened=True),
        Follow(case, events(case), told, usual=USUAL[0]),
        Follow(case, events(case), told, may_reopen=True, may_rate=True),
        *_asked_to_correct(case, letter),
        UnsolvedSure(case),
        Copy(case, answers),
        Copy(case, answers, guided()),
        WithdrawSure(case),
        File(case, answers, events(case), told, is_mine=True, holder=OFFICER.name),
        File(case, answers, events(case), (), is_mine=False),
        *of_notices(case, letter),
    ]


def _asked_to_correct(case: Case, letter: str) -> Iterator[Follow]:
    """With as many words of the officer's as fit into the notice, beside the request or in it."""
    if case.kind is not Kind.APPLICATION:
        return
    asked = request(letter)
    bare = replace(asked, items=tuple(replace(item, remark="") for item in asked.items))
    words = Message(case=case.id, from_officer=True, words=most(letter), at=NOON)
    yield Follow(case, events(case), messages(case, letter)[:1], asked)
    yield Follow(case, events(case), (words,), replace(bare, is_extended=True))


def of_notices(case: Case, letter: str) -> list[Notice]:
    """Everything that anybody is told unasked, as long as it can be."""
    told = [
        Notice(
            code=code,
            case=case,
            words=most(letter),
            params={"due": "2026-12-07"},
            colleague=OFFICER.name,
            may_rate=True,
        )
        for code in TOLD
    ]
    many = [
        replace(one, more=98) for one in told if one.code in (Code.REASSIGNED, Code.TAKEN_OVER)
    ]
    asked = [replace(one, correction=request(letter), words="") for one in told]
    return [*told, *many, *asked]


def request(letter: str) -> Correction:
    """As much as an officer can ask for at once: so many answers, so many words."""
    items = [Item(question=key, defect=Defect.OUTDATED) for key in longest("kandas")][1:]
    remarked = replace(items[0], remark=most(letter))
    return Correction(
        id=1,
        case=1,
        items=(remarked, *items[1:MOST_NAMED]),
        due_on=TODAY,
        asked_by=LARGEST,
        asked_at=NOON,
    )


def of_the_briefings(many: tuple[Case, ...]) -> Iterator[Briefing]:
    """Each thing that an officer hears unasked alone, and all of them at their longest."""
    due = DueNotice(recipient=LARGEST, soon=DUE * 100, late=DUE * 100)
    news = tuple(News(code, many) for code in sorted(GATHERED))
    yield Briefing(recipient=LARGEST, due=DueNotice(recipient=LARGEST, soon=DUE))
    yield Briefing(recipient=LARGEST, due=DueNotice(recipient=LARGEST, late=DUE))
    yield Briefing(recipient=LARGEST, due=due)
    yield from (Briefing(recipient=LARGEST, news=(one,)) for one in news)
    yield Briefing(recipient=LARGEST, news=(News(Code.SUBMITTED, (CASE,)),))
    yield Briefing(recipient=LARGEST, shift=Shift((), 0))
    yield Briefing(
        recipient=LARGEST, shift=Shift(many, LARGEST, LARGEST, LARGEST), news=news, due=due
    )


@cache
def values() -> tuple[object, ...]:
    """Every kind of value but places in flows."""
    return tuple(_values())


def _values() -> list[object]:
    many = tuple(cases()) * 4
    return [
        *(value for case in cases() for value in of_a_case(case)),
        Follow(CASE, (), ()),
        Cases(()),
        Cases(many),
        *(kind(FactRef(key)) for key in CONTENT.facts.editions for kind in (ListOf, PictureOf)),
        LanguageChoice(),
        Menu(),
        Menu(tuple(CONTENT.flows), Text("already-open")),
        Ways(),
        Help(),
        *of_the_search(),
        *of_the_wishes(),
        *of_announcements(),
        *of_the_broadcasts(),
        *of_the_lists(),
        Shift((), 0),
        Shift(many, LARGEST, LARGEST, LARGEST),
        *of_the_briefings(many),
        *of_the_desk(CASE),
        EndNotice(LARGEST, (Ending("mrp", TODAY),)),
        EndNotice(LARGEST, (Ending("k" * 40, TODAY),) * 100),
        DueList((), ()),
        DueList(DUE * MOST, DUE * MOST),
        *of_the_rights(full(CASE, events(CASE), messages(CASE))),
        File(replace(CASE, visitor=0), {}, events(CASE), (), is_mine=False),
        File(replace(CASE, visitor=0), {}, (), (), is_mine=False),
        ConsoleLink("w" * 43),
        ConsoleLink("w" * 43, CASE.reference),
        *(
            Alarm(trouble=trouble, since=NOON, officer=LARGEST, name=OFFICER.name)
            for trouble in Trouble
        ),
        *(Joined(replace(OFFICER, role=role)) for role in Role),
        *(Text(f"private-{kind}") for kind in Private),
        *(Text(id_) for id_ in ("only-words", "edited", "not-found", "not-expected")),
    ]


@cache
def every_screen(language: Language) -> tuple[Shown, ...]:
    """Each node of each flow once, and everything else that is drawn."""
    places = (place for flow in CONTENT.flows.values() for place in standings(flow, TODAY))
    nodes = {(place.flow.key, place.node.key): standing(place) for place in places}
    return tuple(shown(value, language) for value in (*nodes.values(), *values()))
