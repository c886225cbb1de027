"""Both languages are equal: whoever switches loses nothing."""

import re

from fluent.syntax import ast

from core.text import Language
from tests.locales.lines import BOTH, EVERY, KAZAKH, RUSSIAN, TRANSLATORS, nodes

CYRILLIC = re.compile("[А-яІӘҒҚҢӨҰҮҺіәғқңөұүһ]+")
RUSSIAN_FORMS = {"one", "few", "many", "other"}


def test_whoever_switches_the_language_finds_every_sentence_again() -> None:
    assert list(KAZAKH) == list(RUSSIAN)


def test_whoever_switches_the_language_is_told_the_same_values() -> None:
    unlike = [key for key in KAZAKH if KAZAKH[key].variables != RUSSIAN[key].variables]
    assert unlike == []


def test_whoever_edits_a_sentence_reads_what_each_variable_is() -> None:
    """And nothing is explained that the message does not use."""
    for language, translator in TRANSLATORS.items():
        for name, message in translator.messages.items():
            ours = [line for line in BOTH if line.language is language and line.message is message]
            used = {name for line in ours for name in line.variables}
            assert used == set(ours[0].declared), f"{language} {name}"


def test_both_languages_explain_a_message_alike() -> None:
    unlike = [key for key in KAZAKH if KAZAKH[key].remark != RUSSIAN[key].remark]
    assert unlike == []


def test_a_russian_reader_never_meets_a_wrong_plural() -> None:
    for line in RUSSIAN.values():
        for select in nodes(line.pattern, ast.SelectExpression):
            forms = [v.key.name for v in select.variants if isinstance(v.key, ast.Identifier)]
            assert sorted(forms) == sorted(RUSSIAN_FORMS), line
            assert next(v for v in select.variants if v.default) is select.variants[-1], line


def test_no_sentence_was_left_in_the_other_language() -> None:
    """A single word may be the same in both: «Телефон», «аудитор»."""
    same = [line for key, line in KAZAKH.items() if line.texts == RUSSIAN[key].texts]
    assert [str(line) for line in same if len(CYRILLIC.findall(" ".join(line.texts))) > 1] == []


def test_every_language_is_named_in_itself() -> None:
    for language in Language:
        lines = EVERY[language]
        assert lines["language-kk"].texts == ["Қазақша"]
        assert lines["language-ru"].texts == ["Русский"]
    assert KAZAKH["language-switch"].texts == ["🌐 Русский"]
    assert RUSSIAN["language-switch"].texts == ["🌐 Қазақша"]
