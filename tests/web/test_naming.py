"""Whatever figures count has a name in both languages."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from core.cases import Status, WaitingOn
from core.professions import OTHER, UNSAID
from core.proposals import REST
from core.reports import ORDER
from core.text import Bilingual, Language, Text, Words
from core.traits import OF_A_CASE, OF_THE_ANSWERS, Dimension
from tests.core.stage import case
from tests.flows.stage import BOUND
from tests.web.stage import NAMES, SAY
from web.naming import status

both = pytest.mark.parametrize("language", Language)
SHOWN = (*OF_A_CASE, *OF_THE_ANSWERS, Dimension.OUTCOME, Dimension.FACE)
PLACES = {
    Dimension.ORIGIN: BOUND["kandas"].question("citizenship").options,
    Dimension.DISTRICT: BOUND["kandas"].question("relative_place").options,
    Dimension.REGION: BOUND["kandas"].question("region").options,
    Dimension.PROFESSION: (*NAMES.professions, OTHER),
}


def values(dimension: Dimension) -> tuple[str, ...]:
    return (*(ORDER.get(dimension) or PLACES[dimension]), UNSAID, REST)


@both
@pytest.mark.parametrize("dimension", SHOWN)
def test_every_value_has_a_name_of_its_own(dimension: Dimension, language: Language) -> None:
    said = [SAY[language](NAMES.value(dimension, value)) for value in values(dimension)]

    assert all(said)
    assert len(set(said)) == len(said)


def nodes() -> Iterator[Words]:
    return (NAMES.node(flow, key) for flow in NAMES.flows for key in NAMES.flows[flow].nodes)


@both
def test_every_question_and_every_end_has_a_name(language: Language) -> None:
    assert all(SAY[language](name) for name in nodes())


@both
@pytest.mark.parametrize("one", Status)
def test_every_state_is_named_without_addressing_the_visitor(
    one: Status, language: Language
) -> None:
    said = SAY[language](status(replace(case(), status=one)))

    assert said
    assert not {"Вы", "Вас", "Сіз", "Сіздің"} & set(said.split())


@both
def test_whose_turn_it_is_has_a_name(language: Language) -> None:
    assert all(SAY[language](Text(f"figures-turn-{turn}")) for turn in WaitingOn)


@both
@pytest.mark.parametrize(
    ("dimension", "value"),
    [(Dimension.REGION, "gone"), (Dimension.PROFESSION, "gone"), (Dimension.ORIGIN, "gone")],
)
def test_what_is_gone_from_knowledge_stands_under_its_key(
    dimension: Dimension, value: str, language: Language
) -> None:
    """A region leaves the list in January; what was counted in its name stays."""
    assert NAMES.value(dimension, value) == Bilingual(kk=value, ru=value)
    assert SAY[language](NAMES.node("status", value)) == value
    assert SAY[language](NAMES.node("gone", value)) == value


@pytest.mark.parametrize(
    ("value", "kk", "ru"),
    [
        ("18", "18 – 24 жас", "18 – 24 года"),
        ("25", "25 – 34 жас", "25 – 34 года"),
        ("45", "45 – 59 жас", "45 – 59 лет"),
        ("60", "60 жас және одан үлкен", "60 лет и старше"),
    ],
)
def test_ages_are_said_with_their_bounds(value: str, kk: str, ru: str) -> None:
    name = NAMES.value(Dimension.AGE, value)

    assert (SAY[Language.KK](name), SAY[Language.RU](name)) == (kk, ru)


@pytest.mark.parametrize(
    ("value", "kk", "ru"),
    [
        ("1", "1 адам", "1 человек"),
        ("2", "2 адам", "2 человека"),
        ("3", "3 – 4 адам", "3 – 4 человека"),
        ("5", "5 – 6 адам", "5 – 6 человек"),
        ("7", "7 адам және одан көп", "7 человек и больше"),
    ],
)
def test_families_are_said_with_their_bounds(value: str, kk: str, ru: str) -> None:
    name = NAMES.value(Dimension.FAMILY, value)

    assert (SAY[Language.KK](name), SAY[Language.RU](name)) == (kk, ru)
