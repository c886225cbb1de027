"""Every screen on other days: nothing expired is shown as if it held (style C12, trap T-5)."""

from datetime import date

import pytest

from bot.screens.content import fact_lines
from bot.screens.menu import ListOf
from core.answers import Answer
from core.facts import FactRef, fact
from core.flow import Question
from core.paths import standings
from core.rules.amounts import for_family
from core.text import Language, Text
from core.walk import walk
from tests.screens.limits import faults
from tests.screens.stage import shown, standing
from tests.screens.years import (
    CLOCKS,
    JANUARY,
    YEAR,
    ends,
    every_screen,
    everything_said,
    expired,
    flows,
    on,
    places,
    sums,
    undated,
)

MRP_OF = {2025: 3932, 2026: 4325}
"""Domain brief, 3.6, in tenge. Of 2027 and later none is known yet."""
MULTIPLES = {1, 15, 30, 70, 400, 1625}
"""The MRP itself; rent from and to; for each who moves; an employer; the certificate."""
FAMILIES = range(1, 21)
EACH = 70  # MRP for each who moves
OUTDATED = (Text("flow-outdated"),)
OF_A_YEAR = ("receiving-regions", "quota-places", "kandas-quota", "resettler-quota", "subsidy")

every_clock = pytest.mark.parametrize("today", CLOCKS, ids=str)
both = pytest.mark.parametrize("language", Language)


@every_clock
def test_no_question_and_no_end_is_left_out(today: date) -> None:
    """Also those that are asked only once the department has published its lists."""
    every = {(flow.key, key) for flow in flows(today) for key in flow.nodes}

    assert {(place.flow.key, place.node.key) for place in places(today)} == every


@every_clock
@both
def test_every_screen_can_be_read_on_every_day(today: date, language: Language) -> None:
    assert [fault for seen in every_screen(today, language) for fault in faults(seen)] == []


@every_clock
@both
def test_nothing_that_an_expired_edition_says_stands_on_any_screen(
    today: date, language: Language
) -> None:
    """Statements whole, entries of lists and large numbers, wherever they were copied to."""
    everything = "\n".join(undated(today, language))

    assert [words for words in expired(today, language) if words in everything] == []


@both
def test_the_search_for_what_has_expired_is_not_blind(language: Language) -> None:
    """In the screens of last year it finds what a screen of this year must not hold."""
    last_year, this_year = CLOCKS[:2]
    whole = "\n".join(seen.text for seen in everything_said(last_year, language))
    named = {year for text in undated(last_year, language) for year in YEAR.findall(text)}

    assert len([words for words in expired(this_year, language) if words in whole]) > 10
    assert named == {str(last_year.year)}


@every_clock
@both
def test_no_screen_names_a_year_but_that_of_the_day(today: date, language: Language) -> None:
    """Besides days on which something happened, and what is in force and says so itself."""
    named = {year for text in undated(today, language) for year in YEAR.findall(text)}

    assert named <= {str(today.year)}


@both
def test_on_15_january_2027_no_quota_of_2026_is_shown_as_current(language: Language) -> None:
    """On every screen 2026 stands only as a day in the past, or as the pilot's beginning."""
    facts = on(JANUARY).facts
    pilot = facts.said(fact("pilot-2026"), JANUARY)
    whole = "\n".join(seen.text for seen in everything_said(JANUARY, language))
    yearly = [fact(key) for key in facts.editions if key == "mrp" or key.endswith(OF_A_YEAR)]

    assert [text for text in undated(JANUARY, language) if "2026" in text or "₸" in text] == []
    assert pilot is not None
    assert pilot[language] in whole
    assert len(yearly) >= 10
    assert [one for one in yearly if fact_lines(facts, one, JANUARY) != OUTDATED] == []


@both
def test_whoever_opens_a_list_of_last_year_reads_that_it_is_being_updated(
    language: Language,
) -> None:
    """Its button stands on old screens for ever."""
    for key in ("kandas-receiving-regions", "resettler-quota-places", "kandas-quota-places"):
        seen = shown(ListOf(fact(key)), language, on(JANUARY), JANUARY)
        assert seen.texts == (Text("flow-outdated"),)


@every_clock
@both
def test_every_sum_on_any_screen_is_reckoned_with_the_mrp_of_the_year(
    today: date, language: Language
) -> None:
    found = {sum_ for seen in everything_said(today, language) for sum_ in sums(seen.text)}
    multiples = {*MULTIPLES, *(EACH * people for people in FAMILIES)}

    assert found <= {multiple * MRP_OF.get(today.year, 0) for multiple in multiples}
    assert bool(found) == (today.year in MRP_OF)


@every_clock
@both
@pytest.mark.parametrize("end", ["resettler", "career_centre", "kandas_quota"])
def test_a_family_of_any_size_reads_its_own_sum_in_the_tenge_of_the_year(
    end: str, today: date, language: Language
) -> None:
    for people in FAMILIES:
        seen = shown(moving(end, people, today), language, on(today), today)
        shares = [text for text in seen.texts if text.id == "outcome-share"]
        whole = EACH * people * MRP_OF.get(today.year, 0)
        assert len(shares) == (whole > 0)
        assert not whole or whole in sums(seen.text)
        assert not whole or f"{people} " in seen.text.replace("\N{NO-BREAK SPACE}", " ")


def moving(end: str, people: int, today: date) -> object:
    """A visitor at an end of moving away, with a family of that size."""
    flow = on(today).flows["relocation"]
    there = next(place for place in standings(flow, today) if place.node.key == end)
    answers: dict[str, Answer] = {**there.situation.answers, "people": people}
    return standing(walk(flow, answers, today))


def test_nobody_is_reckoned_a_sum_for_a_year_whose_mrp_is_not_known() -> None:
    assert for_family(on(JANUARY).facts, fact("relocation-subsidy"), 5, JANUARY) is None


@every_clock
@both
def test_a_fact_past_its_last_day_gives_way_to_ask_an_officer(
    today: date, language: Language
) -> None:
    facts = on(today).facts
    for end, seen in ends(today, language):
        refs = [ground for ground in end.grounds if isinstance(ground, FactRef)]
        outdated = [ref for ref in refs if facts.on(ref, today) is None]
        assert len([text for text in seen.texts if text.id == "flow-outdated"]) >= len(outdated)


@every_clock
@both
def test_what_must_be_read_before_an_answer_is_of_that_day(
    today: date, language: Language
) -> None:
    """A question tells its facts: those in force with their date, the others not at all."""
    facts = on(today).facts
    for place in (one for one in places(today) if isinstance(one.node, Question)):
        assert isinstance(place.node, Question)
        seen = shown(standing(place), language, on(today), today)
        told = [text.args["statement"] for text in seen.texts if "statement" in text.args]
        assert told == [one for ref in place.node.tells if (one := facts.said(ref, today))]
