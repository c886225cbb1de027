"""What visitors read while officers have stopped all answers."""

from dataclasses import dataclass
from datetime import date

from bot.screens.content import Content, fact_lines
from bot.screens.screen import Screen
from core.facts import fact
from core.text import Text


@dataclass(frozen=True, slots=True)
class AnswersStopped:
    """One fixed notice: nothing on it leads to what was stopped."""


def answers_stopped(shown: AnswersStopped, content: Content, today: date) -> Screen:
    whom_to_ask = fact_lines(content.facts, fact("contact-1414"), today)
    return Screen(paragraphs=((Text("answers-stopped"),), whom_to_ask), in_both=True)
