"""Reply templates: written by leads in both languages, put into an answer by whoever works."""

import re

import pytest

from core.officers import Role
from tests.bot.acts import label
from tests.web.browser import Browser, Console
from tests.web.test_case import held, revision, takes_effect

THANKS = {
    "key": "thanks",
    "edition": "0",
    "title_kk": "Рақмет айту",
    "title_ru": "Поблагодарить",
    "body_kk": "Рақмет! Нөмірі: {reference}. {words}",
    "body_ru": "Спасибо! Номер: {reference}. {words}",
}


async def lead(console: Console) -> Browser:
    return await console.signed_in(await console.stage.officer(903, role=Role.LEAD, name="Гүлнар"))


async def test_a_lead_writes_a_template_in_both_languages(console: Console) -> None:
    page = await (await lead(console)).sends("/templates", **THANKS)

    assert THANKS["body_kk"] in page.words
    assert THANKS["body_ru"] in page.words


@pytest.mark.parametrize(
    ("spoiled", "told"),
    [
        ({"body_ru": ""}, "template-one-sided"),
        ({"body_ru": "Спасибо!"}, "template-unlike"),
        ({"body_kk": "Рақмет! {reference} {words} 30 күн"}, "template-digit"),
        ({"key": "Рақмет"}, "template-key"),
    ],
)
async def test_a_template_that_is_refused_stays_as_it_was_typed(
    console: Console, spoiled: dict[str, str], told: str
) -> None:
    written = {**THANKS, **spoiled}
    page = await (await lead(console)).sends("/templates", **written)

    assert page.status == 422
    assert label(told) in page.words
    assert f">{written['body_kk']}</textarea>" in page.text


async def test_of_two_leads_the_second_reads_what_the_first_wrote(console: Console) -> None:
    browser = await lead(console)
    await browser.sends("/templates", **THANKS)
    await browser.sends("/templates", **{**THANKS, "edition": "1", "title_ru": "Первая"})
    late = await browser.sends("/templates", **{**THANKS, "edition": "1", "title_ru": "Вторая"})
    again = await browser.sends("/templates", **{**THANKS, "edition": "2", "title_ru": "Вторая"})

    assert label("template-moved") in late.words
    assert 'name="edition" value="2"' in late.text
    assert "Первая" in late.words
    assert 'value="Вторая"' in late.text
    assert "Вторая" in again.words


async def test_an_archived_template_is_offered_no_more(console: Console) -> None:
    _, browser, reference, before = await held(console)
    page = await (await lead(console)).sends("/templates/in-work/archive", edition="1")
    after = await browser.opens(f"/cases/{reference}")

    assert label("templates-archived") in page.words
    assert 'value="in-work"' in before.text
    assert 'value="in-work"' not in after.text


async def test_an_officer_begins_an_answer_from_a_template(console: Console) -> None:
    visitor, browser, reference, page = await held(console)
    filled = await browser.sends(
        f"/cases/{reference}/template", template="in-work", note="Ескерту", words="Сәлем!"
    )
    await browser.sends(
        f"/cases/{reference}/act", revision=revision(page), words=f"{reference} қаралып жатыр"
    )
    await takes_effect(console)

    assert f"Сәлем!\n\nСәлеметсіз бе! {reference} нөмірімен" in filled.text
    assert f"под номером {reference}" in filled.words
    assert ">Ескерту</textarea>" in filled.text
    assert f"{reference} қаралып жатыр" in visitor.sees


async def test_what_nobody_filled_in_does_not_reach_the_visitor(console: Console) -> None:
    visitor, browser, reference, page = await held(console)
    filled = await browser.sends(f"/cases/{reference}/template", template="more-details")
    words = filled.text.partition('<textarea name="words"')[2].partition(">")[2]
    words = words.partition("</textarea>")[0]
    refused = await browser.sends(f"/cases/{reference}/act", revision=revision(page), words=words)
    await takes_effect(console)

    assert "{words}" in words
    assert (refused.status, words in refused.text) == (422, True)
    assert "{words}" not in visitor.sees


async def test_a_template_that_is_gone_leaves_the_words_where_they_were(console: Console) -> None:
    _, browser, reference, _ = await held(console)
    page = await browser.sends(f"/cases/{reference}/template", template="<b>", words="Сәлем!")

    assert page.status == 404
    assert ">Сәлем!</textarea>" in page.text


async def test_a_template_is_for_what_a_case_can_be_about(console: Console) -> None:
    page = await (await lead(console)).opens("/new-template")

    assert re.findall(r'name="programmes" value="(\w+)"', page.text) == [
        "kandas",
        "resettler",
        "quota",
        "intra",
        "ask",
    ]


async def test_what_a_lead_wrote_is_words_on_the_page(console: Console) -> None:
    hostile = "</textarea><script>alert(kk)</script>"
    browser = await lead(console)
    await browser.sends(
        "/templates", **{**THANKS, "title_kk": hostile, "body_kk": THANKS["body_kk"] + hostile}
    )
    pages = [await browser.opens("/templates"), await browser.opens("/templates/thanks")]

    assert all("<script>alert" not in page.text for page in pages)
    assert hostile in pages[0].words
