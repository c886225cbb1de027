"""No amount, date, deadline, phone or address stands in code: they are facts (trap T-5)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.loader import load

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "core", "locales", "web")
"""Whatever a person reads is drawn here."""

VALUE = re.compile(
    r"[0-9]{3,}"  # an amount, a short number to call
    r"|\+?[0-9](?:[ ()-]?[0-9]){3,}"  # a phone
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2,4}|[0-9]{4}[-/][0-9]{1,2}"  # a date
    r"|[0-9]\s*%|₸"
    r"|https?://|www\.|@[a-z0-9-]+\.[a-z]|[a-z0-9-]+\.(?:kz|ru|com|org|info|net|me)\b",
    re.IGNORECASE,
)
FOR_PEOPLE = re.compile(r"[\u0400-\u052f\u0600-\u06ff]")
"""A letter of ours: words for people stand in ``locales`` and ``knowledge``, nowhere else."""

MAY_HOLD_A_VALUE = {
    ("bot/links.py", "https://t.me/"): "Telegram's own address, before the name of the bot",
    ("bot/links.py", "https://t.me/share/url?"): "Telegram's own address, for passing on",
    ("bot/pictures/sheet.py", "#16202a"): "a colour",
    ("bot/pictures/sheet.py", "#44525f"): "a colour",
    ("bot/settings.py", "http://"): "the beginning of an address",
    ("web/office.py", "https://"): "the same",
    (
        "web/pages/entrance.py",
        "public, max-age=31536000, immutable",
    ): "how long browsers keep a file",
    ("core/init_data.py", "sha256"): "the name of a hash",
    ("bot/settings.py", "127.0.0.1:8080"): "a default for the operator, not for visitors",
    ("core/consent.py", "2026-11-26"): "names a wording of the consent, like a version",
    ("core/money.py", "₸"): "the sign of a sum that facts give",
    ("core/facts.py", "₸"): "the same",
    ("core/private.py", "(?! ?(?:₸|[Тт][Ее][ҢңНн][Гг][Ее]|[Тт][Гг]))"): "a part of a pattern",
    ("core/references.py", "ACDEFHJKMNPQRTUVWXY3479"): "letters and digits of a reference",
    ("bot/taps.py", "0123456789abcdefghijklmnopqrstuvwxyz"): "digits of a number in a button",
    ("core/paths.py", "+998901234567890"): "the longest answer there can be, for checks",
}
MAY_SPEAK = {
    "bot/demo.py": "the made-up people of the demo",
    "bot/made_up.py": "the same, and those of practice",
    "bot/past.py": "a colleague who does not exist",
    "core/unsaid.py": "what we never say, to find it",
    "core/rules/guards.py": "letters by which a language is told",
    "core/fold.py": "letters of all scripts, for the search",
    "core/stems.py": "endings of words, for the search",
    "core/private.py": "what an IIN or a document is called, to recognise it",
    "core/paths.py": "a wide letter, to fill answers in checks",
    "locales/translator.py": "how a date is put in Kazakh and Russian",
}
MADE_UP = ("bot/demo.py", "bot/made_up.py")
"""Nobody but made-up people reads these."""


def literals(tree: ast.AST) -> Iterator[str]:
    """Every string in the code but docstrings and patterns, which recognise and are not shown."""
    passed = {id(child) for node in ast.walk(tree) for child in _not_shown(node)}
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in passed:
            yield node.value  # type: ignore[attr-defined]


def _not_shown(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr):  # a docstring, also one below a constant
        yield node.value
    if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
        yield from ast.walk(node)


def every_literal() -> Iterator[tuple[str, str]]:
    """Each file, by its path in the project, with each of its strings."""
    for path in (path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))):
        for text in literals(ast.parse(path.read_text("utf-8"))):
            yield path.relative_to(ROOT).as_posix(), text


def pointers() -> set[str]:
    """Keys of knowledge: they point at a value, and hold none."""
    known = load()
    numbers = {number for act in known.law.acts.values() for number in act.paragraphs}
    return {*known.facts.editions, *known.law.acts, *known.cards.every, *numbers}


def test_no_amount_date_deadline_phone_or_address_stands_in_code() -> None:
    """Those that may are all there: an exception that nothing needs is a hole."""
    told = {(where, text) for where, text in every_literal() if VALUE.search(text)}
    held = {(where, text) for where, text in told if text not in pointers()}

    assert {one for one in held if one[0] not in MADE_UP} == MAY_HOLD_A_VALUE.keys()


def test_no_words_for_people_stand_in_code() -> None:
    said = {where for where, text in every_literal() if FOR_PEOPLE.search(text)}

    assert said == MAY_SPEAK.keys()


@pytest.mark.parametrize(
    "planted",
    [
        "70 МРП",
        "302750",
        "302 750 тенге",
        "+7 7292 33 44 55",
        "1414",
        "8-800-080-7777",
        "15.01.2027",
        "2026-12-31",
        "migration.enbek.kz",
        "info@enbek.kz",
        "50%",
    ],
)
def test_what_somebody_writes_into_code_is_found(planted: str) -> None:
    (text,) = literals(ast.parse(f'"""1414."""\nword(f"{planted}")'))

    assert VALUE.search(text) or FOR_PEOPLE.search(text)
