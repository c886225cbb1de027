"""How answers are named: the words of a button, or what somebody typed; the same everywhere."""

from collections.abc import Mapping
from datetime import date

from core.answers import SKIPPED, Answer, Month, OneOf
from core.flow import Flow, Question
from core.marking import DueDay
from core.text import Arg, Bilingual, Text, Words


def said_answer(flow: Flow, key: str, answer: Answer) -> Arg:
    """
    An answer as a person reads it: the words of its button, or their own; an option that is no
    longer offered, as regions leave the list each January, by its key.
    """
    question = flow.nodes.get(key)
    if answer == SKIPPED:
        return Text("review-skipped")
    if isinstance(question, Question) and isinstance(question.reader, OneOf):
        offered = str(answer) in question.reader.options
        return _option(flow, key, question.reader, str(answer)) if offered else str(answer)
    if isinstance(question, Question) and isinstance(question.reader, DueDay):
        return date.fromisoformat(str(answer))
    if isinstance(question, Question) and isinstance(question.reader, Month):
        year, _, month = str(answer).partition("-")
        return f"{month}.{year}"
    return str(answer)


def option_label(flow: Flow, question: Question, option: str) -> Words:
    """The words on the button of *option*."""
    assert isinstance(question.reader, OneOf)
    return _option(flow, question.key, question.reader, option)


def _option(flow: Flow, key: str, reader: OneOf, option: str) -> Words:
    return reader.names.get(option) or Text(f"{flow.says(key)}.{option}")


def label(flow: Flow, key: str) -> Text:
    """The short name of a question's answer."""
    return Text(f"{flow.says(key)}.label")


def review_lines(flow: Flow, answers: Mapping[str, Answer]) -> tuple[Text, ...]:
    """Answers with their numbers; one whose question is gone by now stands under its key."""
    return tuple(
        Text(
            "review-line",
            {
                "number": str(number),
                "label": label(flow, key) if key in flow.nodes else key,
                "answer": said_answer(flow, key, answer),
            },
        )
        for number, (key, answer) in enumerate(answers.items(), 1)
    )


def outcome_title(flow: Flow, key: str) -> Words:
    """The short name of an end; of one that is gone by now, its key."""
    return Text(f"{flow.key}-{key}.title") if key in flow.nodes else Bilingual(kk=key, ru=key)
