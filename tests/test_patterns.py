"""No pattern of ours can be made to hold everybody up (reliability T27)."""

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterator, Set
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "core", "knowledge", "locales", "storage", "web")
LONGEST = 4096
"""What Telegram lets through in one message."""
LENGTHS = (22, 256, LONGEST)
"""Short first: what grows without bounds is found before it holds up the test itself."""
HOLDS_UP = 0.05  # seconds of the processor
TELLING = ("search", "match", "fullmatch", "sub", "split", "findall", "finditer")
READS_WHAT_IS_OURS = {
    "storage.dialects": "our migrations",
    "storage.migrate": "the same",
    "core.announcements.HOST": "a published fact",
}
UNITS = (
    *(" ", "\n", "\t ", "0", "٣", "a", "A", "ж", "қ", "_", "-", "+", "@", "/", "{", "}", "[", "<"),
    *("9.", "0 ", "0-", "0(", "a.", "a-", "aa", "a@", "1.1.", ":", "№", "%00", "'a", "ʹa"),
    *("http://", "https://a.", "t.me/", "N1", "M-", "123456:", "Bearer ", "\ue0000\ue001"),
)

ANY = frozenset({"search", "fullmatch", "sub"})
"""How a pattern in a table may be used."""

Where = str


def modules() -> Iterator[Any]:
    for room in map(importlib.import_module, ROOMS):
        for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            if not found.name.endswith("__main__"):
                yield importlib.import_module(found.name)


def within(value: object) -> Iterator["re.Pattern[Any]"]:
    """The patterns in *value*, which may be a table of them."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from within((*value, *value.values()))
    elif isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from within(one)


def patterns() -> dict["re.Pattern[Any]", tuple[Where, frozenset[str]]]:
    """All that stand under a name in a module, and those written where they are used."""
    found: dict[re.Pattern[Any], tuple[Where, frozenset[str]]] = {}
    for module in modules():
        path = Path(module.__file__)
        for name, value in vars(module).items():
            ways = ways_of(name, path) or EVERY_USE.get(name, ANY)
            for pattern in within(value):
                found.setdefault(pattern, (f"{module.__name__}.{name}", ways))
        for way, written in inline(path):
            found.setdefault(re.compile(written), (f"{module.__name__}.{way}", frozenset({way})))
    return found


def inline(path: Path) -> Iterator[tuple[str, str]]:
    for call in calls(path):
        name, _, way = ast.unparse(call.func).rpartition(".")
        if name == "re" and way in TELLING and isinstance(call.args[0], ast.Constant):
            yield way, str(call.args[0].value)


@cache
def calls(path: Path) -> list[ast.Call]:
    tree = ast.parse(path.read_text("utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def files() -> list[Path]:
    return [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]


@cache
def used(path: Path) -> set[tuple[str, str]]:
    """Names and what is done with them: a pattern that is only matched whole searches nothing."""
    split = (ast.unparse(call.func).split(".")[-2:] for call in calls(path))
    return {(one[0], one[1]) for one in split if len(one) == 2 and one[1] in TELLING}


def ways_of(name: str, *paths: Path) -> frozenset[str]:
    return frozenset(way for path in paths for called, way in used(path) if called == name)


EVERY_USE = {name: ways_of(name, *files()) for path in files() for name, _ in used(path)}
PATTERNS = patterns()


def longest(pattern: "re.Pattern[Any]", ways: Set[str], length: int) -> float:
    """The time that the worst of all hostile texts of *length* takes."""
    own = set(pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode())
    texts = ((unit * length)[: length - 1] + "\x00" for unit in {*UNITS, *own})
    return max(fastest(pattern, ways, text) for text in texts)


def fastest(pattern: "re.Pattern[Any]", ways: Set[str], text: str) -> float:
    """A machine that does something else meanwhile is not the pattern's fault."""
    given: Any = text if isinstance(pattern.pattern, str) else text.encode()
    took = takes(pattern, ways, given)
    if HOLDS_UP <= took < 1:
        took = min(took, *(takes(pattern, ways, given) for _ in range(2)))
    return took


def takes(pattern: "re.Pattern[Any]", ways: Set[str], text: Any) -> float:
    begun = time.process_time()
    for way in ways:
        if way == "sub":
            pattern.sub(text[:0], text)
        elif way == "finditer":
            list(pattern.finditer(text))
        else:
            getattr(pattern, way)(text)
    return time.process_time() - begun


HOSTILE = {
    where: (pattern, ways)
    for pattern, (where, ways) in PATTERNS.items()
    if not {where, where.rpartition(".")[0]} & READS_WHAT_IS_OURS.keys()
}


@pytest.mark.parametrize(("pattern", "ways"), HOSTILE.values(), ids=HOSTILE)
def test_t27_no_text_however_hostile_holds_anybody_up(
    pattern: "re.Pattern[Any]", ways: Set[str]
) -> None:
    """A single nested repetition stopped a whole bot for a quarter of a minute."""
    for length in LENGTHS:
        assert longest(pattern, ways, length) < HOLDS_UP


def test_t27_every_pattern_is_looked_at() -> None:
    """So many are written in the code; tables of them are counted one by one."""
    compiled = [call for path in files() for call in calls(path)]
    written = sum(ast.unparse(call.func) == "re.compile" for call in compiled)

    assert len(PATTERNS) >= written > 50


def test_t27_a_nested_repetition_is_found() -> None:
    assert longest(re.compile(r"([а-я]+[ -]?)+"), {"fullmatch"}, LENGTHS[0]) > HOLDS_UP
