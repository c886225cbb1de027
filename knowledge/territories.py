"""Territories and their menus, as they are written in ``territories.toml``."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from core.errors import ContentError
from core.facts import FactRef, Facts
from core.territories import Territories, Territory
from knowledge.reading import entries, only, read
from knowledge.shapes import TerritoryEntry
from knowledge.words import Refused, check_said

Menus = Mapping[str, tuple[str, Any]]
"""By name: where a menu is written, and its keys, or the fact whose list it is."""


def load_places(path: Path) -> Mapping[str, Territory]:
    """Every territory by its key."""
    document = read(path)
    only(document, ["territory", "menu"], path)
    return _every(document.get("territory", []), path)


def load_menus(path: Path) -> Menus:
    """The menus as they are written."""
    return {
        name: (f"{path.name}: {name}", keys) for name, keys in read(path).get("menu", {}).items()
    }


def on_the_menus(
    menus: Menus, every: Mapping[str, Territory], facts: Facts, today: date | None
) -> Territories:
    """
    What stands on the menus on *today*.

    Raises:
        ContentError: a menu names what there is not, or names it twice.
    """
    ready: dict[str, tuple[Territory, ...]] = {}
    for name, (where, written) in menus.items():
        is_list = isinstance(written, dict)
        keys = _listed(written, facts, today, where) if is_list else written
        ready[name] = _menu(keys, every, where, may_be_empty=is_list)
    return Territories(ready, every)


def _listed(written: Any, facts: Facts, today: date | None, where: str) -> list[str]:
    """
    The entries of the newest edition that has begun, even if it has ended since: the menu stays,
    and the fact itself says that it is being updated.
    """
    key = written.get("fact")
    listed = facts.latest(FactRef(key), today or date.max) if key in facts.editions else None
    if listed is None:
        raise ContentError(f"{where}: no fact gives this list")
    return [item.key for item in listed.items]


def _every(raws: Any, path: Path) -> dict[str, Territory]:
    every: dict[str, Territory] = {}
    for where, one in entries(TerritoryEntry, raws, path):
        if one.key in every:
            raise ContentError(f"{where}: written twice")
        check_said(one.words, where)
        every[one.key] = Territory(one.key, one.words, one.kind)
    return every


def _menu(
    keys: Any, every: Mapping[str, Territory], where: str, *, may_be_empty: bool
) -> tuple[Territory, ...]:
    """A list of a fact may be empty: nothing is known, or nothing is open, yet."""
    if not isinstance(keys, list) or not (keys or may_be_empty):
        raise ContentError(f"{where}: a menu is a list of keys")
    if unknown := [key for key in keys if key not in every]:
        raise Refused(where, "menu", f"no territory {unknown[0]!r}")
    if len(set(keys)) != len(keys):
        raise Refused(where, "menu", "a territory stands on the menu twice")
    return tuple(every[key] for key in keys)
