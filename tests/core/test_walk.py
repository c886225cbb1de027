"""Answers replayed: what holds for any visitor in any flow."""

from collections.abc import Mapping
from datetime import date
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as some

from core.answers import Answer
from core.flow import Flow, Question
from core.walk import answered, forgotten, newest_on_path, walk
from tests.core.stage import TODAY
from tests.core.wanderers import Answers, asked_again, fitting, flows, journeys, junk

often = settings(max_examples=150, deadline=None)
days = some.dates(date(2025, 1, 1), date(2035, 12, 31))


@often
@given(journeys(), some.data())
def test_back_undoes_the_last_answer(journey: tuple[Flow, Answers], data: some.DataObject) -> None:
    flow, answers = journey
    before = walk(flow, answers, TODAY)
    if not isinstance(before.node, Question):
        return
    answer = data.draw(fitting(before.node))
    after = answered(flow, answers, before.node.key, answer, TODAY)
    newest = newest_on_path(walk(flow, after, TODAY), after)
    assert newest == before.node.key

    assert walk(flow, forgotten(after, newest), TODAY) == before


@often
@given(journeys())
def test_back_and_back_again_leads_to_the_first_question(journey: tuple[Flow, Answers]) -> None:
    flow, answers = journey
    place = walk(flow, answers, TODAY)
    for _ in range(len(answers) + 1):
        newest = newest_on_path(place, answers)
        if newest is None:
            break
        answers = forgotten(answers, newest)
        place = walk(flow, answers, TODAY)

    assert place.node is flow.start
    assert place.situation.answers == {}


@often
@given(journeys(), some.randoms())
def test_replaying_the_same_answers_leads_to_the_same_place(
    journey: tuple[Flow, Answers], shuffler: Random
) -> None:
    """In whatever order they were given or stored."""
    flow, answers = journey
    shuffled = list(answers.items())
    shuffler.shuffle(shuffled)

    assert walk(flow, dict(shuffled), TODAY) == walk(flow, answers, TODAY)


@often
@given(journeys(), some.data())
def test_changing_an_answer_keeps_exactly_the_later_ones_that_still_fit(
    journey: tuple[Flow, Answers], data: some.DataObject
) -> None:
    flow, answers = journey
    on_path = list(walk(flow, answers, TODAY).situation.answers)
    if not on_path:
        return
    asked = flow.question(data.draw(some.sampled_from(on_path)))
    changed = answered(flow, answers, asked.key, data.draw(fitting(asked)), TODAY)
    place = walk(flow, changed, TODAY)

    assert changed.keys() == answers.keys()
    assert not asked_again(place, changed)
    assert place.situation.answers.items() <= changed.items()
    assert (
        on_path[: on_path.index(asked.key)]
        == list(place.situation.answers)[: on_path.index(asked.key)]
    )


@often
@given(flows, junk, days)
def test_whatever_was_stored_leads_somewhere(
    flow: Flow, answers: Mapping[str, Answer], today: date
) -> None:
    """A draft of an older version, of another flow, or of a hostile hand never stops anybody."""
    place = walk(flow, answers, today)

    assert place.node.key in flow.nodes
    assert 1 <= place.step <= place.steps + 1


@often
@given(flows, junk, days)
def test_nothing_that_does_not_fit_is_on_the_path(
    flow: Flow, answers: Mapping[str, Answer], today: date
) -> None:
    path = walk(flow, answers, today).situation.answers

    assert path.items() <= answers.items()
    assert all(flow.question(key).accepts(answer, today) for key, answer in path.items())


@often
@given(flows, junk, days)
def test_nobody_passes_one_question_twice(
    flow: Flow, answers: Mapping[str, Answer], today: date
) -> None:
    place = walk(flow, answers, today)
    passed = [*place.situation.answers, place.node.key]

    assert len(set(passed)) == len(passed)
    depths = [flow.depths[key] for key in passed]
    assert depths == sorted(depths, reverse=True)


@often
@given(journeys())
def test_the_number_of_steps_never_grows_on_the_way(journey: tuple[Flow, Answers]) -> None:
    """What was said at the start, "at most N questions", stays true."""
    flow, answers = journey
    given_ = list(walk(flow, answers, TODAY).situation.answers.items())
    steps = [walk(flow, dict(given_[:n]), TODAY).steps for n in range(len(given_) + 1)]

    assert steps == sorted(steps, reverse=True)


@often
@given(journeys())
def test_whoever_reopens_an_answer_stands_at_it_with_the_earlier_ones(
    journey: tuple[Flow, Answers],
) -> None:
    flow, answers = journey
    for key in walk(flow, answers, TODAY).situation.answers:
        place = walk(flow, answers, TODAY, reopened=key)
        assert place.node.key == key
        assert key not in place.situation.answers
