"""Every form as people come to it and fill it in, also the forms still to come."""

from collections.abc import Iterator, Mapping

from bot import taps
from bot.flows import VISITOR_FLOWS
from bot.screens import draw
from bot.screens.menu import Menu
from core.answers import SKIPPED, Words
from core.text import Text
from emulator.person import Person
from tests.bot.acts import SKIPS, Road, flows, label, reference_on, sends_it, takes
from tests.flows.stage import Answers, arrives, journeys
from tests.screens.stage import CONTENT, TODAY

FORMS = [key for key, flow in VISITOR_FLOWS.items() if flow.is_form]
NAMES = {"kk": "Қазақша", "ru": "Русский"}
OTHER = {"kk": "ru", "ru": "kk"}
LINK, MENU = "link", "menu"


def road(answers: Answers) -> Road:
    """A journey of tests/flows, as it is walked on a phone."""
    return {key: str(answer) if answer != SKIPPED else SKIPS for key, answer in answers.items()}


def whole_road(form: str) -> Road:
    """The longest of the journeys of a form that end in "check your answers"."""
    reviews = [answers for answers, end in journeys(form).values() if end == "review"]
    return road(max(reviews, key=len))


def typed(form: str) -> set[str]:
    """The words of that road that only this visitor could have written."""
    asked = ((flows()[form].question(key), words) for key, words in whole_road(form).items())
    told = {words for question, words in asked if isinstance(question.reader, Words)}
    return told - {SKIPS}


def menu_button(form: str) -> str:
    """The id of the words on the button of the main menu that opens *form*, if there is one."""
    buttons = (button for row in draw(Menu(), CONTENT, TODAY).rows for button in row)
    labels = (button.label for button in buttons if button.tap == taps.tap(taps.OPEN, form))
    return next((label.id for label in labels if isinstance(label, Text)), "")


def guidance(form: str) -> Mapping[str, Road]:
    """A way through each guidance of which an end opens *form*."""
    return {flow: road(answers) for flow, answers in _leading(form)}


def _leading(form: str) -> Iterator[tuple[str, Answers]]:
    for flow in VISITOR_FLOWS:
        for answers, _ in journeys(flow).values():
            place = arrives(flow, answers)
            opens = place.outcome.form if place.outcome else None
            if opens and opens.flow == form and opens.is_open(place.situation):
                yield flow, answers


def doors() -> list[tuple[str, str]]:
    """Each form with each way by which a visitor comes to it."""
    return [
        (form, door)
        for form in FORMS
        for door in (LINK, *([MENU] if menu_button(form) else []), *guidance(form))
    ]


async def comes_to(visitor: Person, form: str, door: str, language: str) -> None:
    """From nothing at all to the first question of the form."""
    await visitor.opens(form if door == LINK else "")
    await visitor.taps(NAMES[language])
    if door == MENU:
        await visitor.taps(label(menu_button(form), language))
    elif door != LINK:
        await visitor.opens(door)
        await takes(visitor, door, guidance(form)[door], language)
        await visitor.taps(label("outcome-form", language))


async def fills_in(visitor: Person, form: str, language: str, door: str = LINK) -> None:
    """From nothing at all to "check your answers"."""
    await comes_to(visitor, form, door, language)
    await takes(visitor, form, whole_road(form), language)


async def sends(visitor: Person, form: str, language: str) -> str:
    """From nothing at all to the receipt; its reference."""
    await fills_in(visitor, form, language)
    await sends_it(visitor, form, language)
    return reference_on(visitor)
