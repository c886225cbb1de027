"""Reads all content as a whole: what disagrees is found here, before a visitor finds it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from bot.every_screen import Stand, alone, of_flow
from bot.screens import draw
from bot.screens.content import Content
from bot.screens.screen import Screen
from core.errors import ContentError
from core.facts import FactRef
from core.flow import Flow, Ground, Outcome
from core.law import Citation
from locales import Translator, markup

LONGEST = 4096  # UTF-16 units after entity parsing, Telegram's own
LABEL = 40  # characters; what a small phone still shows on a button
VALUE = re.compile(r"\d|[₸%]|https?:|@\w|\w\.[a-z]{2,}", re.IGNORECASE)
"""Amounts, dates, deadlines, phones and addresses: facts, with a date and a source (trap T-5)."""


def complaints(content: Content, translators: Iterable[Translator], today: date) -> list[str]:
    """Everything that disagrees, in words for whoever writes content."""
    said = tuple(translators)
    found = [wrong for translator in said for wrong in _values(translator)]
    for flow in content.flows.values():  # one that rests on nothing cannot be drawn
        found += [*_grounds(flow, content)] or _screens(flow, content, said, today)
    found += [
        *_papers(content),
        *_templates(content),
        *_unfit(alone(content), content, said, today),
    ]
    return list(dict.fromkeys(found))


def _values(translator: Translator) -> Iterator[str]:
    for id_, text in translator.written():
        if value := VALUE.search(text):
            yield f"{translator.language} {id_}: {value[0]!r} is a value, make it a fact"


def _grounds(flow: Flow, content: Content) -> Iterator[str]:
    for end in flow.outcomes():
        yield from (f"{flow.key}/{end.key}: {wrong}" for wrong in _wrong(end, flow, content))
    for asked in flow.questions():
        for told in asked.tells:
            if told.key not in content.facts.editions:
                yield f"{flow.key}/{asked.key}: no fact {told.key!r}"


def _papers(content: Content) -> Iterator[str]:
    """Flows and ``knowledge/papers.toml`` name the same papers."""
    named: set[str] = set()
    for flow in content.flows.values():
        for end in flow.outcomes():
            keys = [need.paper for need in end.papers.needs]
            named |= set(keys)
            yield from (
                f"{flow.key}/{end.key}: no paper {key!r}"
                for key in keys
                if key not in content.papers
            )
            if len(set(keys)) != len(keys):
                yield f"{flow.key}/{end.key}: asks twice for a paper"
    unused = (key for key in content.papers if key not in named)
    yield from (f"papers.toml: nobody asks for {key!r}" for key in unused)


def _templates(content: Content) -> Iterator[str]:
    for key, template in content.templates.items():
        for programme in sorted(template.programmes - content.flows.keys()):
            yield f"template {key}: no flow {programme!r}"


def _wrong(end: Outcome, flow: Flow, content: Content) -> Iterator[str]:
    grounds = [*end.grounds, *(ground for more in end.adds for ground in more.grounds)]
    if not grounds:
        yield "rests on nothing"
    for ground in (*grounds, *end.needs):
        yield from _wrong_ground(ground, flow, content)


def _wrong_ground(ground: Ground, flow: Flow, content: Content) -> Iterator[str]:
    if isinstance(ground, FactRef):
        if ground.key not in content.facts.editions:
            yield f"no fact {ground.key!r}"
        return
    assert isinstance(ground, Citation)
    try:
        changed = content.law.changed(ground)
    except KeyError:
        yield f"no paragraph {ground}"
        return
    if changed > flow.reviewed:
        yield f"{ground} changed on {changed}: read it again, then move the date of the flow"


def _screens(
    flow: Flow, content: Content, translators: Iterable[Translator], today: date
) -> Iterator[str]:
    yield from _unfit(of_flow(flow, content, today), content, translators, today)


def _unfit(
    stands: Iterable[Stand], content: Content, translators: Iterable[Translator], today: date
) -> Iterator[str]:
    for stand in stands:
        drawn = draw(stand.value, content, today)
        for translator in translators:
            where = f"{translator.language} {stand.place}"
            yield from (f"{where}: {wrong}" for wrong in unfit(drawn, translator))


def unfit(screen: Screen, translator: Translator) -> Iterator[str]:
    """What Telegram, or a small phone, would not take of *screen* in one language."""
    try:
        text = as_text(screen, translator)
        labels = [translator.plain(button.label) for row in screen.rows for button in row]
    except ContentError as error:
        yield str(error)
        return
    length = markup.length(text)
    if length > LONGEST:
        yield f"{length} characters, Telegram takes {LONGEST}"
    yield from (f"button {label!r} is too long" for label in labels if len(label) > LABEL)


def as_text(screen: Screen, translator: Translator) -> str:
    """The paragraphs of *screen* with their formatting."""
    return "\n\n".join(
        "\n".join(translator(line) for line in lines) for lines in screen.paragraphs
    )
