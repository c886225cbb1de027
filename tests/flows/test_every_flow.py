"""What holds for every flow, also for those still to come."""

import re
import tomllib
from collections.abc import Iterator
from graphlib import TopologicalSorter

import pytest

from bot import taps
from bot.flows import DESK_FLOWS, FLOWS, WAYS
from bot.screens.screen import Passing
from core.answers import Listed
from core.certainty import Certainty
from core.conversation import Conversation
from core.conversations import Press
from core.errors import ContentError
from core.facts import FactRef, fact
from core.flow import Flow, Ground, Outcome, Question, Review
from core.law import Citation
from core.paths import standings
from core.subscriptions import named
from core.text import Language, Text
from core.vocabulary import bound
from knowledge.loader import HERE, load
from tests.flows.stage import BOUND, OPENED, TODAY, arrows, day, journeys, open_journeys
from tests.screens.stage import LARGEST, shown, standing, switches

every_flow = pytest.mark.parametrize("flow", BOUND.values(), ids=BOUND)
KEY = re.compile(r"[a-z][a-z0-9_]*")
WAYS_OUT = {"ask": "v:menu", **dict.fromkeys(DESK_FLOWS, "v:shift")}
"""Elsewhere the way out is an officer."""


def leads(flow: Flow) -> dict[str, set[str]]:
    """Which nodes each question leads to."""
    return {q.key: {route.leads_to for route in q.routes} for q in flow.questions()}


def every_option(asked: Question) -> tuple[str, ...]:
    """Hidden ones too: another screen offers them."""
    return (*asked.options, *asked.hidden)


def grounds(flow: Flow) -> Iterator[Ground]:
    for one in flow.outcomes():
        yield from one.grounds
        yield from (ground for addition in one.adds for ground in addition.grounds)


@every_flow
def test_every_arrow_is_walked_by_a_journey(flow: Flow) -> None:
    """An option of a choice, an exception of a menu, a rule: each is an arrow of its own."""
    walked = {
        arrow
        for lists, ways in ((BOUND, journeys(flow.key)), (OPENED, open_journeys(flow.key)))
        for answers, _ in ways.values()
        for arrow in arrows(lists[flow.key], answers, day(flow.key))
    }

    assert walked == set(flow.edges())


def test_a_flow_without_journeys_does_not_pass() -> None:
    with pytest.raises(ModuleNotFoundError):
        journeys("nowhere")


@every_flow
def test_every_key_is_ascii_and_has_no_colon(flow: Flow) -> None:
    options = [option for asked in flow.questions() for option in every_option(asked)]
    keys = [flow.key, *flow.nodes, *options]

    assert [key for key in keys if not KEY.fullmatch(key)] == []


@every_flow
def test_a_button_of_the_longest_conversation_still_fits_and_comes_back_whole(flow: Flow) -> None:
    there = Conversation(
        visitor=1, flow=flow.key, run=LARGEST, version="", revision=LARGEST, answers={}
    )
    for asked in flow.questions():
        for option in every_option(asked):
            press = Press(flow.key, LARGEST, LARGEST, asked.key, option)
            assert taps.press(taps.answer(there, asked.key, option)) == press
        for verb in ("back", "why", "change", "again", "send"):
            press = Press(flow.key, LARGEST, LARGEST, asked.key, verb)
            assert taps.press(taps.move(there, verb, asked.key)) == press


@every_flow
def test_nobody_is_led_in_a_circle(flow: Flow) -> None:
    """The sorter raises CycleError."""
    assert list(TopologicalSorter(leads(flow)).static_order())


@every_flow
def test_every_question_and_every_end_can_be_reached(flow: Flow) -> None:
    reached, found = {flow.start.key}, leads(flow)
    for _ in flow.nodes:
        reached |= {there for key in reached for there in found.get(key, ())}

    assert reached == set(flow.nodes)


@every_flow
def test_every_question_leads_on_whatever_fits_it(flow: Flow) -> None:
    """The last arrow is plain, or the options are all named."""
    for asked in flow.questions():
        named = {route.option for route in asked.routes if route.rule is None}
        options = every_option(asked)
        assert None in named or (options and named >= set(options))


@every_flow
def test_every_end_rests_on_something_that_exists(flow: Flow) -> None:
    known = load(today=TODAY)
    for end in flow.outcomes():
        assert end.grounds, end.key
        assert isinstance(end.certainty, Certainty)
    for ground in grounds(flow):
        if isinstance(ground, Citation):
            assert known.law.wording(ground, TODAY)
        else:
            assert ground.key in known.facts.editions


