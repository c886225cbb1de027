"""Lists and ends that hold for a year: on other days nobody takes them for those of the day."""

from dataclasses import replace
from datetime import date

import pytest

from core.certainty import ASK_AN_OFFICER, FIRM
from core.facts import FactRef, Facts, fact
from core.flow import Flow, Question
from core.text import Language, Text
from core.walk import Place
from tests.screens.stage import Shown, shown, standing
from tests.screens.years import CLOCKS, JANUARY, ends, on, places

NEW_YEARS_EVE = date(2026, 12, 31)
REGIONS = fact("kandas-receiving-regions")
SURE_ANYWAY = {"status/holder": "that a status is held is what the visitor has said"}
"""Ends that stay firm while a fact of the year, at which they only point, is not known."""
A_WORD_TO_AN_OFFICER = "o:ask:"

every_clock = pytest.mark.parametrize("today", CLOCKS, ids=str)
both = pytest.mark.parametrize("language", Language)


def listed(today: date) -> list[tuple[Place, FactRef, set[str]]]:
    """Each question whose buttons are the list of a fact, with that fact and those buttons."""
    every = on(today).facts.editions
    return [
        (place, ref, offered)
        for place in places(today)
        if isinstance(asked := place.node, Question)
        for ref in asked.tells
        if (offered := set(asked.options) & {i.key for one in every[ref.key] for i in one.items})
    ]


@every_clock
@both
def test_an_old_list_of_regions_is_not_offered_as_that_of_the_day(
    today: date, language: Language
) -> None:
    """The menu stays so that the bot can start; then the question says that it is old."""
    forms = {place.flow.key for place, _, _ in listed(today)}
    assert forms == {"kandas", "quota", "resettler", "relocation"}
    for place, ref, offered in listed(today):
        seen = shown(standing(place), language, on(today), today)
        held = on(today).facts.on(ref, today)
        assert (Text("flow-list-old") in seen.texts) == (held is None)
        assert held is None or offered == {item.key for item in held.items}


@both
def test_the_regions_of_the_year_are_named_with_their_day_and_not_said_twice(
    language: Language,
) -> None:
    today = CLOCKS[2]
    for place, ref, _ in listed(today):
        seen = shown(standing(place), language, on(today), today)
        held = on(today).facts.on(ref, today)
        assert held is not None
        assert [text.args["date"] for text in seen.texts if text.id == "flow-fact"] == [held.as_of]
        assert "flow-item" not in {text.id for text in seen.texts}


def on_new_years_day(fewer: int, language: Language) -> Shown:
    """The question of a service that began last year: a new list, with that many left out."""
    was = on(NEW_YEARS_EVE)
    editions = was.facts.editions[REGIONS.key]
    items = editions[-1].items[fewer:]
    new = replace(editions[-1], valid_from=date(2027, 1, 1), valid_to=None, items=items)
    content = replace(was, facts=Facts({**was.facts.editions, REGIONS.key: (*editions, new)}))
    asks = next(place for place in places(NEW_YEARS_EVE) if place.node.key == "kandas_region")
    return shown(standing(asks), language, content, JANUARY)


@both
def test_a_service_that_ran_over_new_year_does_not_offer_the_old_list_as_the_new_one(
    language: Language,
) -> None:
    """Menus are bound at the start (docs/decisions/0018); the fact may have a newer edition."""
    assert "2027" in on_new_years_day(0, language).text
    assert Text("flow-list-old") in on_new_years_day(1, language).texts


@every_clock
@both
def test_no_end_is_sure_of_a_year_that_is_not_known(today: date, language: Language) -> None:
    """Domain brief, R-23 to R-25: firm for the year; of another one only an officer knows."""
    facts = on(today).facts
    for end, seen in ends(today, language):
        is_known = all(facts.on(ref, today) for ref in end.needs)
        opened = [tap for tap in seen.taps if tap.startswith("o:")]
        sure = end.certainty if is_known else ASK_AN_OFFICER
        assert seen.texts[0] == Text(f"certainty-{sure}")
        assert (seen.texts[1] == Text("outcome-unknown")) == (not is_known)
        assert is_known or [tap[: len(A_WORD_TO_AN_OFFICER)] for tap in opened] == ["o:ask:"]


@pytest.mark.parametrize("flow", on(JANUARY).flows.values(), ids=on(JANUARY).flows)
def test_a_sure_end_that_rests_on_a_year_needs_that_year(flow: Flow) -> None:
    facts = on(JANUARY).facts
    for end in flow.outcomes():
        refs = {ground for ground in end.grounds if isinstance(ground, FactRef)}
        yearly = {ref for ref in refs if facts.editions[ref.key][-1].valid_to}
        is_sure = end.certainty is FIRM and f"{flow.key}/{end.key}" not in SURE_ANYWAY
        assert set(end.needs) <= refs
        assert not is_sure or yearly <= set(end.needs), end.key
