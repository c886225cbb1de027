"""A visitor's own lists of papers: all of them, one, one paper of it, and "are you sure"."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot import taps
from bot.screens.content import Content, fact_lines
from bot.screens.screen import Button, Paragraph, Row, Screen, button, screen, switch
from core.certainty import FIRM
from core.checklists import Checklist, Kept, Line, Mark, OnePaper
from core.flow import Outcome
from core.text import Arg, Bilingual, Text, Words

MOST = 10  # lists on one screen
LEFT_FIRST = (Mark.NOT_YET, Mark.CANNOT, Mark.HAVE)
"""The order of reading: what is still to be done comes first."""


@dataclass(frozen=True, slots=True)
class Documents:
    """All lists, last changed first; *words* are said before them."""

    lists: tuple[Checklist, ...]
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class DropSure:
    """Asked before a list is deleted."""

    checklist: Checklist


def documents(shown: Documents, content: Content, today: date) -> Screen:
    return screen(
        *([shown.words] if shown.words else []),
        Text("documents" if shown.lists else "documents-none"),
        *((_heading(one), *_ready(one)) for one in shown.lists[:MOST]),
        rows=(
            *((Button(_title(one), _view("papers", one.key)),) for one in shown.lists[:MOST]),
            *_guidance(shown),
            (button("menu.ask", taps.tap(taps.OPEN, "ask")),),
            (button("menu-open", taps.tap(taps.VIEW, "menu")), switch("documents")),
        ),
    )


def _guidance(shown: Documents) -> Iterator[Row]:
    """Lists come from guidance: whoever has none is led there."""
    if not shown.lists:
        yield (button("menu.status", taps.tap(taps.OPEN, "status")),)
        yield (button("menu-ways", taps.tap(taps.VIEW, "ways")),)


def checklist(shown: Checklist, content: Content, today: date) -> Screen:
    """What changes with a mark stands last: a phone shows the end of a message first."""
    return screen(
        _heading(shown),
        (Text("checklist-more"), Text("checklist-note")),
        Text("checklist-until", {"until": shown.until}),
        *_groups(shown),
        _depending(shown),
        tuple(_ready(shown)),
        rows=(
            *(_opened(line, shown) for line in shown.lines),
            (
                button("flow-officer", taps.tap(taps.OPEN, "ask", shown.key)),
                button("checklist-drop", _view("drop", shown.key)),
            ),
            (
                button("flow-back", taps.tap(taps.VIEW, "place")),
                switch("papers", shown.key),
            ),
        ),
    )


def list_title(content: Content, kept: Kept) -> Arg:
    """The name of a list; its key where no end asks for papers under that name any more."""
    flow = content.flows.get(kept.flow)
    node = flow.nodes.get(kept.outcome) if flow else None
    is_known = isinstance(node, Outcome) and node.papers.needs
    return Text(f"{kept.flow}-{kept.outcome}.papers") if is_known else kept.key


def _title(shown: Checklist) -> Text:
    return Text(f"{shown.flow}-{shown.outcome}.papers")


def _heading(shown: Checklist) -> Text:
    return Text("checklist-title", {"title": _title(shown)})


def _ready(shown: Checklist) -> Iterator[Text]:
    """A whole sentence; none and all have their own."""
    every, ready = len(shown.needed), shown.ready
    if 0 < ready < every:
        yield Text("checklist-ready", {"ready": ready, "every": every})
    elif every:
        yield Text("checklist-all-ready" if ready else "checklist-none-ready")


def _groups(shown: Checklist) -> Iterator[Paragraph]:
    for mark in LEFT_FIRST:
        names = [line.paper.name for line in shown.needed if line.mark is mark]
        if names:
            yield (Text(f"marked-{mark}"), *map(_item, names))


def _depending(shown: Checklist) -> Paragraph:
    lines = [line for line in shown.lines if line.depends]
    said = (Text("flow-item", {"item": _marked(line)}) for line in lines)
    return (Text("checklist-depends"), *said) if lines else ()


def _item(name: Bilingual) -> Text:
    return Text("flow-item", {"item": name})


def _marked(line: Line) -> Text:
    return Text("checklist-line", {"name": line.paper.name, "mark": Text(f"mark-{line.mark}")})


def _opened(line: Line, of: Checklist) -> Row:
    label = Text(f"paper-{line.mark}", {"name": line.paper.name})
    return (Button(label, _view("paper", of.key, line.paper.key)),)


def one_paper(shown: OnePaper, content: Content, today: date) -> Screen:
    line, paper = shown.line, shown.line.paper
    return screen(
        Text("paper", {"name": paper.name}),
        *_asked(shown, content, today),
        *(fact_lines(content.facts, one, today) for one in paper.facts),
        *_door(shown, content, today),
        Text("paper-note"),
        Text("paper-marked", {"mark": Text(f"mark-{line.mark}")}),
        rows=(
            (_mark(Mark.HAVE, shown), _mark(Mark.NOT_YET, shown)),
            (_mark(Mark.CANNOT, shown),),
            (button("outcome-officer", taps.tap(taps.OPEN, "ask", paper.about)),),
            (
                button("paper-back", _view("papers", shown.checklist.key)),
                switch("paper", f"{shown.checklist.key}/{paper.key}"),
            ),
        ),
    )


def _asked(shown: OnePaper, content: Content, today: date) -> Iterator[Paragraph]:
    """What is asked for, as of which day, how surely, and where to get it; or: being updated."""
    paper = shown.line.paper
    held, asked = content.facts.on(paper.fact, today), paper.asked(content.facts, today)
    if held is None or asked is None:
        yield (Text("flow-outdated"),)
        return
    statement = Bilingual(asked.kk, asked.ru)
    source = held.sources[0].title
    yield (Text("flow-fact", {"statement": statement, "date": held.as_of, "source": source}),)
    if asked.certainty is not FIRM:
        yield (Text("paper-unsure"),)
    if shown.line.depends:
        yield (Text("paper-depends"),)
    yield (Text("paper-get", {"get": paper.get}),)


def _door(shown: OnePaper, content: Content, today: date) -> Iterator[Words | Paragraph]:
    """Whoever cannot get it reads what may stand in its place, and whom to ask in any case."""
    if shown.line.mark is not Mark.CANNOT:
        return
    for one in shown.line.paper.instead:
        yield (Text("paper-instead"), *fact_lines(content.facts, one, today))
    yield Text("paper-door")


def _mark(mark: Mark, shown: OnePaper) -> Button:
    data = taps.tap(taps.PAPERS, mark, shown.checklist.key, shown.line.paper.key)
    return button(f"paper-mark-{mark}", data)


def drop_sure(asked: DropSure, content: Content, today: date) -> Screen:
    key = asked.checklist.key
    return screen(
        Text("checklist-drop-sure", {"title": _title(asked.checklist)}),
        rows=(
            (button("rights-no", _view("papers", key)),),
            (button("checklist-drop-yes", _yes(key, today)),),
            (switch("drop", key),),
        ),
    )


def _yes(key: str, today: date) -> str:
    """Holds for the day on which it was asked for: messages stay tappable for ever."""
    return taps.tap(taps.PAPERS, "drop", key, str(today.toordinal()))


def _view(view: str, *path: str) -> str:
    return taps.tap(taps.VIEW, view, "/".join(path))
