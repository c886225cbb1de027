"""Plays a flow in a terminal: for those who write its words, and no Telegram needed."""

from datetime import date

from bot.screens import draw
from bot.screens.content import Content
from core.answers import SKIPPED, Answer
from core.conversation import Conversation
from core.conversations import Standing
from core.errors import InvalidAnswer
from core.flow import Flow, Question
from core.naming import option_label
from core.walk import Place
from core.walk import walk as replay
from locales import Translator, markup


def walk(key: str, content: Content, say: Translator, today: date) -> None:
    """Ask on the terminal until the flow ends; a number chooses an option."""
    flow, answers = content.flows[key], dict[str, Answer]()
    while True:
        place = replay(flow, answers, today)
        _show(place, content, say, today)
        if not isinstance(place.node, Question):
            return
        _ask(place.node, flow, say)
        try:
            answers[place.node.key] = _typed(place.node, today)
        except InvalidAnswer as error:
            print(markup.plain(say(error.words)), "\n")


def _show(place: Place, content: Content, say: Translator, today: date) -> None:
    at = Conversation(
        visitor=0,
        flow=place.flow.key,
        run=0,
        version=place.flow.version,
        answers=place.situation.answers,
    )
    for lines in draw(Standing(at, place), content, today).paragraphs:
        print(*(markup.plain(say(line)) for line in lines), "", sep="\n")


def _ask(asked: Question, flow: Flow, say: Translator) -> None:
    for number, option in enumerate(asked.options, 1):
        print(f"  {number}. {say.plain(option_label(flow, asked, option))}")


def _typed(asked: Question, today: date) -> Answer:
    words = input("> ")
    chosen = int(words) - 1 if words.isdecimal() else -1
    if 0 <= chosen < len(asked.options):
        return asked.options[chosen]
    return SKIPPED if asked.optional and not words else asked.reader.read(words, today)
