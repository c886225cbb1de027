"""Countries, oblasts, districts and settlements, with their kind: names repeat across kinds."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.text import Bilingual


@dataclass(frozen=True, slots=True)
class Territory:
    """One territory; *name* always shows the kind (ауданы, қаласы): names repeat."""

    key: str
    name: Bilingual


@dataclass(frozen=True, slots=True)
class Territories:
    """Named menus of territories, each in the order in which a person should see it."""

    menus: Mapping[str, tuple[Territory, ...]]

    def name(self, menu: str, key: str) -> Bilingual:
        return next(one.name for one in self.menus[menu] if one.key == key)
