"""Every way through a flow, for checks that promise something about all of them."""

from collections.abc import Iterator
from datetime import date

from core.answers import SKIPPED, Answer, BirthYear, Count, Month, OneOf, Phone, Reader, Words
from core.corrections import USUAL_TERM, Defect
from core.flow import Flow, Question, Situation
from core.marking import DueDay, Marked, kept
from core.walk import Place, walk

Answers = dict[str, Answer]
WIDE = "Щ"
"""Fills free answers: a letter of two bytes in UTF-8, wide on a screen."""


def paths(flow: Flow, today: date) -> Iterator[Answers]:
    """
    The answers of complete ways through *flow*.

    Guidance: every option of every question. Forms, where an option mostly decides nothing: for
    each place that a question can lead to, the longest answer that leads there.
    """
    return _from({}, flow, today)


def standings(flow: Flow, today: date) -> Iterator[Place]:
    """Every place on every path, each set of answers once."""
    seen: set[tuple[tuple[str, Answer], ...]] = set()
    for path in paths(flow, today):
        given = list(path.items())
        for length in range(len(given) + 1):
            if (start := tuple(given[:length])) not in seen:
                seen.add(start)
                yield walk(flow, dict(start), today)


def _from(answers: Answers, flow: Flow, today: date) -> Iterator[Answers]:
    node = walk(flow, answers, today).node
    if not isinstance(node, Question):
        yield answers
        return
    for answer in _worth_trying(node, answers, flow, today):
        yield from _from({**answers, node.key: answer}, flow, today)


def _worth_trying(asked: Question, answers: Answers, flow: Flow, today: date) -> list[Answer]:
    every = candidates(asked, today)
    if not flow.is_form:
        return every
    by_target = {
        asked.next_after(Situation({**answers, asked.key: answer}, today, flow.lists)): answer
        for answer in sorted(every, key=lambda answer: len(str(answer)))
    }
    return list(by_target.values())


def candidates(asked: Question, today: date) -> list[Answer]:
    """Answers that between them take every arrow of *asked*, the longest among them."""
    skipped: list[Answer] = [SKIPPED] if asked.optional else []
    return [*skipped, *_of_reader(asked.reader, today)]


def _of_reader(reader: Reader, today: date) -> list[Answer]:
    found: list[Answer]
    match reader:
        case OneOf(options):
            found = list(options)
        case Words(most):
            found = [WIDE * most]
        case Count(least, most):
            found = [least, most]
        case BirthYear():
            found = [today.year - 40, today.year - 10]
        case Month():
            found = [f"{today.year - 1}-05", f"{today.year + 1}-05"]
        case Phone():
            found = ["+998901234567890"]
        case Marked():
            found = [kept({"surname": Defect.INCOMPLETE, "phone": Defect.OUTDATED})]
        case DueDay():
            found = [(today + USUAL_TERM).isoformat()]
        case _:
            raise TypeError(f"no candidates for {type(reader).__name__}")
    return found
