"""Territories and their menus, as they are written in ``territories.toml``."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from core.errors import ContentError
from core.facts import Facts
from core.territories import Territories, Territory
from knowledge.reading import entries, only, read
from knowledge.shapes import TerritoryEntry
from knowledge.words import check_said


def load_places(path: Path) -> Mapping[str, Territory]:
    """Every territory by its key."""
    document = read(path)
    only(document, ["territory", "menu"], path)
    return _every(document.get("territory", []), path)


def load_menus(
    path: Path, every: Mapping[str, Territory], facts: Facts, today: date | None
) -> Territories:
    """The menus: some are written down, some are the newest list that a fact holds."""
    menus: dict[str, tuple[Territory, ...]] = {}
    for name, written in read(path).get("menu", {}).items():
        where = f"{path.name}: {name}"
        keys = _listed(written, facts, today, where) if isinstance(written, dict) else written
        menus[name] = _menu(keys, every, where, may_be_empty=isinstance(written, dict))
    return Territories(menus, every)


def _listed(written: Any, facts: Facts, today: date | None, where: str) -> list[str]:
    """
    The entries of the newest edition that has begun, even if it has ended since: the menu stays,
    and the fact itself says that it is being updated.
    """
    editions = facts.editions.get(written.get("fact"), ())
    begun = [one for one in editions if today is None or (one.valid_from or date.min) <= today]
    if not begun:
        raise ContentError(f"{where}: no fact gives this list")
    return [item.key for item in begun[-1].items]


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
        raise ContentError(f"{where}: no territory {unknown[0]!r}")
    if len(set(keys)) != len(keys):
        raise ContentError(f"{where}: a territory stands on the menu twice")
    return tuple(every[key] for key in keys)
