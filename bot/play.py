"""Plays a flow in a terminal: for those who write its words, and no Telegram needed."""

from datetime import UTC, datetime

import locales
from bot.flows import FLOWS
from bot.screens import draw
from bot.screens.content import Content, option_label
from core.answers import Answer
from core.calendar import day
from core.conversations import Conversation, Standing
from core.errors import InvalidAnswer
from core.flow import Flow, Question, bound
from core.text import Language
from core.walk import walk as replay
from knowledge.loader import load
from locales import Translator, markup


def walk(key: str, language: str) -> None:
    """Ask on the terminal until the flow ends; a number chooses an option."""
    known, say = load(), locales.load()[Language(language)]
    flow = bound(FLOWS[key], known.territories.options())
    flows = {**FLOWS, key: flow}
    content = Content(law=known.law, facts=known.facts, flows=flows, details=True)
    today, answers = day(datetime.now(UTC)), dict[str, Answer]()  # noqa: TID251 - the outside
    while True:
        place = replay(flow, answers, today)
        conversation = Conversation(
            visitor=0, flow=key, run=0, version=flow.version, answers=answers
        )
        drawn = draw(Standing(conversation, place), content, today)
        for lines in drawn.paragraphs:
            print(*(markup.plain(say(line)) for line in lines), "", sep="\n")
        if not isinstance(place.node, Question):
            return
        _ask(place.node, flow, say)
        try:
            answers[place.node.key] = place.node.reader.read(_typed(place.node), today)
        except InvalidAnswer as error:
            print(markup.plain(say(error.words)), "\n")


def _ask(asked: Question, flow: Flow, say: Translator) -> None:
    for number, option in enumerate(asked.options, 1):
        print(f"  {number}. {say.plain(option_label(flow, asked, option))}")


def _typed(asked: Question) -> str:
    words = input("> ")
    chosen = int(words) - 1 if words.isdecimal() else -1
    return asked.options[chosen] if 0 <= chosen < len(asked.options) else words
