"""Papers that people bring: what each is, where to get it, and what may stand in its place."""

from dataclasses import dataclass
from datetime import date

from core.facts import FactRef, Facts, Item
from core.text import Bilingual

ABOUT = "paper/"
"""Begins the ``about`` of a question that a visitor asks an officer from a paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """
    A paper that some end of guidance asks for.

    What it is stands in *fact*, dated: in the entry *item*, if that is a list. *get* says where
    to get it, *facts* tell more, *instead* are facts about what may stand in its place.
    """

    key: str
    name: Bilingual
    fact: FactRef
    get: Bilingual
    item: str = ""
    facts: tuple[FactRef, ...] = ()
    instead: tuple[FactRef, ...] = ()

    @property
    def about(self) -> str:
        return f"{ABOUT}{self.key}"

    def asked(self, facts: Facts, today: date) -> Item | None:
        """What is asked for on *today*, and how surely; ``None``: "being updated"."""
        held, said = facts.on(self.fact, today), facts.said(self.fact, today)
        if held is None or said is None:
            return None
        if not self.item:
            return Item(said.kk, said.ru, certainty=held.certainty)
        return next((item for item in held.items if item.key == self.item), None)
