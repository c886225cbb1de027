"""Where a visitor stands in a flow: a question, an outcome, or "check your answers"."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot import taps
from bot.flows import DESK_FLOWS, WAYS
from bot.screens.content import Content, fact_lines, ground, is_list, list_row
from bot.screens.screen import Button, Paragraph, Row, Screen, button, pass_on, screen, switch
from bot.screens.subscriptions import tell_button
from bot.screens.writing import lines, marking
from core.answers import SKIPPED, Phone
from core.certainty import ASK_AN_OFFICER
from core.conversation import Conversation
from core.conversations import Standing
from core.desk import REPLY, subject
from core.facts import FactRef
from core.flow import NO_PAPERS, Ground, Outcome, Question
from core.marking import Marked
from core.money import grouped
from core.money import said as money
from core.naming import label, option_label, said_answer
from core.rules.amounts import for_family
from core.subscriptions import named
from core.text import Arg, Text
from core.walk import Place

IN_ONE_ROW = (
    {"yes", "no", "unsure"},
    {"kk", "ru"},
)
QUESTIONS_A_MINUTE = 3  # our own estimate, shown before a flow begins
CHANGES = 5  # at most so many buttons of a number each in one row


def place(standing: Standing, content: Content, today: date) -> Screen:
    node = standing.place.node
    if isinstance(node, Question) and isinstance(node.reader, Marked):
        return marking(standing, content)
    if isinstance(node, Question):
        return _question(standing, node, content, today)
    if isinstance(node, Outcome):
        return _outcome(standing, node, content, today)
    return _review(standing, content)


def _question(standing: Standing, asked: Question, content: Content, today: date) -> Screen:
    drawn = screen(
        (Text("flow-changed"),) if standing.has_changed else (),
        _intro(standing.place) if not standing.place.situation.answers else (),
        (*_step(standing), Text(_words(standing, asked))),
        *(_told(told, asked, content, today) for told in asked.tells),
        _was(standing, asked),
        rows=(*_options(standing, asked), *_moves(standing, asked)),
    )
    is_phone = isinstance(asked.reader, Phone)
    return Screen(paragraphs=drawn.paragraphs, rows=drawn.rows, asks_contact=is_phone)


def _words(standing: Standing, asked: Question) -> str:
    """An officer who begins from a template is asked only for what it leaves open."""
    talk = standing.conversation
    return (
        "template-hole"
        if talk.flow == REPLY and subject(talk.about).what
        else (standing.place.flow.says(asked.key))
    )


def _told(told: FactRef, asked: Question, content: Content, today: date) -> Paragraph:
    """A fact whole; but of a list that the buttons are, only whose it is, or that it is old."""
    lines = fact_lines(content.facts, told, today)
    editions = content.facts.editions[told.key]
    offered = set(asked.options) & {item.key for one in editions for item in one.items}
    if not offered:
        return lines
    held = content.facts.on(told, today)
    is_current = held is not None and offered == {item.key for item in held.items}
    return lines[:1] if is_current else (Text("flow-list-old"),)


def _intro(at: Place) -> Paragraph:
    minutes = max(1, at.steps // QUESTIONS_A_MINUTE)
    return (Text(f"{at.flow.key}-intro", {"steps": at.steps, "minutes": minutes}),)


def _step(standing: Standing) -> Paragraph:
    """How far it is; to somebody who puts some answers right, of which case."""
    at = standing.place
    if standing.conversation.corrects:
        return (Text("correction-step", {"reference": standing.conversation.about}),)
    if standing.conversation.reopened:
        return ()
    return (Text("flow-step", {"step": at.step, "steps": at.steps}),)


def _was(standing: Standing, asked: Question) -> Paragraph:
    conversation = standing.conversation
    if asked.key != conversation.reopened:
        return ()
    answer = said_answer(standing.place.flow, asked.key, conversation.answers[asked.key])
    return (Text("flow-was", {"answer": answer}),)


def _options(standing: Standing, asked: Question) -> tuple[Row, ...]:
    at, flow = standing.conversation, standing.place.flow
    buttons = tuple(
        Button(option_label(flow, asked, option), taps.answer(at, asked.key, option))
        for option in asked.options
    )
    if buttons and any(set(asked.options) <= together for together in IN_ONE_ROW):
        return (buttons,)
    return tuple((one,) for one in buttons)


def _moves(standing: Standing, asked: Question) -> Iterator[Row]:
    at = standing.conversation
    if asked.optional:
        yield (button("flow-skip", taps.answer(at, asked.key, SKIPPED)),)
    yield tuple(_back_and_why(standing, asked))
    yield _corner(at)


def _back_and_why(standing: Standing, asked: Question) -> Iterator[Button]:
    at = standing.conversation
    if at.reopened:
        yield button("flow-keep", taps.move(at, "back"))
    elif standing.newest:
        yield button("flow-back", taps.move(at, "back"))
    if at.flow not in DESK_FLOWS:
        yield button("flow-why", taps.move(at, "why", asked.key))


def _corner(at: Conversation) -> Row:
    """The way out: an officer for visitors, the shift for officers; and the other language."""
    if at.corrects:
        return (button("case-write", taps.tap(taps.OPEN, "ask", at.about)), switch("place"))
    if at.flow in DESK_FLOWS:
        return (button("desk-shift", taps.tap(taps.VIEW, "shift")), switch("place"))
    if at.flow == "ask":
        return (button("menu-open", taps.tap(taps.VIEW, "menu")), switch("place"))
    return (button("flow-officer", taps.tap(taps.OPEN, "ask")), switch("place"))


def _outcome(standing: Standing, reached: Outcome, content: Content, today: date) -> Screen:
    flow, situation = standing.place.flow, standing.place.situation
    words = f"{flow.key}-{reached.key}"
    if not all(content.facts.on(ref, today) for ref in reached.needs):
        reached, words = _unsure(reached), "outcome-unknown"
    added = [addition for addition in reached.adds if addition.rule(situation)]
    grounds = (*reached.grounds, *(one for addition in added for one in addition.grounds))
    lists = [one for one in grounds if is_list(content, one, today)]
    return screen(
        (Text("flow-changed"),) if standing.has_changed else (),
        (Text(f"certainty-{reached.certainty}"), Text(words)),
        *(Text(f"{flow.key}-add-{addition.key}") for addition in added),
        Text("outcome-next", {"next": Text(f"{words}.next")}),
        (Text(reached.form.shut),) if reached.form and not reached.form.is_open(situation) else (),
        Text("outcome-answers", {"answers": tuple(_answers(standing.place))}),
        Text("outcome-grounds"),
        *(
            (*ground(content, one, today), *_share(standing.place, one, content, today))
            for one in grounds
            if one not in lists
        ),
        Text("outcome-notice"),
        rows=(
            *_papers_row(standing, reached),
            *(
                list_row(one)
                for one in lists
                if one not in _on_the_list(standing, reached, content)
            ),
            *_doors(standing, reached),
        ),
    )


def _papers_row(standing: Standing, reached: Outcome) -> Iterator[Row]:
    if reached.papers.asked(standing.place.situation):
        yield (button("outcome-papers", taps.move(standing.conversation, "papers")),)


def _on_the_list(standing: Standing, reached: Outcome, content: Content) -> set[Ground]:
    """The lists of documents that the visitor's own list tells paper by paper."""
    asked = reached.papers.asked(standing.place.situation)
    return {content.papers[need.paper].fact for need in asked if need.paper in content.papers}


