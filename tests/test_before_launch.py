"""What the department must still answer and confirm is listed, all of it and nothing else."""

import re
from pathlib import Path

from bot.flows import VISITOR_FLOWS
from core.certainty import FIRM
from core.consent import QUESTION
from core.facts import Fact
from knowledge.loader import load

PAGE = (Path(__file__).parent.parent / "docs" / "before-launch.md").read_text("utf-8")
NEWEST = {key: editions[-1] for key, editions in load().facts.editions.items()}
CONSENTS = {f"{flow.key}-{QUESTION}" for flow in VISITOR_FLOWS.values() if flow.is_form}
NAMED = set(re.findall(r"`([a-z0-9-]+)`", PAGE))


def is_open(one: Fact) -> bool:
    """Unknown, uncertain, or of a year that ends."""
    return not one.known or one.certainty is not FIRM or one.valid_to is not None


def test_every_open_question_of_the_brief_stands_there_once() -> None:
    asked = re.findall(r"^- \[[ x]\] \*\*(O-[0-9]+) ", PAGE, re.MULTILINE)

    assert asked == [f"O-{number}" for number in range(1, 15)]


def test_every_fact_that_is_not_sure_or_ends_is_named() -> None:
    assert {key for key, one in NEWEST.items() if is_open(one)} - NAMED == set()


def test_every_consent_is_named() -> None:
    assert CONSENTS <= NAMED


def test_nothing_is_named_that_is_gone() -> None:
    """Words with a hyphen, in this page, are facts or consents."""
    assert {word for word in NAMED if "-" in word} - NEWEST.keys() - CONSENTS == set()
