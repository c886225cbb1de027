"""The card «Ата жолы», apart from everything else (domain brief, 2.10, T-12)."""

import pytest

from core.certainty import FIRM
from tests.flows.stage import BOUND, TODAY, Answers, Journeys, arrives

KAZAKH: Answers = {"kazakh": "yes"}

JOURNEYS: Journeys = {
    "2.10: an engineer abroad may ask for the card": ({**KAZAKH, "basis": "profession"}, "card"),
    "2.10: so may the owner of a business": ({**KAZAKH, "basis": "business"}, "card"),
    "2.10: without either the card is not for them": ({**KAZAKH, "basis": "none"}, "no_basis"),
    "2.10: the card is for ethnic Kazakhs abroad": ({"kazakh": "no"}, "not_kazakh"),
    "whoever does not know about the profession talks to a person": (
        {**KAZAKH, "basis": "unsure"},
        "unclear",
    ),
    "whoever does not know who they are in law talks to a person": (
        {"kazakh": "unsure"},
        "unclear",
    ),
}


@pytest.mark.parametrize(("answers", "end"), JOURNEYS.values(), ids=JOURNEYS)
def test_a_visitor_arrives(answers: Answers, end: str) -> None:
    assert arrives("ata_zholy", answers, TODAY).node.key == end


def test_no_end_is_firm() -> None:
    assert FIRM not in {end.certainty for end in BOUND["ata_zholy"].outcomes()}