def _unsure(reached: Outcome) -> Outcome:
    """What remains of an end on a day for which it is not known: its grounds, and an officer."""
    return replace(
        reached, certainty=ASK_AN_OFFICER, adds=(), form=None, papers=NO_PAPERS, ways=()
    )


def _share(at: Place, one: Ground, content: Content, today: date) -> Paragraph:
    """Below a sum for each person: the sum for all of the family, in the tenge of the year."""
    share = at.outcome.share if at.outcome else None
    if share is None or share.fact != one:
        return ()
    people = at.situation.number(share.people)
    whole = for_family(content.facts, share.fact, people, today)
    if whole is None:
        return ()
    args: dict[str, Arg] = {
        "people": whole.people,
        "each": grouped(whole.each),
        "mrp": grouped(whole.mrp),
        "tenge": money(whole.tenge),
        "year": str(whole.year),
    }
    return (Text("outcome-share", args),)


def _answers(at: Place) -> Iterator[Text]:
    for key, answer in at.situation.answers.items():
        said = said_answer(at.flow, key, answer)
        yield Text("outcome-answer", {"label": label(at.flow, key), "answer": said})


def _doors(standing: Standing, reached: Outcome) -> Iterator[Row]:
    at, flow = standing.conversation, standing.place.flow
    if reached.form and reached.form.is_open(standing.place.situation):
        yield (button("outcome-form", taps.tap(taps.OPEN, reached.form.flow)),)
    yield (button("outcome-officer", taps.tap(taps.OPEN, "ask", f"{flow.key}/{reached.key}")),)
    for way in reached.ways:
        yield (
            Button(Text("outcome-way", {"title": Text(f"{way}-title")}), taps.tap(taps.OPEN, way)),
        )
    if reached.retake:
        question, option = reached.retake
        retaken = Text(f"{flow.key}-{question}.{option}")
        yield (Button(retaken, taps.answer(at, question, option)),)
    back = button("flow-back", taps.move(at, "back"))
    yield from _for_later(standing.place, reached)
    yield (back,) if at.corrects else (back, button("outcome-again", taps.move(at, "again")))
    yield (button("menu-open", taps.tap(taps.VIEW, "menu")), switch("place"))


