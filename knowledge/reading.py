"""Reads content files; whatever is wrong is refused with the name of the file and of the entry."""

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from core.errors import ContentError
from core.facts import FactRef, Facts
from knowledge.shapes import Entry

E = TypeVar("E", bound=Entry)
Table = dict[str, Any]


def read(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ContentError(f"{path.name}: {error}") from error


def entry(model: type[E], raw: Table, where: str) -> E:
    """
    *raw* as *model*.

    Raises:
        ContentError: something is missing, unknown or of the wrong kind.
    """
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        found = "; ".join(_told(one["loc"], one["msg"]) for one in error.errors())
        raise ContentError(f"{where}: {found}") from error


def entries(model: type[E], raws: Any, path: Path, by: str = "key") -> Iterator[tuple[str, E]]:
    """Each of *raws* as *model*, with where it stands: its file and its name there."""
    if not isinstance(raws, list):
        raise ContentError(f"{path.name}: expected a list of tables")
    for number, raw in enumerate(raws, start=1):
        if not isinstance(raw, dict):
            raise ContentError(f"{path.name}: #{number}: expected a table")
        where = f"{path.name}: {raw.get(by, f'#{number}')}"
        yield where, entry(model, raw, where)


def only(document: Table, names: Iterable[str], path: Path) -> None:
    """Refuse tables that nobody reads: a misspelt name would be content silently lost."""
    if unknown := sorted(document.keys() - set(names)):
        raise ContentError(f"{path.name}: nobody reads {', '.join(unknown)}")


def known(key: str, facts: Facts, where: str) -> FactRef:
    """The fact of that name; ContentError if none was ever written down."""
    if key not in facts.editions:
        raise ContentError(f"{where}: no fact {key!r}")
    return FactRef(key)


def _told(where: tuple[int | str, ...], message: str) -> str:
    return f"{'.'.join(map(str, where))}: {message}"
