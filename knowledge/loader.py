"""Loads all that the service rests on, and refuses what is inconsistent, undated or one-sided."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from core.facts import Facts
from core.law import Law
from core.territories import Territories
from knowledge.dated import Known, load_facts, load_sources
from knowledge.law import load_law
from knowledge.places import load_places

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Acts, facts and places, checked: what flows, cards and screens may cite."""

    law: Law
    facts: Facts
    territories: Territories


@cache
def load(folder: Path = HERE, today: date | None = None) -> Knowledge:
    """
    Read *folder* once; later calls give the same value.

    Raises:
        ContentError: names the file and the entry that is wrong. With *today* also when a fact is
            dated later than that.
    """
    every, territories = load_places(folder / "territories.toml")
    sources = load_sources(folder / "sources.toml")
    facts = load_facts(folder / "facts", Known(sources, every, today))
    return Knowledge(law=load_law(folder / "acts"), facts=facts, territories=territories)