@every_flow
def test_every_fact_shown_before_an_answer_exists(flow: Flow) -> None:
    told = {one for question in flow.questions() for one in question.tells}

    assert {one.key for one in told} <= load().facts.editions.keys()
    assert all(isinstance(one, FactRef) for one in told)


@every_flow
def test_a_menu_that_is_the_list_of_a_fact_is_offered_with_that_fact(flow: Flow) -> None:
    """Domain brief, 13.1: such lists carry an "as of"; the fact says whose list it is."""
    written = tomllib.loads((HERE / "territories.toml").read_text("utf-8"))["menu"]
    lists = {menu: fact(of["fact"]) for menu, of in written.items() if isinstance(of, dict)}

    for asked in FLOWS[flow.key].questions():
        if isinstance(asked.reader, Listed) and asked.reader.menu in lists:
            assert lists[asked.reader.menu] in asked.tells, asked.key


@every_flow
def test_every_door_and_every_retake_leads_somewhere(flow: Flow) -> None:
    for end in flow.outcomes():
        assert end.form is None or BOUND[end.form.flow].is_form
        assert flow.key not in end.ways
        assert set(end.ways) <= set(WAYS)
        if end.retake:
            question, option = end.retake
            assert flow.question(question).accepts(option, TODAY)
            assert option in flow.question(question).hidden


@every_flow
def test_guidance_ends_in_outcomes_and_a_form_in_a_review(flow: Flow) -> None:
    ends = [node for node in flow.nodes.values() if not isinstance(node, Question)]
    reviews = [node for node in ends if isinstance(node, Review)]

    assert len(reviews) == (1 if flow.is_form else 0)
    assert ends


@every_flow
@pytest.mark.parametrize("language", Language)
def test_every_question_offers_back_why_a_way_out_and_the_other_language(
    flow: Flow, language: Language
) -> None:
    """An officer at the desk knows why; everybody else may ask."""
    why = set() if flow.key in DESK_FLOWS else {"why"}
    for place in standings(flow, TODAY):
        if isinstance(place.node, Question):
            seen = shown(standing(place), language)
            moves = {taps.press(tap).option for tap in seen.taps if tap.startswith("m:")}
            assert moves == why | ({"back"} if place.situation.answers else set())
            assert WAYS_OUT.get(flow.key, "o:ask") in seen.taps
            assert switches(seen)


@every_flow
@pytest.mark.parametrize("language", Language)
def test_every_end_says_how_sure_it_is_what_comes_next_and_offers_an_officer(
    flow: Flow, language: Language
) -> None:
    for place in standings(flow, TODAY):
        if isinstance(end := place.node, Outcome):
            seen = shown(standing(place), language)
            words = f"{flow.key}-{end.key}"
            said = {text.id: text for text in seen.texts}
            assert {f"certainty-{end.certainty}", words} <= said.keys()
            assert said["outcome-next"].args["next"] == Text(f"{words}.next")
            assert f"o:ask:{flow.key}/{end.key}" in seen.taps
            assert switches(seen)


@every_flow
def test_every_end_of_guidance_tells_of_changes_but_where_somebody_may_be_in_danger(
    flow: Flow,
) -> None:
    """There a person answers, and nothing else is offered."""
    for place in standings(flow, TODAY):
        if isinstance(end := place.node, Outcome):
            seen = shown(standing(place), Language.KK)
            tells = [tap for tap in seen.taps if tap.startswith("h:tell:")]
            wanted = [f"h:tell:{named(place).name}:{end.key}"]
            assert tells == (wanted if flow.key in WAYS and not end.urgent else [])


@every_flow
def test_every_end_of_guidance_can_be_passed_on_without_its_answers(flow: Flow) -> None:
    """Whoever gets it begins anew: the link names the flow, the words its title."""
    for place in standings(flow, TODAY):
        if isinstance(place.node, Outcome):
            buttons = [b for b, _ in shown(standing(place), Language.KK).buttons]
            passed = [b.passing for b in buttons if b.passing]
            title = Text("pass-on-words", {"title": Text(f"{flow.key}-title")})
            assert passed == ([Passing(flow.key, title)] if flow.key in WAYS else [])


def test_a_menu_that_knowledge_does_not_have_is_refused_before_anybody_meets_it() -> None:
    with pytest.raises(ContentError, match="no menu"):
        bound(FLOWS["kandas"], {})


@every_flow
def test_whoever_must_ask_an_officer_is_offered_nothing_else(flow: Flow) -> None:
    """Style C9: where we do not know, no form pretends that we do."""
    unsure = [end for end in flow.outcomes() if end.certainty is Certainty.ASK_AN_OFFICER]

    assert [end.key for end in unsure if end.form or end.ways] == []
