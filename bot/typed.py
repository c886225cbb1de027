"""Words typed where a button was expected: the option whose label they are, if there is one."""

from collections.abc import Mapping

from core.flow import Flow, Question
from core.naming import option_label
from core.text import Language
from locales import Translator


class Typed:
    """Knows the labels of all options in both languages; case and outer spaces do not matter."""

    def __init__(self, translators: Mapping[Language, Translator]) -> None:
        self._translators = translators.values()

    def option(self, flow: Flow, question: Question, words: str) -> str | None:
        wanted = _folded(words)
        return next(
            (
                option
                for option in question.options
                for say in self._translators
                if _folded(say.plain(option_label(flow, question, option))) == wanted
            ),
            None,
        )


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