def _for_later(at: Place, reached: Outcome) -> Iterator[Row]:
    """To hear of changes, but not where somebody may be in danger; and to tell others."""
    if at.flow.key in WAYS and not reached.urgent:
        yield (tell_button(named(at), reached.key),)
    if at.flow.key in WAYS:
        yield (pass_on(at.flow.key, Text(f"{at.flow.key}-title")),)


def _review(standing: Standing, content: Content) -> Screen:
    at, flow = standing.conversation, standing.place.flow
    return screen(
        (Text("flow-changed"),) if standing.has_changed else (),
        _heading(standing),
        lines(standing, content),
        _guided(standing),
        rows=(
            *_changes(standing),
            (button(f"{flow.key}-review.send", taps.move(at, "send")),),
            (button("flow-back", taps.move(at, "back")), _corner(at)[0]),
            (switch("place"),),
        ),
    )


def _heading(standing: Standing) -> Text:
    at = standing.conversation
    if at.corrects:
        return Text("correction-review", {"reference": at.about})
    return Text(f"{at.flow}-review")


def _guided(standing: Standing) -> Paragraph:
    """The answers that go along: those given in guidance, if the visitor came from there."""
    led_by = standing.conversation.led_by
    return (Text("review-guided", {"title": Text(f"{led_by}-title")}),) if led_by else ()


def _changes(standing: Standing) -> tuple[Row, ...]:
    """One button a line, by its number: twenty labels would not fit a small phone."""
    at, changeable = standing.conversation, standing.changeable
    buttons = [
        Button(Text("review-change", {"number": str(number)}), taps.move(at, "change", key))
        for number, key in enumerate(standing.place.situation.answers, 1)
        if key in changeable
    ]
    rows = -(-len(buttons) // CHANGES)
    return tuple(
        tuple(buttons[len(buttons) * row // rows : len(buttons) * (row + 1) // rows])
        for row in range(rows)
    )
