"""Loads all that the service rests on, and refuses what is inconsistent, undated or one-sided."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from core.cards import Cards
from core.entered import FirstEdition
from core.facts import Facts, Source
from core.law import Law
from core.papers import Paper
from core.professions import Professions
from core.templates import Template
from core.territories import Territories
from knowledge.calendar import load_calendar
from knowledge.cards import load_cards
from knowledge.dated import Known, load_facts, load_sources
from knowledge.law import load_law
from knowledge.papers import check_papers, load_papers
from knowledge.professions import load_professions
from knowledge.templates import load_templates
from knowledge.territories import Menus, load_menus, load_places, on_the_menus

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What flows and screens may cite, checked; and cards, papers, reply templates."""

    law: Law
    facts: Facts
    territories: Territories
    cards: Cards
    papers: Mapping[str, Paper]
    templates: Mapping[str, Template]
    calendar: FirstEdition
    professions: Professions
    sources: Mapping[str, Source]
    menus: Menus

    @property
    def listed(self) -> frozenset[str]:
        """The facts whose lists are menus."""
        written = (keys for _, keys in self.menus.values() if isinstance(keys, dict))
        return frozenset(str(one.get("fact")) for one in written)

    def with_facts(self, facts: Facts, today: date | None) -> "Knowledge":
        """
        The same, resting on other editions of its facts.

        Raises:
            ContentError: a menu or a list of documents does not fit them.
        """
        check_papers(self.papers.values(), facts, "papers.toml")
        menus = on_the_menus(self.menus, self.territories.every, facts, today)
        return replace(self, facts=facts, territories=menus)


@cache
def load(folder: Path = HERE, today: date | None = None) -> Knowledge:
    """
    Read *folder* once; later calls give the same value.

    *today* chooses the year of the menus that are lists of a fact.

    Raises:
        ContentError: names the file and the entry that is wrong. With *today* also when a fact is
            dated later than that.
    """
    places = folder / "territories.toml"
    every = load_places(places)
    sources = load_sources(folder / "sources.toml")
    known = Known(sources, every, today)
    facts = load_facts(folder / "facts", known)
    menus = load_menus(places)
    law = load_law(folder / "acts")
    cards = load_cards(folder / "cards", law, facts)
    papers = load_papers(folder / "papers.toml", facts)
    return Knowledge(
        law=law,
        facts=facts,
        territories=on_the_menus(menus, every, facts, today),
        cards=cards,
        papers=papers,
        templates=load_templates(folder / "templates.toml"),
        calendar=load_calendar(folder / "calendar.toml", known),
        professions=load_professions(folder / "professions.toml"),
        sources=sources,
        menus=menus,
    )
