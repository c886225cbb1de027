"""What ``docs/security.md`` says is there: every threat has its row, every test named exists."""

import ast
import re
from functools import cache

from tests.test_rooms import ROOT

PAGE = ROOT / "docs" / "security.md"
TEXT = PAGE.read_text("utf-8")
ROW = re.compile(r"^\| T(\d+)(?:–T(\d+))? \|(.*)\|$", re.MULTILINE)
NAMED = re.compile(r"`([\w/]+\.py)::(\w+)`")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
THREATS = range(1, 55)
STATES = {"holds", "in part", "not received"}


@cache
def written_in(path: str) -> set[str]:
    tree = ast.parse((ROOT / "tests" / path).read_text("utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in tree.body if isinstance(node, kinds)}


def rows() -> list[tuple[range, list[str]]]:
    """The threats of each row, and its cells after the number."""
    return [
        (range(int(first), int(last or first) + 1), [cell.strip() for cell in rest.split("|")])
        for first, last, rest in ROW.findall(TEXT)
    ]


def test_every_threat_has_its_row_once_and_in_order() -> None:
    assert [number for numbers, _ in rows() for number in numbers] == list(THREATS)


def test_every_row_says_how_it_stands_and_what_shows_it() -> None:
    wrong = [
        cells[0]
        for _, cells in rows()
        if len(cells) != 4 or cells[1] not in STATES or not cells[2] or not NAMED.search(cells[3])
    ]

    assert wrong == []


def test_every_test_that_is_named_is_there() -> None:
    """Who renames a test that a reader relies on changes the page too."""
    named = NAMED.findall(TEXT)

    assert len(named) > len(THREATS)
    assert [(path, name) for path, name in named if name not in written_in(path)] == []


def test_every_link_leads_somewhere() -> None:
    assert [to for to in LINK.findall(TEXT) if not (PAGE.parent / to).exists()] == []
