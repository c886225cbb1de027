"""From the page of all ways to an application, by taps alone."""

import pytest

from tests.bot.acts import (
    SHARES,
    SKIPS,
    Road,
    answers_on,
    first,
    label,
    reference_on,
    sends_it,
    takes,
)
from tests.stage import Stage

BOTH = pytest.mark.parametrize("language", ["kk", "ru"])
TO_PAVLODAR: Road = {
    "person": "citizen",
    "wish": "away",
    "obligation": "read",
    "region": "pavlodar",
    "registered": "yes",
    "jobseeker": "yes",
    "people": "5",
}
FORM: Road = {
    "consent": "agree",
    "obligation": "read",
    "citizen": "yes",
    "speaks": "kk",
    "surname": "Оразова",
    "name": "Айгүл",
    "patronymic": SKIPS,
    "birth_year": "1990",
    "phone": SHARES,
    "present": "aktau",
    "registered": "yes",
    "jobseeker": "yes",
    "region": "pavlodar",
    "adults": "2",
    "children": "3",
    "pupils": "2",
    "education": "higher",
    "profession": SKIPS,
    "experience": SKIPS,
    "training": "no",
    "comment": SKIPS,
}


@BOTH
async def test_a_family_finds_the_way_reads_its_sum_and_applies(
    stage: Stage, language: str
) -> None:
    visitor = await stage.visitor(language=language)
    await visitor.taps(label("menu-ways", language))
    await visitor.taps(label("relocation-title", language))
    await takes(visitor, "relocation", TO_PAVLODAR, language)

    assert "5 × 70" in visitor.sees.replace(" адам", "").replace(" чел.", "")
    await visitor.taps(label("outcome-form", language))
    await takes(visitor, "resettler", FORM, language)
    assert answers_on(visitor, "resettler", FORM, language)
    await sends_it(visitor, "resettler", language)
    assert reference_on(visitor)


@BOTH
async def test_whoever_asks_why_hears_it_also_in_borrowed_words(
    stage: Stage, language: str
) -> None:
    visitor = await stage.visitor(language=language)
    await visitor.sends("/start resettler")
    await takes(visitor, "resettler", {"consent": "agree"}, language)
    await visitor.taps(label("flow-why", language))

    assert visitor.alert == label("relocation-obligation.why", language)


async def test_one_way_leads_to_another(stage: Stage) -> None:
    visitor = await stage.visitor()
    await visitor.sends("/start relocation")
    await takes(visitor, "relocation", {"person": "citizen", "wish": "here"})
    await visitor.taps(label("outcome-way", title=label("registration-title")))

    assert first("registration-person") in visitor.sees
