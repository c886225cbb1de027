"""What officers write of a fact is held to the rules of our files, and stops nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import InvalidAnswer
from core.fact_drafts import (
    FactEdition,
    State,
    Written,
    WrittenEntry,
    WrittenSource,
    tidied,
    written,
)
from core.facts import FactRef, Facts
from core.text import Language, Text
from knowledge.later import Reader, with_editions
from knowledge.loader import load
from locales import load as words

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 7, tzinfo=UTC)
KNOWN = load(today=TODAY)
READER = Reader(KNOWN)
KEYS = sorted(KNOWN.facts.editions)


def of(key: str) -> Written:
    """The newest edition of a fact, as it could have been typed."""
    return written(KNOWN.facts.editions[key][-1])


def edition(key: str, typed: Written, number: int = 1) -> FactEdition:
    return FactEdition(
        id=number,
        fact=key,
        written=typed,
        authors=(1,),
        changed_at=NOW,
        state=State.PUBLISHED,
        publication=number,
    )


def read(key: str, typed: Written) -> Facts:
    return READER.read(edition(key, typed), TODAY)


@pytest.mark.parametrize("key", KEYS)
def test_what_stands_in_our_files_could_have_been_typed(key: str) -> None:
    again = read(key, of(key)).editions[key]

    assert again[-1] == KNOWN.facts.editions[key][-1]


def test_a_source_that_nobody_named_before_is_known_from_then_on() -> None:
    source = WrittenSource(kk="Жаңа бұйрық", ru="Новый приказ", kind="act")
    first = edition("centre-term", replace(of("centre-term"), source=source), 7)
    second = edition("centre-term", replace(of("centre-term"), sources=("entered-7",)), 8)
    later = with_editions(KNOWN, (first, second), TODAY)

    assert later.unread == {}
    assert later.knowledge.facts.editions["centre-term"][-1].sources[0].title.ru == "Новый приказ"


@pytest.mark.parametrize(
    ("key", "spoiled", "why"),
    [
        ("mrp", {"valid_to": ""}, "fact-refused-mrp-year"),
        ("mrp", {"valid_to": "2026-06-30"}, "fact-refused-no-mrp"),
        ("relocation-subsidy", {"amounts": ("30", "20")}, "fact-refused-bounds"),
        ("relocation-subsidy", {"amounts": ("1", "2", "3")}, "fact-refused-amounts"),
        ("relocation-subsidy", {"unit": "days"}, "fact-refused-amounts"),
        (
            "relocation-subsidy",
            {"entries": (WrittenEntry(kk="Бір", ru="Раз"),)},
            "fact-refused-list",
        ),
        ("kandas-documents", {"entries": ()}, "fact-refused-papers"),
        ("contact-department", {"amounts": ("1",)}, "fact-refused-unknown"),
    ],
)
def test_an_edition_that_would_mislead_is_refused(
    key: str, spoiled: dict[str, object], why: str
) -> None:
    with pytest.raises(InvalidAnswer) as refused:
        read(key, replace(of(key), **spoiled))  # type: ignore[arg-type]

    assert refused.value.words.id == why


def test_the_places_of_a_quota_add_up() -> None:
    first, *others = of("kandas-quota-places").entries
    more = replace(first, amount="978")

    with pytest.raises(InvalidAnswer) as refused:
        read("kandas-quota-places", replace(of("kandas-quota-places"), entries=(more, *others)))
    assert refused.value.words.args["found"] == "2282"


def test_no_region_stands_twice_on_a_menu() -> None:
    key = "kandas-receiving-regions"
    first, *others = of(key).entries

    with pytest.raises(InvalidAnswer) as refused:
        read(key, replace(of(key), entries=(first, first, *others)))
    assert refused.value.words.id == "fact-refused-menu"


def test_beside_a_broken_edition_what_stood_before_it_stays() -> None:
    good = edition("quota-obligation", replace(of("quota-obligation"), amounts=("6",)), 1)
    broken = edition("quota-obligation", Written(), 2)
    other = edition("relocation-subsidy", replace(of("relocation-subsidy"), amounts=("71",)), 3)
    later = with_editions(KNOWN, (good, broken, other), TODAY)
    facts = later.knowledge.facts

    assert list(later.unread) == [2]
    assert facts.editions["quota-obligation"][-1].amounts == (6,)
    assert facts.editions["relocation-subsidy"][-1].amounts == (71,)


def refused_or_read(key: str, raw: Written) -> Text | Facts:
    try:
        return read(key, tidied(raw))
    except InvalidAnswer as refused:
        return refused.words


typed_text = st.text(max_size=40) | st.sampled_from(
    ("", "{amount}", "{tenge} {year}", "{amount} АЕК ({tenge}, {year} жыл).", "2026-11-20", "70")
)
typed = st.builds(
    Written,
    kk=typed_text,
    ru=typed_text,
    certainty=typed_text | st.sampled_from(("firm", "likely", "ask-an-officer")),
    owner=typed_text,
    as_of=typed_text,
    valid_from=typed_text,
    valid_to=typed_text,
    unit=st.sampled_from(("", "mrp", "tenge", "days", "persons")),
    known=st.booleans(),
    amounts=st.lists(typed_text, max_size=3).map(tuple),
    sources=st.lists(st.sampled_from(("lada147686", "qonys")) | typed_text, max_size=3).map(tuple),
    source=st.builds(WrittenSource, kk=typed_text, ru=typed_text, kind=typed_text),
    entries=st.lists(
        st.builds(
            WrittenEntry, territory=typed_text, amount=typed_text, kk=typed_text, ru=typed_text
        ),
        max_size=3,
    ).map(tuple),
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(KEYS), typed)
def test_whatever_is_typed_is_refused_in_words_or_can_be_said(key: str, raw: Written) -> None:
    facts = refused_or_read(key, raw)
    if isinstance(facts, Text):
        assert all(words()[language](facts) for language in Language)
        return
    one = facts.editions[key][-1]
    assert facts.told(one, TODAY) is not None
    assert one.sources or not one.known


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(KEYS), st.data())
def test_one_field_of_a_true_edition_may_hold_anything(key: str, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(("kk", "ru", "as_of", "valid_from", "valid_to", "certainty")))
    raw = replace(of(key), **{name: data.draw(typed_text)})  # type: ignore[arg-type]
    facts = refused_or_read(key, raw)

    assert (
        isinstance(facts, Text)
        or facts.on(FactRef(key), TODAY) is None
        or facts.said(FactRef(key), TODAY) is not None
    )
