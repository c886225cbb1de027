"""What an officer writes at the desk: templates, marks on answers, and a second look."""

from collections.abc import Iterator
from datetime import date

from bot import taps
from bot.screens.content import Content, item_line
from bot.screens.desk import opened, to_console
from bot.screens.screen import Button, Screen, button, screen, switch
from core.conversations import Standing
from core.corrections import Defect
from core.desk import DECIDE, Filling, HeldUp, subject
from core.drafting import Drafted, Offers
from core.marking import items, marks
from core.naming import label, review_lines
from core.templates import PLACE
from core.text import Arg, Language, Text, Words

MOST_OFFERED = 30  # templates; the console shows more
IN_A_ROW = 5  # numbers of answers
OPEN = "[…]"
"""Stands where a template is not filled in yet."""


def offers(shown: Offers, content: Content, today: date) -> Screen:
    reference = shown.case.reference
    some = "template-list" if shown.templates else "template-list-none"
    return screen(
        Text(some, {"reference": reference}),
        rows=(
            *(
                (Button(one.title, taps.tap(taps.VIEW, "template", f"{reference}/{one.key}")),)
                for one in shown.templates[:MOST_OFFERED]
            ),
            (opened(reference), button("desk-shift", taps.tap(taps.VIEW, "shift"))),
            (switch("templates", reference),),
        ),
    )


def drafted(shown: Drafted, content: Content, today: date) -> Screen:
    """In the visitor's language, which is the one that is sent, and in the other one beside."""
    reference, template = shown.reference, shown.preview.template
    place = f"{reference}/{template.key}"
    return screen(
        Text("template-shown", {"title": template.title, "reference": reference}),
        *_bodies(shown),
        *((Text("desk-template-asks"),) if shown.asks_words and not shown.lacks_day else ()),
        *((Text("desk-template-day"),) if shown.lacks_day else ()),
        rows=(
            (to_console(content, reference),)
            if shown.lacks_day
            else (button("desk-template-use", taps.tap(taps.DESK, "use", place)),),
            (button("desk-templates", taps.tap(taps.VIEW, "templates", reference)),),
            (opened(reference), switch("template", place)),
        ),
    )


def _bodies(shown: Drafted) -> Iterator[Text]:
    theirs = shown.preview.language
    yield _body("template-for-visitor", shown, theirs)
    for other in Language:
        if other is not theirs:
            yield _body("template-beside", shown, other)


def _body(id_: str, shown: Drafted, language: Language) -> Text:
    words = PLACE.sub(OPEN, shown.bodies[language])
    return Text(id_, {"language": Text(f"language-{language}"), "body": words})


def filling(shown: Filling, content: Content, today: date) -> Screen:
    reference = shown.drafted.reference
    return screen(
        Text("template-hole"),
        _body("template-for-visitor", shown.drafted, shown.drafted.preview.language),
        rows=(
            (button("desk-templates", taps.tap(taps.VIEW, "templates", reference)),),
            (button("desk-shift", taps.tap(taps.VIEW, "shift")), switch("place")),
        ),
    )


def held_up(shown: HeldUp, content: Content, today: date) -> Screen:
    """What was found, the words themselves, and the ways on: other words, or the same anyway."""
    at = shown.standing.conversation
    words = "reason" if at.flow == DECIDE else "words"
    anyway = (button("desk-send-anyway", taps.move(at, "anyway")),)
    return screen(
        (Text("act-held-back"), *(one.words for one in shown.findings)),
        lines(shown.standing, content),
        rows=(
            (button("desk-change-words", taps.move(at, "change", words)),),
            () if any(one.blocks for one in shown.findings) else anyway,
            (opened(subject(at.about).reference), switch("place")),
        ),
    )


def lines(standing: Standing, content: Content) -> tuple[Text, ...]:
    """Everything that was written, for a last look; marks by the names of their questions."""
    flow, answers = standing.place.flow, standing.place.situation.answers
    written = review_lines(flow, answers)
    if "items" not in answers:
        return written
    form = content.flows.get(subject(standing.conversation.about).what)
    named = tuple(item_line(item, form) for item in items(marks(answers["items"])))
    number, title = written[0].args["number"], written[0].args["label"]
    first = Text("mark-named", {"number": number, "label": title, "items": named})
    return (first, *written[1:])


def marking(standing: Standing, content: Content) -> Screen:
    """The answers of a case by their names, none of them shown; a tap on a number marks one."""
    at = standing.conversation
    on, made = subject(at.about), marks(at.answers.get("items", ""))
    form = content.flows.get(on.what)
    named: list[tuple[str, Words | str]] = [
        (key, label(form, key) if form and key in form.nodes else key) for key in on.questions
    ]
    numbers = [_number(standing, key, n, key in made) for n, key in enumerate(on.questions, 1)]
    return screen(
        (Text("flow-changed"),) if standing.has_changed else (),
        (Text("correct-intro"),) if not made else (),
        Text("correct-items"),
        tuple(_answer(name, n, made.get(key)) for n, (key, name) in enumerate(named, 1)),
        rows=(
            *(
                tuple(numbers[start : start + IN_A_ROW])
                for start in range(0, len(numbers), IN_A_ROW)
            ),
            *(((button("mark-done", taps.move(at, "back")),),) if made else ()),
            (button("desk-shift", taps.tap(taps.VIEW, "shift")), switch("place")),
        ),
    )


def _answer(name: Words | str, number: int, defect: Defect | None) -> Text:
    args: dict[str, Arg] = {"number": str(number), "label": name}
    if defect is None:
        return Text("mark-line", args)
    return Text("mark-line-marked", {**args, "defect": Text(f"defect-{defect}")})


def _number(standing: Standing, key: str, number: int, is_marked: bool) -> Button:
    words = Text(f"mark-number{'-marked' if is_marked else ''}", {"number": str(number)})
    return Button(words, taps.move(standing.conversation, "mark", key))
