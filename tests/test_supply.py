"""What comes from elsewhere is known, and no secret or careless call of ours goes along."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.test_rooms import FILES, ROOT, at

LOCKS = ("requirements.lock", "requirements-dev.lock")
PINNED = re.compile(
    r"([a-z0-9._-]+)==[0-9][^ ]*(?: ; [^\\]+)?(?: \\\n    --hash=sha256:[0-9a-f]{64})+"
)
MOST_DIRECT = 18
LOCKSMITH = ".venv/lock/"
"""Where ``make lock`` has its own tool; nothing that runs or tests us comes from there."""
TOKEN = re.compile(r"(?<![0-9A-Za-z])[0-9]{8,12}:[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])")
"""As @BotFather makes them; those of our tests are shorter, or their number is."""
NOT_OURS = {".git", ".venv", "data", "__pycache__", "vendor", ".mypy_cache", ".ruff_cache"}


@pytest.mark.parametrize("lock", LOCKS)
def test_t49_every_package_is_pinned_by_its_hash_and_by_no_address(lock: str) -> None:
    """pip refuses anything else with ``--require-hashes``, wherever it was fetched from."""
    written = (ROOT / lock).read_text("utf-8")
    lines = [
        line for line in written.splitlines(keepends=True) if not line.lstrip().startswith("#")
    ]

    assert PINNED.sub("", "".join(lines)).strip() == ""
    assert "://" not in written


def test_t49_whatever_runs_is_locked_and_there_is_little_of_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = {_bare(re.split(r"[ \[<>=~;]", one)[0]) for one in project["dependencies"]}
    locked = {_bare(found[1]) for found in PINNED.finditer((ROOT / LOCKS[0]).read_text("utf-8"))}

    assert named <= locked
    assert len(named) <= MOST_DIRECT


def _bare(package: str) -> str:
    return re.sub(r"[._-]+", "-", package).lower()


@pytest.mark.parametrize("where", ["Makefile", "Dockerfile"])
def test_t49_nothing_is_installed_past_the_locks(where: str) -> None:
    lines = (ROOT / where).read_text("utf-8").splitlines()
    installing = [line for line in lines if "pip install" in line and LOCKSMITH not in line]

    assert installing
    assert [line for line in installing if "--require-hashes" not in line] == []


def test_t2_no_token_stands_in_any_file() -> None:
    assert [
        at(path) for path in everything() if TOKEN.search(path.read_text("utf-8", "replace"))
    ] == []


def everything() -> Iterator[Path]:
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        if path.is_file() and path.name != ".env" and not NOT_OURS & set(parts):
            yield path


def test_t2_the_settings_are_neither_kept_in_history_nor_put_into_the_image() -> None:
    image = (ROOT / "Dockerfile").read_text("utf-8")
    copied = re.findall(r"^COPY (?!--from)(.*) \S+$", image, re.MULTILINE)

    assert ".env" in (ROOT / ".gitignore").read_text("utf-8").split()
    assert copied
    assert not {".", "./", ".env"} & {one for line in copied for one in line.split()}


def test_t52_nothing_that_waits_at_telegram_is_thrown_away() -> None:
    """A single word in a start-up would lose what visitors wrote meanwhile."""
    calls = [
        (at(path), ast.unparse(keyword.value))
        for path in FILES
        if not at(path).startswith(("tests", "emulator"))
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call) and _turns_a_webhook(call)
        for keyword in call.keywords
        if keyword.arg == "drop_pending_updates"
    ]

    assert [where for where, _ in calls] == ["bot/polling.py", "bot/webhook.py"]
    assert {value for _, value in calls} == {"False"}


def _turns_a_webhook(call: ast.Call) -> bool:
    name = ast.unparse(call.func).rpartition(".")[2].replace("_", "").lower()
    return name in ("setwebhook", "deletewebhook")
