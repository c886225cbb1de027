"""What people do in the stories, and the words they look for: labels come from ``locales``."""

from collections.abc import Iterable, Mapping
from functools import cache

from fluent.syntax import ast

import locales
from bot.flows import FLOWS
from core.answers import OneOf
from core.flow import Flow
from core.naming import label as short_name
from core.naming import option_label
from core.references import find
from core.text import Arg, Language, Text
from core.vocabulary import bound
from emulator.person import Person
from knowledge.loader import load
from locales import markup
from tests.stage import NOON

SKIPS, SHARES = "skips", "shares the own number"
Road = Mapping[str, str]
"""Question by question: the option tapped, or the words typed."""

SELF_CHECK: Road = {
    "urgent": "no",
    "whom": "me",
    "citizenship": "foreign",
    "former": "no",
    "status": "none",
    "where": "mangystau",
    "ethnicity": "own",
    "ground": "relatives",
    "housing": "consent",
}
CONSENT: Road = {"consent": "agree"}
IN_PERSON: Road = {
    "speaks": "kk",
    "surname": "Оразова",
    "name": "Айгүл",
    "patronymic": "Серікқызы",
    "birth_year": "1990",
    "phone": SHARES,
    "present": "uzbekistan",
    "citizenship": "uzbekistan",
    "former": "no",
    "ethnicity": "own",
}
RELATIVES: Road = {
    "ground": "relatives",
    "relative": "sibling",
    "relative_citizen": "yes",
    "relative_place": "aktau",
}
AT_HOME: Road = {
    "housing": "consent",
    "certificate": "valid",
    "certificate_until": "5.2027",
    "permit": "none",
    "adults": "2",
    "children": "3",
    "pupils": "2",
    "education": "vocational",
    "profession": "Дәнекерлеуші",
    "experience": "8",
    "training": "yes",
    "comment": "Көктемде көшеміз.",
}
FORM: Road = {**CONSENT, **IN_PERSON, **RELATIVES, **AT_HOME}
"""The longest way through the application."""
SHORT_FORM: Road = {
    **CONSENT,
    **IN_PERSON,
    "patronymic": SKIPS,
    "phone": "8 (701) 123-45-67",
    "ground": "work",
    **{key: AT_HOME[key] for key in AT_HOME if key not in ("certificate_until", "pupils")},
    "certificate": "none",
    "children": "0",
    "profession": SKIPS,
    "experience": SKIPS,
    "comment": SKIPS,
}
QUESTION: Road = {**CONSENT, "words": "Құжатты неден бастаймын?"}


@cache
def flows() -> Mapping[str, Flow]:
    menus = load(today=NOON.date()).territories.options()
    return {key: bound(flow, menus) for key, flow in FLOWS.items()}


def label(id_: str, language: str = "kk", **args: Arg) -> str:
    """The words of a button or a toast."""
    return locales.load()[Language(language)].plain(Text(id_, args))


def said(id_: str, language: str = "kk", **args: Arg) -> str:
    """The words of a screen, as they are read: without formatting."""
    return markup.plain(locales.load()[Language(language)](Text(id_, args)))


def first(id_: str, language: str = "kk") -> str:
    """The first line of a text of ``locales``, as it is read, up to its first argument."""
    message = locales.load()[Language(language)].messages[id_.partition(".")[0]]
    assert message.value is not None
    start = message.value.elements[0]
    assert isinstance(start, ast.TextElement), id_
    found = markup.plain(start.value.strip().partition("\n")[0])
    assert found, f"{id_} begins with an argument"
    return found


def option(flow: str, question: str, chosen: str, language: str = "kk") -> str:
    """What stands on the button of an option."""
    asked = flows()[flow].question(question)
    return locales.load()[Language(language)].plain(option_label(flows()[flow], asked, chosen))


async def takes(person: Person, flow: str, road: Road, language: str = "kk") -> None:
    """Answer question by question, in the order in which the flow asks."""
    for question, answer in road.items():
        await answers(person, flow, question, answer, language)


async def answers(
    person: Person, flow: str, question: str, answer: str, language: str = "kk"
) -> None:
    asked = flows()[flow].question(question)
    if answer == SHARES:
        await person.taps(label("phone-share", language))
    elif answer == SKIPS:
        await person.taps(label("flow-skip", language))
    elif isinstance(asked.reader, OneOf):
        await person.taps(option(flow, question, answer, language))
    else:
        await person.sends(answer)


async def fills_in_the_kandas_form(
    person: Person, road: Road = FORM, language: str = "kk"
) -> None:
    """From the menu to "check your answers"."""
    await person.sends("/menu")
    await person.taps(label("menu.kandas", language))
    await takes(person, "kandas", road, language)


async def applies(person: Person, road: Road = SHORT_FORM, language: str = "kk") -> str:
    """Fill in, send; the reference of the receipt."""
    await fills_in_the_kandas_form(person, road, language)
    await sends_it(person, "kandas", language)
    return reference_on(person)


async def asks(person: Person, words: str = QUESTION["words"], language: str = "kk") -> str:
    """A question to an officer, sent; the reference of the receipt."""
    await person.sends("/menu")
    await person.taps(label("menu.ask", language))
    await takes(person, "ask", {**QUESTION, "words": words}, language)
    await sends_it(person, "ask", language)
    return reference_on(person)


async def sends_it(person: Person, flow: str, language: str = "kk") -> None:
    await person.taps(label(f"{flow}-review.send", language))


async def writes_on(person: Person, words: str, language: str = "kk") -> None:
    """A message about the case on the newest screens, sent."""
    await person.taps(label("case-write", language))
    await person.sends(words)
    await sends_it(person, "ask", language)


async def takes_the_oldest(officer: Person) -> str:
    """Claim what waits longest; its reference."""
    await officer.sends("/desk")
    await officer.taps(label("desk-take"))
    return reference_on(officer)


async def replies(officer: Person, words: str) -> None:
    """Write to the visitor of the case on the screen."""
    await officer.taps(label("desk-reply"))
    await officer.sends(words)
    await sends_it(officer, "reply")


async def decides(officer: Person, status: str, reason: str) -> None:
    """End the case on the screen."""
    await officer.taps(label("desk-decide"))
    await officer.taps(option("decide", "status", status))
    await officer.sends(reason)
    await sends_it(officer, "decide")


def reference_on(person: Person) -> str:
    """The case that the newest screen is about."""
    found = find(person.sees)
    assert found is not None, person.described()
    return found


def asked(person: Person, flow: str, question: str, language: str = "kk") -> bool:
    """Does the newest screen with buttons ask this question?"""
    screen = next(m for m in person.private.newest_first() if m.from_bot and m.rows)
    return first(f"{flow}-{question}", language) in screen.text


def answers_on(person: Person, flow: str, road: Iterable[str], language: str = "kk") -> bool:
    """Does the newest screen name every one of these questions?"""
    names = (short_name(flows()[flow], key).id for key in road)
    return all(label(name, language) in person.sees for name in names)


def data(person: Person, ends: str) -> str:
    """What the newest button carries whose data end so."""
    found = (
        str(button["callback_data"])
        for message in person.private.newest_first()
        for row in message.rows
        for button in row
        if button.get("callback_data", "").endswith(ends)
    )
    return next(found)


async def changes(person: Person, question: str) -> None:
    """On "check your answers": open one line again."""
    wanted = f":{question}:change"
    for row, buttons in enumerate(person.screen.rows):
        for column, button in enumerate(buttons):
            if button.get("callback_data", "").endswith(wanted):
                return await person.presses(person.screen.id, row, column)
    raise AssertionError(f"no line {question} to change {person.described()}")
