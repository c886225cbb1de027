"""What must agree within a fact, and between the editions of one."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from core.certainty import ASK_AN_OFFICER, FIRM
from core.errors import ContentError
from core.facts import MRP, Fact, Facts, Measure, SourceKind
from knowledge.words import Refused, check_said, places

ENOUGH_PRESS = 2
"""Press makes a fact firm only when two independent papers agree (trap T-16)."""

TENGE = re.compile(r"₸|те[нң]ге", re.IGNORECASE)
"""Typed by hand, that is: the places of a statement are named in Latin letters."""

MONEY = (Measure.MRP, Measure.TENGE)

BOUNDS: tuple[set[str], ...] = (set(), {"amount"}, {"from", "to"})
"""The places that no, one and two amounts fill."""


def check_fact(one: Fact, where: str, today: date | None) -> None:
    """
    Refuse what is undated, unsourced or says something else in the other language.

    Raises:
        ContentError: with *where* it stands.
    """
    for words in (one.statement, *one.items):
        check_said(words, where)
        if TENGE.search(words.kk + words.ru):
            raise Refused(where, "tenge", "a sum in tenge is out of date next January")
    _check_days(one, where, today)
    _check_ground(one, where)
    _check_amounts(one, where)
    _check_places(one, where)


def _check_days(one: Fact, where: str, today: date | None) -> None:
    if one.valid_from and one.valid_to and one.valid_to < one.valid_from:
        raise Refused(where, "backwards", "ends before it begins")
    if today and one.as_of > today:
        raise Refused(where, "future", "as of a day that is still to come")
    if late := [source.key for source in one.sources if _is_later(source.published, one.as_of)]:
        told = f"as of a day before its source {late[0]} was published"
        raise Refused(where, "older", told)


def _is_later(published: date | None, as_of: date) -> bool:
    return published is not None and published > as_of


def _check_ground(one: Fact, where: str) -> None:
    if not one.known:
        if one.certainty is not ASK_AN_OFFICER or one.amounts or one.items:
            told = "what is not known has no value and asks an officer"
            raise Refused(where, "unknown", told)
        return
    if not one.sources:
        raise Refused(where, "no-source", "rests on no source")
    if one.certainty is FIRM and _is_thin(one):
        raise Refused(where, "thin", "a single press source does not make a fact firm")


def _is_thin(one: Fact) -> bool:
    only_press = all(source.kind is SourceKind.PRESS for source in one.sources)
    return only_press and len(one.sources) < ENOUGH_PRESS


def _check_amounts(one: Fact, where: str) -> None:
    if one.amounts and not one.unit:
        raise Refused(where, "amounts", "an amount without a unit")
    if one.unit and not one.amounts:
        raise Refused(where, "amounts", "a unit without an amount")
    if one.amounts != tuple(sorted(one.amounts)):
        raise Refused(where, "bounds", "the bounds go from low to high")
    if (one.unit is Measure.TENGE) != (one.key == MRP.key):
        told = f"money is written in MRP; only {MRP} itself is in tenge"
        raise Refused(where, "amounts", told)
    if one.key == MRP.key and not (one.valid_from and one.valid_to):
        told = "holds for a year, so it has a first and a last day"
        raise Refused(where, "mrp-year", told)
    counts = [item.amount for item in one.items if item.amount is not None]
    if one.unit is Measure.PERSONS and counts and sum(counts) != one.amounts[0]:
        told = f"the places add up to {sum(counts)}"
        raise Refused(where, "total", told, str(sum(counts)))


def _check_places(one: Fact, where: str) -> None:
    """Both languages name the same places; each can be filled; no number is left out."""
    kk, ru = places(one.statement.kk, where), places(one.statement.ru, where)
    if kk != ru:
        told = f"places differ: {sorted(kk)} in kk, {sorted(ru)} in ru"
        raise Refused(where, "places", told)
    if empty := kk - _offered(one):
        raise Refused(where, "empty-place", f"nothing fills {sorted(empty)}", min(empty))
    if left := _needed(one) - kk:
        raise Refused(where, "left-out", f"the statement leaves out {sorted(left)}", min(left))
    has_digits = any(letter.isdigit() for letter in one.statement.kk + one.statement.ru)
    if one.unit in MONEY and has_digits:
        raise Refused(where, "digits", "digits beside an amount of money")


def _offered(one: Fact) -> set[str]:
    dated = one.valid_from is not None or one.unit in MONEY
    return BOUNDS[len(one.amounts)] | ({"year"} if dated else set()) | _sum(one)


def _needed(one: Fact) -> set[str]:
    if one.unit is Measure.TENGE:
        return _sum(one)
    return BOUNDS[len(one.amounts)] | _sum(one)


def _sum(one: Fact) -> set[str]:
    return {"tenge", "year"} if one.unit in MONEY else set()


def check_editions(facts: Sequence[Fact], where: str) -> None:
    """
    Refuse editions of one fact that hold on the same day.

    Raises:
        ContentError: with *where* the fact stands.
    """
    for older, newer in pairwise(facts):
        if (older.valid_to or date.max) >= (newer.valid_from or date.min):
            raise ContentError(f"{where}: two editions hold on {newer.valid_from}")


def check_sums(key: str, facts: Facts, where: str) -> None:
    """
    Refuse sums that outlive the MRP in which they are said.

    Raises:
        ContentError: with *where* the fact stands.
    """
    sums = (one for one in facts.editions[key] if one.unit is Measure.MRP)
    if not all(_is_covered(one, facts) for one in sums):
        raise Refused(where, "no-mrp", "holds on days whose MRP we do not know")


def _is_covered(one: Fact, facts: Facts) -> bool:
    """Whether the MRP is known on every day on which *one* holds: on those when it may change."""
    every = facts.editions.get(MRP.key, ())
    begun = {mrp.begins for mrp in every}
    ended = {mrp.ends + timedelta(days=1) for mrp in every if mrp.ends < date.max}
    days = {one.begins, *(day for day in begun | ended if one.begins <= day <= one.ends)}
    return bool(every) and all(facts.on(MRP, day) for day in days)
