"""The names of what figures count: knowledge has some, the other ones are words of ours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.cases import OPEN, Case
from core.flow import Flow, Outcome, Review
from core.professions import OTHER, UNSAID
from core.proposals import REST
from core.tallies import MERGED
from core.text import Bilingual, Text, Words
from core.traits import AGES, FAMILIES, HERE, Dimension

OURS = (UNSAID, REST)
"""Values that any dimension may have."""


PLACES = (Dimension.ORIGIN, Dimension.DISTRICT, Dimension.REGION)
RANGES: Mapping[Dimension, tuple[str, Sequence[int]]] = {
    Dimension.AGE: ("figures-age", AGES),
    Dimension.FAMILY: ("figures-family", FAMILIES),
}
SAID: Mapping[Dimension, str] = {
    Dimension.KIND: "kind-",
    Dimension.LANGUAGE: "language-",
    Dimension.URGENCY: "urgency-",
    Dimension.OUTCOME: "figures-end-",
    Dimension.FACE: "figures-face-",
    Dimension.EDUCATION: "kandas-education.",
    Dimension.TRAINING: "kandas-training.",
}
"""How the messages begin that name the values of a dimension."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Names in both languages; what nobody knows any more stands under its key."""

    territories: Mapping[str, Bilingual]
    professions: Mapping[str, Bilingual]
    flows: Mapping[str, Flow]

    def value(self, dimension: Dimension, value: str) -> Words:
        """A value of a dimension, as an officer reads it."""
        if value in OURS:
            return Text(f"figures-{value}")
        if dimension in PLACES:
            return self._place(value)
        if dimension is Dimension.PROFESSION:
            return self._profession(value)
        if dimension in RANGES:
            return _range(*RANGES[dimension], int(value))
        return Text(f"{SAID[dimension]}{value}")

    def node(self, flow: str, key: str) -> Words:
        """A question or an end of a flow."""
        nodes = self.flows[flow].nodes if flow in self.flows else {}
        if key not in nodes:
            return Bilingual(kk=key, ru=key)
        if isinstance(nodes[key], Review):
            return Text("figures-review")
        is_end = isinstance(nodes[key], Outcome)
        return Text(f"{flow}-{key}.title" if is_end else f"{self.flows[flow].says(key)}.label")

    def _place(self, key: str) -> Words:
        if key in (HERE, "none"):
            return Text(f"figures-{key}")
        return self.territories.get(key) or Bilingual(kk=key, ru=key)

    def _profession(self, key: str) -> Words:
        if key == OTHER:
            return Text("figures-other")
        return self.professions.get(key) or Bilingual(kk=key, ru=key)


def programme(flow: str) -> Text:
    return Text(f"{flow}-title")


def status(case: Case) -> Text:
    """Where a case stands: while it is open, in the words that its visitor reads too."""
    if case.status in OPEN:
        return Text(f"state-{case.status}")
    return Text(f"figures-end-{MERGED if case.merged_into else case.status}")


def _range(words: str, begins: Sequence[int], first: int) -> Text:
    later = next((one for one in begins if one > first), None)
    if later is None:
        return Text(f"{words}-over", {"from": first})
    if later == first + 1:
        return Text(f"{words}-exactly", {"count": first})
    return Text(words, {"from": first, "to": later - 1})
