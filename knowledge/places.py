"""Territories and their menus, as they are written in ``territories.toml``."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.errors import ContentError
from core.territories import Territories, Territory
from knowledge.reading import entries, only, read
from knowledge.shapes import TerritoryEntry
from knowledge.words import check_said


def load_places(path: Path) -> tuple[Mapping[str, Territory], Territories]:
    """Every territory by its key, and the menus that show them."""
    document = read(path)
    only(document, ["territory", "menu"], path)
    every = _every(document.get("territory", []), path)
    menus = document.get("menu", {})
    return every, Territories({name: _menu(name, menus[name], every, path) for name in menus})


def _every(raws: Any, path: Path) -> dict[str, Territory]:
    every: dict[str, Territory] = {}
    for where, one in entries(TerritoryEntry, raws, path):
        if one.key in every:
            raise ContentError(f"{where}: written twice")
        check_said(one.words, where)
        every[one.key] = Territory(one.key, one.words, one.kind)
    return every


def _menu(
    name: str, keys: Any, every: Mapping[str, Territory], path: Path
) -> tuple[Territory, ...]:
    if not isinstance(keys, list) or not keys:
        raise ContentError(f"{path.name}: {name}: a menu is a list of keys")
    if unknown := [key for key in keys if key not in every]:
        raise ContentError(f"{path.name}: {name}: no territory {unknown[0]!r}")
    if len(set(keys)) != len(keys):
        raise ContentError(f"{path.name}: {name}: a territory stands on the menu twice")
    return tuple(every[key] for key in keys)
