"""How flows are written down: borrowed words, options that a rule splits, lists that fill up."""

from datetime import date

import pytest

from core.answers import Listed, OneOf
from core.certainty import FIRM
from core.errors import ContentError
from core.facts import fact
from core.flow import Flow, Form, Situation
from core.rules.doubt import knows_too_little
from core.text import Bilingual
from core.vocabulary import bound, choice, flow, outcome, pick, spoken, when
from core.walk import walk

TODAY = date(2026, 11, 23)
AKTAU = Bilingual(kk="Ақтау қаласы", ru="город Актау")


def has_places(situation: Situation) -> bool:
    return bool(situation.lists["places"])


def moving() -> Flow:
    end = fact("intra-places")
    return flow(
        "moving",
        choice("wish", move=(when(has_places, "place"), "later"), stay="later"),
        *spoken("other", pick("place", "places", "open", elsewhere="later")),
        outcome("open", FIRM, end, form=Form("form")),
        outcome("later", FIRM, end),
        reviewed=TODAY,
    )


@pytest.mark.parametrize(("places", "node"), [({}, "later"), ({"aktau": AKTAU}, "place")])
def test_a_question_about_a_list_is_asked_once_the_list_is_filled(
    places: dict[str, Bilingual], node: str
) -> None:
    here = bound(moving(), {"places": places})

    assert walk(here, {"wish": "move"}, TODAY).node.key == node
    assert walk(here, {"wish": "stay"}, TODAY).node.key == "later"


@pytest.mark.parametrize(("place", "node"), [("aktau", "open"), ("elsewhere", "later")])
def test_an_exception_of_a_menu_leads_elsewhere(place: str, node: str) -> None:
    here = bound(moving(), {"places": {"aktau": AKTAU}})

    assert walk(here, {"wish": "move", "place": place}, TODAY).node.key == node


def test_a_question_may_speak_with_the_words_of_another_flow() -> None:
    here = moving()

    assert here.says("place") == "other-place"
    assert here.says("wish") == "moving-wish"
    assert here.says("open") == "moving-open"


def test_an_empty_list_without_an_option_of_its_own_is_refused() -> None:
    only_listed = flow(
        "bare",
        pick("place", "places", "end"),
        outcome("end", FIRM, fact("intra-places")),
        reviewed=TODAY,
    )
    with pytest.raises(ContentError, match="no menu"):
        bound(only_listed, {"places": {}})
    assert isinstance(moving().question("place").reader, Listed)
    assert isinstance(bound(moving(), {"places": {}}).question("place").reader, OneOf)


def test_a_door_that_no_rule_shuts_is_open() -> None:
    assert Form("form").is_open(Situation({}, TODAY))
    assert not Form("form", unless=knows_too_little).is_open(
        Situation({"one": "unsure", "two": "unsure"}, TODAY)
    )


@pytest.mark.parametrize("unsure", range(4))
def test_whoever_does_not_know_twice_talks_to_a_person(unsure: int) -> None:
    """R-35."""
    answers = {f"q{number}": "unsure" for number in range(unsure)}

    assert knows_too_little(Situation(answers, TODAY)) == (unsure >= len(("once", "twice")))
