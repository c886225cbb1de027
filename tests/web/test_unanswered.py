"""What nobody could answer becomes a card in the hands of officers."""

import re

import pytest

from tests.bot.acts import label
from tests.web.browser import Browser, Console, Page

NONSENSE = "мысық пен ит туралы ертегі"


async def at_the_list(console: Console, words: str = NONSENSE) -> tuple[Browser, Page]:
    visitor = await console.stage.visitor()
    await visitor.sends(f"/search {words}")
    browser = await console.signed_in(await console.stage.officer())
    return browser, await browser.opens("/unanswered")


def number(page: Page) -> str:
    return str(re.findall(r"/unanswered/(\d+)/draft", page.text)[0])


async def begun(console: Console) -> tuple[Browser, str]:
    browser, page = await at_the_list(console)
    shown = await browser.sends(f"/unanswered/{number(page)}/draft")
    return browser, shown.path


async def test_an_officer_reads_what_was_asked_and_not_who_asked(console: Console) -> None:
    _, page = await at_the_list(console)

    assert NONSENSE in page.words
    assert "501" not in page.words
    assert "Айгүл" not in page.words


async def test_a_list_that_has_ended_has_no_next_page(console: Console) -> None:
    _, page = await at_the_list(console)

    assert label("queue-next") not in page.words


async def test_questions_stand_by_their_language(console: Console) -> None:
    browser, _ = await at_the_list(console)

    assert NONSENSE not in (await browser.opens("/unanswered?language=ru")).words
    assert NONSENSE in (await browser.opens("/unanswered?language=kk")).words


async def test_one_click_makes_a_draft_of_a_question(console: Console) -> None:
    browser, path = await begun(console)
    page = await browser.opens(path)

    assert page.words.count(NONSENSE) == 1
    assert f'value="{NONSENSE[:40]}"' in page.text
    assert "/dismiss" not in (await browser.opens("/unanswered")).text


async def test_a_draft_is_written_in_both_languages(console: Console) -> None:
    browser, path = await begun(console)
    await browser.sends(
        path, revision="0", question_kk="С?", question_ru="В?", answer_kk="Ж", answer_ru="О"
    )
    page = await browser.opens("/unanswered")

    assert label("card-draft-whole") in page.words


async def test_two_officers_write_one_draft_and_neither_loses_a_word(console: Console) -> None:
    browser, path = await begun(console)
    await browser.sends(path, revision="0", answer_kk="Біріншісі")
    page = await browser.sends(path, revision="0", answer_kk="Екіншісі")

    assert label("card-draft-changed") in page.words
    assert "Екіншісі" in page.text
    assert "Біріншісі" in (await browser.opens(path)).text


async def test_a_word_too_many_is_given_back(console: Console) -> None:
    browser, path = await begun(console)
    page = await browser.sends(path, revision="0", answer_ru="ы" * 1201)

    assert page.status == 422
    assert "ы" * 1201 in page.text


@pytest.mark.parametrize("act", ["dismiss", "draft"])
async def test_a_question_is_dealt_with_once(console: Console, act: str) -> None:
    browser, page = await at_the_list(console)
    first = await browser.sends(f"/unanswered/{number(page)}/{act}")
    second = await browser.sends(f"/unanswered/{number(page)}/{act}")

    assert (first.status, second.status) == (200, 404)


async def test_what_was_typed_is_words_and_nothing_else(console: Console) -> None:
    _, page = await at_the_list(console, "<script>alert(1)</script> мысық")

    assert "<script>alert" not in page.text
    assert "<script>alert(1)</script>" in page.words
