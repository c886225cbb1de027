"""What the queue and the figures know of an applicant."""

from datetime import date

import pytest

from core.answers import SKIPPED, Answer
from core.traits import UNKNOWN, Dimension, Traits, counted, traits
from tests.core.stage import PROFESSIONS

TODAY = date(2026, 11, 23)
DISTRICTS = ("aktau", "beineu")


@pytest.mark.parametrize(
    ("answers", "seen"),
    [
        ({}, UNKNOWN),
        ({"words": "1990"}, UNKNOWN),
        (
            {"citizenship": "uzbekistan", "present": "uzbekistan", "relative_place": "beineu"},
            Traits(origin="uzbekistan", district="beineu"),
        ),
        ({"citizen": "yes", "present": "aktau"}, Traits(origin="kazakhstan", district="aktau")),
        ({"present": "other_oblast", "citizenship": "none"}, Traits(origin="none")),
        ({"birth_year": 1992}, Traits(is_young=True)),
        ({"birth_year": 1991}, UNKNOWN),
    ],
)
def test_an_applicant_is_known_by_closed_answers_only(
    answers: dict[str, Answer], seen: Traits
) -> None:
    assert traits(answers, DISTRICTS, TODAY) == seen


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({}, {}),
        ({"words": "мұғалім"}, {}),
        ({"birth_year": 2008}, {Dimension.AGE: "18"}),
        ({"birth_year": 1992}, {Dimension.AGE: "25"}),
        ({"birth_year": 1991}, {Dimension.AGE: "35"}),
        ({"birth_year": 1930}, {Dimension.AGE: "60"}),
        ({"adults": 1}, {Dimension.FAMILY: "1"}),
        ({"adults": 2, "children": 2}, {Dimension.FAMILY: "3"}),
        ({"adults": 20, "children": 20}, {Dimension.FAMILY: "7"}),
        ({"profession": "Мұғаліммін, Айгүл"}, {Dimension.PROFESSION: "teaching"}),
        ({"profession": "Айгүл"}, {Dimension.PROFESSION: "other"}),
        ({"profession": SKIPPED}, {Dimension.PROFESSION: "unsaid"}),
        (
            {"region": "abai", "education": "higher", "training": "no"},
            {
                Dimension.REGION: "abai",
                Dimension.EDUCATION: "higher",
                Dimension.TRAINING: "no",
            },
        ),
    ],
)
def test_an_applicant_is_counted_by_groups_and_by_what_was_asked_only(
    answers: dict[str, Answer], told: dict[Dimension, str]
) -> None:
    assert counted(answers, PROFESSIONS, TODAY) == told
