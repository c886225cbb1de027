"""When the law changes, a test turns red until somebody has read the flow again (style C13)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.flows import FLOWS
from core.certainty import FIRM
from core.facts import fact
from core.flow import Flow
from core.law import ActText, Citation, Law, Wording
from core.vocabulary import choice, flow, outcome
from knowledge.loader import load

KNOWN = load()


def citations(one: Flow) -> set[Citation]:
    """Every paragraph that an end of the flow, or what is added to it, rests on."""
    return {
        ground
        for end in one.outcomes()
        for ground in (*end.grounds, *(g for added in end.adds for g in added.grounds))
        if isinstance(ground, Citation)
    }


def unread(one: Flow, law: Law) -> list[str]:
    """The paragraphs that changed after the flow was last read against them."""
    return [str(c) for c in citations(one) if law.changed(c) > one.reviewed]


@pytest.mark.parametrize("one", FLOWS.values(), ids=FLOWS)
def test_the_flow_was_reviewed_after_the_law_it_cites_last_changed(one: Flow) -> None:
    assert unread(one, KNOWN.law) == []


@pytest.mark.parametrize("one", FLOWS.values(), ids=FLOWS)
def test_every_paragraph_that_a_visitor_reads_is_there(one: Flow) -> None:
    for citation in citations(one):
        assert KNOWN.law.wording(citation, one.reviewed).text


def test_a_new_wording_of_a_cited_paragraph_turns_this_red() -> None:
    """Otherwise nobody would notice if the test above compared nothing."""
    status = FLOWS["status"]
    citation = Citation("maslikhat-10-104", "2(2)")
    newer = with_a_new_wording(KNOWN.law, citation, status.reviewed + timedelta(days=1))

    assert unread(status, newer) == ["maslikhat-10-104 2(2)"]
    assert unread(replace(status, reviewed=status.reviewed + timedelta(days=1)), newer) == []


def test_a_flow_that_cites_only_facts_needs_no_reading() -> None:
    only_facts = flow(
        "few",
        choice("sure", yes="end"),
        outcome("end", FIRM, fact("kandas-cost")),
        reviewed=date(2020, 1, 1),
    )

    assert unread(only_facts, KNOWN.law) == []


def with_a_new_wording(law: Law, citation: Citation, since: date) -> Law:
    act: ActText = law.act(citation)
    wordings = act.paragraphs[citation.paragraph]
    newer = Wording(since, wordings[-1].text, ru_is_working=True)
    paragraphs = {**act.paragraphs, citation.paragraph: (*wordings, newer)}
    return Law({**law.acts, citation.act: replace(act, paragraphs=paragraphs)})
