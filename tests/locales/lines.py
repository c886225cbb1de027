"""Every sentence of both languages, taken apart for the tests."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TypeVar

from fluent.syntax import ast

from bot.flows import FLOWS
from core.text import Arg, Language, Text
from locales import load

Node = TypeVar("Node", bound=ast.BaseNode)
TRANSLATORS = load()
DECLARED = re.compile(r"\$(\w+) \(([^)]+)\) - \w")
SAMPLES: dict[str, Arg] = {
    "str": "M-4K7Q-39",
    "date": date(2026, 3, 1),
    "datetime": datetime(2026, 3, 1, 12, 30, tzinfo=UTC),
}
NUMBERS = (1, 2, 5, 21)  # one for each plural form there is
NOT_BUTTONS = ("why", "label", "next", "title")


@dataclass(frozen=True, slots=True)
class Line:
    """A message, or one attribute of it, in one language."""

    language: Language
    message: ast.Message
    attribute: str
    pattern: ast.Pattern

    @property
    def id(self) -> str:
        name = self.message.id.name
        return f"{name}.{self.attribute}" if self.attribute else name

    @property
    def remark(self) -> str:
        """The comment above the message."""
        return (self.message.comment and self.message.comment.content) or ""

    @property
    def declared(self) -> dict[str, str]:
        """The variables that the comment explains, with their types."""
        return dict(DECLARED.findall(self.remark))

    @property
    def variables(self) -> set[str]:
        return {found.id.name for found in nodes(self.pattern, ast.VariableReference)}

    @property
    def texts(self) -> list[str]:
        """The written text between variables, all plural forms included."""
        return [found.value for found in nodes(self.pattern, ast.TextElement)]

    @property
    def is_button(self) -> bool:
        name = self.message.id.name
        if self.attribute:
            return self.attribute not in NOT_BUTTONS and name.split("-")[0] in {*FLOWS, "menu"}
        return self.remark.startswith("Button")

    def __str__(self) -> str:
        return f"{self.language} {self.id}"

    def said(self, number: int = 1) -> str:
        """As it is read on a screen, with sample arguments and *number* for every number."""
        return TRANSLATORS[self.language](Text(self.id, self._arguments(number)))

    def plain(self) -> str:
        return TRANSLATORS[self.language].plain(Text(self.id, self._arguments(NUMBERS[-1])))

    def _arguments(self, number: int) -> dict[str, Arg]:
        samples = {**SAMPLES, "int": number}
        return {name: samples.get(kind, "Жауап") for name, kind in self.declared.items()}


def nodes(root: ast.BaseNode, kind: type[Node]) -> Iterator[Node]:
    """Every node of *kind* from *root* down."""
    if isinstance(root, kind):
        yield root
    for value in vars(root).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from nodes(child, kind)


def _lines(language: Language) -> Iterator[Line]:
    for message in TRANSLATORS[language].messages.values():
        if message.value:
            yield Line(language, message, "", message.value)
        for attribute in message.attributes:
            yield Line(language, message, attribute.id.name, attribute.value)


EVERY = {language: {line.id: line for line in _lines(language)} for language in Language}
BOTH = [line for lines in EVERY.values() for line in lines.values()]
KAZAKH, RUSSIAN = EVERY[Language.KK], EVERY[Language.RU]
