"""Countries, oblasts, districts and settlements, with their kind: names repeat across kinds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from core.text import Bilingual


class TerritoryKind(StrEnum):
    """What a territory is; "Маңғыстау" alone may be an oblast, a district or a village."""

    COUNTRY = "country"
    OBLAST = "oblast"
    CITY = "city"
    DISTRICT = "district"
    VILLAGE = "village"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Territory:
    """One territory; *name* always shows the kind (ауданы, қаласы): names repeat."""

    key: str
    name: Bilingual
    kind: TerritoryKind = TerritoryKind.OTHER


@dataclass(frozen=True, slots=True)
class Territories:
    """Named menus of territories, each in the order in which a person should see it."""

    menus: Mapping[str, tuple[Territory, ...]]
    every: Mapping[str, Territory] = field(default_factory=dict)
    """By key, also those that stand on no menu (any more)."""

    def one(self, menu: str, key: str) -> Territory:
        """
        The territory that *menu* calls *key*.

        Raises:
            KeyError: no such menu, or nothing of that name on it.
        """
        for territory in self.menus[menu]:
            if territory.key == key:
                return territory
        raise KeyError(f"{menu}: {key}")

    def options(self) -> dict[str, dict[str, Bilingual]]:
        """What each menu offers, by key: the form in which flows are bound to their menus."""
        return {name: {one.key: one.name for one in menu} for name, menu in self.menus.items()}

    def name(self, menu: str, key: str) -> Bilingual:
        return self.one(menu, key).name
