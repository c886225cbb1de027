"""What our figures can say for the department's yearly proposals (the Rules, paragraph 4).

The department proposes; quotas and lists of regions are decided elsewhere. Only numbers leave,
and none from which somebody could be recognised.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.law import Act, Citation
from core.periods import Period
from core.reports import Group, Groups
from core.traits import Dimension

GROUND: Citation = Act("maslikhat-10-104")["4"]

FEWEST = 5
"""
Counts below it are not told one by one: in a district of some thousand people, "one doctor from
Iran" is somebody whom neighbours know. Five is what statisticians commonly take; ours to change.
"""

REST = "rest"
"""The value of a group that holds all groups too small to be told."""


class Proposal(StrEnum):
    """The four kinds of proposal, in the order of the paragraph."""

    TERRITORY = "territory"
    FOREIGN_LABOUR = "foreign-labour"
    REGIONAL_QUOTAS = "regional-quotas"
    LABOUR_IMMIGRANTS = "labour-immigrants"


@dataclass(frozen=True, slots=True)
class Source:
    """Where evidence is counted: applications of these programmes, or runs that reached ends."""

    key: str
    programmes: tuple[str, ...] = ()
    by: tuple[Dimension, ...] = ()
    ends: tuple[tuple[str, str], ...] = ()


SOURCES: Mapping[Proposal, tuple[Source, ...]] = {
    Proposal.TERRITORY: (
        Source(
            "settling",
            ("kandas",),
            (Dimension.DISTRICT, Dimension.ORIGIN, Dimension.FAMILY, Dimension.PROFESSION),
        ),
        Source("wish-to-stay", ends=(("relocation", "newcomer"), ("relocation", "stays"))),
    ),
    Proposal.FOREIGN_LABOUR: (
        Source(
            "ethnic-kazakhs",
            ("kandas",),
            (Dimension.PROFESSION, Dimension.EDUCATION, Dimension.ORIGIN),
        ),
        Source("former-compatriots", ends=(("status", "former_citizen"),)),
    ),
    Proposal.REGIONAL_QUOTAS: (
        Source(
            "quota-kandas",
            ("quota",),
            (Dimension.REGION, Dimension.ORIGIN, Dimension.FAMILY, Dimension.PROFESSION),
        ),
        Source(
            "quota-resettlers",
            ("resettler",),
            (Dimension.REGION, Dimension.FAMILY, Dimension.PROFESSION),
        ),
    ),
    Proposal.LABOUR_IMMIGRANTS: (),
}
"""Nothing that visitors tell us is about labour immigrants: that proposal rests on other data."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one source counted; ``None``: too few to be told."""

    key: str
    count: int | None
    groups: Groups


@dataclass(frozen=True, slots=True)
class HalfPage:
    """The evidence for every kind of proposal, from the applications of one period."""

    period: Period
    evidence: Mapping[Proposal, tuple[Evidence, ...]]


def guarded(key: str, count: int, groups: Groups) -> Evidence:
    """Evidence in which nobody is recognised."""
    if count < FEWEST:
        return Evidence(key, None, {})
    return Evidence(key, count, {by: told(of) for by, of in groups.items()})


def told(groups: Iterable[Group]) -> tuple[Group, ...]:
    """
    The groups that are large enough, in their order; the others together as ``REST``.

    Were the rest itself too small, it could be worked out from the total: then the smallest
    of the others joins it. If all of them are too small together, none is told.
    """
    shown = [group for group in groups if group.count]
    hidden = [group for group in shown if group.count < FEWEST]
    while hidden and sum(group.count for group in hidden) < FEWEST and len(hidden) < len(shown):
        others = (group for group in shown if group not in hidden)
        hidden.append(min(others, key=lambda group: group.count))
    left = tuple(group for group in shown if group not in hidden)
    rest = sum(group.count for group in hidden)
    return (*left, Group(REST, rest)) if rest >= FEWEST else left
