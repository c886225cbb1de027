"""Who may import whom, and how big a file may get (house rules, section 1)."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EVERYTHING = "everything"

TABLE: dict[str, tuple[str, str]] = {
    # the longest path that fits decides:   ours                 others
    "core": ("core", ""),
    "bot/flows": ("core bot/flows", ""),
    "bot/screens": ("core bot/flows bot/screens bot/taps bot/links", ""),
    "bot/taps.py": ("core", ""),
    "bot/links.py": ("core", ""),
    "bot/pictures": ("core locales bot/pictures", "PIL"),
    "knowledge": ("core knowledge", "pydantic"),
    "locales": ("core locales", "fluent babel"),
    "storage": ("core storage", "aiosqlite"),
    "storage/seal.py": ("core storage", "cryptography"),
    "storage/postgres.py": ("core storage", "asyncpg"),
    "bot": ("core locales bot", "aiogram aiohttp prometheus_client structlog"),
    "bot/brisk.py": ("bot", "uvloop"),
    "bot/dialing.py": ("bot", "aiohappyeyeballs aiohttp"),
    "bot/jsons.py": ("", "orjson"),
    "bot/lazily.py": ("bot", "aiogram pydantic"),
    "bot/leaflets.py": ("core locales bot", "segno"),
    "bot/line.py": ("", "aiohttp httptools"),
    "bot/settings.py": ("core locales bot", "pydantic pydantic_settings"),
    # What aiogram cannot read it refuses with pydantic's error.
    "emulator/parameters.py": ("emulator", "aiogram pydantic"),
    "web": ("core locales web", "aiohttp jinja2 pydantic structlog"),
    "web/spreadsheet.py": ("core locales web", "xlsxwriter"),
    "emulator": ("emulator", "aiogram aiohttp"),
    "bot/app.py": (EVERYTHING, EVERYTHING),
    "bot/units.py": (EVERYTHING, EVERYTHING),
    "bot/services.py": ("core locales storage bot", ""),
    "bot/ground.py": ("core locales storage bot", ""),
    "bot/casework.py": ("core locales storage bot", ""),
    "bot/announcing.py": ("core locales storage bot", ""),
    "bot/cli.py": (EVERYTHING, EVERYTHING),
    "bot/keeping.py": (EVERYTHING, EVERYTHING),
    "bot/demo.py": (EVERYTHING, EVERYTHING),
    "bench": (EVERYTHING, EVERYTHING),
    "tests": (EVERYTHING, EVERYTHING),
}

ROOMS = ("core", "knowledge", "locales", "storage", "bot", "web", "emulator", "bench", "tests")
FILES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 300, 40  # lines; past them we stop and split

WITHOUT_AIOGRAM = """
import sys
import bot.door, bot.flows, bot.links, bot.screens, bot.screens.wire, bot.taps
import bot.door, bot.flows, bot.pictures.drawing, bot.screens, bot.screens.wire, bot.taps
import core.paths, core.service
import knowledge.loader, locales, storage.database
import tests.flows.test_every_flow, tests.screens.test_every_screen, tests.test_traps
print(*sorted(name for name in ("aiogram", "aiohttp") if name in sys.modules))
"""


def at(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def rule(path: str) -> tuple[str, str]:
    """The row of the table that holds for *path*."""
    fitting = [place for place in TABLE if path == place or path.startswith(f"{place}/")]
    return TABLE[max(fitting, key=len)]


def imported(path: Path) -> Iterator[str]:
    """Every module that *path* imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{name.name}" for name in node.names)


def is_ours(module: str) -> bool:
    return module.split(".", maxsplit=1)[0] in ROOMS


def may(path: str, module: str) -> bool:
    ours, others = rule(path)
    top = module.split(".", maxsplit=1)[0]
    if top in sys.stdlib_module_names or ours == EVERYTHING:
        return True
    if not is_ours(module):
        return top in others.split()
    there = f"{module.replace('.', '/')}/"
    return any(there.startswith(f"{room.removesuffix('.py')}/") for room in ours.split())


@pytest.mark.parametrize("path", FILES, ids=at)
def test_a_reader_finds_only_what_the_room_may_know(path: Path) -> None:
    assert [module for module in imported(path) if not may(at(path), module)] == []


@pytest.mark.parametrize(
    ("path", "module"),
    [
        ("core/cases.py", "storage.cases.Cases"),
        ("core/cases.py", "pydantic.BaseModel"),
        ("bot/flows/status.py", "locales.load"),
        ("bot/screens/place.py", "aiogram.types"),
        ("bot/handlers/flow.py", "storage.cases"),
        ("bot/sender.py", "knowledge.loader"),
        ("bot/saying.py", "segno"),
        ("bot/session.py", "httptools.HttpResponseParser"),
        ("bot/gallery.py", "PIL.Image"),
        ("bot/pictures/drawing.py", "bot.screens.pictures"),
        ("storage/cases.py", "cryptography.fernet"),
        ("storage/cases.py", "bot.taps"),
        ("web/health.py", "bot.app"),
        ("web/cases_file.py", "xlsxwriter.Workbook"),
        ("emulator/world.py", "core.text"),
        ("locales/translator.py", "knowledge.loader"),
    ],
)
def test_the_table_finds_a_room_that_knows_too_much(path: str, module: str) -> None:
    assert not may(path, module)


def test_most_of_us_start_at_once() -> None:
    """The import of aiogram takes seconds; a fresh interpreter shows that nobody needs it here."""
    seen = subprocess.run(  # noqa: S603 - our own interpreter and our own words
        [sys.executable, "-c", WITHOUT_AIOGRAM],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (seen.stdout.strip(), seen.stderr) == ("", "")


@pytest.mark.parametrize("path", [f for f in FILES if not at(f).startswith("tests/")], ids=at)
def test_a_reader_sees_a_file_and_each_function_of_it_as_one_thing(path: Path) -> None:
    text = path.read_text("utf-8")
    functions = (
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )

    assert len(text.splitlines()) <= LONGEST_FILE
    assert [f.name for f in functions if _lines(f) > LONGEST_FUNCTION] == []


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    assert function.end_lineno is not None
    return function.end_lineno - function.lineno + 1


def test_no_room_is_called_after_a_kind_of_thing() -> None:
    """A folder is named by topic; «utils» is where topics go to be lost."""
    kinds = {"models", "services", "utils", "helpers", "common", "misc", "lib"}

    assert {path.parent.name for path in FILES} & kinds == set()
