"""How an officer at the desk names answers to be put right: marks on them, and a day."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from core.answers import Answer, clean
from core.corrections import LONGEST, MOST_NAMED, SHORTEST, Defect, Item
from core.errors import InvalidAnswer
from core.text import Text

Marks = Mapping[str, Defect]
"""What is wrong with which answer, in the order of marking."""
MARK = re.compile(r"([a-z][a-z0-9_]*):([a-z]+)")
WRITTEN = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})|([0-9]{4})-([0-9]{2})-([0-9]{2})")


@dataclass(frozen=True, slots=True)
class Marked:
    """Named answers, kept as ``surname:incorrect,phone:outdated``; made by buttons only."""

    def read(self, raw: str, today: date) -> str:
        raise InvalidAnswer(Text("answer-use-buttons"))

    def accepts(self, answer: Answer, today: date) -> bool:
        return 0 < len(marks(answer)) <= MOST_NAMED


@dataclass(frozen=True, slots=True)
class DueDay:
    """The last day to put answers right, kept as ``YYYY-MM-DD``; typed as ``7.12.2026``, too."""

    def read(self, raw: str, today: date) -> str:
        day = _written(clean(raw))
        if day is None or not self.accepts(day, today):
            first, last = today + SHORTEST, today + LONGEST
            raise InvalidAnswer(Text("correction-due-day", {"first": first, "last": last}))
        return day

    def accepts(self, answer: Answer, today: date) -> bool:
        try:
            day = date.fromisoformat(str(answer))
        except ValueError:
            return False
        return today + SHORTEST <= day <= today + LONGEST


def marks(answer: Answer) -> Marks:
    """The marks that *answer* holds; what is none is left out."""
    found = (MARK.fullmatch(one) for one in str(answer).split(","))
    return {one[1]: Defect(one[2]) for one in found if one and one[2] in set(Defect)}


def kept(made: Marks) -> str:
    """*made* as an answer."""
    return ",".join(f"{question}:{defect}" for question, defect in made.items())


def marked(made: Marks, question: str) -> Marks:
    """
    One tap further: a mark becomes the next one, and after the last one there is none.

    Raises:
        InvalidAnswer: so many answers cannot be named at once.
    """
    order = (None, *Defect, None)
    following = order[order.index(made.get(question)) + 1]
    others = {key: defect for key, defect in made.items() if key != question}
    if following is None:
        return others
    if len(others) >= MOST_NAMED:
        raise InvalidAnswer(Text("correction-names-too-much", {"most": MOST_NAMED}))
    return {**made, question: following}


def items(made: Marks) -> Iterator[Item]:
    return (Item(question=question, defect=defect) for question, defect in made.items())


def _written(words: str) -> str | None:
    found = WRITTEN.fullmatch(words)
    if found is None:
        return None
    day, month, year = (
        (found[1], found[2], found[3]) if found[1] else (found[6], found[5], found[4])
    )
    return f"{year}-{int(month):02}-{int(day):02}"
