"""What the queue and the figures know of an applicant."""

from datetime import date

import pytest

from core.answers import Answer
from core.traits import UNKNOWN, Traits, traits

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
